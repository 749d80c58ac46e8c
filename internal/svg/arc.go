package svg

import (
	"math"

	"guidepress/internal/geom"
)

// arc appends an elliptical arc as cubics of at most a quarter turn each (SVG 2, B.2.4: from end points
// to centre). turn is the ellipse's own rotation in degrees.
func arc(p *geom.Path, from, to geom.Point, rx, ry, turn float64, large, sweep bool) {
	rx, ry = math.Abs(rx), math.Abs(ry)
	if from == to {
		return
	}
	if rx == 0 || ry == 0 {
		p.LineTo(to.X, to.Y)
		return
	}
	sin, cos := math.Sincos(turn * math.Pi / 180)
	// Half the chord, in the ellipse's axes; radii too small to span it grow until they do.
	dx, dy := (from.X-to.X)/2, (from.Y-to.Y)/2
	x, y := (cos*dx+sin*dy)/rx, (cos*dy-sin*dx)/ry
	chord := x*x + y*y
	if chord > 1 {
		grow := math.Sqrt(chord)
		rx, ry, x, y, chord = rx*grow, ry*grow, x/grow, y/grow, 1
	}
	// On the unit circle the centre lies square to the chord.
	h := math.Sqrt((1 - chord) / chord)
	if large == sweep {
		h = -h
	}
	cx, cy := h*y, -h*x
	start := math.Atan2(y-cy, x-cx)
	angle := math.Atan2(-y-cy, -x-cx) - start
	if sweep && angle < 0 {
		angle += 2 * math.Pi
	}
	if !sweep && angle > 0 {
		angle -= 2 * math.Pi
	}
	page := geom.Matrix{A: cos * rx, B: sin * rx, C: -sin * ry, D: cos * ry, E: (from.X + to.X) / 2, F: (from.Y + to.Y) / 2}
	turnUnit(p, page.Mul(geom.Translate(cx, cy)), start, angle, to)
}

// turnUnit appends the arc of the unit circle from start over angle, mapped by m; it ends exactly at end.
func turnUnit(p *geom.Path, m geom.Matrix, start, angle float64, end geom.Point) {
	parts := math.Ceil(math.Abs(angle)/(math.Pi/2) - 1e-9)
	if !(parts >= 1 && parts <= 4) { // numbers beyond reason gave no angle
		p.LineTo(end.X, end.Y)
		return
	}
	n := int(parts)
	step := angle / float64(n)
	k := 4. / 3 * math.Tan(step/4)
	for i := range n {
		s1, c1 := math.Sincos(start + float64(i)*step)
		s2, c2 := math.Sincos(start + float64(i+1)*step)
		a := m.Apply(geom.Point{X: c1 - k*s1, Y: s1 + k*c1})
		b := m.Apply(geom.Point{X: c2 + k*s2, Y: s2 - k*c2})
		to := m.Apply(geom.Point{X: c2, Y: s2})
		if i == n-1 {
			to = end
		}
		p.CubicTo(a.X, a.Y, b.X, b.Y, to.X, to.Y)
	}
}
