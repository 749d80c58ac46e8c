package raster

import "math"

// dash cuts a path into the dashes of a pattern that starts with ink; nil where there is none to apply.
func dash(p subpath, pattern []float64, phase, scale float64) []subpath {
	total := 0.0
	for _, l := range pattern {
		total += l
	}
	if total*scale < 1e-3 || len(p.pts) < 2 {
		return nil
	}
	pts := p.pts
	if p.closed {
		pts = append(append([]point{}, pts...), pts[0])
	}
	d := dasher{pattern: pattern, scale: scale, left: pattern[0] * scale, on: true, cur: []point{pts[0]}}
	d.skip(phase * scale)
	for i := 1; i < len(pts); i++ {
		d.side(pts[i-1], pts[i])
	}
	d.finish()
	return d.out
}

// dasher walks along a path.
type dasher struct {
	pattern []float64
	scale   float64
	k       int     // place in the pattern
	left    float64 // of the present dash or gap
	on      bool
	cur     []point
	out     []subpath
}

// skip goes a way into the pattern before the line begins.
func (d *dasher) skip(way float64) {
	total := 0.0
	for _, l := range d.pattern {
		total += l * d.scale
	}
	total *= 2 // an odd pattern is itself again after two rounds
	way = math.Mod(math.Mod(way, total)+total, total)
	for ; way >= d.left && way > 0; d.left = d.pattern[d.k%len(d.pattern)] * d.scale {
		way -= d.left
		d.k++
		d.on = !d.on
	}
	d.left -= way
	if !d.on {
		d.cur = nil
	}
}

func (d *dasher) side(a, b point) {
	v := b.sub(a)
	length := v.length()
	for gone := 0.0; ; {
		if rest := length - gone; d.left > rest {
			d.left -= rest
			break
		}
		gone += d.left
		p := a.add(v.times(gone / length))
		if d.on {
			d.cur = append(d.cur, p)
			d.finish()
		} else {
			d.cur = []point{p}
		}
		d.on = !d.on
		d.k++
		d.left = d.pattern[d.k%len(d.pattern)] * d.scale
	}
	if d.on {
		d.cur = append(d.cur, b)
	}
}

func (d *dasher) finish() {
	if d.on && len(d.cur) > 1 {
		s := subpath{pts: d.cur}
		s.pts = distinct(s)
		if len(s.pts) > 1 || d.pattern[d.k%len(d.pattern)] == 0 { // a dash of no length is a dot; a dash cut to nothing is not
			d.out = append(d.out, s)
		}
	}
	d.cur = nil
}
