package build

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"guidepress/internal/guide"
)

// A PDF that a viewer has open keeps none of the others back, and is told.
func TestAnOpenFileKeepsNoOtherBack(t *testing.T) {
	dir := t.TempDir()
	s := &staging{out: dir}
	defer s.discard()
	w := &work{o: Options{Root: dir}, rec: openRecord(Options{Root: dir}), staging: s, report: &Report{}}
	for _, name := range []string{"a.pdf", "b.pdf", "c.pdf"} {
		staged, err := s.add([]byte(name))
		if err != nil {
			t.Fatal(err)
		}
		w.jobs = append(w.jobs, &job{Target: Target{Guide: &guide.Guide{ID: name}}, staged: staged, out: Output{File: name}})
	}
	// Where a folder with something in it stands, no file can be renamed to: as on Windows where one is open.
	if err := os.MkdirAll(filepath.Join(dir, "b.pdf", "x"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := w.placeAll(func(err error) bool { return err != nil }); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"a.pdf", "c.pdf"} {
		if data, _ := os.ReadFile(filepath.Join(dir, name)); string(data) != name {
			t.Errorf("%s holds %q", name, data)
		}
	}
	err := error(&HeldError{w.report.Held})
	if got, want := err.Error(), "b.pdf is open in another program; close it and build again"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if len(w.report.Outputs) != 2 || Held(errors.New("another")) {
		t.Errorf("outputs %v", w.report.Outputs)
	}
	if err := w.rec.close(nil, shares{}, nil); err != nil { // Windows removes no folder with an open file in it
		t.Error(err)
	}
}
