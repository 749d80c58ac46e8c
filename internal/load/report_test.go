package load_test

import (
	"bytes"
	"errors"
	"flag"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"guidepress/internal/load"
	"guidepress/internal/source"
)

var update = flag.Bool("update", false, "write the .want files anew")

// project is a small project without faults; files are laid over it. The brand is the repository's own.
func project(t testing.TB, files map[string]string) fstest.MapFS {
	t.Helper()
	base, err := small()
	if err != nil {
		t.Fatal(err)
	}
	m := maps.Clone(base)
	for name, text := range files {
		m[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return m
}

// small is read once for all tests.
var small = sync.OnceValues(func() (fstest.MapFS, error) {
	m := fstest.MapFS{}
	return m, errors.Join(copyInto(m, "testdata/project", "."),
		copyInto(m, "../../assets/brands/warm", "assets/brands/warm"),
		copyInto(m, "../../assets/fonts", "assets/fonts"))
})

func copyInto(m fstest.MapFS, from, to string) error {
	return filepath.WalkDir(from, func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		data, err := os.ReadFile(name)
		rel, _ := filepath.Rel(from, name)
		m[filepath.ToSlash(filepath.Join(to, rel))] = &fstest.MapFile{Data: data}
		return err
	})
}

func open(t testing.TB, fsys fs.FS) *load.Project {
	t.Helper()
	p, err := load.OpenFS(fsys, load.Want{Editions: []string{"web", "print"}, Rules: []string{"READ-01", "READ-02"}})
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func report(p *load.Project) string {
	var b bytes.Buffer
	source.Print(&b, p.Files, p.Problems)
	return b.String()
}

// Each testdata/reports/NAME.yaml is read as a guide, or as the file its first line names, and must bring the
// report in NAME.want: what the author would read on the screen.
func TestReports(t *testing.T) {
	names, _ := filepath.Glob("testdata/reports/*.yaml")
	if len(names) < 30 {
		t.Fatalf("only %d cases found", len(names))
	}
	for _, name := range names {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".yaml"), func(t *testing.T) {
			text, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			as := "guides/test.yaml"
			if first, _, _ := strings.Cut(string(text), "\n"); strings.HasPrefix(first, "# as ") {
				as = strings.TrimPrefix(first, "# as ")
			}
			got := report(open(t, project(t, map[string]string{as: string(text), "guides/images/knee.png": "x"})))
			compare(t, strings.TrimSuffix(name, ".yaml")+".want", got)
		})
	}
}

func compare(t *testing.T, file, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("the report differs from %s\ngot:\n%s\nwant:\n%s", file, got, want)
	}
}

func TestProjectWithoutFaults(t *testing.T) {
	if got := report(open(t, project(t, nil))); got != "" {
		t.Error(got)
	}
}
