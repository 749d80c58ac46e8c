package load_test

import (
	"os"
	"path/filepath"
	"testing"
	"testing/fstest"
	"time"

	"guidepress/internal/guide"
	"guidepress/internal/load"
	"guidepress/internal/source"
)

// FuzzOpen feeds any bytes as a guide, and as each of the other files. No panic, no hang; every problem lies in
// a file of the project, on a line that it has; and what looks whole can be walked.
func FuzzOpen(f *testing.F) {
	seeds, _ := filepath.Glob("testdata/reports/*.yaml")
	more, _ := filepath.Glob("testdata/project/guides/*.yaml")
	for _, name := range append(seeds, more...) {
		data, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Add([]byte(bomb()))
	f.Add([]byte(mergeBomb()))
	f.Add([]byte("a: &a [*a]\n"))
	base := project(f, nil)
	f.Fuzz(func(t *testing.T, data []byte) {
		if len(data) > 1<<16 {
			return
		}
		for _, as := range []string{"guides/test.yaml", "guides/practice.yaml", "guides/faqs.yaml", "guides/shared.yaml", "guides/locations.yaml", "assets/brands/warm/brand.yaml"} {
			began := time.Now()
			files := fstest.MapFS{}
			for name, file := range base {
				files[name] = file
			}
			files[as] = &fstest.MapFile{Data: data}
			p, err := load.OpenFS(files, load.Want{})
			if err != nil {
				t.Fatal(err)
			}
			sound(t, p)
			if took := time.Since(began); took > 10*time.Second {
				t.Errorf("as %s it took %v", as, took)
			}
		}
	})
}

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
