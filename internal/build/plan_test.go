package build

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// copyProject is a copy of the repository's guides and assets that a test may change.
func copyProject(t *testing.T) string {
	t.Helper()
	root := t.TempDir()
	for _, dir := range []string{"guides", "assets"} {
		if err := os.CopyFS(filepath.Join(root, dir), os.DirFS(filepath.Join("../..", dir))); err != nil {
			t.Fatal(err)
		}
	}
	return root
}

func mustRun(t *testing.T, o Options) *Report {
	t.Helper()
	r, err := Run(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func remade(r *Report) []string {
	var out []string
	for _, o := range r.Outputs {
		if !o.Kept {
			out = append(out, filepath.ToSlash(o.File))
		}
	}
	return out
}

func edit(t *testing.T, name, from, to string) {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(data), from) {
		t.Fatalf("%s does not say %q", name, from)
	}
	if err := os.WriteFile(name, []byte(strings.Replace(string(data), from, to, 1)), 0o644); err != nil {
		t.Fatal(err)
	}
}

func TestOnlyWhatChangedIsMadeAgain(t *testing.T) {
	root := copyProject(t)
	o := Options{Root: root, Out: "dist", Places: []string{"frederick-md", "leesburg-va"}, Guides: []string{"epidural-steroid-injection"}}
	if n := len(remade(mustRun(t, o))); n != 2 {
		t.Fatalf("the first build made %d files, want 2", n)
	}
	if got := remade(mustRun(t, o)); len(got) != 0 {
		t.Errorf("nothing changed, but %v were made again", got)
	}
	edit(t, filepath.Join(root, "guides/practice.yaml"), "names: [", "names: [Zebra, ")
	if got := remade(mustRun(t, o)); len(got) != 0 {
		t.Errorf("a word for the spelling check is printed nowhere, but %v were made again", got)
	}
	edit(t, filepath.Join(root, "guides/spinal-cord-stimulation.yaml"), "title: ", "title: New ")
	if got := remade(mustRun(t, o)); len(got) != 0 {
		t.Errorf("another guide changed, but %v were made again", got)
	}
	if err := os.Remove(filepath.Join(root, "dist/web/leesburg-va/epidural-steroid-injection-treatment-guide.pdf")); err != nil {
		t.Fatal(err)
	}
	if got := remade(mustRun(t, o)); len(got) != 1 || !strings.Contains(got[0], "leesburg-va") {
		t.Errorf("one file was taken away, but %v were made again", got)
	}
}

func TestAnOfficeIsMadeAgainWhereItIsShown(t *testing.T) {
	root := copyProject(t)
	// This guide shows only the offices of one state.
	edit(t, filepath.Join(root, "guides/epidural-steroid-injection.yaml"), "- offices: Our offices", "- offices: Our offices\n        states: [Virginia]")
	o := Options{Root: root, Out: "dist", Guides: []string{"epidural-steroid-injection", "intrathecal-pump"}, Languages: []string{"en"}}
	mustRun(t, o)
	edit(t, filepath.Join(root, "guides/locations.yaml"), "100 Sample Street", "102 Sample Street")
	got := remade(mustRun(t, o))
	if len(got) != 1 || !strings.Contains(got[0], "intrathecal-pump") {
		t.Errorf("an office in Maryland moved; made again: %v, want the pump guide alone", got)
	}
}

// What the practice says in Spanish is in Spanish files alone; its name is in all.
func TestWordsOfALanguageRemakeItsFiles(t *testing.T) {
	root := copyProject(t)
	o := Options{Root: root, Out: "dist", Guides: []string{"intrathecal-pump"}}
	if n := len(remade(mustRun(t, o))); n != 2 {
		t.Fatalf("the first build made %d files, want one in English and one in Spanish", n)
	}
	for _, c := range []struct {
		file, from, to string
		want           int
	}{
		{"practice.es.yaml", "dos semanas", "tres semanas", 1},
		{"locations.es.yaml", "state: Pensilvania", "state: Maryland", 1},
		{"intrathecal-pump.yaml", "summary: Week by week", "summary: By the week", 1}, // translated
		{"intrathecal-pump.yaml", "figure: 6–8", "figure: 6–9", 2},                    // a figure stands once
		{"practice.yaml", "name: Pain and Spine Specialists", "name: Spine Specialists", 2},
	} {
		edit(t, filepath.Join(root, "guides", c.file), c.from, c.to)
		if got := remade(mustRun(t, o)); len(got) != c.want {
			t.Errorf("%s says %q: made again %v, want %d", c.file, c.to, got, c.want)
		}
	}
}

func TestPlan(t *testing.T) {
	root := copyProject(t)
	list := func(o Options) []string {
		o.Root, o.Out = root, "dist"
		r, err := Planned(o)
		if err != nil {
			t.Fatal(err)
		}
		var names []string
		for _, x := range r.Outputs {
			names = append(names, x.Target.File())
		}
		return names
	}
	pump := []string{"intrathecal-pump"}
	en := []string{"en"}
	for _, c := range []struct {
		name string
		o    Options
		want []string
	}{
		{"web when nothing is said", Options{Guides: pump, Languages: en}, []string{"web/intrathecal-pump-treatment-guide.pdf"}},
		{"a booklet is two files", Options{Guides: pump, Languages: en, Editions: []string{"booklet"}},
			[]string{"booklet/intrathecal-pump-treatment-guide-to-read.pdf", "booklet/intrathecal-pump-treatment-guide-to-fold.pdf"}},
		{"a place has a folder", Options{Guides: pump, Languages: en, Places: []string{"leesburg-va"}}, []string{"web/leesburg-va/intrathecal-pump-treatment-guide.pdf"}},
		{"grey is told by the name", Options{Guides: pump, Languages: en, Editions: []string{"print"}, Gray: true}, []string{"print/intrathecal-pump-treatment-guide-gray.pdf"}},
	} {
		if got := list(c.o); !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
	if _, err := Planned(Options{Root: root, Out: "dist", Editions: []string{"poster"}}); err == nil || !strings.Contains(err.Error(), "large-print") {
		t.Errorf("an unknown edition gave %v; want the names there are", err)
	}
}

// TestASecondBuildReadsNothing shows the short way: when all stamps are old and unchanged, the guides are not
// even loaded.
func TestASecondBuildReadsNothing(t *testing.T) {
	root := copyProject(t)
	old := time.Now().Add(-time.Hour)
	err := filepath.WalkDir(root, func(name string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		return os.Chtimes(name, old, old)
	})
	if err != nil {
		t.Fatal(err)
	}
	o := Options{Root: root, Out: "dist", Guides: []string{"epidural-steroid-injection"}}
	mustRun(t, o)
	r := mustRun(t, o)
	exe, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	if info, err := os.Stat(exe); err != nil || time.Since(info.ModTime()) < 2*2*time.Second {
		t.Skip("the test program itself is too new for its time to be trusted")
	}
	if r.Project != nil {
		t.Error("the project was loaded although nothing had changed")
	}
}
