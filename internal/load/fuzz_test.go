package load_test

import (
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"guidepress/internal/guide"
	"guidepress/internal/load"
	"guidepress/internal/source"
)

// FuzzOpen feeds any bytes as a guide, or as one of the other files. No panic, no hang (that is what -timeout is for); every problem lies in
// a file of the project, on a line that it has; and what looks whole can be walked.
func FuzzOpen(f *testing.F) {
	seeds, _ := filepath.Glob("testdata/reports/*.yaml")
	more, _ := filepath.Glob("testdata/project/guides/*.yaml")
	for _, name := range append(seeds, more...) {
		data, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		first, _, _ := strings.Cut(string(data), "\n")
		as := slices.IndexFunc(places, func(p string) bool {
			return strings.TrimPrefix(first, "# as ") == p || filepath.Base(name) == filepath.Base(p)
		})
		f.Add(byte(max(as, 0)), data)
	}
	for as := range places {
		f.Add(byte(as), []byte(bomb(12)))
		f.Add(byte(as), []byte("a: &a [*a]\nfacts: [x]\nfaqs: {a: b}\nroles: x\n"))
	}
	f.Add(byte(0), []byte(mergeBomb(40)))
	base := project(f, nil)
	f.Fuzz(func(t *testing.T, place byte, data []byte) {
		if len(data) > 1<<16 {
			return
		}
		as := places[int(place)%len(places)]
		files := maps.Clone(base)
		files[as] = &fstest.MapFile{Data: data}
		sound(t, open(t, files))
	})
}

// places are the files that are fuzzed.
var places = []string{"guides/test.yaml", "guides/practice.yaml", "guides/faqs.yaml", "guides/shared.yaml", "guides/locations.yaml", "assets/brands/warm/brand.yaml"}

func sound(t *testing.T, p *load.Project) {
	for _, q := range p.Problems {
		if _, ok := p.Files.Line(q.Pos.File, q.Pos.Line); q.Pos.Line > 0 && !ok {
			t.Errorf("a problem in a place that is not there: %+v", q)
		}
		if q.Message == "" || q.Rule == "" || q.Pos.File == "" {
			t.Errorf("a problem without words: %+v", q)
		}
	}
	report(p)
	if source.HasErrors(p.Problems) {
		return
	}
	for _, g := range p.Set.Guides {
		for _, s := range g.Sections {
			for _, b := range s.Blocks {
				if _, use := b.(*guide.Use); use {
					t.Error("a use block was not replaced")
				}
			}
		}
	}
}
