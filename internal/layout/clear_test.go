package layout_test

import (
	"fmt"
	"testing"

	"guidepress/internal/display"
	"guidepress/internal/edition"
	"guidepress/internal/geom"
	"guidepress/internal/layout"
)

// descent is how far small letters reach below a baseline.
const descent = 3

// clear is what is free at least between a panel and what stands above or below it, and above the foot.
const clear = 12.0

// Nothing touches: a reader takes what stands closer than a line to a panel for a part of it. Measured on the finished
// pages, in every guide, edition and brand, from the edge of a panel to capitals below it and to baselines above it.
func TestNothingTouches(t *testing.T) {
	pages := 0
	for _, brand := range []string{"warm", "clarity"} {
		in := layout.Project(t, brand)
		given := in.Brand
		for _, g := range guides(t, brand) {
			in.Guide = g
			for _, e := range edition.All {
				in.Brand, in.Edition = e.Brand(given), e.Layout
				grid := in.Brand.Grid
				for i, p := range layout.Layout(in.Told()).Doc.Pages {
					if pages++; i == 0 { // the cover's foot is its own
						continue
					}
					for _, fault := range close(p, grid.Foot) {
						t.Errorf("%s %s %s %s, page %d: %s", brand, g.ID, g.Lang(), e.Name, i+1, fault)
					}
				}
			}
		}
	}
	if pages < 500 {
		t.Errorf("only %d pages were seen", pages)
	}
}

// close are the pieces of a page that stand too close to a panel, or to the foot.
func close(p display.Page, foot float64) (faults []string) {
	var panels []geom.Rect
	var words []*display.Text
	top := foot
	for _, m := range p.Marks {
		for _, it := range m.Items {
			switch it := it.(type) {
			case *display.Text:
				if m.Artifact == display.Footer {
					top = min(top, it.Y-0.72*it.Size)
				} else {
					words = append(words, it)
				}
			case *display.Shape:
				if r, ok := panel(it, m.Artifact, p.Size); ok {
					panels = append(panels, r)
				}
			}
		}
	}
	for _, w := range words {
		if gap := top - w.Y; gap < clear-0.5-descent {
			faults = append(faults, fmt.Sprintf("%q ends %.1f points above the foot", w.Text, gap))
		}
		for _, r := range panels {
			if w.X+w.Width < r.X+2 || w.X > r.Right()-2 {
				continue
			}
			if gap := w.Y - 0.72*w.Size - r.Bottom(); gap > -2 && gap < clear-0.5 {
				faults = append(faults, fmt.Sprintf("%q stands %.1f points below a panel", w.Text, gap))
			}
			if gap := r.Y - w.Y; gap > -2 && gap < clear-0.5-descent {
				faults = append(faults, fmt.Sprintf("%q stands %.1f points above a panel", w.Text, gap))
			}
		}
	}
	for i, a := range panels {
		for _, b := range panels[i+1:] {
			if gap := max(a.Y-b.Bottom(), b.Y-a.Bottom()); a.X < b.Right() && b.X < a.Right() && gap > -1 && gap < clear-0.5 {
				faults = append(faults, fmt.Sprintf("two panels are %.1f points apart at %.0f", gap, max(a.Y, b.Y)))
			}
		}
	}
	return faults
}

// panel is the box of a ground that words stand on; not that of a page, a band from edge to edge or a row of a table.
func panel(s *display.Shape, kind display.Artifact, page geom.Size) (geom.Rect, bool) {
	if kind != display.Background || s.Fill == nil {
		return geom.Rect{}, false
	}
	r := s.Path.Bounds()
	return r, r.H > 56 && r.W > 100 && r.W < page.W-30
}
