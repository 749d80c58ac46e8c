package build

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
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

	now Stamps    // of the inputs, before any is read
	at  time.Time // when they were taken
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
	Args   string    `json:"args"`
	At     time.Time `json:"at"`
	Inputs Stamps    `json:"inputs"`
	Files  []string  `json:"files"`
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

func (r *record) args() string { return Asked(r.o) }

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

// untouched reports that the same was asked for before and no input or output has changed since.
func (r *record) untouched() ([]Output, bool) {
	var err error
	r.at = time.Now()
	if r.now, err = Inputs(r.o.Root); err != nil {
		return nil, false
	}
	run, ok := r.runs[r.args()]
	if !ok || r.o.Again || !run.Inputs.Still(r.now, run.At) {
		return nil, false
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
	run := whole{Args: r.args(), At: r.at, Inputs: r.now}
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
