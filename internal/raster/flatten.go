package raster

import (
	"image"
	"math"

	"guidepress/internal/geom"
)

// point is a place in pixels.
type point struct{ x, y float64 }

func (p point) add(q point) point          { return point{p.x + q.x, p.y + q.y} }
func (p point) sub(q point) point          { return point{p.x - q.x, p.y - q.y} }
func (p point) times(k float64) point      { return point{p.x * k, p.y * k} }
func (p point) length() float64            { return math.Hypot(p.x, p.y) }
func (p point) dot(q point) float64        { return p.x*q.x + p.y*q.y }
func (p point) cross(q point) float64      { return p.x*q.y - p.y*q.x }
func (p point) left() point                { return point{p.y, -p.x} } // a quarter turn
func at(m geom.Matrix, q geom.Point) point { r := m.Apply(q); return point{r.X, r.Y} }

// subpath is a part of a path as a row of points.
type subpath struct {
	pts    []point
	closed bool
}

// tolerance is how far, in pixels, a flattened curve may lie from the true one.
const tolerance = 0.05

// flatten turns a path into rows of points, mapped by m.
func flatten(p geom.Path, m geom.Matrix) []subpath {
	var out []subpath
	cur := subpath{}
	end := func() {
		if len(cur.pts) > 0 {
			out = append(out, cur)
		}
		cur = subpath{}
	}
	pts := p.Pts
	for _, op := range p.Ops {
		switch op {
		case geom.Move:
			end()
			cur.pts = append(cur.pts, at(m, pts[0]))
			pts = pts[1:]
		case geom.Line:
			cur.pts = append(cur.pts, at(m, pts[0]))
			pts = pts[1:]
		case geom.Cubic:
			cur.pts = cubic(cur.pts, at(m, pts[0]), at(m, pts[1]), at(m, pts[2]))
			pts = pts[3:]
		case geom.Close:
			if len(cur.pts) == 0 {
				continue
			}
			start := cur.pts[0]
			cur.closed = true
			end()
			cur.pts = append(cur.pts, start) // what follows without a move starts here
		}
	}
	if len(cur.pts) > 1 || len(out) == 0 || !out[len(out)-1].closed {
		end()
	}
	return out
}

// cubic appends a curve from the last point on. A chord over 1/n of it strays at most 1/8 of the second
// derivative, which is largest at one of the ends, divided by n squared.
func cubic(pts []point, b, c, d point) []point {
	a := d
	if len(pts) > 0 {
		a = pts[len(pts)-1]
	}
	bend := math.Max(a.sub(b.times(2)).add(c).length(), b.sub(c.times(2)).add(d).length())
	n := max(1, min(200, int(math.Ceil(math.Sqrt(6*bend/(8*tolerance))))))
	for i := 1; i < n; i++ {
		t := float64(i) / float64(n)
		s := 1 - t
		pts = append(pts, a.times(s*s*s).add(b.times(3*s*s*t)).add(c.times(3*s*t*t)).add(d.times(t*t*t)))
	}
	return append(pts, d)
}

// extent is the pixels that subpaths touch.
func extent(paths []subpath, grow float64) image.Rectangle {
	x0, y0, x1, y1 := math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
	for _, s := range paths {
		for _, p := range s.pts {
			x0, y0, x1, y1 = math.Min(x0, p.x), math.Min(y0, p.y), math.Max(x1, p.x), math.Max(y1, p.y)
		}
	}
	if x0 > x1 {
		return image.Rectangle{}
	}
	return image.Rect(whole(x0-grow, math.Floor), whole(y0-grow, math.Floor), whole(x1+grow, math.Ceil), whole(y1+grow, math.Ceil))
}

// whole rounds to pixels, far outside any page at most.
func whole(v float64, round func(float64) float64) int {
	const far = 1 << 24
	return int(math.Max(-far, math.Min(far, round(v))))
}
