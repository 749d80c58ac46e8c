package publish

import (
	"bytes"
	"context"
	"errors"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// opened is a folder, ready to take files.
func opened(t *testing.T, dir string) *bundle {
	t.Helper()
	b, err := openBundle(t.Context(), dir, nil)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// fillWith adds files and a manifest that lists them, as Site does.
func fillWith(b *bundle, data map[string]string) error {
	m := Manifest{Schema: schemaName}
	for _, name := range slices.Sorted(maps.Keys(data)) {
		if err := b.add(name, []byte(data[name])); err != nil {
			return err
		}
		m.Files = append(m.Files, File{File: name})
	}
	text, err := encode(m)
	if err != nil {
		return err
	}
	return b.add(manifestName, text)
}

// place puts files into a folder, as Site does.
func place(t *testing.T, dir string, data map[string]string) (Placed, error) {
	t.Helper()
	b := opened(t, dir)
	defer b.close()
	if err := fillWith(b, data); err != nil {
		return b.done, err
	}
	err := b.place()
	return b.done, err
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
	if _, err := place(t, dir, map[string]string{"a.html": "1", "old/x.pdf": "1", "same.css": "1"}); err != nil {
		t.Fatal(err)
	}
	put(t, dir, "theirs.txt", "keep me")
	got, err := place(t, dir, map[string]string{"a.html": "2", "new.pdf": "2", "same.css": "1"})
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
	_, err := place(t, dir, map[string]string{"index.html": "ours", "a.pdf": "1"})
	if err == nil || !strings.Contains(err.Error(), "index.html that an earlier run did not make") {
		t.Errorf("got %v", err)
	}
	holds(t, dir, map[string]string{"index.html": "somebody's website"})
}

// TestPlaceFinishesWhatWasStopped: after a run that was killed while it renamed files, the next one neither takes
// its files for somebody else's nor leaves any of them.
func TestPlaceFinishesWhatWasStopped(t *testing.T) {
	dir := t.TempDir()
	if _, err := place(t, dir, map[string]string{"a.html": "1", "b.pdf": "1"}); err != nil {
		t.Fatal(err)
	}
	b := opened(t, dir)
	if err := errors.Join(fillWith(b, map[string]string{"a.html": "2", "b.pdf": "2", "c.pdf": "2"}), b.note()); err != nil {
		t.Fatal(err)
	}
	if err := b.root.Rename(b.staged+"/c.pdf", "c.pdf"); err != nil {
		t.Fatal(err)
	}
	b.lock.file.Close() // as the system does for a killed process
	if _, err := place(t, dir, map[string]string{"a.html": "3", "c.pdf": "3"}); err != nil {
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
	_, err := place(t, dir, map[string]string{"a.html": "1"})
	if data, _ := os.ReadFile(filepath.Join(base, "precious.txt")); !bytes.Equal(data, []byte("keep me")) {
		t.Errorf("a file outside was touched (%v)", err)
	}
}

func TestPagesComeAfterWhatTheyLeadTo(t *testing.T) {
	b := opened(t, t.TempDir())
	defer b.close()
	if err := fillWith(b, map[string]string{"index.html": "", "a.html": "", "z.pdf": "", "assets/x.css": ""}); err != nil {
		t.Fatal(err)
	}
	if want := []string{"assets/x.css", "z.pdf", "a.html", "index.html", manifestName}; !slices.Equal(b.changed(), want) {
		t.Errorf("the order is %v, want %v", b.changed(), want)
	}
}

// A PDF that a viewer has open keeps none of the other files back; closed, the next run puts it in place.
func TestPlaceGoesOnPastAnOpenFile(t *testing.T) {
	dir := t.TempDir()
	if _, err := place(t, dir, map[string]string{"a.pdf": "1", "b.pdf": "1", "x.html": "1"}); err != nil {
		t.Fatal(err)
	}
	denied := errors.New("access denied")
	next := map[string]string{"a.pdf": "2", "b.pdf": "2", "x.html": "2"}
	b := opened(t, dir)
	b.held = func(err error) bool { return err == denied }
	b.rename = func(from, to string) error {
		if to == "a.pdf" {
			return denied
		}
		return b.root.Rename(from, to)
	}
	if err := fillWith(b, next); err != nil {
		t.Fatal(err)
	}
	err := b.place()
	b.close()
	if err == nil || !strings.Contains(err.Error(), "a.pdf is open in another program; close it and build again") {
		t.Errorf("got %v", err)
	}
	for name, want := range map[string]string{"a.pdf": "1", "b.pdf": "2", "x.html": "2"} {
		if data, _ := os.ReadFile(filepath.Join(dir, name)); string(data) != want {
			t.Errorf("%s holds %q, want %q", name, data, want)
		}
	}
	if _, err := place(t, dir, next); err != nil {
		t.Fatal(err)
	}
	holds(t, dir, map[string]string{"a.pdf": "2", "b.pdf": "2", "x.html": "2"})
}

// When a file cannot be written, on a full disk say, nothing of the run stays in the public folder.
func TestPlaceLeavesNothingBehind(t *testing.T) {
	dir := t.TempDir()
	put(t, dir, "a", "theirs")
	_, err := place(t, dir, map[string]string{"a/b.html": "1"})
	if err == nil {
		t.Fatal("a file took the place of a folder")
	}
	if left, _ := filepath.Glob(filepath.Join(dir, ".guidepress*")); left != nil {
		t.Errorf("left: %v", left)
	}
}

// Two runs into one folder wait for each other; one that a killed run has left the lock of does not.
func TestRunsWaitForEachOther(t *testing.T) {
	dir := t.TempDir()
	put(t, dir, lockName, "")
	first := opened(t, dir)
	waits, second := make(chan struct{}), make(chan error)
	go func() {
		b, err := openBundle(t.Context(), dir, func() { close(waits) })
		if err == nil {
			if !first.closed() {
				err = errors.New("both are at work")
			}
			b.close()
		}
		second <- err
	}()
	<-waits
	if err := errors.Join(fillWith(first, map[string]string{"a.html": "1"}), first.place()); err != nil {
		t.Fatal(err)
	}
	first.close()
	if err := <-second; err != nil {
		t.Error(err)
	}
	holds(t, dir, map[string]string{"a.html": "1"})
}

// closed reports that a run has let go of its folder.
func (b *bundle) closed() bool {
	_, err := b.root.Stat(".")
	return err != nil
}

// A run that is told to stop while it waits leaves nothing.
func TestWaitingCanBeGivenUp(t *testing.T) {
	dir := t.TempDir()
	first := opened(t, dir)
	defer first.close()
	ctx, stop := context.WithCancel(t.Context())
	if _, err := openBundle(ctx, dir, stop); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}
