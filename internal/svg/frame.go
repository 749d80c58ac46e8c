package svg

import (
	"math"
	"strings"

	"guidepress/internal/geom"
)

// pageSide is the longer side, in points, of a drawing that does not say how large it is: as wide as a page, so
// that it fills its place as it would in a browser.
const pageSide = 612

// frame finds the drawing's extent: its viewBox, or else width and height. The matrix is that of a drawing which
// asks to be stretched.
func (r *svgReader) frame(root *element, d *Drawing) (geom.Matrix, bool) {
	w, wPt := r.side(root, "width")
	h, hPt := r.side(root, "height")
	box, written, ok := r.viewBox(root)
	if !ok {
		return geom.Identity, false
	}
	if !written {
		if r.shareOf(root, "width") && r.shareOf(root, "height") {
			w, h = 300, 150 // CSS 2.2, 10.3.2
		}
		if !sensible(w) || !sensible(h) {
			r.complain("svg-syntax", root.off, 0, `add a viewBox, such as viewBox="0 0 612 432"`, "the drawing does not say how large it is")
			return geom.Identity, false
		}
		box = geom.Rect{W: w, H: h}
	}
	m := geom.Identity
	if w > 0 && h > 0 && r.stretched(root) {
		m = geom.Stretch(w/box.W, h/box.H).Mul(geom.Translate(-box.X, -box.Y))
		d.Size = geom.Size{W: w, H: h}
	} else {
		seen := r.seen(root, box, w, h)
		d.Origin, d.Size = geom.Point{X: seen.X, Y: seen.Y}, geom.Size{W: seen.W, H: seen.H}
	}
	r.extent = geom.Size{W: box.W, H: box.H}
	d.Natural = natural(d.Size, wPt, hPt)
	return m, true
}

// side is the root's width or height in its own units and in points; 0 where it is not written, or a share of where
// the drawing stands. A plain number counts points, as in programs that draw for print, and so does a pixel.
func (r *svgReader) side(root *element, name string) (own, points float64) {
	a, ok := root.attr(name)
	if !ok {
		return 0, 0
	}
	s := strings.ToLower(strings.TrimSpace(a.value))
	if s == "auto" || strings.HasSuffix(s, "%") || strings.HasSuffix(s, "em") || strings.HasSuffix(s, "ex") ||
		strings.HasSuffix(s, "vw") || strings.HasSuffix(s, "vh") || s == "" {
		return 0, 0
	}
	own = r.lengthOf(a, 0)
	points = own
	if end := numberEnd(s, 0); s[end:] != "" && strings.TrimSpace(s[end:]) != "px" {
		points = own * 72 / 96
	}
	return own, points
}

// seen is what shows of a drawing whose width and height are of another shape than its viewBox: more on two sides or,
// where it asks for that, less (SVG 2, 8.2).
func (r *svgReader) seen(root *element, box geom.Rect, w, h float64) geom.Rect {
	if w <= 0 || h <= 0 || math.Abs(w*box.H/(h*box.W)-1) < 1e-3 {
		return box
	}
	a, _ := root.attr("preserveAspectRatio")
	m, _ := aspect(a.value, box, geom.Rect{W: w, H: h})
	back, ok := m.Inverse()
	if !ok {
		return box
	}
	return geom.RectPath(geom.Rect{W: w, H: h}).Transform(back).Bounds()
}

// shareOf says that a side is a share of where the drawing stands.
func (r *svgReader) shareOf(root *element, name string) bool {
	a, _ := root.attr(name)
	return strings.HasSuffix(strings.TrimSpace(a.value), "%")
}

// viewBox reads it; one that is not there, or says nothing as some programs write, is not written.
func (r *svgReader) viewBox(e *element) (box geom.Rect, written, ok bool) {
	a, is := e.attr("viewBox")
	if !is || strings.TrimSpace(a.value) == "" || a.value == "none" {
		return geom.Rect{}, false, true
	}
	v := numbers{s: a.value}
	box = geom.Rect{X: v.next(), Y: v.next(), W: v.next(), H: v.next()}
	if v.bad || !v.done() || !sensible(box.W) || !sensible(box.H) {
		r.complain("svg-syntax", a.at(v.i), 0, "", "the viewBox needs four numbers, the last two from 0.0001 to 1000000")
		return geom.Rect{}, true, false
	}
	return box, true, true
}

// sensible is a side that leaves something on a page: a drawing of next to no size would have no extent there.
func sensible(side float64) bool { return side >= 1e-4 && side <= 1e6 }

func (r *svgReader) stretched(e *element) bool {
	a, ok := e.attr("preserveAspectRatio")
	return ok && strings.HasPrefix(strings.TrimSpace(a.value), "none")
}

// natural is the size in points. A side that is not written follows from the other.
func natural(size geom.Size, w, h float64) geom.Size {
	k := pageSide / max(size.W, size.H)
	switch {
	case w > 0 && h > 0:
		k = min(w/size.W, h/size.H)
	case w > 0:
		k = w / size.W
	case h > 0:
		k = h / size.H
	}
	return geom.Size{W: k * size.W, H: k * size.H}
}

// aspect maps a viewBox into a box (SVG 2, 8.2); cut says that what juts out is cut off.
func aspect(value string, view, box geom.Rect) (m geom.Matrix, cut bool) {
	kx, ky := box.W/view.W, box.H/view.H
	words := strings.Fields(value)
	align := "xMidYMid"
	if len(words) > 0 {
		align = words[0]
	}
	if align != "none" {
		k := min(kx, ky)
		if cut = len(words) > 1 && words[1] == "slice"; cut {
			k = max(kx, ky)
		}
		kx, ky = k, k
	}
	place := func(least, most string, room float64) float64 {
		switch {
		case strings.Contains(align, least):
			return 0
		case strings.Contains(align, most):
			return room
		}
		return room / 2
	}
	x := box.X + place("xMin", "xMax", box.W-kx*view.W)
	y := box.Y + place("YMin", "YMax", box.H-ky*view.H)
	return geom.Translate(x, y).Mul(geom.Stretch(kx, ky)).Mul(geom.Translate(-view.X, -view.Y)), cut
}
