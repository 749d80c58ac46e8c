package publish

import (
	"bytes"
	"errors"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// bundle is files with a manifest that lists them, as Site makes it.
func bundle(t *testing.T, data map[string]string) *files {
	t.Helper()
	f := newFiles()
	m := Manifest{Schema: schemaName}
	for _, name := range slices.Sorted(maps.Keys(data)) {
		f.add(name, []byte(data[name]))
		m.Files = append(m.Files, File{File: name})
	}
	text, err := encode(m)
	if err != nil {
		t.Fatal(err)
	}
	f.add(manifestName, text)
	return f
}

func put(t *testing.T, dir, name, text string) {
	t.Helper()
	full := filepath.Join(dir, name)
	if err := os.MkdirAll(filepath.Dir(full), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(full, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

// holds checks what a folder holds beside the manifest.
func holds(t *testing.T, dir string, want map[string]string) {
	t.Helper()
	got := map[string]string{}
	for name, data := range read(t, dir) {
		if name != manifestName {
			got[name] = string(data)
		}
	}
	if !maps.Equal(got, want) {
		t.Errorf("the folder holds %v, want %v", got, want)
	}
}

func TestPlaceReplacesWhatIsOurs(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "site")
	if _, err := place(dir, bundle(t, map[string]string{"a.html": "1", "old/x.pdf": "1", "same.css": "1"})); err != nil {
		t.Fatal(err)
	}
	put(t, dir, "theirs.txt", "keep me")
	got, err := place(dir, bundle(t, map[string]string{"a.html": "2", "new.pdf": "2", "same.css": "1"}))
	if err != nil {
		t.Fatal(err)
	}
	if want := (Placed{Written: 3, Kept: 1, Removed: 1}); got != want { // the manifest is one of the three
		t.Errorf("%+v, want %+v", got, want)
	}
	holds(t, dir, map[string]string{"a.html": "2", "new.pdf": "2", "same.css": "1", "theirs.txt": "keep me"})
	if _, err := os.Stat(filepath.Join(dir, "old")); err == nil {
		t.Error("an empty folder is left")
	}
}

// TestPlaceLeavesWhatIsNotOurs: a wrong --out must not cost anybody a website.
func TestPlaceLeavesWhatIsNotOurs(t *testing.T) {
	dir := t.TempDir()
	put(t, dir, "index.html", "somebody's website")
	_, err := place(dir, bundle(t, map[string]string{"index.html": "ours", "a.pdf": "1"}))
	if err == nil || !strings.Contains(err.Error(), "index.html that an earlier run did not make") {
		t.Errorf("got %v", err)
	}
	holds(t, dir, map[string]string{"index.html": "somebody's website"})
}

// TestPlaceFinishesWhatWasStopped: after a run that was killed while it renamed files, the next one neither takes
// its files for somebody else's nor leaves any of them.
func TestPlaceFinishesWhatWasStopped(t *testing.T) {
	dir := t.TempDir()
	first := bundle(t, map[string]string{"a.html": "1", "b.pdf": "1"})
	if _, err := place(dir, first); err != nil {
		t.Fatal(err)
	}
	stopped := bundle(t, map[string]string{"a.html": "2", "b.pdf": "2", "c.pdf": "2"})
	root, err := os.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	p := &placing{root: root, dir: dir, files: stopped, rename: root.Rename}
	for _, step := range []func() error{p.readOurs, p.compare, p.stage, p.note} {
		if err := step(); err != nil {
			t.Fatal(err)
		}
	}
	if err := root.Rename(p.staged+"/c.pdf", "c.pdf"); err != nil {
		t.Fatal(err)
	}
	longAgo := time.Now().Add(-2 * time.Hour) // younger, it could be another run at work
	if err := os.Chtimes(filepath.Join(dir, p.staged), longAgo, longAgo); err != nil {
		t.Fatal(err)
	}
	if _, err := place(dir, bundle(t, map[string]string{"a.html": "3", "c.pdf": "3"})); err != nil {
		t.Fatal(err)
	}
	holds(t, dir, map[string]string{"a.html": "3", "c.pdf": "3"})
}

// TestPlaceStaysInItsFolder: neither a manifest somebody changed nor a link may lead out of it.
func TestPlaceStaysInItsFolder(t *testing.T) {
	base := t.TempDir()
	dir := filepath.Join(base, "site")
	put(t, base, "precious.txt", "keep me")
	put(t, dir, manifestName, `{"$schema":"manifest.schema.json","files":[{"file":"../precious.txt"},{"file":"out/precious.txt"}]}`)
	if err := os.Symlink(base, filepath.Join(dir, "out")); err != nil {
		t.Skip(err)
	}
	_, err := place(dir, bundle(t, map[string]string{"a.html": "1"}))
	if data, _ := os.ReadFile(filepath.Join(base, "precious.txt")); !bytes.Equal(data, []byte("keep me")) {
		t.Errorf("a file outside was touched (%v)", err)
	}
}

func TestPagesComeAfterWhatTheyLeadTo(t *testing.T) {
	f := bundle(t, map[string]string{"index.html": "", "a.html": "", "z.pdf": "", "assets/x.css": ""})
	p := &placing{files: f, ours: map[string]bool{}}
	root, err := os.OpenRoot(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	p.root = root
	if err := p.compare(); err != nil {
		t.Fatal(err)
	}
	if want := []string{"assets/x.css", "z.pdf", "a.html", "index.html", manifestName}; !slices.Equal(p.changed, want) {
		t.Errorf("the order is %v, want %v", p.changed, want)
	}
}

// A PDF that a viewer has open keeps none of the other files back; closed, the next run puts it in place.
func TestPlaceGoesOnPastAnOpenFile(t *testing.T) {
	dir := t.TempDir()
	if _, err := place(dir, bundle(t, map[string]string{"a.pdf": "1", "b.pdf": "1", "x.html": "1"})); err != nil {
		t.Fatal(err)
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	denied := errors.New("access denied")
	next := bundle(t, map[string]string{"a.pdf": "2", "b.pdf": "2", "x.html": "2"})
	p := &placing{root: root, dir: dir, files: next, held: func(err error) bool { return err == denied }}
	p.rename = func(from, to string) error {
		if to == "a.pdf" {
			return denied
		}
		return root.Rename(from, to)
	}
	err = p.run()
	if err == nil || !strings.Contains(err.Error(), "a.pdf is open in another program; close it and build again") {
		t.Errorf("got %v", err)
	}
	for name, want := range map[string]string{"a.pdf": "1", "b.pdf": "2", "x.html": "2"} {
		if data, _ := os.ReadFile(filepath.Join(dir, name)); string(data) != want {
			t.Errorf("%s holds %q, want %q", name, data, want)
		}
	}
	if _, err := place(dir, next); err != nil {
		t.Fatal(err)
	}
	holds(t, dir, map[string]string{"a.pdf": "2", "b.pdf": "2", "x.html": "2"})
}

// When a file cannot be written, on a full disk say, nothing of the run stays in the public folder.
func TestPlaceLeavesNothingBehind(t *testing.T) {
	dir := t.TempDir()
	put(t, dir, "a", "theirs")
	_, err := place(dir, bundle(t, map[string]string{"a/b.html": "1"}))
	if err == nil {
		t.Fatal("a file took the place of a folder")
	}
	if left, _ := filepath.Glob(filepath.Join(dir, ".guidepress*")); left != nil {
		t.Errorf("left: %v", left)
	}
}
