package svg

import (
	"strings"

	"guidepress/internal/display"
	"guidepress/internal/geom"
)

// use draws another element of the drawing in its place.
func (w *svgWalk) use(e *element, c at) []display.Item {
	a, ok := e.attr("href")
	target := w.ids[strings.TrimPrefix(strings.TrimSpace(a.value), "#")]
	switch {
	case !ok || a.value == "" || a.value == "#":
		return nil
	case !strings.HasPrefix(strings.TrimSpace(a.value), "#"):
		w.complain("svg-feature", a.off, len(a.value), "put the part into the drawing itself", "the drawing uses a part of another file: %q", short(a.value))
		return nil
	case target == nil:
		w.complain("svg-feature", a.off, len(a.value), "", "the drawing uses %q, which is not in it", short(a.value))
		return nil
	case w.busy[target]:
		w.complain("svg-syntax", a.off, len(a.value), "", "%q holds itself", short(a.value))
		return nil
	}
	w.busy[target] = true
	defer delete(w.busy, target)
	c.m = c.m.Mul(geom.Translate(w.length(e, "x", 0), w.length(e, "y", 0)))
	if target.name != "symbol" && target.name != "svg" {
		return w.element(target, c)
	}
	if hidden(target) {
		return nil
	}
	c = at{m: c.m.Mul(w.transform(target)), style: w.inherit(target, c.style)}
	box := geom.Rect{W: w.length(e, "width", w.length(target, "width", w.extent.W)), H: w.length(e, "height", w.length(target, "height", w.extent.H))}
	return w.dressed(target, c, w.viewport(target, c, box))
}

// nested draws a drawing inside the drawing.
func (w *svgWalk) nested(e *element, c at) []display.Item {
	return w.viewport(e, c, geom.Rect{X: w.length(e, "x", 0), Y: w.length(e, "y", 0),
		W: w.length(e, "width", w.extent.W), H: w.length(e, "height", w.extent.H)})
}

// viewport draws what an element holds into a box, which cuts it.
func (w *svgWalk) viewport(e *element, c at, box geom.Rect) []display.Item {
	view, written, ok := w.viewBox(e)
	if !ok || box.W <= 0 || box.H <= 0 {
		return nil
	}
	inner := geom.Translate(box.X, box.Y)
	if written {
		a, _ := e.attr("preserveAspectRatio")
		inner, _ = aspect(a.value, view, box)
	} else {
		view = geom.Rect{W: box.W, H: box.H}
	}
	outer := w.extent
	w.extent = geom.Size{W: view.W, H: view.H}
	items := w.children(e, at{m: c.m.Mul(inner), style: c.style})
	w.extent = outer
	clip := geom.RectPath(box).Transform(c.m)
	if a, ok := e.attr("overflow"); ok && a.value != "hidden" && a.value != "scroll" || inBox(c.m, box, items) {
		return items
	}
	return group(&display.Group{Clip: clip, Items: items})
}

// inBox says that nothing would be cut; a box that is turned is taken to cut.
func inBox(m geom.Matrix, box geom.Rect, items []display.Item) bool {
	return m.B == 0 && m.C == 0 && geom.RectPath(box).Transform(m).Bounds().Contains(reach(items))
}

// group is a group, or nothing where it holds nothing.
func group(g *display.Group) []display.Item {
	if len(g.Items) == 0 {
		return nil
	}
	return []display.Item{g}
}

// choose draws the first part that asks for nothing we do not have (SVG 2, 5.9).
func (w *svgWalk) choose(e *element, c at) []display.Item {
	for _, kid := range e.kids {
		if strings.HasPrefix(kid.name, "foreign") || unseen[kid.name] || !w.wanted(kid) {
			continue
		}
		return w.element(kid, c)
	}
	return nil
}

func (w *svgWalk) wanted(e *element) bool {
	if a, ok := e.attr("requiredExtensions"); ok && strings.TrimSpace(a.value) != "" {
		return false
	}
	a, ok := e.attr("systemLanguage")
	return !ok || strings.HasPrefix(a.value, "en") || strings.Contains(a.value, ",en") || strings.Contains(a.value, " en")
}
