package layout

import (
	"fmt"

	"guidepress/internal/brand"
	"guidepress/internal/display"
	"guidepress/internal/geom"
	"guidepress/internal/ink"
	"guidepress/internal/svg"
)

// mark is the practice's mark as it stands on the cover.
type mark struct {
	drawing *svg.Drawing
	size    geom.Size
	card    *brand.Color // what it stands on, where it could not be told from the cover
}

// markCard is what a card leaves clear around a mark, markAir what stays clear beside a mark, in the edition's scale.
const (
	markCard = 5
	markAir  = 10
)

// mark finds the mark for the cover; one without a drawing where there is none.
func (m *maker) mark() mark { return m.markOn(m.col.CoverTop) }

// markOn finds it for a ground.
func (m *maker) markOn(ground brand.Color) mark {
	name := m.b.MarkFor(ground)
	if name.Empty() {
		return mark{}
	}
	d := m.Mark(name)
	if d == nil {
		return mark{}
	}
	size := brand.MarkSize(d.Size)
	mk := mark{drawing: d, size: geom.Size{W: size.W * m.Em(), H: size.H * m.Em()}}
	if stands(d, ground) {
		return mk
	}
	for _, card := range []brand.Color{{R: 255, G: 255, B: 255}, m.col.Solid, m.col.Ink, {}} { // an edition may print solid areas light
		if mk.card = &card; stands(d, card) {
			break
		}
	}
	return mk
}

// width is the room that the mark takes, with what stays clear beside it.
func (mk mark) width(em float64) float64 {
	switch {
	case mk.drawing == nil:
		return 0
	case mk.card != nil:
		return mk.size.W + 2*markCard + markAir*em
	}
	return mk.size.W + markAir*em
}

// stands says that at least half of a mark can be told from its ground.
func stands(d *svg.Drawing, ground brand.Color) bool {
	return d.Half(func(c display.Color) bool { return brand.Tells(brand.Color{R: c.R, G: c.G, B: c.B}, ground) })
}

// drawMark draws the mark in the middle of the masthead's row.
func (m *maker) drawMark(s *ink.Sheet, mk mark, x, top float64, sect *display.Node) {
	if mk.drawing == nil {
		return
	}
	box := geom.Rect{X: x, Y: top + (26*m.Em()-mk.size.H)/2, W: mk.size.W, H: mk.size.H}
	if mk.card != nil {
		box.X += markCard
		s.Artifact(display.Background, ink.Fill(geom.RoundRect(box.Inset(-markCard), min(m.b.Shapes.Radius, markCard)), *mk.card))
	}
	n := sect.Add(display.TagFigure)
	n.Alt = fmt.Sprintf(m.w.Logo, m.told.Practice.Name.Value)
	s.Figure(n, box)
	s.Mark(n, mk.drawing.Place(box, svg.Contain, geom.Middle)...)
}
