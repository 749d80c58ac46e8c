package svg

import (
	"math"
	"strings"

	"guidepress/internal/display"
	"guidepress/internal/geom"
)

// stop is a colour at a share of the gradient's line.
type stop struct {
	at    float64
	color display.Color
}

// collectGradients finds the gradients by id; they may stand after what uses them.
func (r *svgReader) collectGradients(e *element) {
	for _, kid := range e.kids {
		if id, ok := kid.attr("id"); ok && strings.HasSuffix(kid.name, "Gradient") {
			r.gradients[id.value] = kid
		}
		r.collectGradients(kid)
	}
}

// gradientFill paints a path (in the element's own units, to be mapped by m) with a gradient.
func (r *svgReader) gradientFill(fill ink, own geom.Path, m geom.Matrix, evenOdd bool) []display.Item {
	g := r.gradients[fill.gradient]
	switch {
	case g == nil:
		r.complain("svg-feature", fill.from.off, len(fill.from.value), "", "%s refers to %q, which is not a gradient of this drawing", fill.from.name, short(fill.gradient))
		return nil
	case g.name != "linearGradient":
		r.complain("svg-feature", g.off, 1+len(g.name), repairs[g.name], "the drawing uses <%s>, which cannot be drawn", g.name)
		return nil
	}
	stops := r.stops(g)
	line, flat := r.gradientLine(g, own, m)
	path := own.Transform(m)
	switch {
	case len(stops) == 0:
		return nil
	case len(stops) == 1 || flat: // SVG 2, 14.2.2: the last colour
		return []display.Item{&display.Shape{Path: path, Fill: &display.Fill{Color: stops[len(stops)-1].color, EvenOdd: evenOdd}}}
	}
	return paintStops(path, line, stops, evenOdd)
}

// axis is a gradient's line: colours change from From to To and not across it.
type axis struct{ from, to geom.Point }

func (a axis) at(t float64) geom.Point { return between(a.from, a.to, t) }

// gradientLine is the gradient's line in the file's units. flat says that it has no length.
func (r *svgReader) gradientLine(g *element, own geom.Path, m geom.Matrix) (line axis, flat bool) {
	r.gradientAttributes(g)
	full := geom.Size{W: 1, H: 1}
	if a, ok := g.attr("gradientUnits"); ok && a.value == "userSpaceOnUse" {
		full = r.extent
	} else {
		box := tightBox(own)
		if box.W == 0 || box.H == 0 {
			return axis{}, true
		}
		m = m.Mul(geom.Matrix{A: box.W, D: box.H, E: box.X, F: box.Y})
	}
	if a, ok := g.attr("gradientTransform"); ok {
		m = m.Mul(r.transformOf(a))
	}
	from := geom.Point{X: r.share(g, "x1", 0, full.W), Y: r.share(g, "y1", 0, full.H)}
	to := geom.Point{X: r.share(g, "x2", 1, full.W), Y: r.share(g, "y2", 0, full.H)}
	return mapAxis(from, to, m)
}

// mapAxis maps a gradient's line. A skewed or stretched gradient is still one of parallel bands, but they
// are no longer square to the mapped line; so the new line is built from how fast the colour changes in x
// and in y.
func mapAxis(from, to geom.Point, m geom.Matrix) (axis, bool) {
	dx, dy := to.X-from.X, to.Y-from.Y
	length, det := dx*dx+dy*dy, m.A*m.D-m.B*m.C
	if length == 0 || det == 0 {
		return axis{}, true
	}
	gx := (m.D*dx - m.B*dy) / (det * length)
	gy := (m.A*dy - m.C*dx) / (det * length)
	start, g := m.Apply(from), gx*gx+gy*gy
	end := geom.Point{X: start.X + gx/g, Y: start.Y + gy/g}
	ok := !math.IsNaN(end.X+end.Y) && !math.IsInf(end.X+end.Y, 0)
	return axis{start, end}, !ok
}

// share reads a coordinate that may be a percentage of full.
func (r *svgReader) share(g *element, name string, otherwise, full float64) float64 {
	a, ok := g.attr(name)
	if !ok {
		return otherwise * full
	}
	if p, percent := strings.CutSuffix(strings.TrimSpace(a.value), "%"); percent {
		a.value = p
		return r.lengthOf(a, 0) / 100 * full
	}
	return r.lengthOf(a, 0)
}

func (r *svgReader) gradientAttributes(g *element) {
	for _, a := range g.attrs {
		switch a.name {
		case "id", "x1", "y1", "x2", "y2", "gradientUnits", "gradientTransform", "color-interpolation", "color", "stop-color", "stop-opacity":
			continue
		case "spreadMethod":
			if a.value == "pad" {
				continue
			}
		case "href":
			r.complain("svg-feature", a.off, len(a.value), "write the stops into each gradient", "the gradient takes its stops from another one, which is not read")
			continue
		}
		if !harmless(a) {
			r.complain("svg-feature", a.off, len(a.value), "", "the gradient uses %s=%q, which cannot be drawn", a.name, short(a.value))
		}
	}
}

// stops reads the gradient's colours in rising order.
func (r *svgReader) stops(g *element) []stop {
	var list []stop
	for _, kid := range g.kids {
		if kid.name != "stop" {
			continue
		}
		s := stop{at: math.Max(0, math.Min(1, r.share(kid, "offset", 0, 1)))}
		if len(list) > 0 {
			s.at = math.Max(s.at, list[len(list)-1].at)
		}
		if a, ok := kid.attr("stop-color"); ok {
			s.color = r.ink(a, &style{}).color
		}
		if a, ok := kid.attr("stop-opacity"); ok && !sameValue(strings.TrimSpace(a.value), "1") {
			r.complain("svg-feature", a.off, len(a.value), repairs["opacity"], "the gradient uses stop-opacity=%q, which cannot be drawn", short(a.value))
		}
		list = append(list, s)
	}
	return list
}

// paintStops paints the path once for each two neighbouring stops, each time only from the first of them
// on. PDF gradients have two colours here and go on beyond their ends, so every seam lies where both
// sides have the same colour and cannot be seen.
func paintStops(path geom.Path, line axis, stops []stop, evenOdd bool) []display.Item {
	var items []display.Item
	for i := range stops[:len(stops)-1] {
		a, b := stops[i], stops[i+1]
		fill := &display.Fill{EvenOdd: evenOdd, Color: b.color}
		if b.at > a.at {
			fill = &display.Fill{EvenOdd: evenOdd, Gradient: &display.Gradient{From: line.at(a.at), To: line.at(b.at), Start: a.color, End: b.color}}
		}
		var item display.Item = &display.Shape{Path: path, Fill: fill}
		if i > 0 {
			item = &display.Group{Clip: beyond(line, a.at, path.Bounds()), Items: []display.Item{item}}
		}
		items = append(items, item)
	}
	return items
}

// beyond is the part of the plane around box where the gradient has passed t.
func beyond(line axis, t float64, box geom.Rect) geom.Path {
	at := line.at(t)
	dx, dy := line.to.X-line.from.X, line.to.Y-line.from.Y
	length := math.Hypot(dx, dy)
	dx, dy = dx/length, dy/length
	far := box.W + box.H + math.Hypot(at.X-box.X, at.Y-box.Y)
	p := geom.Polyline(
		geom.Point{X: at.X - dy*far, Y: at.Y + dx*far}, geom.Point{X: at.X + dy*far, Y: at.Y - dx*far},
		geom.Point{X: at.X + (dy+dx)*far, Y: at.Y + (dy-dx)*far}, geom.Point{X: at.X + (dx-dy)*far, Y: at.Y + (dx+dy)*far})
	p.Close()
	return p
}
