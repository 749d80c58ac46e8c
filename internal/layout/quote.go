package layout

import (
	"guidepress/internal/display"
	"guidepress/internal/geom"
	"guidepress/internal/guide"
)

// quote is somebody's words, large, with a bar at the left and the name below.
func (m *maker) quote(b *guide.Quote, sect *display.Node) []slice {
	x, w := m.wide()
	node := sect.Add(display.TagQuote)
	text := m.inline(b.Text, m.st.H2, wish{measure: w - 24, balance: true}).under(node.Add(display.TagP))
	by := m.text(b.By, m.st.Note, wish{measure: w - 24}).under(node.Add(display.TagP))
	h := text.height() + 6 + by.height()
	return []slice{{height: h, draw: func(s *sheet, y float64) {
		s.artifact(display.Layout, fill(geom.RoundRect(geom.Rect{X: x, Y: y + 2, W: 3, H: h - 2}, 1.5), m.col.Stem))
		text.put(s, x+24, y)
		by.put(s, x+24, y+text.height()+6)
	}}}
}
