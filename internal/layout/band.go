package layout

import (
	"guidepress/internal/display"
	"guidepress/internal/geom"
	"guidepress/internal/ink"
	"guidepress/internal/set"
	"guidepress/internal/svg"
)

// band draws a section's picture across the top of the page. A picture that is not made as a band stands at
// the right of a calm panel, whole.
func (m *maker) band(s *ink.Sheet, p *part) {
	g, a := m.b.Grid, p.h.pic
	box := m.bandBox(a)
	if a.Drawing == nil || a.Ratio() < 0.6 {
		p.above(func(parent *display.Node) { m.RoundOrBleed(s, a, box, parent) })
		return
	}
	if m.in.Edition.Bleed {
		s.Artifact(display.Background, ink.Fill(geom.RectPath(box), m.col.Panel))
	} else {
		m.Panel(s, box, m.col.Panel)
	}
	h := box.H - 24
	w := min(h/a.Ratio(), 280)
	p.above(func(parent *display.Node) {
		m.Picture(s, a, geom.Rect{X: g.Width - g.Right - w, Y: box.Y + 12, W: w, H: w * a.Ratio()}, parent)
	})
}

// bandBox is where it stands.
func (m *maker) bandBox(a *set.Art) geom.Rect {
	g := m.b.Grid
	box := m.EdgeBox(geom.Rect{W: g.Width, H: min(228, g.Height*0.29)})
	if a.Drawing != nil && a.Ratio() < 0.6 {
		box.H = min(box.W*a.Ratio(), 288)
	}
	return box
}

// clearOf is the calm area of a picture placed in a box, where a heading may stand.
func (m *maker) clearOf(a *set.Art, box geom.Rect) (geom.Rect, bool) {
	g := m.b.Grid
	if a.Meta != nil && len(a.Meta.Clear) == 4 && a.Drawing != nil {
		c := a.Meta.Clear
		p := a.Drawing.Point(box, svg.Cover, a.Focus(), c[0], c[1])
		q := a.Drawing.Point(box, svg.Cover, a.Focus(), c[0]+c[2], c[1]+c[3])
		return geom.Rect{X: p.X, Y: p.Y, W: q.X - p.X, H: q.Y - p.Y}, true
	}
	if a.Drawing != nil && a.Ratio() >= 0.6 { // on the calm panel that band made
		return geom.Rect{X: g.Left, Y: box.Y + 24, W: g.Width - g.Right - 280 - g.Left - 18, H: box.H - 38}, true
	}
	return geom.Rect{}, false
}
