package build

import (
	"math"
	"slices"
	"testing"

	"guidepress/internal/brand"
	"guidepress/internal/display"
	"guidepress/internal/geom"
)

// enough is WCAG 2.1's contrast for text of any size (1.4.3); large text is not let off here.
const enough = 4.5

// Every word is asked what it really stands on: the paper, a panel, a drawing. The brand's list of pairs (rule
// A11Y-09) cannot see a label that lies over the wrong part of a picture.
func TestEveryWordStandsOut(t *testing.T) {
	decided, all := 0, 0
	eachPage(t, func(t *testing.T, l laid, n int, p *display.Page) {
		for _, k := range inks(p) {
			all++
			worst, ok := k.contrast()
			if ok {
				decided++
			}
			if ok && worst < enough {
				t.Errorf("page %d: %s has a contrast of %.2f, below %.1f", n, k.short(), worst, enough)
			}
		}
	})
	if decided < all*9/10 {
		t.Errorf("only %d of %d runs could be judged", decided, all)
	}
}

// contrast is the worst along the run; false where it lies on a photograph.
func (k ink) contrast() (float64, bool) {
	worst := math.Inf(1)
	for i := range 7 {
		at := geom.Point{X: k.X + k.Width*(0.02+0.16*float64(i)), Y: k.Y - 0.25*k.Size}
		ground, ok := k.ground(at)
		if !ok {
			return 0, false
		}
		worst = min(worst, brand.Contrast(opaque(k.Color), opaque(ground)))
	}
	return worst, true
}

func opaque(c display.Color) brand.Color { return brand.Color{R: c.R, G: c.G, B: c.B} }

// ground is the colour under the run at a point: the last paint that covers it, or white paper.
func (k ink) ground(at geom.Point) (display.Color, bool) {
	for i := len(k.under) - 1; i >= 0; i-- {
		if slices.ContainsFunc(k.clips[i], func(c geom.Path) bool { return !covers(c, false, at) }) {
			continue
		}
		switch it := k.under[i].(type) {
		case *display.Picture:
			if it.Rect.Contains(geom.Rect{X: at.X, Y: at.Y}) {
				return display.Color{}, false
			}
		case *display.Shape:
			if it.Stroke != nil && alongside(it.Path, at, it.Stroke.Width/2) {
				return it.Stroke.Color, true
			}
			if it.Fill != nil && covers(it.Path, it.Fill.EvenOdd, at) {
				return fillAt(it.Fill, at), true
			}
		}
	}
	return display.Color{R: 255, G: 255, B: 255}, true
}
