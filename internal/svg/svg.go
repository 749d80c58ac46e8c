// Package svg reads drawings.
//
// In come the bytes of an SVG file. Out go shapes for the display document, to be put into a box and recoloured; and
// problems with positions for whatever cannot be drawn. The package must not know guides, brands or pages.
package svg

import (
	"math"
	"strings"

	"guidepress/internal/display"
	"guidepress/internal/geom"
	"guidepress/internal/source"
)

// Drawing is an SVG as shapes. Items are in the file's own units (those of its viewBox), whose top left
// corner is Origin.
type Drawing struct {
	Origin  geom.Point
	Size    geom.Size
	Natural geom.Size // how large it says it is, in points; a page's width where it does not say
	Items   []display.Item
	tones   []Tone // of a bitmap, counted when it was read
}

// Parse reads SVG as drawing programs write it. Whatever it cannot draw is a problem that names it: a picture that
// silently lacks a piece is worse than none. The drawing holds what could be read; it is nil when nothing could.
func Parse(name string, data []byte) (*Drawing, []source.Problem) {
	r := &svgReader{file: name, ids: map[string]*element{}, said: map[string]bool{}}
	r.data = r.unpacked(data)
	if len(r.problems) > 0 {
		return nil, r.problems
	}
	root := r.tree()
	if root == nil {
		return nil, r.problems
	}
	cascade(root, sheets(root))
	r.collect(root)
	d := &Drawing{}
	m, ok := r.frame(root, d)
	if !ok {
		return nil, source.Sort(r.problems)
	}
	w := &svgWalk{svgReader: r, busy: map[*element]bool{}}
	w.refusedAttributes(root)
	at := at{m: m.Mul(w.transform(root)), style: w.inherit(root, initialStyle)}
	d.Items = w.dressed(root, at, w.children(root, at))
	return d, source.Sort(r.problems)
}

// collect finds all elements by id; what uses one may stand before it.
func (r *svgReader) collect(e *element) {
	if id, ok := e.attr("id"); ok && r.ids[id.value] == nil {
		r.ids[id.value] = e
	}
	for _, kid := range e.kids {
		r.collect(kid)
	}
}

// svgWalk turns elements into items, in painting order.
type svgWalk struct {
	*svgReader
	strokes  int // moves, lines and curves so far
	elements int // walked so far, copies counted
	busy     map[*element]bool
}

// at is where an element stands: the matrix from its units to the drawing's, and what it inherits.
type at struct {
	m     geom.Matrix
	style style
}

func (w *svgWalk) children(e *element, c at) []display.Item {
	var items []display.Item
	for _, kid := range e.kids {
		items = append(items, w.element(kid, c)...)
	}
	return items
}

// unseen leave no ink where they stand.
var unseen = map[string]bool{
	"defs": true, "linearGradient": true, "radialGradient": true, "title": true, "desc": true, "metadata": true, "style": true,
	"symbol": true, "clipPath": true, "mask": true, "pattern": true, "marker": true, "filter": true, "script": true, "view": true,
	"animate": true, "animateTransform": true, "animateMotion": true, "animateColor": true, "set": true, "cursor": true,
	"font": true, "font-face": true, "color-profile": true, "solidColor": true, "stop": true, "mpath": true, "switch": false,
}

func (w *svgWalk) element(e *element, c at) []display.Item {
	if unseen[e.name] || strings.HasPrefix(e.name, "foreign:") || hidden(e) || w.tooMuch(e) {
		return nil
	}
	outline, isShape := outlines[e.name]
	inner, isGroup := groups[e.name]
	if !isShape && !isGroup {
		w.unknownElement(e)
		return nil
	}
	w.refusedAttributes(e)
	c = at{m: c.m.Mul(w.transform(e)), style: w.inherit(e, c.style)}
	if isShape {
		return w.dressed(e, c, w.shape(e, outline(w.svgReader, e), c))
	}
	return w.dressed(e, c, inner(w, e, c))
}

// groups are the elements that hold others, or stand for them.
var groups map[string]func(*svgWalk, *element, at) []display.Item

func init() { // not where it is declared: the functions lead back here
	groups = map[string]func(*svgWalk, *element, at) []display.Item{
		"g": (*svgWalk).children, "a": (*svgWalk).children, "svg": (*svgWalk).nested, "use": (*svgWalk).use,
		"switch": (*svgWalk).choose, "image": (*svgWalk).image,
	}
}

func hidden(e *element) bool {
	a, ok := e.attr("display")
	return ok && strings.TrimSpace(a.value) == "none"
}

// tooMuch stops drawings whose copies of copies would never end.
func (w *svgWalk) tooMuch(e *element) bool {
	if w.elements++; w.elements > 4*maxSVGElements {
		w.feature("copies", e.off, 1+len(e.name), "the drawing repeats its parts more than %d times", 4*maxSVGElements)
		return true
	}
	return false
}

// shape paints a path and what stands on its corners.
func (w *svgWalk) shape(e *element, path geom.Path, c at) []display.Item {
	if len(path.Ops) == 0 || c.style.hidden {
		return nil
	}
	if !drawable(path.Transform(c.m)) {
		w.complain("svg-limit", e.off, 1+len(e.name), "", "<%s> reaches too far outside the drawing, or its numbers cannot be used", e.name)
		return nil
	}
	if w.strokes += len(path.Ops); w.strokes > maxSVGStrokes {
		w.said["strokes"] = w.said["strokes"] || w.tooManyStrokes(e)
		return nil
	}
	return append(w.paint(e, path, c), w.markers(path, c)...)
}

func (w *svgWalk) tooManyStrokes(e *element) bool {
	w.complain("svg-limit", e.off, 1+len(e.name), "simplify the drawing, or save it as PNG", "the drawing has more than %d lines and curves", maxSVGStrokes)
	return true
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
	"text":           "convert the text to outlines in the drawing program (Inkscape: Path > Object to Path; Illustrator: Type > Create Outlines), or write it as a label in YAML",
	"foreignObject":  "draw it with shapes, or save the drawing as PNG",
	"image":          "embed the bitmap in the drawing as PNG or JPEG, or place it as a picture of its own",
	"filter":         "draw the effect with shapes, or save the drawing as PNG",
	"mix-blend-mode": "flatten the blending in the drawing program, or save the drawing as PNG",
	"vector-effect":  "let lines scale with the drawing",
	"copies":         "simplify the drawing, or save it as PNG",
	"spreadMethod":   "let the gradient end in one colour",
	"pattern":        "expand the pattern into shapes in the drawing program",
}

// aliases of what is one thing to who draws.
var aliases = map[string]string{"flowRoot": "text", "tspan": "text", "textPath": "text", "tref": "text"}

func (w *svgWalk) unknownElement(e *element) {
	key := e.name
	if also := aliases[key]; also != "" {
		key = also
	}
	if key == "text" && !e.hasWords() {
		return
	}
	if outsideSVG[e.name] {
		return
	}
	w.feature(key, e.off, 1+len(e.name), "the drawing uses <%s>, which cannot be drawn", e.name)
}

// outsideSVG are elements of other languages that stand in files by mistake; no browser draws them.
var outsideSVG = map[string]bool{"div": true, "p": true, "span": true, "br": true, "flowRegion": true, "flowPara": true, "flowDiv": true, "namedview": true}
