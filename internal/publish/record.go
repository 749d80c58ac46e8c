package publish

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"guidepress/internal/build"
)

// record remembers how a folder was left: what was asked for, the stamps of all inputs and of all files, and what each
// PDF was made from. A run that finds all that unchanged ends before anything is loaded; another one lays out only what
// is new. It stands in the cache, for the folder is to be public: a record that is missing or damaged costs a full run.
type record struct {
	name   string // of its file; "" where there is no cache
	dir    string
	args   string
	again  bool
	asked  string // by the run that the record is of
	at     time.Time
	inputs build.Stamps // as they were before it read any
	now    build.Stamps // as they are before this run reads any
	since  time.Time
	files  map[string]stamped
	prints map[string]printed // by build.Target.File
}

// stamped is a file of the folder and how it was left.
type stamped struct {
	build.Stamp
	sum string
}

// printed is what is known of a PDF without laying it out.
type printed struct {
	Sum    string `json:"sum"` // the fingerprint of what it shows
	Pages  int    `json:"pages"`
	Covers []shot `json:"covers,omitempty"`
	Shots  []shot `json:"shots,omitempty"`
}

// openRecord reads the record of a folder.
func openRecord(o Options, dir string) *record {
	r := &record{dir: dir, args: build.Asked(o), again: o.Again, inputs: build.Stamps{}, files: map[string]stamped{}, prints: map[string]printed{}}
	r.since = time.Now()
	r.now, _ = build.Inputs(o.Root) // what cannot be looked at is reported when it is read
	root, err := filepath.Abs(o.Root)
	if o.Cache == "" || err != nil {
		return r
	}
	h := sha256.Sum256([]byte(root + "\n" + dir))
	r.name = filepath.Join(o.Cache, "sites", fmt.Sprintf("%x", h[:12]))
	if data, err := os.ReadFile(r.name); err == nil {
		r.parse(data)
	}
	return r
}

// The record is lines of fields between tabs, and its last line says that it is whole: 500 guides are some 4,000
// lines, which JSON takes 20 ms to read.
const recordHead = "guidepress site 1"

func (r *record) parse(data []byte) {
	head, rest, _ := bytes.Cut(data, []byte("\n"))
	body, whole := bytes.CutSuffix(rest, []byte("end\n"))
	if string(head) != recordHead || !whole {
		return
	}
	for line := range strings.Lines(string(body)) {
		f := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		switch {
		case f[0] == "run" && len(f) == 3:
			r.asked, r.at = f[1], moment(f[2])
		case f[0] == "in" && len(f) == 4:
			r.inputs[f[3]] = stampOf(f[1], f[2])
		case f[0] == "out" && len(f) == 5:
			r.files[f[4]] = stamped{stampOf(f[1], f[2]), f[3]}
		case f[0] == "pdf" && len(f) == 3:
			var p printed
			if json.Unmarshal([]byte(f[2]), &p) == nil {
				r.prints[f[1]] = p
			}
		}
	}
}

func moment(s string) time.Time {
	n, _ := strconv.ParseInt(s, 10, 64) // one that is no number is a time that no file has
	return time.Unix(0, n)
}

func stampOf(size, at string) build.Stamp {
	n, _ := strconv.ParseInt(size, 10, 64)
	return build.Stamp{Size: n, Time: moment(at)}
}

// untouched reports that the same was asked for before and no input or output has changed since, and how many files
// there are.
func (r *record) untouched() (int, bool) {
	if r.asked != r.args || r.again || len(r.files) == 0 || !r.inputs.Still(r.now, r.at) {
		return 0, false
	}
	for name, f := range r.files {
		if !r.same(name, f) {
			return 0, false
		}
	}
	return len(r.files), true
}

func (r *record) same(name string, f stamped) bool {
	now, err := build.StampOf(filepath.Join(r.dir, filepath.FromSlash(name)))
	return err == nil && now.Same(f.Stamp)
}

// intact reports that a file is as an earlier run left it, and the one that is wanted.
func (r *record) intact(name string, f file) bool {
	old, ok := r.files[name]
	return ok && !r.again && old.sum == f.sum && r.same(name, old)
}

// left is a file as an earlier run left it.
func (r *record) left(name string) (file, bool) {
	old, ok := r.files[name]
	return file{bytes: int(old.Size), sum: old.sum}, ok && !r.again && r.same(name, old)
}

// close writes the record of a run that came to its end.
func (r *record) close(files map[string]file, prints map[string]printed) error {
	if r.name == "" {
		return nil
	}
	var b strings.Builder
	fmt.Fprintf(&b, "%s\nrun\t%s\t%d\n", recordHead, r.args, r.since.UnixNano())
	for _, name := range slices.Sorted(maps.Keys(r.now)) {
		fmt.Fprintf(&b, "in\t%d\t%d\t%s\n", r.now[name].Size, r.now[name].Time.UnixNano(), name)
	}
	for _, name := range slices.Sorted(maps.Keys(files)) {
		s, err := build.StampOf(filepath.Join(r.dir, filepath.FromSlash(name)))
		if err != nil {
			return err
		}
		fmt.Fprintf(&b, "out\t%d\t%d\t%s\t%s\n", s.Size, s.Time.UnixNano(), files[name].sum, name)
	}
	for _, name := range slices.Sorted(maps.Keys(prints)) {
		data, err := json.Marshal(prints[name])
		if err != nil {
			return err
		}
		fmt.Fprintf(&b, "pdf\t%s\t%s\n", name, data)
	}
	b.WriteString("end\n")
	return build.WriteFile(r.name, []byte(b.String()))
}
