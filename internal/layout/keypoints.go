package layout

import (
	"guidepress/internal/display"
	"guidepress/internal/flow"
	"guidepress/internal/geom"
	"guidepress/internal/ink"
	"guidepress/internal/set"
)

// keyPoints: the label in the margin, short sentences with marks in the text column.
func (m *maker) keyPoints(sect *display.Node) []flow.Strip {
	g := m.b.Grid
	x, w := m.wide()
	head := m.Plain(m.w.KeyPoints, m.st.Label, set.Wish{Measure: max(g.KeyW, 120)}).Under(sect.Add(display.TagH3))
	list := listOf(sect, "Disc")
	var out []flow.Strip
	for i, k := range m.g.KeyPoints {
		li := list.Add(display.TagListItem)
		lbl, body := li.Add(display.TagLabel), li.Add(display.TagListBody)
		lbl.Actual = "•"
		ws := m.Rich(k, m.st.Body, set.Wish{Measure: w - 30*m.Em()}).Under(body)
		sl := flow.Strip{Before: 9, Height: ws.Height(), At: k.Source.Pos}
		sl.Draw = func(s *ink.Sheet, y float64) {
			m.checkMark(s, lbl, x, y+ws.Rise())
			ws.Put(s, x+30*m.Em(), y)
		}
		if i == 0 {
			sl.Before = 30
		}
		out = append(out, sl)
	}
	return m.form.keyHead(m, head, out)
}

// keyHeadBeside puts the heading into the margin column, on the line of the first key point.
func (m *maker) keyHeadBeside(head *set.Words, strips []flow.Strip) []flow.Strip {
	draw := strips[0].Draw
	strips[0].Draw = func(s *ink.Sheet, y float64) {
		head.At(s, m.b.Grid.Left, y+m.st.Body.Leading-set.Drop)
		draw(s, y)
	}
	return strips
}

// keyHeadAbove puts the heading above the key points.
func (m *maker) keyHeadAbove(head *set.Words, strips []flow.Strip) []flow.Strip {
	x, _ := m.wide()
	strips[0].Before = 6
	return append([]flow.Strip{{Before: 30, Height: head.Height(), Keep: true, Draw: func(s *ink.Sheet, y float64) { head.Put(s, x, y) }}}, strips...)
}

// checkMark is a small tick in a disc, the mark of key points.
func (m *maker) checkMark(s *ink.Sheet, lbl *display.Node, x, base float64) {
	k := m.Em()
	r := 7.5 * k
	cx, cy := x+r, base-m.CapHeight(m.st.Body)/2
	s.Mark(lbl, ink.Dot(cx, cy, r, m.col.Good), ink.Stroke(geom.Polyline(
		geom.Point{X: cx - 3.2*k, Y: cy + 0.2*k}, geom.Point{X: cx - 0.9*k, Y: cy + 2.6*k}, geom.Point{X: cx + 3.4*k, Y: cy - 2.4*k}), m.col.GoodMark, 1.6*k))
}
