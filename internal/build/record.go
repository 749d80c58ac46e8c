package build

import (
	"bufio"
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"time"
)

// record remembers, in the output folder, what was made from what, so that a second build does only what is
// new. It is a log of lines: one for each file as soon as that is in place (a kill loses nothing), and one
// for a whole run, with the state of all its inputs, by which a run without any change ends at once. What was found out
// about each guide stands in a file of its own (kept.go), which such a run need not read.
type record struct {
	o     Options
	mu    sync.Mutex
	files map[string]made // by Target.File
	runs  map[string]whole
	log   *os.File

	at      time.Time         // when this run began to look
	now     Stamps            // its inputs, before any was read
	sums    map[string]string // and hashes of some of them
	changed []string          // which of them are not as they were in the last run of this kind
}

// made is a file that was made.
type made struct {
	File  string    `json:"file"`
	Sum   string    `json:"sum"`
	Pages int       `json:"pages"`
	Size  int64     `json:"size"`
	Time  time.Time `json:"time"`
	Minds bool      `json:"minds,omitempty"` // its layout had something to say, which only a new layout says again
}

// whole is a run that came to its end without an error in the guides.
type whole struct {
	Args     string            `json:"args"`
	At       time.Time         `json:"at"`
	Day      string            `json:"day,omitempty"`   // that the rules were told
	Until    string            `json:"until,omitempty"` // the day on which they may say something else
	Warnings int               `json:"warnings,omitempty"`
	Inputs   Stamps            `json:"inputs"`
	Sums     map[string]string `json:"sums,omitempty"` // of inputs that hold words or were young
	Files    []string          `json:"files"`
	Made     []string          `json:"made"` // their fingerprints: another run may have put other files in their places
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
	r := &record{o: o, files: map[string]made{}, runs: map[string]whole{}, at: time.Now()}
	f, err := os.Open(recordName(o))
	if err != nil {
		return r
	}
	defer f.Close()
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 64<<20)
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

// args tells runs apart by what was asked for. The day is not part of it: a run says itself how long it is true.
func (r *record) args() string {
	o := r.o
	o.Today = time.Time{}
	return Asked(o)
}

// day is a day as the record has it, "" for none.
func day(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Format(time.DateOnly)
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

// last is the last run with the same arguments, if the rules would still say the same of the same words.
func (r *record) last() (*whole, bool) {
	run, ok := r.runs[r.args()]
	today := day(r.o.Today)
	return &run, ok && !r.o.Again && (today == "") == (run.Day == "") && today >= run.Day && (run.Until == "" || today < run.Until)
}

// untouched is the report of a run like one before, no input or output of which has changed since; nil for any other.
func (r *record) untouched() *Report {
	run, ok := r.last()
	var err error
	if r.now, r.sums, r.changed, err = look(r.o.Root, run, r.at); err != nil || !ok || len(r.changed) > 0 {
		return nil
	}
	rep := &Report{Warnings: run.Warnings}
	if !r.stands(run.Files, run.Made) {
		return nil
	}
	for _, name := range run.Files {
		out, _ := r.output(name)
		rep.Outputs = append(rep.Outputs, out)
	}
	return rep
}

// stands reports that files are those that were made with these fingerprints, and as they were made.
func (r *record) stands(files, sums []string) bool {
	if len(files) != len(sums) {
		return false
	}
	for i, name := range files {
		if _, ok := r.intact(name, sums[i]); !ok {
			return false
		}
	}
	return true
}

// sumsOf are the fingerprints of files as they are in place.
func (r *record) sumsOf(files []string) []string {
	sums := make([]string, len(files))
	for i, name := range files {
		sums[i] = r.files[name].Sum
	}
	return sums
}

// output is a file that is still as it was made.
func (r *record) output(name string) (Output, bool) {
	m := r.files[name]
	if m.File == "" || !r.same(m) {
		return Output{}, false
	}
	return Output{File: filepath.Join(r.o.Out, filepath.FromSlash(name)), Pages: m.Pages, Bytes: int(m.Size), Kept: true}, true
}

// add remembers a file that is now in place.
func (r *record) add(file, sum string, out Output, minds bool) error {
	info, err := os.Stat(underRoot(r.o.Root, out.File))
	if err != nil {
		return err
	}
	m := made{File: file, Sum: sum, Pages: out.Pages, Size: info.Size(), Time: info.ModTime(), Minds: minds}
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

// remembered is how many kinds of runs the record knows.
const remembered = 16

// close ends the run: the record is written anew, short, with what is true now. A run during which somebody wrote on is
// no state to go back to; without a run only the files are remembered.
func (r *record) close(run *whole, common shares, found []*kept) error {
	if r.log != nil {
		if err := r.log.Close(); err != nil {
			return err
		}
	}
	ok, err := unmoved(r.o.Root, r.now)
	if err != nil {
		return err
	}
	delete(r.runs, r.args())
	if ok && run != nil {
		run.Made = r.sumsOf(run.Files)
		for _, k := range found {
			k.Made = r.sumsOf(k.Files)
		}
		run.Args, run.At, run.Day, run.Inputs, run.Sums = r.args(), r.at, day(r.o.Today), r.now, r.sums
		r.runs[run.Args] = *run
		if err := r.keep(run, common, found); err != nil {
			return err
		}
	}
	r.forget()
	var b bytes.Buffer
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
	return WriteFile(recordName(r.o), b.Bytes())
}

// forget drops the oldest runs, and what was kept of them.
func (r *record) forget() {
	runs := slices.SortedFunc(maps.Values(r.runs), func(a, b whole) int { return cmp.Or(b.At.Compare(a.At), cmp.Compare(a.Args, b.Args)) })
	for _, old := range runs[min(len(runs), remembered):] {
		delete(r.runs, old.Args)
		os.Remove(keptName(r.o, old.Args)) // what stays is read by nobody
	}
}
