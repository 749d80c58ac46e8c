package paint

import (
	"math"
	"slices"

	"guidepress/internal/display"
	"guidepress/internal/geom"
)

func (p *painter) shape(s *display.Shape) {
	if len(s.Path.Ops) == 0 {
		return
	}
	fill, stroke := s.Fill, s.Stroke
	if fill != nil && fill.Gradient != nil {
		p.gradient(s.Path, fill)
		fill = nil
	}
	if fill == nil && stroke == nil {
		return
	}
	// Where something shines through, the line lies over the area as over any other ink; B would let it take the
	// area's place (11.7.4.4). A pen of its own needs units of its own.
	if fill != nil && stroke != nil && (stroke.Clear > 0 || fill.Clear > 0 || stroke.Pen != nil) {
		p.shape(&display.Shape{Path: s.Path, Fill: fill})
		fill = nil
	}
	if fill != nil {
		p.setInk(fill)
	}
	if stroke != nil && stroke.Pen != nil {
		p.penned(s.Path, stroke)
		return
	}
	if stroke != nil {
		p.setStroke(stroke)
	}
	p.path(s.Path)
	p.op(paintOp(fill, stroke))
}

// penned strokes a path with an oval pen: both are taken back to where the pen is round.
func (p *painter) penned(path geom.Path, s *display.Stroke) {
	m := *s.Pen
	back, ok := m.Inverse()
	if !ok {
		return // a line of no width
	}
	outer := p.state
	p.op("q")
	p.setStroke(s)
	// The page's y grows upwards here, the pen's downwards: path turns it round once, so the matrix does too.
	p.exact(m.A, -m.B, -m.C, m.D, m.C*p.height, p.height-m.D*p.height)
	p.op("cm")
	p.path(path.Transform(back))
	p.op("S")
	p.op("Q")
	p.state = outer
}

// paintOp is the operator of table 60.
func paintOp(fill *display.Fill, stroke *display.Stroke) string {
	switch {
	case fill == nil:
		return "S"
	case stroke == nil && fill.EvenOdd:
		return "f*"
	case stroke == nil:
		return "f"
	case fill.EvenOdd:
		return "B*"
	}
	return "B"
}

// gradient clips to the path and lets fpdf paint the shading over a square that covers the page: a shading
// stretched unevenly would not run at right angles to its line.
func (p *painter) gradient(path geom.Path, fill *display.Fill) {
	p.op("q")
	p.path(path)
	p.op(clipOp(fill.EvenOdd))
	p.setFade(0, false)
	g, s := fill.Gradient, p.side
	if isGray(g.Start) && isGray(g.End) { // fpdf 0.9.0 has no shading in grey
		p.steps(g)
		p.op("Q")
		return
	}
	p.flush()
	a, b := g.Start, g.End
	p.pdf.LinearGradient(0, p.height-s, s, s, int(a.R), int(a.G), int(a.B), int(b.R), int(b.G), int(b.B),
		g.From.X/s, (p.height-g.From.Y)/s, g.To.X/s, (p.height-g.To.Y)/s)
	p.op("Q")
}

// steps paints a gradient between two greys as one area a tone: 8 bits have no tones between.
func (p *painter) steps(g *display.Gradient) {
	outer := p.state
	from, to := int(g.Start.R), int(g.End.R)
	n, up := to-from, 1
	if n < 0 {
		n, up = -n, -1
	}
	p.setFill(g.Start)
	p.path(geom.RectPath(geom.Rect{X: -p.side, Y: -p.side, W: 3 * p.side, H: 3 * p.side}))
	p.op("f")
	for i := range n {
		tone := uint8(from + up*(i+1))
		p.setFill(display.Color{R: tone, G: tone, B: tone})
		p.path(beyond(g, (float64(i)+0.5)/float64(n), 3*p.side))
		p.op("f")
	}
	p.state = outer
}

// beyond is the half of the plane past a share of the gradient's line, as far as reach.
func beyond(g *display.Gradient, share, reach float64) geom.Path {
	dx, dy := g.To.X-g.From.X, g.To.Y-g.From.Y
	k := reach / max(math.Hypot(dx, dy), 0.01)
	x, y := g.From.X+share*dx, g.From.Y+share*dy
	dx, dy = dx*k, dy*k
	path := geom.Polyline(geom.Point{X: x - dy, Y: y + dx}, geom.Point{X: x + dy, Y: y - dx},
		geom.Point{X: x + dy + dx, Y: y - dx + dy}, geom.Point{X: x - dy + dx, Y: y + dx + dy})
	path.Close()
	return path
}

// clipOp is the operator that cuts at a path.
func clipOp(evenOdd bool) string {
	if evenOdd {
		return "W* n"
	}
	return "W n"
}

func (p *painter) path(path geom.Path) {
	if r, ok := rectangle(path); ok {
		p.nums(r.X, p.height-r.Bottom(), r.W, r.H)
		p.op("re")
		return
	}
	pts := path.Pts
	for _, o := range path.Ops {
		n := points(o)
		if len(pts) < n {
			p.fail("a path lacks %d of its points", n-len(pts))
			return
		}
		for _, q := range pts[:n] {
			p.nums(q.X, p.height-q.Y)
		}
		pts = pts[n:]
		p.op(operators[o])
	}
}

var operators = [256]string{geom.Move: "m", geom.Line: "l", geom.Cubic: "c", geom.Close: "h"}

func points(o geom.Op) int {
	switch o {
	case geom.Cubic:
		return 3
	case geom.Close:
		return 0
	}
	return 1
}

// rectangle recognises what geom.RectPath makes, which has an operator of its own.
func rectangle(path geom.Path) (geom.Rect, bool) {
	q := path.Pts
	if len(q) != 4 || !slices.Equal(path.Ops, rectOps) {
		return geom.Rect{}, false
	}
	r := geom.Rect{X: q[0].X, Y: q[0].Y, W: q[2].X - q[0].X, H: q[2].Y - q[0].Y}
	return r, q[1].X == q[2].X && q[1].Y == q[0].Y && q[3].X == q[0].X && q[3].Y == q[2].Y
}

var rectOps = []geom.Op{geom.Move, geom.Line, geom.Line, geom.Line, geom.Close}
