package svg

import (
	"math"

	"guidepress/internal/display"
	"guidepress/internal/geom"
)

// maxTiles is how often a pattern may repeat inside its shape.
const maxTiles = 5000

// pattern is the tiles of a pattern that cover a path's box (SVG 2, 14.3). The path itself cuts them.
func (w *svgWalk) pattern(by *element, own geom.Path, c at) []display.Item {
	if w.busy[by] {
		return nil
	}
	w.busy[by] = true
	defer delete(w.busy, by)
	chain := w.chain(by)
	box := tightBox(own)
	tile := w.tile(chain, box)
	m := geom.Identity
	if a, ok := of(chain, "patternTransform"); ok {
		m = w.transformOf(a)
	}
	inverse, ok := m.Inverse()
	if !ok || !(tile.W > 0 && tile.H > 0) {
		return nil
	}
	content := at{m: geom.Identity, style: initialStyle}
	for _, e := range chain {
		if len(e.kids) > 0 {
			content.style = w.inherit(e, initialStyle)
			content.m = w.tileMatrix(chain, tile, box)
			return w.tiles(w.children(e, content), tile, tightBox(geom.RectPath(box).Transform(inverse)), c.m.Mul(m), by)
		}
	}
	return nil
}

// tile is the pattern's box in the units of what it fills.
func (w *svgWalk) tile(chain []*element, box geom.Rect) geom.Rect {
	outer := w.extent
	defer func() { w.extent = outer }()
	units, _ := of(chain, "patternUnits")
	if units.value == "userSpaceOnUse" {
		return geom.Rect{X: w.share(chain, "x", 0), Y: w.share(chain, "y", 0), W: w.share(chain, "width", 0), H: w.share(chain, "height", 0)}
	}
	w.extent = geom.Size{W: 1, H: 1}
	return geom.Rect{X: box.X + box.W*w.share(chain, "x", 0), Y: box.Y + box.H*w.share(chain, "y", 0),
		W: box.W * w.share(chain, "width", 0), H: box.H * w.share(chain, "height", 0)}
}

// tileMatrix places what the pattern holds.
func (w *svgWalk) tileMatrix(chain []*element, tile, box geom.Rect) geom.Matrix {
	if a, ok := of(chain, "viewBox"); ok {
		v := numbers{s: a.value}
		view := geom.Rect{X: v.next(), Y: v.next(), W: v.next(), H: v.next()}
		if !v.bad && sensible(view.W) && sensible(view.H) {
			fit, _ := of(chain, "preserveAspectRatio")
			m, _ := aspect(fit.value, view, tile)
			return m
		}
	}
	m := geom.Translate(tile.X, tile.Y)
	if a, ok := of(chain, "patternContentUnits"); ok && a.value == "objectBoundingBox" {
		m = m.Mul(geom.Stretch(box.W, box.H))
	}
	return m
}

// tiles repeats items over a box of the pattern's units.
func (w *svgWalk) tiles(items []display.Item, tile, box geom.Rect, m geom.Matrix, by *element) []display.Item {
	if len(items) == 0 {
		return nil
	}
	x0, x1 := math.Floor((box.X-tile.X)/tile.W), math.Ceil((box.Right()-tile.X)/tile.W)
	y0, y1 := math.Floor((box.Y-tile.Y)/tile.H), math.Ceil((box.Bottom()-tile.Y)/tile.H)
	if !((x1-x0)*(y1-y0)*float64(count(items)) <= maxTiles) {
		w.feature("pattern", by.off, 1+len(by.name), "the drawing repeats a pattern too often to be drawn")
		return nil
	}
	var out []display.Item
	cut := !tile.Contains(reach(items))
	for y := y0; y < y1; y++ {
		for x := x0; x < x1; x++ {
			to := m.Mul(geom.Translate(x*tile.W, y*tile.H))
			moved := mapItems(items, mapping{matrix: to})
			if cut {
				moved = []display.Item{&display.Group{Clip: geom.RectPath(tile).Transform(to), Items: moved}}
			}
			out = append(out, moved...)
		}
	}
	return out
}

func count(items []display.Item) int {
	n := len(items)
	for _, it := range items {
		if g, ok := it.(*display.Group); ok {
			n += count(g.Items) + count(g.Mask)
		}
	}
	return n
}
