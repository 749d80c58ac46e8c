// Package svg reads drawings.
//
// In come the bytes of an SVG file. Out go shapes for the display document, to be put into a box and recoloured, or
// the same drawing written anew for the web; and problems with positions for whatever cannot be drawn. The package
// must not know guides, brands or pages.
package svg

import (
	"bytes"
	"math"
	"strings"

	"guidepress/internal/display"
	"guidepress/internal/geom"
	"guidepress/internal/source"
)

// Drawing is an SVG as shapes. Items are in the file's own units (those of its viewBox), whose top left
// corner is Origin.
type Drawing struct {
	Origin geom.Point
	Size   geom.Size
	Items  []display.Item
}

// Parse reads the part of SVG that drawings for print use. Whatever it cannot draw is a problem that
// names it: a picture that silently lacks a piece is worse than none. The drawing holds what could be
// read; it is nil when nothing could.
func Parse(name string, data []byte) (*Drawing, []source.Problem) {
	r := &svgReader{file: name, data: bytes.TrimPrefix(data, []byte("\ufeff")), gradients: map[string]*element{}}
	root := r.tree()
	if root == nil {
		return nil, r.problems
	}
	d := &Drawing{}
	if !r.frame(root, d) {
		return nil, source.Sort(r.problems)
	}
	r.extent = d.Size
	r.collectGradients(root)
	w := &svgWalk{svgReader: r, drawing: d}
	w.unknownAttributes(root)
	w.children(root, w.transform(root), w.inherit(root, initialStyle))
	return d, source.Sort(r.problems)
}

// frame finds the drawing's extent: its viewBox, or else width and height.
func (r *svgReader) frame(root *element, d *Drawing) bool {
	if a, ok := root.attr("viewBox"); ok {
		v := numbers{s: a.value}
		x, y, w, h := v.next(), v.next(), v.next(), v.next()
		if v.bad || !v.done() || !sensible(w) || !sensible(h) {
			r.complain("svg-syntax", a.at(v.i), 0, "", "the viewBox needs four numbers, the last two from 0.1 to 100000")
			return false
		}
		d.Origin, d.Size = geom.Point{X: x, Y: y}, geom.Size{W: w, H: h}
		return true
	}
	w, h := r.length(root, "width", 0), r.length(root, "height", 0)
	if !sensible(w) || !sensible(h) {
		r.complain("svg-syntax", root.off, 0, `add a viewBox, such as viewBox="0 0 612 432"`, "the drawing does not say how large it is")
		return false
	}
	d.Size = geom.Size{W: w, H: h}
	return true
}

// sensible is a side that leaves something on a page: a drawing of next to no size would have no extent there.
func sensible(side float64) bool { return side >= 0.1 && side <= 1e5 }

// svgWalk turns elements into items, in painting order.
type svgWalk struct {
	*svgReader
	drawing *Drawing
	strokes int // moves, lines and curves so far
}

func (w *svgWalk) children(e *element, m geom.Matrix, s style) {
	for _, kid := range e.kids {
		w.element(kid, m, s)
	}
}

func (w *svgWalk) element(e *element, m geom.Matrix, s style) {
	switch e.name {
	case "defs", "linearGradient", "title", "desc", "metadata":
		w.definitions(e)
		return
	}
	outline, isShape := outlines[e.name]
	if !isShape && e.name != "g" {
		w.unknownElement(e)
		return
	}
	w.unknownAttributes(e)
	if a, ok := e.attr("display"); ok && a.value == "none" {
		return
	}
	m = m.Mul(w.transform(e))
	s = w.inherit(e, s)
	if !isShape {
		w.children(e, m, s)
		return
	}
	path := outline(w.svgReader, e)
	if len(path.Ops) == 0 || s.hidden {
		return
	}
	if !drawable(path.Transform(m)) {
		w.complain("svg-limit", e.off, 1+len(e.name), "", "<%s> reaches too far outside the drawing, or its numbers cannot be used", e.name)
		return
	}
	if w.strokes += len(path.Ops); w.strokes > maxSVGStrokes {
		if w.strokes-len(path.Ops) <= maxSVGStrokes {
			w.complain("svg-limit", e.off, 1+len(e.name), "simplify the drawing, or save it as PNG", "the drawing has more than %d lines and curves", maxSVGStrokes)
		}
		return
	}
	w.drawing.Items = append(w.drawing.Items, w.paint(e, path, m, s)...)
}

// definitions looks for what changes ink from inside <defs>; a clip path or symbol that is only defined
// changes nothing until an element names it, and then that element is the problem.
func (w *svgWalk) definitions(e *element) {
	for _, kid := range e.kids {
		if kid.name == "style" {
			w.unknownElement(kid)
		}
	}
}

// drawable refuses what a PDF reader would choke on: numbers that are none, or far outside any page.
func drawable(p geom.Path) bool {
	const far = 1e6
	for _, q := range p.Pts {
		if !(math.Abs(q.X) < far && math.Abs(q.Y) < far) {
			return false
		}
	}
	return true
}

// repairs says how to draw without a feature that is not read.
var repairs = map[string]string{
	"text":           "turn the text into a label in YAML, or into paths in the drawing program",
	"image":          "place the bitmap as a picture of its own",
	"use":            "unlink the clones (symbols) in the drawing program",
	"symbol":         "unlink the clones (symbols) in the drawing program",
	"style":          "save with presentation attributes instead of a style sheet",
	"radialGradient": "use a linear gradient or flat colours",
	"clipPath":       "cut the shapes in the drawing program",
	"clip-path":      "cut the shapes in the drawing program",
	"mask":           "cut the shapes in the drawing program",
	"filter":         "draw the effect with shapes, or save the drawing as PNG",
	"opacity":        "mix the colour with what lies below it (flatten transparency)",
	"fill-opacity":   "mix the colour with what lies below it (flatten transparency)",
	"stroke-opacity": "mix the colour with what lies below it (flatten transparency)",
}

func (w *svgWalk) unknownElement(e *element) {
	if strings.HasPrefix(e.name, "foreign:") {
		return
	}
	w.complain("svg-feature", e.off, 1+len(e.name), repairs[e.name], "the drawing uses <%s>, which cannot be drawn", e.name)
}
