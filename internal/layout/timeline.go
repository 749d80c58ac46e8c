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
		indent := 24 * m.em()
		text := m.inline(st.Text, m.st.Body, wish{measure: w - indent}).under(body)
		sl := m.stem(g.Left+6, when.rise()-m.capHeight(m.st.H3)/2, i, n)
		sl.height = when.height() + text.height()
		sl.draw = func(s *sheet, y float64) {
			m.node(s, g.Left+6, y+sl.knot, i, n, on)
			when.put(s, x+indent, y)
			text.put(s, x+indent, y+when.height())
		}
		return sl
	}
	kx := g.TextX - 15 // the stem stands in the gutter
	when := m.text(st.When, m.st.H3, wish{measure: g.KeyW, balance: true}).under(lbl)
	text := m.inline(st.Text, m.st.Body, wish{measure: w}).under(body)
	sl := m.stem(kx, text.rise()-4.5, i, n)
	sl.height, sl.key = max(text.height(), when.height()), true
	sl.draw = func(s *sheet, y float64) {
		m.node(s, kx, y+sl.knot, i, n, on)
		when.at(s, g.Left, y+text.rise())
		text.put(s, x, y)
	}
	return sl
}

// stem is a stop's slice with the stem from its node, knot below its top, to the next one's.
func (m *maker) stem(x, knot float64, i, n int) slice {
	sl := slice{knot: knot}
	if i == n-1 {
		return sl
	}
	_, ring, weight := m.nodeSize()
	sl.join = func(s *sheet, y, to float64) {
		from := y + knot + ring
		s.artifact(display.Layout, fill(geom.RectPath(geom.Rect{X: x - weight/2, Y: from, W: weight, H: max(0, to-ring-from)}), m.col.Stem))
	}
	return sl
}

// nodeSize is a node's radius, that of the white around it, and the stem's weight.
func (m *maker) nodeSize() (r, ring, weight float64) {
	if m.b.Shapes.Timeline == "line" {
		return 6 * m.em(), 8 * m.em(), 4 * m.em()
	}
	return 4.5 * m.em(), 7.5 * m.em(), 1.5 * m.em()
}

// node draws a stop's node; below the last one three points say that it goes on.
func (m *maker) node(s *sheet, x, y float64, i, n int, on bool) {
	r, _, _ := m.nodeSize()
	color := m.col.Node
	if i == n-1 {
		color = m.col.NodeLast
	}
	s.artifact(display.Layout, dot(x, y, r, color))
	if i == n-1 && on {
		for k := range 3 {
			s.artifact(display.Layout, dot(x, y+r+(10+7*float64(k))*m.em(), 1.25*m.em(), color))
		}
	}
}
