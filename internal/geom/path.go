package geom

import "math"

// Op is one step of a path.
type Op byte

const (
	Move  Op = 'M' // one point
	Line  Op = 'L' // one point
	Cubic Op = 'C' // three points: two controls and the end
	Close Op = 'Z' // no point
)

// Path is a list of steps and the points they use, in order.
type Path struct {
	Ops []Op
	Pts []Point
}

func (p *Path) MoveTo(x, y float64) { p.Ops = append(p.Ops, Move); p.Pts = append(p.Pts, Point{x, y}) }
func (p *Path) LineTo(x, y float64) { p.Ops = append(p.Ops, Line); p.Pts = append(p.Pts, Point{x, y}) }
func (p *Path) CubicTo(x1, y1, x2, y2, x, y float64) {
	p.Ops = append(p.Ops, Cubic)
	p.Pts = append(p.Pts, Point{x1, y1}, Point{x2, y2}, Point{x, y})
}
func (p *Path) Close() { p.Ops = append(p.Ops, Close) }

// Transform is the path with every point mapped.
func (p Path) Transform(m Matrix) Path {
	q := Path{Ops: p.Ops, Pts: make([]Point, len(p.Pts))}
	for i, pt := range p.Pts {
		q.Pts[i] = m.Apply(pt)
	}
	return q
}

// Bounds is the smallest rectangle around the path's points, controls included.
func (p Path) Bounds() Rect {
	if len(p.Pts) == 0 {
		return Rect{}
	}
	x0, y0, x1, y1 := math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
	for _, q := range p.Pts {
		x0, y0, x1, y1 = math.Min(x0, q.X), math.Min(y0, q.Y), math.Max(x1, q.X), math.Max(y1, q.Y)
	}
	return Rect{x0, y0, x1 - x0, y1 - y0}
}

// kappa is the control distance that makes a cubic meet a quarter circle within 0.03 % of its radius.
const kappa = 0.5522847498

// RectPath is a closed rectangle.
func RectPath(r Rect) Path {
	var p Path
	p.MoveTo(r.X, r.Y)
	p.LineTo(r.Right(), r.Y)
	p.LineTo(r.Right(), r.Bottom())
	p.LineTo(r.X, r.Bottom())
	p.Close()
	return p
}

// RoundRect is a closed rectangle with corners of radius d (never more than half a side).
func RoundRect(r Rect, d float64) Path {
	d = math.Min(d, math.Min(r.W, r.H)/2)
	if d <= 0 {
		return RectPath(r)
	}
	k := d * (1 - kappa)
	x0, y0, x1, y1 := r.X, r.Y, r.Right(), r.Bottom()
	var p Path
	p.MoveTo(x0+d, y0)
	p.LineTo(x1-d, y0)
	p.CubicTo(x1-k, y0, x1, y0+k, x1, y0+d)
	p.LineTo(x1, y1-d)
	p.CubicTo(x1, y1-k, x1-k, y1, x1-d, y1)
	p.LineTo(x0+d, y1)
	p.CubicTo(x0+k, y1, x0, y1-k, x0, y1-d)
	p.LineTo(x0, y0+d)
	p.CubicTo(x0, y0+k, x0+k, y0, x0+d, y0)
	p.Close()
	return p
}

// Ellipse is a closed ellipse around (cx, cy).
func Ellipse(cx, cy, rx, ry float64) Path {
	kx, ky := rx*kappa, ry*kappa
	var p Path
	p.MoveTo(cx+rx, cy)
	p.CubicTo(cx+rx, cy+ky, cx+kx, cy+ry, cx, cy+ry)
	p.CubicTo(cx-kx, cy+ry, cx-rx, cy+ky, cx-rx, cy)
	p.CubicTo(cx-rx, cy-ky, cx-kx, cy-ry, cx, cy-ry)
	p.CubicTo(cx+kx, cy-ry, cx+rx, cy-ky, cx+rx, cy)
	p.Close()
	return p
}

// Polyline is an open path through the points.
func Polyline(pts ...Point) Path {
	var p Path
	for i, q := range pts {
		if i == 0 {
			p.MoveTo(q.X, q.Y)
		} else {
			p.LineTo(q.X, q.Y)
		}
	}
	return p
}
