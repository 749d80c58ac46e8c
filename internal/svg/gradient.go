package svg

import (
	"math"
	"slices"
	"strings"

	"guidepress/internal/display"
	"guidepress/internal/geom"
)

// stop is a colour at a share of the gradient's line, and how much of it counts.
type stop struct {
	at    float64
	color display.Color
	alpha float64
}

// chain is a gradient (or pattern) and those it takes its attributes from, the nearest first.
func (r *svgReader) chain(g *element) []*element {
	list := []*element{g}
	for {
		a, ok := list[len(list)-1].attr("href")
		next := r.ids[trimHash(a.value)]
		if !ok || next == nil || slices.Contains(list, next) {
			return list
		}
		list = append(list, next)
	}
}

func trimHash(s string) string { return strings.TrimPrefix(strings.TrimSpace(s), "#") }

// of is an attribute of the first in the chain that has it.
func of(chain []*element, name string) (attr, bool) {
	for _, e := range chain {
		if a, ok := e.attr(name); ok {
			return a, true
		}
	}
	return attr{}, false
}

// gradient is what a paint needs of a gradient: all of it in the drawing's units.
type gradient struct {
	shading *display.Shading
	line    *display.Gradient // instead, where two colours along a line say it all
	shares  []float64         // how much of each stop's colour counts
	flat    *stop             // instead, where one colour says it all
}

// gradient reads a gradient for a path (in the element's own units, to be mapped by m). It is nil where nothing is
// painted.
func (r *svgReader) gradient(g *element, own geom.Path, m geom.Matrix) *gradient {
	chain := r.chain(g)
	stops := r.stops(chain)
	if len(stops) == 0 {
		return nil
	}
	last := &stops[len(stops)-1]
	outer := r.extent
	defer func() { r.extent = outer }()
	if a, ok := of(chain, "gradientUnits"); !ok || strings.TrimSpace(a.value) != "userSpaceOnUse" {
		box := tightBox(own)
		if box.W == 0 || box.H == 0 {
			return nil // SVG 2, 14.2: the box has no size
		}
		m = m.Mul(geom.Matrix{A: box.W, D: box.H, E: box.X, F: box.Y})
		r.extent = geom.Size{W: 1, H: 1}
	}
	if a, ok := of(chain, "gradientTransform"); ok {
		m = m.Mul(r.transformOf(a))
	}
	s := &display.Shading{Matrix: m, Radial: g.name == "radialGradient"}
	if !r.places(s, chain) || len(stops) == 1 {
		return &gradient{flat: last} // SVG 2, 14.2.2: the last colour
	}
	inverse, ok := m.Inverse()
	if !ok {
		return &gradient{flat: last}
	}
	if mirrored, repeated := r.spread(chain); repeated {
		stops = r.repeat(s, stops, tightBox(own.Transform(inverse)), mirrored)
	}
	return made(s, stops)
}

// made is the gradient of these stops.
func made(s *display.Shading, stops []stop) *gradient {
	g := &gradient{shading: s}
	for _, p := range ends(stops) {
		s.Stops = append(s.Stops, display.Stop{At: p.at, Color: p.color})
		g.shares = append(g.shares, p.alpha)
	}
	if s.Radial || len(stops) != 2 || stops[0].at == stops[1].at || stops[0].alpha != 1 || stops[1].alpha != 1 {
		return g
	}
	line, flat := mapAxis(s.From, s.To, s.Matrix)
	if flat {
		return &gradient{flat: &stops[1]}
	}
	g.line = &display.Gradient{From: line.at(stops[0].at), To: line.at(stops[1].at), Start: stops[0].color, End: stops[1].color}
	return g
}

// ends lets the stops reach from 0 to 1. Where two meet at an end one gives way by a hair, or the end's own colour
// would be lost beyond it.
func ends(stops []stop) []stop {
	const hair = 1e-5
	out := slices.Clone(stops)
	if out[0].at > 0 {
		out = slices.Insert(out, 0, stop{0, out[0].color, out[0].alpha})
	}
	if last := out[len(out)-1]; last.at < 1 {
		out = append(out, stop{1, last.color, last.alpha})
	}
	for i := 1; i < len(out)-1 && out[i].at < hair; i++ {
		out[i].at = hair
	}
	for i := len(out) - 2; i > 0 && out[i].at > 1-hair; i-- {
		out[i].at = 1 - hair
	}
	return out
}

// axis is a gradient's line: colours change from From to To and not across it.
type axis struct{ from, to geom.Point }

func (a axis) at(t float64) geom.Point { return between(a.from, a.to, t) }

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

// places reads the line or the circles; false where they have no extent.
func (r *svgReader) places(s *display.Shading, chain []*element) bool {
	if !s.Radial {
		s.From = geom.Point{X: r.share(chain, "x1", 0), Y: r.share(chain, "y1", 0)}
		s.To = geom.Point{X: r.share(chain, "x2", 1), Y: r.share(chain, "y2", 0)}
		return s.From != s.To
	}
	s.To = geom.Point{X: r.share(chain, "cx", 0.5), Y: r.share(chain, "cy", 0.5)}
	s.R1, s.R0 = r.share(chain, "r", 0.5), r.share(chain, "fr", 0)
	s.From = s.To
	if _, ok := of(chain, "fx"); ok {
		s.From.X = r.share(chain, "fx", 0.5)
	}
	if _, ok := of(chain, "fy"); ok {
		s.From.Y = r.share(chain, "fy", 0.5)
	}
	// A focus outside is moved to the edge (SVG 1.1, 13.2.3), a hair inside, or the shading would end there.
	if d, most := math.Hypot(s.From.X-s.To.X, s.From.Y-s.To.Y), 0.999*(s.R1-s.R0); d > most && d > 0 {
		s.From = between(s.To, s.From, math.Max(0, most)/d)
	}
	return s.R1 > 0 && s.R1 > s.R0 && s.R0 >= 0
}

// share is a coordinate of a gradient; otherwise is in shares of what percentages are of.
func (r *svgReader) share(chain []*element, name string, otherwise float64) float64 {
	a, ok := of(chain, name)
	if !ok {
		return otherwise * r.full(name)
	}
	return r.lengthOf(a, otherwise*r.full(name))
}

// spread says how the gradient goes on beyond its ends.
func (r *svgReader) spread(chain []*element) (mirrored, repeated bool) {
	a, _ := of(chain, "spreadMethod")
	switch strings.TrimSpace(a.value) {
	case "reflect":
		return true, true
	case "repeat":
		return false, true
	}
	return false, false
}

// maxRounds is how often a gradient may repeat inside its shape.
const maxRounds = 200

// repeat writes out the rounds of a gradient that cover a box in the gradient's units.
func (r *svgReader) repeat(s *display.Shading, stops []stop, box geom.Rect, mirrored bool) []stop {
	from, to := rounds(s, box)
	if to-from > maxRounds || to <= from {
		r.feature("spreadMethod", 0, 0, "the drawing repeats a gradient %d times, which cannot be drawn", to-from)
		return stops
	}
	n := float64(to - from)
	var out []stop
	for k := from; k < to; k++ {
		round := slices.Clone(stops)
		if mirrored && k%2 != 0 {
			slices.Reverse(round)
			for i := range round {
				round[i].at = 1 - round[i].at
			}
		}
		for _, p := range ends(round) {
			out = append(out, stop{(p.at + float64(k-from)) / n, p.color, p.alpha})
		}
	}
	a, b := s.From, s.To
	dr := s.R1 - s.R0
	s.From, s.To = between(a, b, float64(from)), between(a, b, float64(to))
	s.R0, s.R1 = s.R0+dr*float64(from), s.R0+dr*float64(to)
	return out
}

// rounds are the whole numbers around the shares that the box reaches.
func rounds(s *display.Shading, box geom.Rect) (from, to int) {
	least, most := 0.0, 1.0
	for _, p := range geom.RectPath(box).Pts {
		if s.Radial {
			// The circle around the moving centre that holds the corner is at most this share away.
			d := math.Hypot(p.X-s.From.X, p.Y-s.From.Y)
			most = math.Max(most, d/(s.R1-s.R0-math.Hypot(s.To.X-s.From.X, s.To.Y-s.From.Y)))
			continue
		}
		dx, dy := s.To.X-s.From.X, s.To.Y-s.From.Y
		t := ((p.X-s.From.X)*dx + (p.Y-s.From.Y)*dy) / (dx*dx + dy*dy)
		least, most = math.Min(least, t), math.Max(most, t)
	}
	if !(most-least < 2*maxRounds) {
		return 0, 2 * maxRounds
	}
	return int(math.Floor(least)), int(math.Ceil(most))
}

// stops reads the colours of the first in the chain that has any, in rising order.
func (r *svgReader) stops(chain []*element) []stop {
	var list []stop
	for _, g := range chain {
		for _, kid := range g.kids {
			if kid.name == "stop" {
				list = append(list, r.stop(kid, list))
			}
		}
		if list != nil {
			break
		}
	}
	return list
}

func (r *svgReader) stop(e *element, before []stop) stop {
	s := stop{alpha: 1}
	if a, ok := e.attr("offset"); ok {
		s.at = r.alpha(a, 0)
	}
	if n := len(before); n > 0 {
		s.at = math.Max(s.at, before[n-1].at)
	}
	if a, ok := e.attr("stop-color"); ok && a.value != "inherit" {
		a.value = strings.TrimSpace(a.value)
		own := style{color: r.currentColor(e)}
		t := r.tint(a, &own, tint{alpha: 1})
		s.color, s.alpha = t.color, t.alpha
	}
	if a, ok := e.attr("stop-opacity"); ok && a.value != "inherit" {
		s.alpha *= r.alpha(a, 1)
	}
	return s
}

// currentColor is the colour of an element where only its parents are known.
func (r *svgReader) currentColor(e *element) tint {
	for ; e != nil; e = e.parent {
		if a, ok := e.attr("color"); ok {
			if t, ok := parseColor(a.value); ok {
				return t
			}
		}
	}
	return tint{alpha: 1}
}
