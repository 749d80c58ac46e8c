package build

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"testing"

	"guidepress/internal/brand"
	"guidepress/internal/edition"
	"guidepress/internal/guide"
	"guidepress/internal/load"
	"guidepress/internal/specimen"
)

var specimens = flag.String("specimens", "", "a folder for the specimens of the random brands, to be looked at")

var (
	hexes  = regexp.MustCompile(`( on \w+|( on )?#[0-9A-F]{6})`)
	ratios = regexp.MustCompile(`[0-9.]+ to 1`)
)

func specimenIn(t *testing.T, name string) *load.Project {
	t.Helper()
	p, err := specimenProject(os.DirFS("../.."), name)
	if err != nil {
		t.Fatal(err)
	}
	if len(p.Problems) > 0 {
		t.Fatalf("%s: the specimen's guide has problems: %+v", name, p.Problems)
	}
	return p
}

// The specimen's guide has one of each kind of block, and none of its parts is empty for want of a picture.
func TestASpecimenShowsEveryKind(t *testing.T) {
	p := specimenIn(t, "warm")
	have := map[string]bool{"use": true} // which stands for another block
	for _, s := range p.Set.Guides[0].Sections {
		for _, b := range s.Blocks {
			for _, k := range guide.Kinds {
				if fmt.Sprintf("%T", k.New()) == fmt.Sprintf("%T", b) {
					have[k.Name] = true
				}
			}
		}
	}
	for _, k := range guide.Kinds {
		if !have[k.Name] {
			t.Errorf("the specimen has no %s", k.Name)
		}
	}
}

// A brand that draws nothing, in a practice of which nothing is known, has a specimen, too.
func TestASpecimenOfNothing(t *testing.T) {
	page := specimen.Guide(&brand.Brand{}, new(guide.Set))
	p, err := load.OpenFS(specimen.In(os.DirFS("../.."), page), load.Want{Guides: []string{specimen.ID}})
	if err != nil || len(p.Problems) > 0 {
		t.Fatalf("%v %+v", err, p.Problems)
	}
}

// Twenty random brands, ten on each base: what stands on each other can be read, and the specimen and a whole guide have the same
// elements and as many pages in all of them. Colours may move nothing.
func TestRandomBrandsHaveEqualPages(t *testing.T) {
	r := rand.New(rand.NewPCG(20, 10))
	for _, base := range []string{"warm", "clarity"} {
		p := specimenIn(t, base)
		first := map[string]string{}
		for i := range 10 {
			var colors [3]*brand.Color
			for k := range 1 + i%3 {
				c := brand.Hex(fmt.Sprintf("#%06X", r.IntN(1<<24)))
				colors[k] = &c
			}
			q := *p
			q.Brand = brand.Derive(p.Brand, brand.Ask{Accent: colors[0], Deep: colors[1], Leaf: colors[2]})
			for _, pair := range brand.Pairs(&q.Brand.Roles) {
				if has := brand.Contrast(pair.Front, pair.Ground); has < pair.Need {
					t.Errorf("%s %d: %s has %.2f of %.1f", base, i, pair.What, has, pair.Need)
				}
			}
			for what, structure := range pagesIn(t, &q, fmt.Sprintf("%s-%02d", base, i)) {
				if i == 0 {
					first[what] = structure
				} else if structure != first[what] {
					t.Errorf("%s %d: %s has other elements or pages than in the first brand", base, i, what)
				}
			}
		}
	}
}

// pagesIn are the elements and the number of pages of a brand's specimen and of the guide in each edition.
func pagesIn(t *testing.T, p *load.Project, name string) map[string]string {
	t.Helper()
	shown, err := show(context.Background(), p)
	if err != nil || shown.PDF == nil || len(shown.Doc.Pages) != 2 {
		t.Fatalf("%s: %v %+v", name, err, shown)
	}
	if *specimens != "" {
		if err := os.WriteFile(filepath.Join(*specimens, name+".pdf"), shown.PDF, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	var b bytes.Buffer
	if err := shown.Doc.DumpStructure(&b); err != nil {
		t.Fatal(err)
	}
	// What a colour is called and what it reaches differ by themselves.
	out := map[string]string{"the specimen": hexes.ReplaceAllString(ratios.ReplaceAllString(b.String(), "n to 1"), "#")}
	stage, err := NewStage(p, "")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range edition.All {
		res := stage.Layout(Target{Guide: p.Set.Guides[0], Edition: e}, false)
		if len(res.Problems) > 0 {
			t.Errorf("%s, %s: %+v", name, e.Name, res.Problems)
		}
		b.Reset()
		if err := res.Doc.DumpStructure(&b); err != nil {
			t.Fatal(err)
		}
		out["the guide in "+e.Name] = fmt.Sprintf("%d pages\n%s", len(res.Doc.Pages), b.String())
	}
	return out
}
