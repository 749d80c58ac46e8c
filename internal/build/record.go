package build

import (
	"bufio"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"sync"
	"time"
)

// record remembers, in the output folder, what was made from what, so that a second build does only what is
// new. It is a log of lines: one for each file as soon as that is in place (a kill loses nothing), and one
// for a whole run, with the state of all its inputs, by which a run without any change ends at once.
type record struct {
	o     Options
	mu    sync.Mutex
	files map[string]made // by Target.File
	runs  map[string]whole
	log   *os.File
}

// made is a file that was made.
type made struct {
	File  string    `json:"file"`
	Sum   string    `json:"sum"`
	Pages int       `json:"pages"`
	Size  int64     `json:"size"`
	Time  time.Time `json:"time"`
}

// whole is a run that came to its end.
type whole struct {
	Args   string           `json:"args"`
	At     time.Time        `json:"at"`
	Inputs map[string]stamp `json:"inputs"`
	Files  []string         `json:"files"`
}

// stamp is the size and time of a file.
type stamp struct {
	Size int64     `json:"size"`
	Time time.Time `json:"time"`
}

// line is either of the two.
type line struct {
	Made *made  `json:"made,omitempty"`
	Run  *whole `json:"run,omitempty"`
}

func recordName(o Options) string {
	return filepath.Join(underRoot(o.Root, o.Out), ".guidepress.log")
}

// openRecord reads the record; one that is missing or damaged costs only a full build.
func openRecord(o Options) *record {
	r := &record{o: o, files: map[string]made{}, runs: map[string]whole{}}
	f, err := os.Open(recordName(o))
	if err != nil {
		return r
	}
	defer f.Close()
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 8<<20)
	for sc.Scan() {
		var l line
		if json.Unmarshal(sc.Bytes(), &l) != nil {
			continue // cut short by a kill
		}
		if l.Made != nil {
			r.files[l.Made.File] = *l.Made
		}
		if l.Run != nil {
			r.runs[l.Run.Args] = *l.Run
		}
	}
	return r
}

// args tells runs apart by what was asked for: every option counts, unless its tag says that it changes no file.
func (r *record) args() string {
	h := sha256.New()
	o := reflect.ValueOf(r.o)
	for i := range o.NumField() {
		f := o.Type().Field(i)
		if f.Tag.Get("record") == "no" {
			continue
		}
		v := o.Field(i).Interface()
		if day, ok := v.(time.Time); ok {
			v = day.Format(time.DateOnly) // a review may have come of age over night
		}
		fmt.Fprintf(h, "%s %#v\n", f.Name, v)
	}
	return fmt.Sprintf("%x", h.Sum(nil))[:16]
}

// knows reports whether a file was made before.
func (r *record) knows(file string) bool { return r.files[file].File != "" }

// intact is a file made with this fingerprint and still as it was made.
func (r *record) intact(file, sum string) (made, bool) {
	m, ok := r.files[file]
	if !ok || m.Sum != sum {
		return made{}, false
	}
	return m, r.same(m)
}

func (r *record) same(m made) bool {
	info, err := os.Stat(filepath.Join(underRoot(r.o.Root, r.o.Out), filepath.FromSlash(m.File)))
	return err == nil && info.Size() == m.Size && info.ModTime().Equal(m.Time)
}

// settle is how old a file must be before its time alone is trusted: some file systems count whole seconds.
const settle = 2 * time.Second

// untouched reports that the same was asked for before and no input or output has changed since.
func (r *record) untouched() ([]Output, bool) {
	run, ok := r.runs[r.args()]
	if !ok || r.o.Again {
		return nil, false
	}
	now, err := inputs(r.o.Root)
	if err != nil || len(now) != len(run.Inputs) {
		return nil, false
	}
	for name, s := range now {
		old, ok := run.Inputs[name]
		if !ok || old.Size != s.Size || !old.Time.Equal(s.Time) || run.At.Sub(s.Time) < settle {
			return nil, false
		}
	}
	var outs []Output
	for _, name := range run.Files {
		m := r.files[name]
		if m.File == "" || !r.same(m) {
			return nil, false
		}
		outs = append(outs, Output{File: filepath.Join(r.o.Out, filepath.FromSlash(name)), Pages: m.Pages, Bytes: int(m.Size), Kept: true})
	}
	return outs, true
}

// inputs are the stamps of all files a build may read, and of the program.
func inputs(root string) (map[string]stamp, error) {
	out := map[string]stamp{}
	for _, dir := range []string{"guides", "assets"} {
		err := filepath.WalkDir(filepath.Join(root, dir), func(name string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return err
			}
			info, err := os.Stat(name) // through links: what they lead to counts
			if err == nil {
				out[strings.TrimPrefix(filepath.ToSlash(name), filepath.ToSlash(root)+"/")] = stamp{info.Size(), info.ModTime()}
			}
			return nil
		})
		if err != nil && !os.IsNotExist(err) {
			return nil, err
		}
	}
	exe, err := os.Executable()
	if err != nil {
		return nil, err
	}
	info, err := os.Stat(exe)
	if err != nil {
		return nil, err
	}
	out["program"] = stamp{info.Size(), info.ModTime()}
	return out, nil
}

// add remembers a file that is now in place.
func (r *record) add(file, sum string, out Output) error {
	info, err := os.Stat(underRoot(r.o.Root, out.File))
	if err != nil {
		return err
	}
	m := made{File: file, Sum: sum, Pages: out.Pages, Size: info.Size(), Time: info.ModTime()}
	r.mu.Lock()
	defer r.mu.Unlock()
	r.files[file] = m
	return r.write(line{Made: &m})
}

// write appends a line; r.mu is held, or nobody else is there.
func (r *record) write(l line) error {
	if r.log == nil {
		if err := os.MkdirAll(filepath.Dir(recordName(r.o)), 0o755); err != nil {
			return err
		}
		f, err := os.OpenFile(recordName(r.o), os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o644)
		if err != nil {
			return fmt.Errorf("cannot write the build's record: %w", err)
		}
		r.log = f
	}
	data, err := json.Marshal(l)
	if err != nil {
		return err
	}
	_, err = r.log.Write(append(data, '\n'))
	return err
}

// close ends the run: the record is written anew, short, with what is true now.
func (r *record) close(outs []Output) error {
	if r.log != nil {
		if err := r.log.Close(); err != nil {
			return err
		}
	}
	now, err := inputs(r.o.Root)
	if err != nil {
		return err
	}
	run := whole{Args: r.args(), At: time.Now(), Inputs: now}
	for _, o := range outs {
		run.Files = append(run.Files, o.Target.File())
	}
	r.runs[run.Args] = run
	var b strings.Builder
	enc := json.NewEncoder(&b)
	for _, name := range sortedKeys(r.files) {
		m := r.files[name]
		if err := enc.Encode(line{Made: &m}); err != nil {
			return err
		}
	}
	for _, name := range sortedKeys(r.runs) {
		w := r.runs[name]
		if err := enc.Encode(line{Run: &w}); err != nil {
			return err
		}
	}
	return WriteFile(recordName(r.o), []byte(b.String()))
}
