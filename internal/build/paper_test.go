package build

import (
	"math"
	"path/filepath"
	"testing"

	"guidepress/internal/brand"
	"guidepress/internal/display"
	"guidepress/internal/geom"
	"guidepress/internal/guide"
	"guidepress/internal/source"
)

// A practice's paper is that of all editions, a guide's own that of this guide; A4 has no more pages than Letter, all ink stands on the sheet, and
// a new paper makes the files anew.
func TestPaper(t *testing.T) {
	root := copyProject(t)
	practice := filepath.Join(root, "guides", "practice.yaml")
	pages := map[string]int{}
	lay := func(paper guide.Paper, brandName string) {
		o := Options{Root: root, Brand: brandName, Guides: []string{"epidural-steroid-injection"}, Editions: []string{"all"}}
		p, s, targets, err := planned(o)
		if err != nil || s == nil {
			t.Fatal(err)
		}
		defer p.Close()
		for _, target := range targets {
			res := s.Layout(target, false)
			if source.HasErrors(res.Problems) {
				t.Errorf("%s on %s: %+v", target.File(), paper, res.Problems)
			}
			size := brand.Papers[string(paper)]
			if target.Edition.Folded {
				size = geom.Size{W: size.H / 2, H: size.W}
			}
			for i := range res.Doc.Pages {
				pg := &res.Doc.Pages[i]
				if pg.Size != size {
					t.Fatalf("%s on %s: page %d is %v", target.File(), paper, i+1, pg.Size)
				}
				low := lowest(pg)
				if low > size.H-18 || i > 0 && low < size.H-50 {
					t.Errorf("%s on %s: the foot of page %d stands at %.0f of %.0f", target.File(), paper, i+1, low, size.H)
				}
			}
			key := brandName + target.File()
			if was := pages[key]; paper == "a4" && len(res.Doc.Pages) > was && !target.Edition.Folded {
				t.Errorf("%s has %d pages on %s, %d on Letter", key, len(res.Doc.Pages), paper, was)
			}
			pages[key] = len(res.Doc.Pages)
		}
	}
	lay("letter", "warm")
	lay("letter", "clarity")
	o := Options{Root: root, Out: "dist", Guides: []string{"epidural-steroid-injection"}}
	mustRun(t, o)
	edit(t, practice, "\nbrand: warm\n", "\nbrand: warm\npaper: a4\n")
	lay("a4", "warm")
	lay("a4", "clarity")
	if n := len(remade(mustRun(t, o))); n != 1 {
		t.Errorf("on another paper %d files are made anew, want 1", n)
	}
	edit(t, filepath.Join(root, "guides", "epidural-steroid-injection.yaml"), "\npromise:", "\npaper: letter\npromise:")
	lay("letter", "warm")
}

// lowest is the lowest baseline of a page.
func lowest(pg *display.Page) float64 {
	low := 0.0
	var look func(items []display.Item)
	look = func(items []display.Item) {
		for _, it := range items {
			switch it := it.(type) {
			case *display.Text:
				low = math.Max(low, it.Y)
			case *display.Group:
				look(it.Items)
			}
		}
	}
	for _, m := range pg.Marks {
		look(m.Items)
	}
	return low
}

// Guides may name every paper that there is, and no other.
func TestPapersHaveNames(t *testing.T) {
	names := guide.Paper("").Values()
	for _, n := range names {
		if _, ok := brand.Papers[n.Name]; !ok {
			t.Errorf("paper %s has no size", n.Name)
		}
	}
	if len(names) != len(brand.Papers) {
		t.Errorf("%d papers have a size, %d a name", len(brand.Papers), len(names))
	}
}
