package build

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"guidepress/internal/load"
	"guidepress/internal/source"
)

var update = flag.Bool("update", false, "write the golden files anew")

// golden are the stages that are kept as files. What a screen reader is told and where the ink stands are apart: a
// change of margins must not hide a lost paragraph.
var golden = []struct{ stage, edition, suffix string }{
	{"guide", "web", "guide"},
	{"structure", "web", "structure"},
	{"display", "web", "display"},
	{"structure", "large-print", "structure.large-print"},
}

func TestGoldenDumps(t *testing.T) {
	wanted := map[string]bool{filepath.Base(marksFile): true}
	for _, name := range guideNames(t) {
		for _, g := range golden {
			file := name + "." + g.suffix + ".txt"
			wanted[file] = true
			t.Run(file, func(t *testing.T) {
				compare(t, filepath.Join("testdata", "golden", file), dumped(t, name, g.stage, g.edition))
			})
		}
	}
	files, err := filepath.Glob("testdata/golden/*")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		if !wanted[filepath.Base(f)] {
			t.Errorf("%s belongs to no guide; delete it", f)
		}
	}
}

// guideNames are all guides of the repository, translations too.
func guideNames(t *testing.T) []string {
	t.Helper()
	p, err := load.Open("../..", load.Want{})
	if err != nil {
		t.Fatal(err)
	}
	defer p.Close()
	var names []string
	for _, g := range p.Set.Guides {
		name := g.ID
		if g.Lang() != "en" {
			name += "." + g.Lang()
		}
		names = append(names, name)
	}
	return names
}

func dumped(t *testing.T, name, stage, edition string) []byte {
	t.Helper()
	var b bytes.Buffer
	o := Options{Root: "../..", Guides: []string{name}, Editions: []string{edition}}
	r, err := Dump(&b, o, stage)
	if err != nil {
		t.Fatal(err)
	}
	if source.HasErrors(r.Problems) {
		t.Fatalf("the guide has errors:\n%s", told(r.Project, r.Problems))
	}
	return b.Bytes()
}

// compare shows the first line that differs.
func compare(t *testing.T, file string, got []byte) {
	t.Helper()
	if *update {
		if err := os.WriteFile(file, got, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if bytes.Equal(got, want) {
		return
	}
	a, b := strings.Split(string(want), "\n"), strings.Split(string(got), "\n")
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			t.Fatalf("line %d\nwas  %s\nis   %s\nIf that is what you want: go test ./internal/build -run Golden -update, and read the difference", i+1, a[i], b[i])
		}
	}
	t.Fatalf("%d lines, was %d", len(b), len(a))
}
