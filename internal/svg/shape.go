package svg

import (
	"math"

	"guidepress/internal/geom"
)

// outlines gives the path of each element that leaves ink; an empty path leaves none.
var outlines = map[string]func(*svgReader, *element) geom.Path{
	"path":     (*svgReader).path,
	"rect":     (*svgReader).rect,
	"circle":   (*svgReader).circle,
	"ellipse":  (*svgReader).ellipse,
	"line":     (*svgReader).line,
	"polyline": (*svgReader).polyline,
	"polygon":  (*svgReader).polygon,
}

func (r *svgReader) path(e *element) geom.Path {
	a, ok := e.attr("d")
	if !ok || a.value == "none" {
		return geom.Path{}
	}
	p, bad := parsePath(a.value)
	if bad >= 0 {
		r.complain("svg-syntax", a.at(bad), 0, "", "the path breaks off here")
	}
	return p
}

func (r *svgReader) rect(e *element) geom.Path {
	b := geom.Rect{X: r.length(e, "x", 0), Y: r.length(e, "y", 0), W: r.positive(e, "width", 0), H: r.positive(e, "height", 0)}
	rx, ry := r.positive(e, "rx", -1), r.positive(e, "ry", -1)
	if b.W == 0 || b.H == 0 {
		return geom.Path{}
	}
	if rx < 0 {
		rx = ry
	}
	if ry < 0 {
		ry = rx
	}
	rx, ry = math.Min(rx, b.W/2), math.Min(ry, b.H/2)
	if rx <= 0 || ry <= 0 {
		return geom.RectPath(b)
	}
	if rx == ry {
		return geom.RoundRect(b, rx)
	}
	// Oval corners: a rectangle with round ones, stretched.
	k := ry / rx
	return geom.RoundRect(geom.Rect{X: b.X, Y: b.Y / k, W: b.W, H: b.H / k}, rx).Transform(geom.Stretch(1, k))
}

func (r *svgReader) circle(e *element) geom.Path {
	radius := r.positive(e, "r", 0)
	return r.oval(e, radius, radius)
}

func (r *svgReader) ellipse(e *element) geom.Path {
	rx, ry := r.positive(e, "rx", -1), r.positive(e, "ry", -1)
	if rx < 0 {
		rx = ry
	}
	if ry < 0 {
		ry = rx
	}
	return r.oval(e, rx, ry)
}

func (r *svgReader) oval(e *element, rx, ry float64) geom.Path {
	cx, cy := r.length(e, "cx", 0), r.length(e, "cy", 0)
	if rx <= 0 || ry <= 0 {
		return geom.Path{}
	}
	return geom.Ellipse(cx, cy, rx, ry)
}

func (r *svgReader) line(e *element) geom.Path {
	return geom.Polyline(
		geom.Point{X: r.length(e, "x1", 0), Y: r.length(e, "y1", 0)},
		geom.Point{X: r.length(e, "x2", 0), Y: r.length(e, "y2", 0)})
}

func (r *svgReader) polyline(e *element) geom.Path {
	a, ok := e.attr("points")
	if !ok {
		return geom.Path{}
	}
	var pts []geom.Point
	n := numbers{s: a.value}
	for !n.done() && !n.bad {
		if x, y := n.next(), n.next(); !n.bad {
			pts = append(pts, geom.Point{X: x, Y: y})
		}
	}
	if n.bad {
		r.complain("svg-syntax", a.at(n.i), 0, "", "the list of points breaks off here")
	}
	return geom.Polyline(pts...)
}

func (r *svgReader) polygon(e *element) geom.Path {
	p := r.polyline(e)
	if len(p.Pts) > 0 {
		p.Close()
	}
	return p
}
