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

	"guidepress/internal/build"
)

// parts makes all parts of a website, each without a cache as on a machine of its own.
func (f *folder) parts(n int) []string {
	f.t.Helper()
	var dirs []string
	for i := range n {
		o := f.o
		o.Out, o.Cache, o.Shard = f.t.TempDir(), "", build.Shard{Part: i + 1, Of: n}
		r, err := Site(context.Background(), o)
		if err != nil || r.Part == nil {
			f.t.Fatalf("%v %+v", err, r)
		}
		dirs = append(dirs, o.Out)
	}
	return dirs
}

// merge makes the website of parts, as one that knows nothing of what they were asked for.
func (f *folder) merge(out string, dirs ...string) (*Report, error) {
	return Site(context.Background(), Options{Options: build.Options{Root: f.root, Out: out, Rules: f.o.Rules}, URL: f.o.URL, Merge: dirs})
}

func TestTheMergedPartsAreTheWebsite(t *testing.T) {
	f := newFolderOf(t)
	f.o.PagePictures, f.o.Standard = true, "2"
	f.o.Editions = []string{"web", "large-print"}
	f.o.Out, f.o.Cache = t.TempDir(), ""
	f.run()
	want := read(t, f.o.Out)
	for _, n := range []int{5} { // one of them is empty
		dirs := f.parts(n)
		made := 0
		taken = func() { made++ }
		slices.Reverse(dirs)
		above := t.TempDir() // one part is named, the others stand together in a folder
		for i, dir := range dirs[1:] {
			if err := os.Rename(dir, filepath.Join(above, string(rune('a'+i)))); err != nil {
				t.Fatal(err)
			}
		}
		dirs = []string{dirs[0], above}
		out := t.TempDir()
		r, err := f.merge(out, dirs...)
		taken = func() {}
		if err != nil || r.Manifest == nil {
			t.Fatal(n, err)
		}
		if made != 0 {
			t.Errorf("%d PDFs were made anew", made)
		}
		got := read(t, out)
		if a, b := slices.Sorted(maps.Keys(got)), slices.Sorted(maps.Keys(want)); !slices.Equal(a, b) {
			t.Fatalf("of %d parts came\n%v\nthe whole has\n%v", n, a, b)
		}
		for name := range want {
			if !bytes.Equal(got[name], want[name]) {
				t.Errorf("of %d parts %s came out another file", n, name)
			}
		}
	}
}

// Whatever is wrong with the parts is said, and the website's folder stays as it is.
func TestPartsThatAreNoWebsite(t *testing.T) {
	f := newFolderOf(t)
	f.o.Editions = []string{"web"}
	dirs, other := f.parts(2), f.parts(3)
	pdfs, _ := filepath.Glob(filepath.Join(dirs[1], "*.pdf"))
	whole := t.TempDir()
	for says, c := range map[string]struct {
		dirs []string
		harm func()
	}{
		"missing: part 2/2":       {dirs[:1], nil},
		"are both part 1/2":       {[]string{dirs[0], dirs[0], dirs[1]}, nil},
		"are not of one bundle":   {[]string{dirs[0], other[1]}, nil},
		"is no part of a website": {[]string{dirs[0], whole}, nil},
		"cannot open a part":      {[]string{filepath.Join(whole, "none")}, nil},
		"is not as it was made":   {dirs, func() { os.WriteFile(pdfs[0], []byte("%PDF-"), 0o644) }},
	} {
		keep, _ := os.ReadFile(pdfs[0])
		if c.harm != nil {
			c.harm()
		}
		out := filepath.Join(t.TempDir(), "site")
		_, err := f.merge(out, c.dirs...)
		if err == nil || !strings.Contains(err.Error(), says) {
			t.Errorf("%v; want %q", err, says)
		}
		if _, err := os.Stat(out); err == nil {
			t.Errorf("%q: something was written", says)
		}
		os.WriteFile(pdfs[0], keep, 0o644)
	}
	os.WriteFile(filepath.Join(whole, partName), []byte("{"), 0o644)
	if _, err := f.merge(filepath.Join(t.TempDir(), "site"), whole); err == nil || !strings.Contains(err.Error(), "cannot read") {
		t.Errorf("half a part: %v", err)
	}
	f.edit("guides/knee-shot.yaml", "title: ", "title: New ")
	_, err := f.merge(filepath.Join(t.TempDir(), "site"), dirs...)
	if e := new(MergeError); !errors.As(err, &e) || !strings.Contains(err.Error(), "made of other words") {
		t.Errorf("parts of what the guide said before: %v", err)
	}
}

// A part is made into its folder once more without a cache, and of a website's folder the pages go.
func TestAPartIntoAFolderThatIsThere(t *testing.T) {
	f := newFolderOf(t)
	f.o.Cache = ""
	f.run()
	f.o.Shard = build.Shard{Part: 1, Of: 2}
	for range 2 {
		if r, err := Site(context.Background(), f.o); err != nil || r.Part == nil {
			t.Fatal(err)
		}
	}
	names := slices.Sorted(maps.Keys(read(t, f.site())))
	if slices.Contains(names, "index.html") || !slices.Contains(names, partName) {
		t.Errorf("the folder holds %v", names)
	}
}
