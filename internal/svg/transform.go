package svg

import (
	"math"
	"strings"

	"guidepress/internal/geom"
)

// plainUnits takes away the units of style sheets that change nothing.
var plainUnits = strings.NewReplacer("px", "", "deg", "")

// transforms gives the matrix of each function of a transform list; nil means a wrong count of numbers.
var transforms = map[string]func(v []float64) *geom.Matrix{
	"matrix": func(v []float64) *geom.Matrix {
		if len(v) != 6 {
			return nil
		}
		return &geom.Matrix{A: v[0], B: v[1], C: v[2], D: v[3], E: v[4], F: v[5]}
	},
	"translate": func(v []float64) *geom.Matrix {
		if len(v) == 1 {
			v = append(v, 0)
		}
		return two(v, geom.Translate)
	},
	"scale": func(v []float64) *geom.Matrix {
		if len(v) == 1 {
			v = append(v, v[0])
		}
		return two(v, geom.Stretch)
	},
	"rotate": func(v []float64) *geom.Matrix {
		if len(v) == 1 {
			v = append(v, 0, 0)
		}
		if len(v) != 3 {
			return nil
		}
		m := geom.Translate(v[1], v[2]).Mul(rotation(v[0])).Mul(geom.Translate(-v[1], -v[2]))
		return &m
	},
	"translateX": func(v []float64) *geom.Matrix { return two(append(v, 0), geom.Translate) },
	"translateY": func(v []float64) *geom.Matrix { return two(append([]float64{0}, v...), geom.Translate) },
	"skewX":      func(v []float64) *geom.Matrix { return skew(v, 0, 1) },
	"skewY":      func(v []float64) *geom.Matrix { return skew(v, 1, 0) },
}

func two(v []float64, build func(x, y float64) geom.Matrix) *geom.Matrix {
	if len(v) != 2 {
		return nil
	}
	m := build(v[0], v[1])
	return &m
}

func rotation(degrees float64) geom.Matrix {
	sin, cos := math.Sincos(degrees * math.Pi / 180)
	return geom.Matrix{A: cos, B: sin, C: -sin, D: cos}
}

func skew(v []float64, b, c float64) *geom.Matrix {
	if len(v) != 1 {
		return nil
	}
	t := math.Tan(v[0] * math.Pi / 180)
	return &geom.Matrix{A: 1, B: b * t, C: c * t, D: 1}
}

// transform is the element's own matrix.
func (r *svgReader) transform(e *element) geom.Matrix {
	if a, ok := e.attr("transform"); ok {
		return r.transformOf(a)
	}
	return geom.Identity
}

func (r *svgReader) transformOf(a attr) geom.Matrix {
	m := geom.Identity
	for at := 0; ; {
		at += len(a.value[at:]) - len(strings.TrimLeft(a.value[at:], " ,\t\r\n"))
		if at == len(a.value) || a.value == "none" {
			return m
		}
		next, size := oneTransform(a.value[at:])
		if next == nil {
			r.complain("svg-syntax", a.at(at), 0, "", "the transform cannot be read: %q", short(a.value[at:]))
			return m
		}
		m = m.Mul(*next)
		at += size
	}
}

// oneTransform reads "name(numbers)" and says how long it was.
func oneTransform(s string) (*geom.Matrix, int) {
	open, end := strings.IndexByte(s, '('), strings.IndexByte(s, ')')
	if open < 0 || end < open {
		return nil, 0
	}
	build := transforms[strings.TrimSpace(s[:open])]
	n := numbers{s: plainUnits.Replace(s[open+1 : end])}
	var v []float64
	for !n.done() && !n.bad {
		v = append(v, n.next())
	}
	if build == nil || n.bad {
		return nil, 0
	}
	return build(v), end + 1
}

// even reports whether the matrix keeps angles, so that a stroke stays a line of even width.
func even(m geom.Matrix) bool {
	e := 1e-3 * (math.Abs(m.A) + math.Abs(m.B) + math.Abs(m.C) + math.Abs(m.D))
	turned := math.Abs(m.A-m.D) <= e && math.Abs(m.B+m.C) <= e
	mirrored := math.Abs(m.A+m.D) <= e && math.Abs(m.B-m.C) <= e
	return turned || mirrored
}

// pen is the matrix without place and size: what it makes of a round pen. It is nil where that stays round.
func pen(m geom.Matrix) *geom.Matrix {
	if even(m) {
		return nil
	}
	k := 1 / m.Scale()
	return &geom.Matrix{A: m.A * k, B: m.B * k, C: m.C * k, D: m.D * k}
}
