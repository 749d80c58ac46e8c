package svg

import (
	"math"
	"strconv"
	"strings"
)

// numbers reads SVG's list of numbers: split by spaces, one comma, or nothing where a sign or a second
// point starts the next one ("1-2", ".5.5").
type numbers struct {
	s   string
	i   int
	bad bool
}

func (n *numbers) space() {
	for n.i < len(n.s) && strings.IndexByte(" \t\r\n\f", n.s[n.i]) >= 0 {
		n.i++
	}
}

func (n *numbers) separator() {
	n.space()
	if n.i < len(n.s) && n.s[n.i] == ',' {
		n.i++
		n.space()
	}
}

// done reports whether only space is left.
func (n *numbers) done() bool {
	n.space()
	return n.i == len(n.s)
}

// more reports whether a number follows.
func (n *numbers) more() bool {
	n.space()
	return n.i < len(n.s) && strings.IndexByte("+-.0123456789", n.s[n.i]) >= 0
}

// next is the next number. When there is none, bad is set, and i stays there from then on.
func (n *numbers) next() float64 {
	if n.bad {
		return 0
	}
	n.space()
	end := numberEnd(n.s, n.i)
	v, err := strconv.ParseFloat(n.s[n.i:end], 64)
	if err != nil {
		n.bad = true
		return 0
	}
	n.i = end
	n.separator()
	return v
}

// flag is a single 0 or 1: in an arc, "01" are two flags.
func (n *numbers) flag() bool {
	n.space()
	if n.bad || n.i == len(n.s) || n.s[n.i] != '0' && n.s[n.i] != '1' {
		n.bad = true
		return false
	}
	n.i++
	set := n.s[n.i-1] == '1'
	n.separator()
	return set
}

// numberEnd is where the number that starts at i ends; ParseFloat alone would take "NaN" and "0x1p4".
func numberEnd(s string, i int) int {
	if i < len(s) && (s[i] == '+' || s[i] == '-') {
		i++
	}
	i = digits(s, i)
	if i < len(s) && s[i] == '.' {
		i = digits(s, i+1)
	}
	if i < len(s) && (s[i] == 'e' || s[i] == 'E') {
		j := i + 1
		if j < len(s) && (s[j] == '+' || s[j] == '-') {
			j++
		}
		if k := digits(s, j); k > j {
			return k
		}
	}
	return i
}

func digits(s string, i int) int {
	for i < len(s) && '0' <= s[i] && s[i] <= '9' {
		i++
	}
	return i
}

// units in CSS pixels, which are the file's units where no viewBox says otherwise (CSS Values 3, 6.2). An em is that of a
// browser's own letters: what else would it be of, in a drawing without text?
var units = map[string]float64{"": 1, "px": 1, "pt": 96. / 72, "pc": 16, "in": 96, "cm": 96 / 2.54, "mm": 96 / 25.4, "q": 96 / 101.6, "em": 16, "ex": 8}

// length reads an attribute that is a length; it is otherwise when it was not written.
func (r *svgReader) length(e *element, name string, otherwise float64) float64 {
	a, ok := e.attr(name)
	if !ok {
		return otherwise
	}
	return r.lengthOf(a, otherwise)
}

func (r *svgReader) lengthOf(a attr, otherwise float64) float64 {
	s := strings.TrimSpace(a.value)
	end := numberEnd(s, 0)
	v, err := strconv.ParseFloat(s[:end], 64)
	suffix := strings.TrimSpace(s[end:])
	factor, known := units[strings.ToLower(suffix)]
	switch {
	case err != nil:
		r.complain("svg-syntax", a.off, len(a.value), "", "%s is not a number: %q", a.name, short(a.value))
	case suffix == "%":
		return v / 100 * r.full(a.name)
	case !known:
		r.complain("svg-feature", a.off, len(a.value), "write it as a plain number", "%s has the unit %q, which is not read", a.name, short(suffix))
	default:
		return v * factor
	}
	return otherwise
}

// full is what a percentage is of (SVG 2, 8.9): the width, the height, or the diagonal over the root of 2.
func (r *svgReader) full(name string) float64 {
	switch name {
	case "x", "width", "cx", "rx", "x1", "x2", "fx", "refX":
		return r.extent.W
	case "y", "height", "cy", "ry", "y1", "y2", "fy", "refY":
		return r.extent.H
	}
	return math.Sqrt((r.extent.W*r.extent.W + r.extent.H*r.extent.H) / 2)
}

// positive is a length that must not be below 0.
func (r *svgReader) positive(e *element, name string, otherwise float64) float64 {
	a, ok := e.attr(name)
	if !ok {
		return otherwise
	}
	v := r.lengthOf(a, otherwise)
	if v < 0 && v != otherwise {
		r.complain("svg-syntax", a.off, len(a.value), "", "%s is below 0", name)
		return 0
	}
	return v
}

// short keeps a message readable when a value is long.
func short(s string) string {
	if runes := []rune(s); len(runes) > 30 {
		return string(runes[:30]) + "…"
	}
	return s
}
