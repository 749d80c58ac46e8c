package svg

import (
	"math"
	"strings"

	"guidepress/internal/display"
	"guidepress/internal/geom"
)

// corner is a point of a path and the ways in and out of it.
type corner struct {
	at      geom.Point
	in, out geom.Point // directions; zero where there is none
}

// markers are what stands on a path's corners (SVG 2, 13.7): arrow heads, dots.
func (w *svgWalk) markers(own geom.Path, c at) []display.Item {
	var by [3]*element
	any := false
	for i, a := range c.style.markers {
		id, _, ok := address(a.value)
		if e := w.ids[id]; ok && e != nil && e.name == "marker" && !w.busy[e] {
			by[i], any = e, true
		}
	}
	if !any {
		return nil
	}
	var items []display.Item
	list := corners(own)
	for i, k := range list {
		which := 1
		switch i {
		case 0:
			which = 0
		case len(list) - 1:
			which = 2
		}
		if by[which] != nil {
			items = append(items, w.marker(by[which], k, which == 0, c)...)
		}
	}
	return items
}

func (w *svgWalk) marker(by *element, k corner, first bool, c at) []display.Item {
	w.busy[by] = true
	defer delete(w.busy, by)
	m := c.m.Mul(geom.Translate(k.at.X, k.at.Y)).Mul(rotation(w.markerTurn(by, k, first)))
	if !by.is("markerUnits", "userSpaceOnUse") {
		m = m.Mul(geom.Stretch(c.style.width, c.style.width))
	}
	box := geom.Rect{W: w.length(by, "markerWidth", 3), H: w.length(by, "markerHeight", 3)}
	view, written, ok := w.viewBox(by)
	if !ok || box.W <= 0 || box.H <= 0 {
		return nil
	}
	inner := geom.Identity
	if written {
		a, _ := by.attr("preserveAspectRatio")
		inner, _ = aspect(a.value, view, box)
	}
	ref := inner.Apply(geom.Point{X: w.length(by, "refX", 0), Y: w.length(by, "refY", 0)})
	m = m.Mul(geom.Translate(-ref.X, -ref.Y))
	items := w.dressed(by, at{m: m.Mul(inner), style: w.inherit(by, initialStyle)}, w.children(by, at{m: m.Mul(inner), style: w.inherit(by, initialStyle)}))
	if a, ok := by.attr("overflow"); ok && a.value != "hidden" || inBox(m, box, items) {
		return items
	}
	return group(&display.Group{Clip: geom.RectPath(box).Transform(m), Items: items})
}

// markerTurn is how far, in degrees, a marker is turned.
func (w *svgWalk) markerTurn(by *element, k corner, first bool) float64 {
	a, ok := by.attr("orient")
	value := strings.TrimSpace(a.value)
	if !ok || value == "" {
		return 0
	}
	if !strings.HasPrefix(value, "auto") {
		a.value = strings.TrimSuffix(value, "deg")
		return w.lengthOf(a, 0)
	}
	d := geom.Point{X: k.in.X + k.out.X, Y: k.in.Y + k.out.Y}
	if value == "auto-start-reverse" && first {
		d = geom.Point{X: -d.X, Y: -d.Y}
	}
	return math.Atan2(d.Y, d.X) * 180 / math.Pi
}

// corners are the points of a path between its steps.
func corners(p geom.Path) []corner {
	var list []corner
	var start geom.Point
	add := func(from, first, second, to geom.Point) {
		list[len(list)-1].out = direction(from, first, second, to)
		list = append(list, corner{at: to, in: direction(to, second, first, from)})
		last := &list[len(list)-1]
		last.in = geom.Point{X: -last.in.X, Y: -last.in.Y}
	}
	i := 0
	for _, op := range p.Ops {
		switch op {
		case geom.Move:
			start = p.Pts[i]
			list = append(list, corner{at: start})
			i++
		case geom.Line:
			from := list[len(list)-1].at
			add(from, p.Pts[i], from, p.Pts[i])
			i++
		case geom.Cubic:
			add(list[len(list)-1].at, p.Pts[i], p.Pts[i+1], p.Pts[i+2])
			i += 3
		case geom.Close:
			from := list[len(list)-1].at
			add(from, start, from, start)
		}
	}
	return list
}

// direction is the unit vector towards the first of the points that is not where it starts.
func direction(from geom.Point, to ...geom.Point) geom.Point {
	for _, q := range to {
		if d := math.Hypot(q.X-from.X, q.Y-from.Y); d > 1e-9 {
			return geom.Point{X: (q.X - from.X) / d, Y: (q.Y - from.Y) / d}
		}
	}
	return geom.Point{}
}
