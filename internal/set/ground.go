package set

import (
	"image"

	"guidepress/internal/brand"
	"guidepress/internal/display"
	"guidepress/internal/geom"
	"guidepress/internal/ink"
	"guidepress/internal/raster"
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
	at := geom.Rect{W: box.W, H: box.H}
	items := append([]display.Item{ink.Fill(geom.RectPath(at), behind)}, m.ArtItems(a, at)...)
	doc := &display.Document{Pages: []display.Page{{Size: geom.Size{W: box.W, H: box.H}, Marks: []display.Mark{{Items: items}}}}}
	d, err := raster.New(doc)
	if err != nil {
		return g
	}
	if img, err := d.Page(0, groundScale); err == nil {
		g.img = img
	}
	return g
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
