package set

import (
	"guidepress/internal/brand"
	"guidepress/internal/display"
	"guidepress/internal/geom"
	"guidepress/internal/ink"
)

// Inset is how far panels reach beyond the text where nothing may bleed.
const Inset = 18

// Settled is how much of its swell lower an edge lies where it is a panel's straight one: as in the middle of the curve.
const Settled = 0.48

// Edge is the upper edge of a large area: one long curve, or straight, as the brand has it. The curve moves
// between y and y+swell; from left to right it is high, low, then high again on its way out (lean > 0), or
// the other way round.
func (m *Setter) Edge(p *geom.Path, y, swell float64, rising bool) {
	w := m.b.Grid.Width
	if m.b.Shapes.Edge == "straight" {
		p.MoveTo(0, y)
		p.LineTo(w, y)
		return
	}
	if rising {
		p.MoveTo(0, y+swell)
		p.CubicTo(w*0.16, y+swell*0.30, w*0.34, y+swell*0.20, w*0.52, y+swell*0.48)
		p.CubicTo(w*0.68, y+swell*0.72, w*0.84, y+swell*0.34, w, y)
		return
	}
	p.MoveTo(0, y+swell*0.8)
	p.CubicTo(w*0.14, y-swell*0.25, w*0.36, y-swell*0.1, w*0.55, y+swell*0.4)
	p.CubicTo(w*0.72, y+swell*0.85, w*0.88, y+swell*0.1, w, y+swell*0.35)
}

// Area fills from an edge down to foot; a foot above the page's end gets the same curve below.
func (m *Setter) Area(s *ink.Sheet, y, foot, swell float64, rising bool, c brand.Color) {
	w, h := m.b.Grid.Width, m.b.Grid.Height
	if !m.medium.Bleed { // an office printer leaves a white edge: a panel instead
		r := geom.Rect{X: m.b.Grid.Left - Inset, Y: y + swell*Settled, W: m.b.Grid.Full() + 2*Inset}
		r.H = min(foot, m.Foot) - r.Y
		m.Panel(s, r, c)
		return
	}
	var p geom.Path
	m.Edge(&p, y, swell, rising)
	if foot >= h || m.b.Shapes.Edge == "straight" {
		p.LineTo(w, min(foot, h))
		p.LineTo(0, min(foot, h))
	} else {
		p.LineTo(w, foot-swell*0.6)
		p.CubicTo(w*0.86, foot-swell*1.1, w*0.66, foot-swell*0.9, w*0.48, foot-swell*0.4)
		p.CubicTo(w*0.3, foot+swell*0.1, w*0.12, foot+swell*0.1, 0, foot-swell*0.35)
	}
	p.Close()
	s.Artifact(display.Background, ink.Fill(p, c))
}

// Panel is a filled area with the brand's corners.
func (m *Setter) Panel(s *ink.Sheet, r geom.Rect, c brand.Color) {
	s.Artifact(display.Background, ink.Fill(geom.RoundRect(r, m.b.Shapes.Radius), c))
}
