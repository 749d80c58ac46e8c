package build

import (
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"guidepress/internal/brand"
	"guidepress/internal/display"
	"guidepress/internal/load"
	"guidepress/internal/source"
)

var brands = []string{"warm", "clarity"}

// laid is a document as layout gives it, before anything is painted.
type laid struct {
	name   string // brand/edition/guide
	target Target
	brand  *brand.Brand // as the edition needs it
	doc    *display.Document
}

// pages are those of every guide of this project in every edition of both brands: laid out once, for all tests that look at them.
var pages struct {
	once sync.Once
	laid []laid
}

func allPages(t *testing.T) []laid {
	t.Helper()
	pages.once.Do(func() { pages.laid = layAllOf(t, "../..", "all") })
	if len(pages.laid) == 0 {
		t.Fatal("there are no pages")
	}
	return pages.laid
}

// layAllOf lays out every guide of a project in every edition of both brands.
func layAllOf(t *testing.T, root string, editions ...string) []laid {
	t.Helper()
	var out []laid
	for _, name := range brands {
		p, err := load.Open(root, load.Want{Brand: name})
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { p.Close() })
		if source.HasErrors(p.Problems) {
			t.Fatalf("the project has errors:\n%s", told(p, p.Problems))
		}
		s, err := NewStage(p, "")
		if err != nil {
			t.Fatal(err)
		}
		targets, err := Plan(&p.Set, Options{Editions: editions})
		if err != nil {
			t.Fatal(err)
		}
		for _, target := range targets {
			if target.Imposed {
				continue // the same pages two by two
			}
			l := laid{filepath.Join(name, target.File()), target, s.brandFor(target), nil}
			r := s.Layout(target, false)
			if source.HasErrors(r.Problems) {
				t.Errorf("%s:\n%s", l.name, told(p, r.Problems))
				continue
			}
			l.doc = r.Doc
			out = append(out, l)
		}
	}
	return out
}

// told is what the tool would say.
func told(p *load.Project, problems []source.Problem) string {
	var b strings.Builder
	source.Print(&b, p.Files, problems)
	return b.String()
}
