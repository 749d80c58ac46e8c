package scaffold

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"guidepress/internal/guide"
	"guidepress/internal/load"
	"guidepress/internal/source"
)

var update = flag.Bool("update", false, "write the golden listing")

var day = time.Date(2026, 11, 22, 0, 0, 0, 0, time.UTC)

// made is a new project in a folder of its own.
func made(t *testing.T) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "practice")
	if err := Put(dir, Project()); err != nil {
		t.Fatal(err)
	}
	return dir
}

// sound fails the test when the loader finds anything wrong.
func sound(t *testing.T, dir string, guides ...string) *load.Project {
	t.Helper()
	p, err := load.Open(dir, load.Want{Guides: guides})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { p.Close() })
	if len(p.Problems) > 0 {
		var b strings.Builder
		source.Print(&b, p.Files, p.Problems)
		t.Fatal(b.String())
	}
	return p
}

// listing names every file and folder below dir.
func listing(t *testing.T, dir string) []string {
	t.Helper()
	var names []string
	err := filepath.WalkDir(dir, func(p string, e fs.DirEntry, err error) error {
		if name, _ := filepath.Rel(dir, p); err == nil && name != "." {
			if e.IsDir() {
				name += "/"
			}
			names = append(names, filepath.ToSlash(name))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return names
}

func TestANewProjectLoadsWithoutProblems(t *testing.T) {
	p := sound(t, made(t))
	if len(p.Set.Guides) != 2 || p.Brand == nil || !p.Set.Practice.Sample.Value {
		t.Errorf("want a guide about a treatment and one about the practice, a brand and a practice marked as a sample; got %d guides", len(p.Set.Guides))
	}
}

func TestANewProjectHasTheseFiles(t *testing.T) {
	got := strings.Join(listing(t, made(t)), "\n") + "\n"
	const golden = "testdata/project.txt"
	if *update {
		if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if want, err := os.ReadFile(golden); err != nil || got != string(want) {
		t.Errorf("the files of a new project are not those of %s (%v); got\n%s", golden, err, got)
	}
}

// The program carries the starter set: half a megabyte is its measure.
func TestTheStarterSetStaysSmall(t *testing.T) {
	size := 0
	for _, f := range Project() {
		if !strings.HasPrefix(f.Name, "schema/") { // made, not carried
			size += len(f.Data)
		}
	}
	if size > 800_000 {
		t.Errorf("the starter set has %d bytes; at most 800,000 are wanted", size)
	}
}

// Every YAML file leads an editor to a schema that is there.
func TestEveryFileFindsItsSchema(t *testing.T) {
	dir := made(t)
	for _, name := range listing(t, dir) {
		if !strings.HasSuffix(name, ".yaml") {
			continue
		}
		data, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		first, _, _ := strings.Cut(string(data), "\n")
		address, ok := strings.CutPrefix(first, "# yaml-language-server: $schema=")
		if _, err := os.Stat(filepath.Join(dir, filepath.Dir(name), address)); !ok || err != nil {
			t.Errorf("%s: the first line leads to no schema: %s", name, first)
		}
	}
}

func TestANewGuideLoadsWithoutProblems(t *testing.T) {
	for _, kind := range guide.Procedure("").Values() {
		t.Run(kind.Name, func(t *testing.T) {
			dir := made(t)
			f, err := Guide(os.DirFS(dir), Ask{Name: "new-one", Procedure: guide.Procedure(kind.Name), Today: day})
			if err != nil {
				t.Fatal(err)
			}
			if err := Put(dir, []File{f}); err != nil {
				t.Fatal(err)
			}
			g := sound(t, dir, "new-one").Set.Guides[0]
			if string(g.Procedure) != kind.Name || g.Status != "draft" || !g.Updated.Value.Equal(day) {
				t.Errorf("procedure %s, status %s, updated %s", g.Procedure, g.Status, g.Updated.Value)
			}
			if !strings.Contains(g.MainMessage.Plain(), "TODO") {
				t.Error("the main message is no prompt")
			}
			has(t, g, "how-it-works", "procedure|implant", "benefits", "risks", "when-to-call", "alternatives",
				"questions", "recovery|daily-life", "faqs", "sources")
		})
	}
}

// has checks that a guide has sections of these kinds, each a choice.
func has(t *testing.T, g *guide.Guide, kinds ...string) {
	t.Helper()
	for _, choice := range kinds {
		if !slices.ContainsFunc(g.Sections, func(s guide.Section) bool {
			return slices.Contains(strings.Split(choice, "|"), string(s.Kind))
		}) {
			t.Errorf("there is no section %s", choice)
		}
	}
}

// A project need not have the shared pieces and icons of the starter set.
func TestANewGuideLoadsInABareProject(t *testing.T) {
	dir := made(t)
	for _, name := range []string{"guides/shared.yaml", "guides/faqs.yaml", "guides/sample-steroid-injection.yaml", "guides/our-practice.yaml", "guides/team.yaml", "assets/brands/warm/icons/drop.svg"} {
		if err := os.Remove(filepath.Join(dir, name)); err != nil {
			t.Fatal(err)
		}
	}
	file := filepath.Join(dir, "guides/practice.yaml")
	facts, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, bytes.ReplaceAll(facts, []byte("    guide: sample-steroid-injection\n"), nil), 0o600); err != nil {
		t.Fatal(err)
	}
	f, err := Guide(os.DirFS(dir), Ask{Name: "bare", Procedure: "pump", Today: day})
	if err != nil {
		t.Fatal(err)
	}
	if err := Put(dir, []File{f}); err != nil {
		t.Fatal(err)
	}
	sound(t, dir, "bare")
}

func TestAGuideLikeAnother(t *testing.T) {
	for _, file := range []string{"starter/guides/sample-steroid-injection.yaml", "../../guides/intrathecal-pump.yaml", "../../guides/spinal-cord-stimulation.yaml", "testdata/reviewed.yaml"} {
		t.Run(filepath.Base(file), func(t *testing.T) {
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			root := made(t)
			if !strings.HasPrefix(file, "starter") {
				root = copied(t, "../..")
			}
			f, err := Guide(os.DirFS(root), Ask{Name: "new-one", Like: string(text), Today: day})
			if err != nil {
				t.Fatal(err)
			}
			if err := Put(root, []File{f}); err != nil {
				t.Fatal(err)
			}
			g := sound(t, root, "new-one").Set.Guides[0]
			if g.Status != "draft" || g.Reviewer != nil || !g.Reviewed.IsZero() || !g.NextReview.IsZero() || len(g.Formerly) > 0 {
				t.Error("the review of the other guide came along")
			}
			for _, text := range []string{g.Title.Value, g.Treatment.Value, g.MainMessage.Plain()} {
				if !strings.HasPrefix(text, "TODO ") {
					t.Errorf("%q is no prompt", text)
				}
			}
			for _, s := range g.Sections {
				if !strings.HasPrefix(s.Title.Value, "TODO ") {
					t.Errorf("the section %q is not marked", s.Title.Value)
				}
			}
		})
	}
}

// copied is the repository's own project in another folder.
func copied(t *testing.T, repo string) string {
	t.Helper()
	dir := t.TempDir()
	for _, part := range []string{"guides", "assets/brands/warm", "assets/fonts"} {
		if err := os.CopyFS(filepath.Join(dir, part), os.DirFS(filepath.Join(repo, part))); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestNames(t *testing.T) {
	for _, name := range []string{"a", "knee-injection", "l4-l5-block", "2026"} {
		if err := CheckName(name); err != nil {
			t.Errorf("%q is refused: %v", name, err)
		}
	}
	for _, name := range []string{"", "Knee", "knee injection", "knee_injection", "-knee", "knee-", "a--b", "../knee", "a/b", "a.es", "knie-übung",
		"practice", "shared", "nul", "com1", strings.Repeat("a", 61)} {
		var bad *NameError
		if _, err := Guide(os.DirFS(t.TempDir()), Ask{Name: name}); !errors.As(err, &bad) {
			t.Errorf("%q is taken as a name: %v", name, err)
		}
	}
}

func TestNothingIsOverwritten(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "README.md"), []byte("mine"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("nowhere", filepath.Join(dir, ".gitignore")); err != nil {
		t.Skip(err)
	}
	var taken *TakenError
	if err := Put(dir, Project()); !errors.As(err, &taken) || fmt.Sprint(taken.Names) != "[.gitignore README.md]" {
		t.Errorf("want both files named; got %v", err)
	}
	if got := fmt.Sprint(listing(t, dir)); got != "[.gitignore README.md]" {
		t.Errorf("something was written: %s", got)
	}
	if data, _ := os.ReadFile(filepath.Join(dir, "README.md")); string(data) != "mine" {
		t.Error("the file that was there has changed")
	}
}

func TestAFailureLeavesNothingBehind(t *testing.T) {
	t.Run("a file where a folder should be", func(t *testing.T) {
		dir := t.TempDir()
		if err := os.WriteFile(filepath.Join(dir, "schema"), nil, 0o644); err != nil {
			t.Fatal(err)
		}
		if err := Put(dir, Project()); err == nil {
			t.Fatal("a project was made although schema is a file")
		}
		if got := fmt.Sprint(listing(t, dir)); got != "[schema]" {
			t.Errorf("left behind: %s", got)
		}
	})
	t.Run("a folder that must be made", func(t *testing.T) {
		dir := t.TempDir()
		err := Put(filepath.Join(dir, "a", "b"), []File{{"x", nil}, {"x/y", nil}})
		if err == nil {
			t.Fatal("a file was made below a file")
		}
		if got := listing(t, dir); len(got) > 0 {
			t.Errorf("left behind: %s", got)
		}
	})
	t.Run("a link that leads out", func(t *testing.T) {
		dir, out := t.TempDir(), t.TempDir()
		if err := os.Symlink(out, filepath.Join(dir, "guides")); err != nil {
			t.Skip(err)
		}
		if err := Put(dir, []File{{"a", nil}, {"guides/x.yaml", nil}}); err == nil {
			t.Fatal("a file was written through a link that leads out of the folder")
		}
		if got := append(listing(t, out), listing(t, dir)...); fmt.Sprint(got) != "[guides]" {
			t.Errorf("left behind: %s", got)
		}
	})
}

func TestAProjectFitsIntoAFolderInUse(t *testing.T) {
	dir := t.TempDir()
	if err := os.MkdirAll(filepath.Join(dir, ".git", "objects"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := Put(dir, Project()); err != nil {
		t.Fatal(err)
	}
	sound(t, dir)
}
