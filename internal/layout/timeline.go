package layout

import (
	"guidepress/internal/display"
	"guidepress/internal/geom"
	"guidepress/internal/guide"
)

// timeline is what happens when: the time in the margin column, a node on a stem, the text.
func (m *maker) timeline(b *guide.Timeline, sect *display.Node) []slice {
	list := sect.Add(display.TagList)
	list.Numbering = "None"
	var out []slice
	for i := range b.Stops {
		sl := m.stop(&b.Stops[i], i, len(b.Stops), b.On.Value, list)
		if i > 0 {
			sl.before = stopAir
		}
		sl.at = b.Stops[i].At
		out = append(out, sl)
	}
	return out
}

// stopAir is the space between two stops of a timeline.
const stopAir = 18

func (m *maker) stop(st *guide.Stop, i, n int, on bool, list *display.Node) slice {
	li := list.Add(display.TagListItem)
	lbl, body := li.Add(display.TagLabel), li.Add(display.TagListBody)
	g := m.b.Grid
	x, w := m.column()
	if g.KeyW == 0 {
		when := m.text(st.When, m.st.H3, wish{measure: w}).under(lbl)
		text := m.inline(st.Text, m.st.Body, wish{measure: w - 24}).under(body)
		return slice{height: when.height() + text.height(), draw: func(s *sheet, y float64) {
			m.stem(s, g.Left+6, y+when.rise()-m.st.H3.Size*0.3, y+when.height()+text.height()+stopAir, i, n, on)
			when.put(s, x+24, y)
			text.put(s, x+24, y+when.height())
		}}
	}
	kx := g.TextX - 15 // the stem stands in the gutter
	when := m.text(st.When, m.st.H3, wish{measure: g.KeyW, balance: true}).under(lbl)
	text := m.inline(st.Text, m.st.Body, wish{measure: w}).under(body)
	h := max(text.height(), when.height())
	return slice{height: h, key: true, draw: func(s *sheet, y float64) {
		base := y + text.rise()
		m.stem(s, kx, base-4.5, y+h+stopAir, i, n, on)
		when.at(s, g.Left, base)
		text.put(s, x, y)
	}}
}

// stem draws a node and the stem down to the next one.
func (m *maker) stem(s *sheet, x, y, foot float64, i, n int, on bool) {
	bold := m.b.Shapes.Timeline == "line"
	r, ring, weight := 4.5, 7.5, 1.5
	if bold {
		r, ring, weight = 6, 8, 4
	}
	color := m.col.Node
	if i == n-1 {
		color = m.col.NodeLast
	} else {
		down := stroke(geom.Polyline(geom.Point{X: x, Y: y}, geom.Point{X: x, Y: foot + 8}), m.col.Stem, weight)
		down.(*display.Shape).Stroke.Cap = 0
		s.artifact(display.Layout, down)
	}
	s.artifact(display.Layout, dot(x, y, ring, m.col.Page), dot(x, y, r, color))
	if i == n-1 && on {
		for k := range 3 {
			s.artifact(display.Layout, dot(x, y+14.5+7*float64(k), 1.25, color))
		}
	}
}
