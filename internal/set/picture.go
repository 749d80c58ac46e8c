package set

import (
	"guidepress/internal/display"
	"guidepress/internal/geom"
	"guidepress/internal/ink"
)

// Picture draws an art that fills a box, cropped about its focus, under a new Figure node (or as decoration).
func (m *Setter) Picture(s *ink.Sheet, a *Art, box geom.Rect, parent *display.Node) {
	m.DrawArt(s, a, box, m.FigureNode(a, parent))
}

func (m *Setter) DrawArt(s *ink.Sheet, a *Art, box geom.Rect, node *display.Node) {
	items := m.ArtItems(a, box)
	if node == nil {
		s.Artifact(display.Background, items...)
		return
	}
	s.Figure(node, box)
	s.Mark(node, items...)
}

// RoundArt draws a picture with the brand's corners where it fills its box (a drawing with a ground of its
// own, or an image).
func (m *Setter) RoundArt(s *ink.Sheet, a *Art, box geom.Rect, node *display.Node) {
	items := m.ArtItems(a, box)
	items = []display.Item{&display.Group{Clip: geom.RoundRect(box, m.b.Shapes.Radius), Items: items}}
	if node == nil {
		s.Artifact(display.Background, items...)
		return
	}
	s.Figure(node, box)
	s.Mark(node, items...)
}

// EdgeBox moves a box that touches the page's edges inside, where nothing may bleed.
func (m *Setter) EdgeBox(r geom.Rect) geom.Rect {
	if m.medium.Bleed {
		return r
	}
	g := m.b.Grid
	x0, x1 := max(r.X, g.Left-Inset), min(r.Right(), g.Width-g.Right+Inset)
	y0, y1 := max(r.Y, 2*Inset), min(r.Bottom(), g.Height-2*Inset)
	return geom.Rect{X: x0, Y: y0, W: x1 - x0, H: y1 - y0}
}

// RoundOrBleed draws a picture that runs over the page's edge, or has the brand's corners where it may not.
func (m *Setter) RoundOrBleed(s *ink.Sheet, a *Art, box geom.Rect, parent *display.Node) {
	if m.medium.Bleed {
		m.Picture(s, a, box, parent)
		return
	}
	m.RoundArt(s, a, box, m.FigureNode(a, parent))
}

// Clipped draws a page-wide picture, cut to where ink may stand.
func (m *Setter) Clipped(s *ink.Sheet, a *Art, box geom.Rect, node *display.Node) {
	if m.medium.Bleed {
		m.DrawArt(s, a, box, node)
		return
	}
	in := m.EdgeBox(box)
	in.H = min(in.Bottom(), m.Foot) - in.Y
	items := []display.Item{&display.Group{Clip: geom.RoundRect(in, m.b.Shapes.Radius), Items: m.ArtItems(a, box)}}
	if node == nil {
		s.Artifact(display.Background, items...)
		return
	}
	s.Figure(node, in)
	s.Mark(node, items...)
}
