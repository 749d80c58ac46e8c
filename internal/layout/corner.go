package layout

import (
	"guidepress/internal/brand"
	"guidepress/internal/display"
	"guidepress/internal/geom"
	"guidepress/internal/guide"
	"guidepress/internal/ink"
	"guidepress/internal/set"
	"guidepress/internal/source"
	"guidepress/internal/svg"
)

// cornerPicture is a picture in the top right corner of a page, from edge to edge. A drawing that has no
// ground of its own stands whole on the brand's colour for it. It returns where the drawing's file lies.
func (m *maker) cornerPicture(s *ink.Sheet, a *set.Art, h float64, sect *display.Node) (box, file geom.Rect) {
	box = m.cornerBox(h)
	if a.Meta == nil || a.Meta.Ground.Name == "" || a.Drawing == nil {
		m.RoundOrBleed(s, a, box, sect)
		return box, box
	}
	if m.in.Edition.Bleed {
		s.Artifact(display.Background, ink.Fill(geom.RectPath(box), a.Meta.Ground))
	} else {
		m.Panel(s, box, a.Meta.Ground)
	}
	k := min(1, (box.W-24)/a.Size.W, (box.H-48)/a.Size.H)
	file = geom.Rect{W: k * a.Size.W, H: k * a.Size.H}
	file.X, file.Y = box.X+(box.W-file.W)/2, box.Y+(box.H-file.H)/2
	m.DrawArt(s, a, file, m.FigureNode(a, sect))
	return box, file
}

// cornerBox is where a picture of a height stands in the corner.
func (m *maker) cornerBox(h float64) geom.Rect {
	const w = 257
	return m.EdgeBox(geom.Rect{X: m.b.Grid.Width - w, W: w, H: h})
}

// lineOut is where the line of figures leaves a picture; false where the brand names no such point.
func (m *maker) lineOut(a *set.Art, file geom.Rect) (geom.Point, bool) {
	if a.Meta == nil || a.Drawing == nil {
		return geom.Point{}, false
	}
	for _, an := range a.Meta.Anchors {
		if an.Name.Value == brand.OutAnchor {
			return a.Drawing.Point(file, svg.Contain, geom.Middle, an.X, an.Y), true
		}
	}
	return geom.Point{}, false
}

// factLine is the line with a node over each figure; where the picture in the corner has a line that goes
// out of it, this is its end.
func (m *maker) factLine(s *ink.Sheet, y float64, n int, w float64, out *geom.Point) {
	g := m.b.Grid
	x0, x1 := g.Left+6, g.Width-g.Right
	var p geom.Path
	if out == nil || y < out.Y+48 {
		p.MoveTo(x1, y)
	} else {
		m.outPath(&p, *out, y)
	}
	p.LineTo(x0, y)
	s.Artifact(display.Layout, ink.Stroke(p, m.col.Stem, 4))
	for i := range n {
		x := x0 + float64(i)*(w+g.Gutter)
		s.Artifact(display.Layout, ink.Dot(x, y, 8, m.col.Page), ink.Dot(x, y, 6, m.col.NodeLast))
	}
}

// outPath leads from a point down to the line of figures: out of the picture at its right where the point
// lies there, else straight down.
func (m *maker) outPath(p *geom.Path, out geom.Point, y float64) {
	const r = 18
	x := out.X
	p.MoveTo(out.X, out.Y)
	if right := m.b.Grid.Width - 15; m.in.Edition.Bleed && right-x < 72 {
		p.CubicTo(x+16, out.Y+12.5, right, out.Y+14, right, out.Y+44)
		x = right
	}
	p.LineTo(x, y-r)
	p.CubicTo(x, y-r/2.2, x-r/2.2, y, x-r, y)
}

// frontPicture is the picture of the at-a-glance page: the brand's own for this cover, or the guide's spot.
func (m *maker) frontPicture() *set.Art {
	if m.g.Cover != nil {
		// Asked of the edition's brand: one that saves ink takes no drawing on a dark ground.
		if a := m.b.Picture(m.g.Cover.Src.Value); a != nil && !a.Front.Empty() {
			return m.Art(&guide.Picture{At: m.g.Cover.At, Src: source.Text{Value: a.Front.Value, Pos: a.Front.Pos}})
		}
	}
	return m.spot()
}
