package svg

import (
	"math"

	"guidepress/internal/geom"
)

// tightBox is the box around the path's ink, where Bounds counts control points too: a gradient in units
// of the box would come out shifted.
func tightBox(p geom.Path) geom.Rect {
	var ends geom.Path
	var pen geom.Point
	i := 0
	add := func(q geom.Point) { ends.Pts = append(ends.Pts, q) }
	for _, op := range p.Ops {
		switch op {
		case geom.Move, geom.Line:
			pen = p.Pts[i]
			add(pen)
			i++
		case geom.Cubic:
			for _, t := range turns(pen, p.Pts[i], p.Pts[i+1], p.Pts[i+2]) {
				add(onCubic(pen, p.Pts[i], p.Pts[i+1], p.Pts[i+2], t))
			}
			pen = p.Pts[i+2]
			add(pen)
			i += 3
		}
	}
	return ends.Bounds()
}

// turns are the parameters at which a cubic runs level or upright.
func turns(a, b, c, d geom.Point) []float64 {
	return append(roots(a.X, b.X, c.X, d.X), roots(a.Y, b.Y, c.Y, d.Y)...)
}

// roots solves the cubic's derivative for one coordinate.
func roots(a, b, c, d float64) []float64 {
	qa, qb, qc := d-3*c+3*b-a, 2*(c-2*b+a), b-a
	var list []float64
	if math.Abs(qa) < 1e-9 {
		list = []float64{-qc / qb}
	} else if disc := qb*qb - 4*qa*qc; disc >= 0 {
		s := math.Sqrt(disc)
		list = []float64{(-qb + s) / (2 * qa), (-qb - s) / (2 * qa)}
	}
	var inside []float64
	for _, t := range list {
		if t > 0 && t < 1 {
			inside = append(inside, t)
		}
	}
	return inside
}

func onCubic(a, b, c, d geom.Point, t float64) geom.Point {
	ab, bc, cd := between(a, b, t), between(b, c, t), between(c, d, t)
	return between(between(ab, bc, t), between(bc, cd, t), t)
}
