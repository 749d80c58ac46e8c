package layout

import (
	"guidepress/internal/display"
	"guidepress/internal/flow"
	"guidepress/internal/geom"
	"guidepress/internal/guide"
	"guidepress/internal/ink"
	"guidepress/internal/set"
)

// quote is somebody's words, large, with a bar at the left and the name below.
func (m *maker) quote(b *guide.Quote, sect *display.Node) []flow.Strip {
	x, w := m.wide()
	node := sect.Add(display.TagQuote)
	text := m.Rich(b.Text, m.st.H2, set.Wish{Measure: w - 24, Balance: true}).Under(node.Add(display.TagP))
	by := m.Text(b.By, m.st.Note, set.Wish{Measure: w - 24}).Under(node.Add(display.TagP))
	h := text.Height() + 6 + by.Height()
	return []flow.Strip{{Height: h, Draw: func(s *ink.Sheet, y float64) {
		s.Artifact(display.Layout, ink.Fill(geom.RoundRect(geom.Rect{X: x, Y: y + 2, W: 3, H: h - 2}, 1.5), m.col.Stem))
		text.Put(s, x+24, y)
		by.Put(s, x+24, y+text.Height()+6)
	}}}
}
