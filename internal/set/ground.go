package set

import (
	"image"
	"sync"

	"guidepress/internal/brand"
	"guidepress/internal/display"
	"guidepress/internal/geom"
	"guidepress/internal/ink"
	"guidepress/internal/raster"
	"guidepress/internal/svg"
)

// Ground is what lies under words on a picture: its pixels where it stands. Of a photograph nothing is known before it is prepared,
// so that no word may stand on it without a ground of its own.
type Ground struct {
	img *image.RGBA // nil for a photograph
	box geom.Rect
}

// groundScale is how many pixels a point has: two points make one, and a line thinner than that dims its pixel.
const groundScale = 0.5

// GroundOf draws a picture as it fills a box, on what lies behind it.
func (m *Setter) GroundOf(a *Art, box geom.Rect, behind brand.Color) *Ground {
	g := &Ground{box: box}
	if a.Drawing == nil {
		return g
	}
	size := geom.Size{W: box.W, H: box.H}
	g.img = m.library.ground(groundKey{a.Drawing, size, a.Focus(), behind}, func() *image.RGBA {
		at := geom.Rect{W: size.W, H: size.H}
		items := append([]display.Item{ink.Fill(geom.RectPath(at), behind)}, m.ArtItems(a, at)...)
		d, err := raster.New(&display.Document{Pages: []display.Page{{Size: size, Marks: []display.Mark{{Items: items}}}}})
		if err != nil {
			return nil
		}
		img, err := d.Page(0, groundScale)
		if err != nil {
			return nil
		}
		return img
	})
	return g
}

// groundKey is all that a ground's pixels depend on.
type groundKey struct {
	drawing *svg.Drawing
	size    geom.Size
	focus   geom.Point
	behind  brand.Color
}

// mostGrounds bounds what is kept, at up to half a megabyte each: a document asks twice for its own, and so do its copies for
// offices.
const mostGrounds = 24

// ground is what was drawn for the key, drawn now where it is not kept.
func (l *Library) ground(k groundKey, draw func() *image.RGBA) *image.RGBA {
	l.mu.Lock()
	drawn := l.grounds[k]
	if drawn == nil {
		if len(l.grounds) == mostGrounds {
			clear(l.grounds)
		}
		drawn = sync.OnceValue(draw)
		l.grounds[k] = drawn
	}
	l.mu.Unlock()
	return drawn()
}

// mostDim is the share of pixels that may be dimmer than text needs: a line of a drawing may touch a letter.
const mostDim = 0.03

// Holds reports whether words of a colour that stand in a box can be read there. What lies outside of the picture is not asked.
func (g *Ground) Holds(r geom.Rect, c brand.Color, need float64) bool {
	x0, y0 := max(r.X, g.box.X), max(r.Y, g.box.Y)
	x1, y1 := min(r.Right(), g.box.Right()), min(r.Bottom(), g.box.Bottom())
	if x0 >= x1 || y0 >= y1 {
		return true
	}
	if g.img == nil {
		return false
	}
	all, dim := 0, 0
	for y := int((y0 - g.box.Y) * groundScale); y < int((y1-g.box.Y)*groundScale+0.999); y++ {
		for x := int((x0 - g.box.X) * groundScale); x < int((x1-g.box.X)*groundScale+0.999); x++ {
			if !(image.Point{X: x, Y: y}).In(g.img.Rect) {
				continue
			}
			p := g.img.RGBAAt(x, y)
			if all++; brand.Contrast(brand.Color{R: p.R, G: p.G, B: p.B}, c) < need {
				dim++
			}
		}
	}
	return float64(dim) <= mostDim*float64(all)
}
