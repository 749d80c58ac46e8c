package publish

import (
	"bytes"
	"context"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"guidepress/internal/build"
)

// folder is a project and a website's folder, with a cache of its own.
type folder struct {
	t    *testing.T
	root string
	o    Options
}

func newFolderOf(t *testing.T) *folder {
	f := &folder{t: t, root: project(t)}
	f.o = Options{Options: build.Options{Root: f.root, Out: "dist/site", Cache: t.TempDir(), Rules: []string{"EDU-11"}, Editions: []string{"web", "large-print"}}}
	long := time.Now().Add(-time.Hour) // files are older than the clock's tick
	err := filepath.WalkDir(f.root, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		return os.Chtimes(name, long, long)
	})
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// run makes the website and tells how many PDFs were made for it.
func (f *folder) run() (*Report, int) {
	f.t.Helper()
	made := new(atomic.Int32)
	taken = func() { made.Add(1) }
	defer func() { taken = func() {} }()
	r, err := Site(context.Background(), f.o)
	if err != nil {
		f.t.Fatal(err)
	}
	if r.Project != nil && r.Manifest == nil {
		f.t.Fatalf("nothing was made: %v", r.Problems)
	}
	return r, int(made.Load())
}

func (f *folder) site() string { return filepath.Join(f.root, "dist", "site") }

// fresh checks that the folder holds, byte for byte, what a run into an empty one makes.
func (f *folder) fresh() {
	f.t.Helper()
	o := f.o
	o.Out, o.Cache = f.t.TempDir(), f.t.TempDir()
	if _, err := Site(context.Background(), o); err != nil {
		f.t.Fatal(err)
	}
	got, want := read(f.t, f.site()), read(f.t, o.Out)
	if a, b := slices.Sorted(maps.Keys(got)), slices.Sorted(maps.Keys(want)); !slices.Equal(a, b) {
		f.t.Fatalf("the folder holds\n%v\na fresh one\n%v", a, b)
	}
	for name := range want {
		if !bytes.Equal(got[name], want[name]) {
			f.t.Errorf("%s is not what a fresh run makes", name)
		}
	}
}

func (f *folder) edit(file, from, to string) {
	f.t.Helper()
	name := filepath.Join(f.root, filepath.FromSlash(file))
	data, err := os.ReadFile(name)
	if err != nil || !bytes.Contains(data, []byte(from)) {
		f.t.Fatalf("%s does not say %q: %v", file, from, err)
	}
	if err := os.WriteFile(name, bytes.Replace(data, []byte(from), []byte(to), 1), 0o644); err != nil {
		f.t.Fatal(err)
	}
}

func TestNothingChangedNothingLoaded(t *testing.T) {
	f := newFolderOf(t)
	first, made := f.run()
	if made == 0 || first.Placed.Written == 0 {
		t.Fatal("the first run made nothing")
	}
	before := read(t, f.site())
	again, made := f.run()
	if again.Project != nil || made != 0 || again.Placed.Kept != len(before) {
		t.Errorf("the second run made %d files and kept %d of %d", made, again.Placed.Kept, len(before))
	}
	f.fresh()
}

// Whatever is changed, a run into the folder leaves what a run into an empty one makes, and lays out no more than it must.
func TestOnlyWhatIsNewIsLaidOut(t *testing.T) {
	f := newFolderOf(t)
	_, all := f.run()
	t.Run("a guide", func(t *testing.T) {
		f.edit("guides/knee-shot.es.yaml", "title: ", "title: Nueva ")
		if _, made := f.run(); made == 0 || made >= all {
			t.Errorf("of %d files %d were made for one guide of two", all, made)
		}
		f.fresh()
	})
	t.Run("the practice", func(t *testing.T) {
		f.edit("guides/practice.yaml", "name: ", "name: New ")
		if _, made := f.run(); made != all {
			t.Errorf("%d files of %d were made", made, all)
		}
		f.fresh()
	})
	t.Run("the brand", func(t *testing.T) {
		f.edit("assets/brands/warm/brand.yaml", "radius: ", "radius: 1")
		if _, made := f.run(); made != all {
			t.Errorf("%d files of %d were made", made, all)
		}
		f.fresh()
	})
	t.Run("the address", func(t *testing.T) {
		f.o.URL = "https://other.example.com/"
		if r, made := f.run(); made != 0 || r.Placed.Written == 0 {
			t.Errorf("%d PDFs were made and %d files written; addresses stand in pages alone", made, r.Placed.Written)
		}
		f.fresh()
	})
	t.Run("pictures of pages", func(t *testing.T) {
		f.o.PagePictures = true
		if _, made := f.run(); made == 0 || made >= all {
			t.Errorf("of %d files %d were made; only those whose pages are shown are to be", all, made)
		}
		f.fresh()
		f.o.PagePictures = false
		if r, made := f.run(); made != 0 || r.Placed.Removed == 0 {
			t.Errorf("%d files were made and %d removed", made, r.Placed.Removed)
		}
		f.fresh()
	})
	t.Run("another edition", func(t *testing.T) {
		f.o.Editions = []string{"web"}
		if r, made := f.run(); made != 0 || r.Placed.Removed == 0 {
			t.Errorf("%d files were made and %d removed", made, r.Placed.Removed)
		}
		f.fresh()
	})
}

// A file of the website that is missing or was changed is made again, whatever it is.
func TestWhatIsMissingComesBack(t *testing.T) {
	f := newFolderOf(t)
	f.run()
	want := read(t, f.site())
	one := map[string]string{} // a file of each kind
	for name := range want {
		kind := filepath.Ext(name)
		if strings.HasPrefix(name, "snippets") {
			kind = "snippet"
		}
		one[kind] = max(one[kind], name)
	}
	if len(one) < 8 {
		t.Errorf("only the kinds %v are tried", one)
	}
	for how, harm := range map[string]func(name string) error{
		"removed": os.Remove,
		"changed": func(name string) error {
			info, err := os.Stat(name)
			if err != nil {
				return err
			}
			return os.WriteFile(name, bytes.Repeat([]byte("x"), int(info.Size())), 0o644)
		},
	} {
		for _, name := range one {
			if err := harm(filepath.Join(f.site(), filepath.FromSlash(name))); err != nil {
				t.Fatal(err)
			}
		}
		f.run()
		got := read(t, f.site())
		for name, data := range want {
			if !bytes.Equal(got[name], data) {
				t.Errorf("%s was %s and did not come back", name, how)
			}
		}
	}
}

// Runs into one folder at the same time leave what one of them makes.
func TestTwoRunsIntoOneFolder(t *testing.T) {
	f := newFolderOf(t)
	one, two := f.o, f.o
	one.Editions, two.Editions = []string{"web"}, []string{"web", "large-print"}
	var both sync.WaitGroup
	for _, o := range []Options{one, two, one} {
		both.Go(func() {
			if _, err := Site(context.Background(), o); err != nil {
				t.Error(err)
			}
		})
	}
	both.Wait()
	f.o = one
	for name := range read(t, f.site()) {
		if strings.HasPrefix(name, ".guidepress") {
			t.Errorf("%s is left", name)
		}
		if name == "knee-shot-treatment-guide-large-print.pdf" {
			f.o = two // the last one
		}
	}
	f.fresh()
}
