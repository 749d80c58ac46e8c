package svg

import (
	"strings"

	"guidepress/internal/geom"
)

// pathReader follows path data (SVG 2, 9.3): the pen, where the part began, and the last control point,
// which smooth curves mirror.
type pathReader struct {
	numbers
	out        geom.Path
	pen, start geom.Point
	control    geom.Point
	last       byte // the last command, in upper case
}

// parsePath turns path data into moves, lines and cubics. bad is the offset of what cannot be read, or -1;
// as SVG wants it, what stands before it is kept.
func parsePath(d string) (p geom.Path, bad int) {
	r := &pathReader{numbers: numbers{s: d}}
	for !r.done() {
		c := r.s[r.i]
		if strings.IndexByte("MmLlHhVvCcSsQqTtAaZz", c) < 0 || len(r.out.Ops) == 0 && c|0x20 != 'm' {
			return r.out, r.i
		}
		r.i++
		r.command(c)
		if r.bad {
			return r.out, r.i
		}
	}
	return r.out, -1
}

// command reads one letter and all its groups of numbers.
func (r *pathReader) command(c byte) {
	relative, c := c >= 'a', c&^0x20
	if c == 'Z' {
		r.close()
		return
	}
	for first := true; first || r.more(); first = false {
		if r.last == 'Z' && c != 'M' {
			r.out.MoveTo(r.pen.X, r.pen.Y)
		}
		if c == 'M' && !first {
			c = 'L' // further pairs after a move are lines
		}
		r.step(c, relative)
		if r.bad {
			return
		}
		r.last = c
	}
}

func (r *pathReader) step(c byte, relative bool) {
	var base geom.Point
	if relative {
		base = r.pen
	}
	switch c {
	case 'M':
		r.move(r.point(base))
	case 'L':
		r.line(r.point(base))
	case 'H':
		r.line(geom.Point{X: base.X + r.next(), Y: r.pen.Y})
	case 'V':
		r.line(geom.Point{X: r.pen.X, Y: base.Y + r.next()})
	case 'C':
		r.cubic(r.point(base), r.point(base), r.point(base))
	case 'S':
		r.cubic(r.mirror('C', 'S'), r.point(base), r.point(base))
	case 'Q':
		r.quadratic(r.point(base), r.point(base))
	case 'T':
		r.quadratic(r.mirror('Q', 'T'), r.point(base))
	case 'A':
		rx, ry, turn := r.next(), r.next(), r.next()
		large, sweep := r.flag(), r.flag()
		if to := r.point(base); !r.bad {
			arc(&r.out, r.pen, to, rx, ry, turn, large, sweep)
			r.pen = to
		}
	}
}

func (r *pathReader) point(base geom.Point) geom.Point {
	x := r.next()
	return geom.Point{X: base.X + x, Y: base.Y + r.next()}
}

// mirror is the first control point of a smooth curve: the last one seen from the other side, or the pen
// when the command before was not of the same sort.
func (r *pathReader) mirror(a, b byte) geom.Point {
	if r.last != a && r.last != b {
		return r.pen
	}
	return geom.Point{X: 2*r.pen.X - r.control.X, Y: 2*r.pen.Y - r.control.Y}
}

func (r *pathReader) move(to geom.Point) {
	if r.bad {
		return
	}
	r.out.MoveTo(to.X, to.Y)
	r.pen, r.start = to, to
}

func (r *pathReader) line(to geom.Point) {
	if r.bad {
		return
	}
	r.out.LineTo(to.X, to.Y)
	r.pen = to
}

func (r *pathReader) cubic(c1, c2, to geom.Point) {
	if r.bad {
		return
	}
	r.out.CubicTo(c1.X, c1.Y, c2.X, c2.Y, to.X, to.Y)
	r.control, r.pen = c2, to
}

// quadratic raises the degree: a cubic's controls lie two thirds of the way to the quadratic's.
func (r *pathReader) quadratic(q, to geom.Point) {
	from := r.pen
	r.cubic(between(from, q, 2./3), between(to, q, 2./3), to)
	r.control = q
}

func (r *pathReader) close() {
	if r.last != 'Z' {
		r.out.Close()
	}
	r.pen, r.last = r.start, 'Z'
}

// between is the point a share t of the way from a to b.
func between(a, b geom.Point, t float64) geom.Point {
	return geom.Point{X: a.X + t*(b.X-a.X), Y: a.Y + t*(b.Y-a.Y)}
}
