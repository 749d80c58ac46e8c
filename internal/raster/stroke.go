package raster

import (
	"math"

	"guidepress/internal/display"
)

// outline is the ink of a stroke as convex pieces: a bar for every side, a wedge for every join, a cap for
// every end. All turn the same way round, so that where they overlap they are filled once.
type outline struct {
	half  float64 // of the width
	cap   int
	join  int
	miter float64
	add   func(pts []point)
}

// strokeOf adds the outline of flattened paths; lengths are in pixels.
func strokeOf(paths []subpath, s *display.Stroke, scale float64, add func([]point)) {
	o := outline{half: s.Width * scale / 2, cap: s.Cap, join: s.Join, miter: s.Miter, add: add}
	if o.miter == 0 {
		o.miter = 10 // ISO 32000-1 table 52
	}
	for _, p := range paths {
		p.pts = distinct(p)
		if dashed := dash(p, s.Dash, s.Phase, scale); dashed != nil {
			for _, d := range dashed {
				o.path(d)
			}
			continue
		}
		o.path(p)
	}
}

// distinct drops points that repeat the one before.
func distinct(p subpath) []point {
	out := p.pts[:0:0]
	for _, q := range p.pts {
		if len(out) == 0 || q.sub(out[len(out)-1]).length() > 1e-9 {
			out = append(out, q)
		}
	}
	if p.closed && len(out) > 1 && out[0].sub(out[len(out)-1]).length() <= 1e-9 {
		out = out[:len(out)-1]
	}
	return out
}

func (o *outline) path(p subpath) {
	n := len(p.pts)
	if n == 1 {
		o.dot(p.pts[0])
		return
	}
	sides := n - 1
	if p.closed && n > 2 {
		sides = n
	}
	dir := make([]point, sides)
	for i := range dir {
		a, b := p.pts[i], p.pts[(i+1)%n]
		v := b.sub(a)
		dir[i] = v.times(1 / v.length())
		o.bar(a, b, dir[i])
		if i > 0 {
			o.corner(a, dir[i-1], dir[i])
		}
	}
	if sides == n {
		o.corner(p.pts[0], dir[n-1], dir[0])
		return
	}
	o.end(p.pts[0], dir[0].times(-1))
	o.end(p.pts[n-1], dir[sides-1])
}

// dot is a path of no length: round and square caps leave ink (ISO 32000-1 8.5.3.2).
func (o *outline) dot(p point) {
	if o.cap == 1 || o.cap == 2 {
		o.end(p, point{1, 0})
		o.end(p, point{-1, 0})
	}
}

func (o *outline) bar(a, b, dir point) {
	n := dir.left().times(o.half)
	o.piece([]point{a.add(n), b.add(n), b.sub(n), a.sub(n)})
}

// end caps an end; dir points outwards.
func (o *outline) end(p, dir point) {
	n := dir.left().times(o.half)
	switch o.cap {
	case 1:
		o.fan(p, n, n.times(-1), dir)
	case 2:
		out := dir.times(o.half)
		o.piece([]point{p.add(n), p.add(n).add(out), p.sub(n).add(out), p.sub(n)})
	}
}

// corner fills the wedge on the outer side of a turn.
func (o *outline) corner(p, in, out point) {
	turn := in.cross(out)
	cos := in.dot(out)
	if math.Abs(turn) < 1e-9 && cos > 0 {
		return
	}
	side := o.half
	if turn < 0 {
		side = -side
	}
	a, b := in.left().times(side), out.left().times(side)
	switch {
	case o.join == 1:
		o.fan(p, a, b, in.sub(out))
	case o.join == 0 && 2 <= o.miter*o.miter*(1+cos):
		// The mitre reaches half/cos(turn/2) from the corner, and 1+cos is twice the square of that cosine.
		o.piece([]point{p, p.add(a), p.add(a.add(b).times(1 / (1 + cos))), p.add(b)})
	default:
		o.piece([]point{p, p.add(a), p.add(b)})
	}
}

// fan is the sector around p from p+a to p+b on the side of toward.
func (o *outline) fan(p, a, b, toward point) {
	from := math.Atan2(a.y, a.x)
	sweep := math.Atan2(a.cross(b), a.dot(b))
	if mid := from + sweep/2; math.Abs(sweep) > math.Pi-1e-6 && (point{math.Cos(mid), math.Sin(mid)}).dot(toward) < 0 {
		sweep = -sweep
	}
	n := max(1, int(math.Ceil(math.Abs(sweep)/math.Sqrt(8*tolerance/math.Max(o.half, 0.5)))))
	pts := []point{p}
	for i := range n + 1 {
		t := from + sweep*float64(i)/float64(n)
		pts = append(pts, p.add(point{math.Cos(t), math.Sin(t)}.times(o.half)))
	}
	o.piece(pts)
}

// piece adds a convex piece, turned the common way round.
func (o *outline) piece(pts []point) {
	sum := 0.0
	for i, p := range pts {
		sum += p.cross(pts[(i+1)%len(pts)])
	}
	if sum < 0 {
		for i, j := 0, len(pts)-1; i < j; i, j = i+1, j-1 {
			pts[i], pts[j] = pts[j], pts[i]
		}
	}
	o.add(pts)
}
