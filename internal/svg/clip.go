package svg

import (
	"guidepress/internal/display"
	"guidepress/internal/geom"
)

// cutter is one shape of a clip path.
type cutter struct {
	path    geom.Path
	evenOdd bool
	by      *element // its own clip path
	c       at
}

// clipped cuts items to the shapes of a clip path. One shape, or several that do not meet, is a clip; the union of
// others is said by a mask.
func (w *svgWalk) clipped(by *element, c at, items []display.Item) []display.Item {
	w.busy[by] = true
	defer delete(w.busy, by)
	m, ok := w.inUnits(by, "clipPathUnits", "userSpaceOnUse", c, items)
	if !ok {
		return nil
	}
	inner := at{m: m.Mul(w.transform(by)), style: w.inherit(by, initialStyle)}
	var cutters []cutter
	for _, kid := range by.kids {
		cutters = append(cutters, w.cutters(kid, inner)...)
	}
	if other := w.server(by, "clip-path", "clipPath"); other != nil {
		items = w.clipped(other, c, items)
	}
	switch {
	case len(cutters) == 0:
		return nil
	case len(cutters) == 1 && cutters[0].by == nil:
		return group(&display.Group{Clip: cutters[0].path, EvenOdd: cutters[0].evenOdd, Items: items})
	case apart(cutters):
		var all geom.Path
		for _, k := range cutters {
			all.Ops, all.Pts = append(all.Ops, k.path.Ops...), append(all.Pts, k.path.Pts...)
		}
		return group(&display.Group{Clip: all, Items: items})
	}
	var mask []display.Item
	for _, k := range cutters {
		whole := []display.Item{&display.Shape{Path: k.path, Fill: &display.Fill{Color: white, EvenOdd: k.evenOdd}}}
		if k.by != nil {
			whole = w.clipped(k.by, k.c, whole)
		}
		mask = append(mask, whole...)
	}
	if mask == nil {
		return nil
	}
	return []display.Item{&display.Group{Mask: mask, Items: items}}
}

// cutters are the shapes of an element of a clip path; a group cuts nothing there (CSS Masking 1, 6.1).
func (w *svgWalk) cutters(e *element, c at) []cutter {
	if hidden(e) || w.tooMuch(e) {
		return nil
	}
	outline, isShape := outlines[e.name]
	c = at{m: c.m.Mul(w.transform(e)), style: w.inherit(e, c.style)}
	switch {
	case e.name == "use":
		a, _ := e.attr("href")
		target := w.ids[trimHash(a.value)]
		if target == nil || target.name == "use" || w.busy[target] {
			return nil
		}
		c.m = c.m.Mul(geom.Translate(w.length(e, "x", 0), w.length(e, "y", 0)))
		return w.cutters(target, c)
	case e.name == "text" && e.hasWords():
		w.unknownElement(e)
		return nil
	case !isShape || c.style.hidden:
		return nil
	}
	path := outline(w.svgReader, e).Transform(c.m)
	if len(path.Ops) == 0 || !drawable(path) {
		return nil
	}
	return []cutter{{path, c.style.clipEvenOdd, w.server(e, "clip-path", "clipPath"), c}}
}

// apart says that no two of the shapes touch, and that all go by the same rule.
func apart(list []cutter) bool {
	for i, a := range list {
		if a.evenOdd || a.by != nil || len(list) > 50 {
			return false
		}
		for _, b := range list[:i] {
			p, q := a.path.Bounds(), b.path.Bounds()
			if p.X < q.Right() && q.X < p.Right() && p.Y < q.Bottom() && q.Y < p.Bottom() {
				return false
			}
		}
	}
	return true
}
