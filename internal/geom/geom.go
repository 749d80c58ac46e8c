// Package geom holds points, sizes, rectangles, paths and matrices in PDF points (1/72 inch), with the
// origin at the top left of the page and y growing downwards.
//
// Numbers come in and go out; the package knows nothing of pages, colours or PDF.
package geom

import "math"

// Point is a place on a page.
type Point struct{ X, Y float64 }

// Size is a width and a height.
type Size struct{ W, H float64 }

// Rect is a rectangle by its top left corner and its size.
type Rect struct{ X, Y, W, H float64 }

func (r Rect) Right() float64  { return r.X + r.W }
func (r Rect) Bottom() float64 { return r.Y + r.H }

// Inset shrinks the rectangle by d on all four sides.
func (r Rect) Inset(d float64) Rect { return Rect{r.X + d, r.Y + d, r.W - 2*d, r.H - 2*d} }

// Union is the smallest rectangle around both; an empty one counts for nothing.
func (r Rect) Union(s Rect) Rect {
	if r.W == 0 && r.H == 0 {
		return s
	}
	if s.W == 0 && s.H == 0 {
		return r
	}
	x, y := math.Min(r.X, s.X), math.Min(r.Y, s.Y)
	return Rect{x, y, math.Max(r.Right(), s.Right()) - x, math.Max(r.Bottom(), s.Bottom()) - y}
}

// Contains reports whether s lies inside r, give or take a hundredth of a point.
func (r Rect) Contains(s Rect) bool {
	const e = 0.01
	return s.X >= r.X-e && s.Y >= r.Y-e && s.Right() <= r.Right()+e && s.Bottom() <= r.Bottom()+e
}

// Matrix maps (x, y) to (A x + C y + E, B x + D y + F).
type Matrix struct{ A, B, C, D, E, F float64 }

// Identity leaves every point where it is.
var Identity = Matrix{1, 0, 0, 1, 0, 0}

// Mul is the matrix that first applies n, then m.
func (m Matrix) Mul(n Matrix) Matrix {
	return Matrix{
		m.A*n.A + m.C*n.B, m.B*n.A + m.D*n.B,
		m.A*n.C + m.C*n.D, m.B*n.C + m.D*n.D,
		m.A*n.E + m.C*n.F + m.E, m.B*n.E + m.D*n.F + m.F,
	}
}

// Apply maps a point.
func (m Matrix) Apply(p Point) Point {
	return Point{m.A*p.X + m.C*p.Y + m.E, m.B*p.X + m.D*p.Y + m.F}
}

// Scale is the mean factor by which the matrix stretches lengths.
func (m Matrix) Scale() float64 { return math.Sqrt(math.Abs(m.A*m.D - m.B*m.C)) }

// Inverse undoes the matrix; false for one that flattens everything to a line.
func (m Matrix) Inverse() (Matrix, bool) {
	det := m.A*m.D - m.B*m.C
	if det == 0 || det-det != 0 {
		return Identity, false
	}
	n := Matrix{A: m.D / det, B: -m.B / det, C: -m.C / det, D: m.A / det}
	n.E, n.F = -(n.A*m.E + n.C*m.F), -(n.B*m.E + n.D*m.F)
	return n, true
}

// Translate and Stretch build the two matrices layout needs.
func Translate(x, y float64) Matrix { return Matrix{1, 0, 0, 1, x, y} }
func Stretch(x, y float64) Matrix   { return Matrix{x, 0, 0, y, 0, 0} }
