package svg

import (
	"math"
	"strconv"
	"strings"

	"guidepress/internal/display"
)

// ink is what fills or strokes: nothing, a colour, or what another element of the drawing says.
type ink struct {
	none   bool
	color  display.Color
	alpha  float64
	server string // the id of a gradient or pattern
	from   attr   // where it was written
}

// style is what elements inherit.
type style struct {
	fill, stroke           ink
	fillAlpha, strokeAlpha float64
	width                  float64
	cap, join              int
	miter                  float64
	dash                   []float64
	phase                  float64
	evenOdd, clipEvenOdd   bool
	color                  tint // what currentColor stands for
	hidden                 bool
	lineFirst              bool // the stroke lies below the fill
	markers                [3]attr
}

// initialStyle holds the initial values of SVG 2.
var initialStyle = style{fill: ink{alpha: 1}, stroke: ink{none: true}, fillAlpha: 1, strokeAlpha: 1, width: 1, miter: 4, color: tint{alpha: 1}}

// property takes an attribute into the style.
type property func(r *svgReader, a attr, s *style)

// properties are the presentation attributes that elements hand on to those inside.
var properties = map[string]property{
	"fill":              func(r *svgReader, a attr, s *style) { s.fill = r.ink(a, s, s.fill) },
	"stroke":            func(r *svgReader, a attr, s *style) { s.stroke = r.ink(a, s, s.stroke) },
	"fill-opacity":      func(r *svgReader, a attr, s *style) { s.fillAlpha = r.alpha(a, s.fillAlpha) },
	"stroke-opacity":    func(r *svgReader, a attr, s *style) { s.strokeAlpha = r.alpha(a, s.strokeAlpha) },
	"stroke-width":      func(r *svgReader, a attr, s *style) { s.width = r.lengthOf(a, s.width) },
	"stroke-linecap":    func(r *svgReader, a attr, s *style) { s.cap = r.choice(a, s.cap, "butt", "round", "square") },
	"stroke-linejoin":   func(r *svgReader, a attr, s *style) { s.join = r.choice(a, s.join, "miter", "round", "bevel") },
	"stroke-miterlimit": func(r *svgReader, a attr, s *style) { s.miter = max(1, r.lengthOf(a, s.miter)) },
	"stroke-dasharray":  func(r *svgReader, a attr, s *style) { s.dash = r.dashes(a) },
	"stroke-dashoffset": func(r *svgReader, a attr, s *style) { s.phase = r.lengthOf(a, s.phase) },
	"fill-rule":         func(r *svgReader, a attr, s *style) { s.evenOdd = r.choice(a, 0, "nonzero", "evenodd") == 1 },
	"clip-rule":         func(r *svgReader, a attr, s *style) { s.clipEvenOdd = r.choice(a, 0, "nonzero", "evenodd") == 1 },
	"visibility":        func(r *svgReader, a attr, s *style) { s.hidden = a.value != "visible" },
	"color":             func(r *svgReader, a attr, s *style) { s.color = r.tint(a, s, s.color) },
	"paint-order":       func(r *svgReader, a attr, s *style) { s.lineFirst = strings.HasPrefix(a.value, "stroke") },
	"marker": func(r *svgReader, a attr, s *style) {
		for i := range s.markers {
			s.markers[i] = a
		}
	},
	"marker-start": func(r *svgReader, a attr, s *style) { s.markers[0] = a },
	"marker-mid":   func(r *svgReader, a attr, s *style) { s.markers[1] = a },
	"marker-end":   func(r *svgReader, a attr, s *style) { s.markers[2] = a },
}

// inherit is the style of an element inside an element of style s. The attribute that counts stands first; colour
// goes before all, since others may name it.
func (r *svgReader) inherit(e *element, s style) style {
	if a, ok := e.attr("color"); ok {
		r.set(a, &s)
	}
	seen := map[string]bool{"color": true}
	for _, a := range e.attrs {
		if !seen[a.name] && properties[a.name] != nil {
			seen[a.name] = true
			r.set(a, &s)
		}
	}
	return s
}

func (r *svgReader) set(a attr, s *style) {
	a.value = strings.TrimSpace(a.value)
	switch a.value {
	case "inherit", "":
	case "initial", "unset":
		if a.value == "initial" {
			r.reset(a, s)
		}
	default:
		properties[a.name](r, a, s)
	}
}

// reset takes a property's first value.
func (r *svgReader) reset(a attr, s *style) {
	switch a.name {
	case "fill":
		s.fill = initialStyle.fill
	case "stroke":
		s.stroke = initialStyle.stroke
	case "stroke-width":
		s.width = initialStyle.width
	case "stroke-dasharray":
		s.dash = nil
	}
}

// ink reads a paint. What stands behind an address is used when the address leads nowhere (SVG 2, 13.2).
func (r *svgReader) ink(a attr, s *style, otherwise ink) ink {
	id, rest, ok := address(a.value)
	switch {
	case ok && r.ids[id] != nil:
		return ink{server: id, alpha: 1, from: a}
	case ok && rest != "":
		a.value = rest
	case ok:
		r.complain("svg-feature", a.off, len(a.value), "", "%s refers to %q, which is not in this drawing", a.name, short(id))
		return ink{none: true}
	}
	switch a.value {
	case "none":
		return ink{none: true}
	case "context-fill", "context-stroke":
		return otherwise
	}
	t := r.tint(a, s, tint{otherwise.color, 1})
	return ink{color: t.color, alpha: t.alpha, none: t.alpha == 0, from: a}
}

// address reads "url(#id) rest".
func address(s string) (id, rest string, ok bool) {
	in, ok := strings.CutPrefix(strings.TrimSpace(s), "url(")
	if !ok {
		return "", "", false
	}
	id, rest, _ = strings.Cut(in, ")")
	return strings.TrimPrefix(strings.Trim(id, `"' `), "#"), strings.TrimSpace(rest), true
}

func (r *svgReader) tint(a attr, s *style, otherwise tint) tint {
	if strings.EqualFold(a.value, "currentColor") {
		return s.color
	}
	value, _, _ := strings.Cut(a.value, " icc-color(")
	t, ok := parseColor(value)
	if !ok {
		r.complain("svg-feature", a.off, len(a.value), "write it as #rrggbb", "%s is a colour that cannot be read: %q", a.name, short(a.value))
		return otherwise
	}
	return t
}

// alpha reads an opacity.
func (r *svgReader) alpha(a attr, otherwise float64) float64 {
	s, percent := strings.CutSuffix(strings.TrimSpace(a.value), "%")
	v, err := strconv.ParseFloat(s, 64)
	if err != nil || math.IsNaN(v) {
		r.complain("svg-syntax", a.off, len(a.value), "", "%s is not a number: %q", a.name, short(a.value))
		return otherwise
	}
	if percent {
		v /= 100
	}
	return unit(v)
}

// choice is the index of the attribute's word among those that may be written.
func (r *svgReader) choice(a attr, otherwise int, words ...string) int {
	for i, w := range words {
		if a.value == w {
			return i
		}
	}
	r.complain("svg-feature", a.off, len(a.value), "one of: "+strings.Join(words, ", "), "%s cannot be %q", a.name, short(a.value))
	return otherwise
}

// dashes reads a dash pattern. One of nothing but zeros is a full line (SVG 2, 13.5.6), and so is a wrong one.
func (r *svgReader) dashes(a attr) []float64 {
	if a.value == "none" {
		return nil
	}
	var list []float64
	sum := 0.0
	for _, s := range strings.FieldsFunc(a.value, func(c rune) bool { return strings.ContainsRune(", \t\r\n", c) }) {
		v := r.lengthOf(attr{name: a.name, value: s, off: a.off}, 0)
		if v < 0 {
			r.complain("svg-syntax", a.off, len(a.value), "", "the dashes must be numbers, none below 0: %q", short(a.value))
			return nil
		}
		list, sum = append(list, v), sum+v
	}
	if sum == 0 {
		return nil
	}
	return list
}

// refused are properties that change what is seen and are not drawn, with the values that change nothing.
var refused = map[string]string{
	"filter": "none", "mix-blend-mode": "normal", "vector-effect": "none",
}

func (r *svgReader) refusedAttributes(e *element) {
	seen := map[string]bool{}
	for _, a := range e.attrs {
		harmless, known := refused[a.name]
		if !known || seen[a.name] {
			continue
		}
		seen[a.name] = true
		if v := strings.TrimSpace(a.value); v != harmless && v != "" && v != "inherit" && v != "unset" && v != "initial" {
			r.feature(a.name, a.off, len([]rune(a.value)), "the drawing uses %s=%q, which cannot be drawn", a.name, short(a.value))
		}
	}
}
