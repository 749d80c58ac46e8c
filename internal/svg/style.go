package svg

import (
	"slices"
	"strconv"
	"strings"

	"guidepress/internal/display"
)

// ink is what fills or strokes: nothing, a colour or a gradient.
type ink struct {
	none     bool
	color    display.Color
	gradient string // its id
	from     attr   // where it was written
}

// style is what elements inherit.
type style struct {
	fill, stroke ink
	width        float64
	cap, join    int
	miter        float64
	dash         []float64
	evenOdd      bool
	color        display.Color // what currentColor stands for
	hidden       bool
}

// initialStyle holds the initial values of SVG 2.
var initialStyle = style{stroke: ink{none: true}, width: 1, miter: 4}

// property takes an attribute into the style.
type property func(r *svgReader, a attr, s *style)

// properties are the presentation attributes that are drawn.
var properties = map[string]property{
	"fill":              func(r *svgReader, a attr, s *style) { s.fill = r.ink(a, s) },
	"stroke":            func(r *svgReader, a attr, s *style) { s.stroke = r.ink(a, s) },
	"stroke-width":      func(r *svgReader, a attr, s *style) { s.width = r.lengthOf(a, s.width) },
	"stroke-linecap":    func(r *svgReader, a attr, s *style) { s.cap = r.choice(a, s.cap, "butt", "round", "square") },
	"stroke-linejoin":   func(r *svgReader, a attr, s *style) { s.join = r.choice(a, s.join, "miter", "round", "bevel") },
	"stroke-miterlimit": func(r *svgReader, a attr, s *style) { s.miter = max(1, r.lengthOf(a, s.miter)) },
	"stroke-dasharray":  func(r *svgReader, a attr, s *style) { s.dash = r.dashes(a) },
	"fill-rule":         func(r *svgReader, a attr, s *style) { s.evenOdd = r.choice(a, 0, "nonzero", "evenodd") == 1 },
	"visibility":        func(r *svgReader, a attr, s *style) { s.hidden = a.value != "visible" },
	"color":             func(r *svgReader, a attr, s *style) { s.color = r.ink(a, s).color },
}

// inherit is the style of an element inside an element of style s. Declarations stand before attributes
// and beat them, so they are taken last.
func (r *svgReader) inherit(e *element, s style) style {
	for i := len(e.attrs) - 1; i >= 0; i-- {
		a := e.attrs[i]
		a.value = strings.TrimSpace(a.value)
		if set := properties[a.name]; set != nil && a.value != "inherit" {
			set(r, a, &s)
		}
	}
	return s
}

func (r *svgReader) ink(a attr, s *style) ink {
	switch {
	case a.value == "none" || a.value == "transparent":
		return ink{none: true}
	case strings.EqualFold(a.value, "currentColor"):
		return ink{color: s.color, from: a}
	case strings.HasPrefix(a.value, "url("):
		id := strings.Trim(strings.TrimSuffix(strings.TrimPrefix(a.value, "url("), ")"), `"' `)
		return ink{gradient: strings.TrimPrefix(id, "#"), from: a}
	}
	c, ok := parseColor(a.value)
	if !ok {
		r.complain("svg-feature", a.off, len(a.value), "write it as #rrggbb", "%s is a colour that cannot be read: %q", a.name, short(a.value))
	}
	return ink{color: c, from: a}
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

// dashes reads a dash pattern. One of nothing but zeros is a full line (SVG 2, 13.5.6).
func (r *svgReader) dashes(a attr) []float64 {
	if a.value == "none" {
		return nil
	}
	var list []float64
	sum := 0.0
	n := numbers{s: a.value}
	for !n.done() && !n.bad {
		v := n.next()
		n.bad = n.bad || v < 0
		list, sum = append(list, v), sum+v
	}
	if n.bad {
		r.complain("svg-syntax", a.at(n.i), 0, "", "the dashes must be plain numbers, none below 0: %q", short(a.value))
	}
	if n.bad || sum == 0 {
		return nil
	}
	return list
}

// inert attributes never change ink here; those with a value only while they have it.
var inert = map[string]string{
	"id": "", "class": "", "version": "", "baseProfile": "", "role": "", "tabindex": "", "focusable": "", "lang": "",
	"preserveAspectRatio": "", "enable-background": "", "zoomAndPan": "", "contentScriptType": "", "contentStyleType": "",
	"shape-rendering": "", "color-rendering": "", "image-rendering": "", "text-rendering": "", "color-interpolation": "sRGB",
	"color-interpolation-filters": "", "overflow": "", "isolation": "", "text-anchor": "", "letter-spacing": "", "word-spacing": "",
	"line-height": "", "clip-rule": "", "pointer-events": "", "cursor": "", "solid-color": "", "white-space": "",
	"opacity": "1", "fill-opacity": "1", "stroke-opacity": "1", "stop-opacity": "", "stop-color": "", "solid-opacity": "",
	"stroke-dashoffset": "0", "paint-order": "normal", "vector-effect": "none", "mix-blend-mode": "normal", "filter": "none",
	"clip-path": "none", "mask": "none", "marker": "none", "marker-start": "none", "marker-mid": "none", "marker-end": "none",
	"flood-color": "", "flood-opacity": "", "lighting-color": "", "writing-mode": "", "direction": "", "baseline-shift": "",
	"dominant-baseline": "", "display": "", "transform": "",
}

// geometry is what each element reads besides its style.
var geometry = map[string]string{
	"svg": "viewBox width height x y", "g": "", "path": "d", "rect": "x y width height rx ry", "circle": "cx cy r",
	"ellipse": "cx cy rx ry", "line": "x1 y1 x2 y2", "polyline": "points", "polygon": "points",
}

func (r *svgReader) unknownAttributes(e *element) {
	known := strings.Fields(geometry[e.name])
	for _, a := range e.attrs {
		if properties[a.name] != nil || harmless(a) || slices.Contains(known, a.name) {
			continue
		}
		r.complain("svg-feature", a.off, len([]rune(a.value)), repairs[a.name], "the drawing uses %s=%q, which cannot be drawn", a.name, short(a.value))
	}
}

func harmless(a attr) bool {
	for _, prefix := range []string{"data-", "aria-", "font", "text-", "-", "on"} {
		if strings.HasPrefix(a.name, prefix) {
			return true
		}
	}
	only, ok := inert[a.name]
	return ok && (only == "" || sameValue(strings.TrimSpace(a.value), only))
}

// sameValue takes "1.0" and "100%" for "1".
func sameValue(a, b string) bool {
	if a == b || a == "auto" || a == "100%" && b == "1" {
		return true
	}
	x, errX := strconv.ParseFloat(a, 64)
	y, errY := strconv.ParseFloat(b, 64)
	return errX == nil && errY == nil && x == y
}
