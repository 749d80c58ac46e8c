package build

import (
	"fmt"
	"strings"
	"testing"

	"guidepress/internal/display"
	"guidepress/internal/geom"
)

// ink is a run of text with what it stands on.
type ink struct {
	*display.Text
	mark  *display.Mark
	under []display.Item // all painted before it, lowest first; groups opened
	clips [][]geom.Path  // for each of under, what it is clipped by
}

// inks are the runs of a page in painting order.
func inks(p *display.Page) []ink {
	var out []ink
	var under []display.Item
	var clips [][]geom.Path
	var walk func(*display.Mark, []display.Item, []geom.Path)
	walk = func(m *display.Mark, items []display.Item, clip []geom.Path) {
		for _, it := range items {
			switch it := it.(type) {
			case *display.Group:
				inner := clip
				if len(it.Clip.Ops) > 0 {
					inner = append(clip[:len(clip):len(clip)], it.Clip)
				}
				walk(m, it.Items, inner)
			case *display.Text:
				n := len(under)
				out = append(out, ink{it, m, under[:n:n], clips[:n:n]})
			default:
				under, clips = append(under, it), append(clips, clip)
			}
		}
	}
	for i := range p.Marks {
		walk(&p.Marks[i], p.Marks[i].Items, nil)
	}
	return out
}

// box is where the run's letters stand.
func (k ink) box() geom.Rect {
	return geom.Rect{X: k.X, Y: k.Y - 0.72*k.Size, W: k.Width, H: 0.94 * k.Size}
}

// short is how a run is named in a message.
func (k ink) short() string {
	r := []rune(strings.TrimSpace(k.Text.Text))
	if len(r) > 40 {
		r = append(r[:40], '…')
	}
	return fmt.Sprintf("%q at %.1f, %.1f", string(r), k.X, k.Y)
}

// eachPage runs f on every page of every guide, edition and brand.
func eachPage(t *testing.T, f func(t *testing.T, l laid, n int, p *display.Page)) {
	for _, l := range allPages(t) {
		t.Run(l.name, func(t *testing.T) {
			for i := range l.doc.Pages {
				f(t, l, i+1, &l.doc.Pages[i])
			}
		})
	}
}

// What runs over the page's edge, a reader never sees.
func TestAllTextStandsOnThePage(t *testing.T) {
	eachPage(t, func(t *testing.T, l laid, n int, p *display.Page) {
		paper := geom.Rect{W: p.Size.W, H: p.Size.H}.Inset(12)
		for _, k := range inks(p) {
			if !paper.Contains(k.box()) {
				t.Errorf("page %d: %s runs over the page's edge", n, k.short())
			}
		}
	})
}

// Words too near the foot are read together with it.
func TestTextKeepsClearOfTheFoot(t *testing.T) {
	const clear = 5
	eachPage(t, func(t *testing.T, l laid, n int, p *display.Page) {
		foot := p.Size.H
		for _, k := range inks(p) {
			if k.mark.Artifact == display.Footer {
				foot = min(foot, k.box().Y)
			}
		}
		for _, k := range inks(p) {
			if k.mark.Artifact != display.Footer && k.box().Bottom()+clear > foot {
				t.Errorf("page %d: %s stands %.1f points from the foot", n, k.short(), foot-k.box().Bottom())
			}
		}
	})
}

// Patients are often old, and read on paper: nothing below 9 points, and in large print nothing below 18.
func TestNothingIsTooSmallToRead(t *testing.T) {
	eachPage(t, func(t *testing.T, l laid, n int, p *display.Page) {
		least := 9.0
		if l.target.Edition.Name == "large-print" {
			least = 18
		}
		for _, k := range inks(p) {
			if k.Size < least {
				t.Errorf("page %d: %s is set in %.1f points, below %.0f", n, k.short(), k.Size, least)
			}
		}
	})
}

// Two runs in one place can be read neither.
func TestNoWordsStandOnOthers(t *testing.T) {
	eachPage(t, func(t *testing.T, l laid, n int, p *display.Page) {
		all := inks(p)
		for i, a := range all {
			for _, b := range all[:i] {
				if over := meet(a.box(), b.box()); over.W > 1 && over.H > 0.35*min(a.Size, b.Size) && strings.TrimSpace(a.Text.Text) != "" && strings.TrimSpace(b.Text.Text) != "" {
					t.Errorf("page %d: %s stands on %s", n, a.short(), b.short())
				}
			}
		}
	})
}

// meet is what two rectangles have in common.
func meet(a, b geom.Rect) geom.Rect {
	x, y := max(a.X, b.X), max(a.Y, b.Y)
	return geom.Rect{X: x, Y: y, W: min(a.Right(), b.Right()) - x, H: min(a.Bottom(), b.Bottom()) - y}
}
