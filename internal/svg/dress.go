package svg

import (
	"strings"

	"guidepress/internal/display"
	"guidepress/internal/geom"
)

// dressed is an element's items under its clip path, its mask and its opacity, in this order (SVG 2, 3.4).
func (w *svgWalk) dressed(e *element, c at, items []display.Item) []display.Item {
	if len(items) == 0 {
		return nil
	}
	if by := w.server(e, "clip-path", "clipPath"); by != nil {
		items = w.clipped(by, c, items)
	}
	if by := w.server(e, "mask", "mask"); by != nil {
		items = w.masked(by, c, items)
	}
	if a, ok := e.attr("opacity"); ok && a.value != "inherit" {
		items = faded(items, w.alpha(a, 1))
	}
	return items
}

// server is the element that an attribute names; nil where there is none, and then there is no effect either.
func (w *svgWalk) server(e *element, name, kind string) *element {
	a, ok := e.attr(name)
	if !ok {
		return nil
	}
	id, _, ok := address(a.value)
	by := w.ids[id]
	if !ok || by == nil || by.name != kind || w.busy[by] {
		return nil
	}
	return by
}

// faded lets an area below shine through. A single paint needs no group for that.
func faded(items []display.Item, alpha float64) []display.Item {
	switch {
	case alpha == 1:
		return items
	case alpha == 0:
		return nil
	case len(items) == 1:
		if s, ok := items[0].(*display.Shape); ok && (s.Fill == nil || s.Stroke == nil) && (s.Fill == nil || s.Fill.Gradient == nil) {
			return []display.Item{clearer(s, alpha)}
		}
	}
	return []display.Item{&display.Group{Clear: 1 - alpha, Items: items}}
}

func clearer(s *display.Shape, alpha float64) *display.Shape {
	c := *s
	if s.Fill != nil {
		f := *s.Fill
		f.Clear = 1 - alpha*(1-f.Clear)
		c.Fill = &f
	}
	if s.Stroke != nil {
		l := *s.Stroke
		l.Clear = 1 - alpha*(1-l.Clear)
		c.Stroke = &l
	}
	return &c
}

// inUnits is the matrix of a clip path's or mask's contents: the element's own, or its box as the unit.
func (w *svgWalk) inUnits(e *element, name, otherwise string, c at, items []display.Item) (geom.Matrix, bool) {
	units := otherwise
	if a, ok := e.attr(name); ok {
		units = strings.TrimSpace(a.value)
	}
	if units != "objectBoundingBox" {
		return c.m, true
	}
	box, ok := ownBox(c.m, items)
	return c.m.Mul(geom.Matrix{A: box.W, D: box.H, E: box.X, F: box.Y}), ok && box.W > 0 && box.H > 0
}

// ownBox is the box of an element's areas in its own units; lines do not count (SVG 2, 8.10).
func ownBox(m geom.Matrix, items []display.Item) (geom.Rect, bool) {
	back, ok := m.Inverse()
	var all geom.Rect
	for _, it := range items {
		switch it := it.(type) {
		case *display.Shape:
			all = all.Union(tightBox(it.Path.Transform(back)))
		case *display.Picture:
			all = all.Union(geom.RectPath(geom.Rect{W: 1, H: 1}).Transform(back.Mul(*it.Frame)).Bounds())
		case *display.Group:
			box, _ := ownBox(m, it.Items)
			all = all.Union(box)
		}
	}
	return all, ok
}

// white lets everything through a mask.
var white = display.Color{R: 255, G: 255, B: 255}

// masked shows of items what a mask lets through.
func (w *svgWalk) masked(by *element, c at, items []display.Item) []display.Item {
	w.busy[by] = true
	defer delete(w.busy, by)
	frame, ok := w.maskFrame(by, c, items)
	m, fits := w.inUnits(by, "maskContentUnits", "userSpaceOnUse", c, items)
	if !ok || !fits {
		return nil
	}
	inner := at{m: m, style: w.inherit(by, initialStyle)}
	held := w.children(by, inner)
	if other := w.server(by, "mask", "mask"); other != nil {
		held = w.masked(other, c, held)
	}
	swap := luminance
	if by.is("mask-type", "alpha") {
		swap = func(display.Color) display.Color { return white }
	}
	held = mapItems(held, mapping{matrix: geom.Identity, swap: swap})
	if held == nil {
		return nil
	}
	mask := []display.Item{&display.Group{Clip: frame, Items: held}}
	return []display.Item{&display.Group{Mask: mask, Items: items}}
}

// luminance is the grey that lets through as much as the colour does (SVG 2, CSS Masking 1, 7.10.1). PDF weighs the
// three parts otherwise, of grey both make the same.
func luminance(c display.Color) display.Color {
	v := uint8(float64(0.2125*float64(c.R)) + float64(0.7154*float64(c.G)) + float64(0.0721*float64(c.B)) + 0.5)
	return display.Color{R: v, G: v, B: v}
}

// maskFrame is where the mask lets anything through: a tenth more than the element's box where it does not say.
func (w *svgWalk) maskFrame(by *element, c at, items []display.Item) (geom.Path, bool) {
	m, ok := w.inUnits(by, "maskUnits", "objectBoundingBox", c, items)
	outer := w.extent
	if !by.is("maskUnits", "userSpaceOnUse") {
		w.extent = geom.Size{W: 1, H: 1}
	}
	x, y, wide, high := w.extent.W*-0.1, w.extent.H*-0.1, w.extent.W*1.2, w.extent.H*1.2
	box := geom.Rect{X: w.length(by, "x", x), Y: w.length(by, "y", y), W: w.length(by, "width", wide), H: w.length(by, "height", high)}
	w.extent = outer
	return geom.RectPath(box).Transform(m), ok
}
