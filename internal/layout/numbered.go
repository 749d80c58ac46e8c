package layout

import (
	"fmt"

	"guidepress/internal/display"
	"guidepress/internal/geom"
	"guidepress/internal/guide"
)

// numbered is a picture whose parts carry numbers, with the names in a list below: for pages too narrow, or
// type too large, for leaders.
func (m *maker) numbered(b *guide.Figure, a *art, x, w float64, sect *display.Node) []slice {
	node := m.figureNode(a, sect)
	box := m.figureBox(a, w)
	if a.drawing != nil && a.size.W > a.size.H { // as wide as it may be: numbers need room
		box = geom.Rect{W: w, H: w * a.ratio()}
	}
	var labels []*label
	for i := range b.Labels {
		if l := (&label{l: &b.Labels[i]}); m.anchor(l, a) {
			labels = append(labels, l)
		}
	}
	lower := func(h float64) { box = geom.Rect{W: h / box.H * box.W, H: h} }
	out := []slice{{height: box.H, keep: true, at: b.At, least: 0.75 * box.H, lower: lower, draw: func(s *sheet, y float64) {
		bx := box
		bx.X, bx.Y = x, y
		m.roundArt(s, a, bx, node)
		for i, l := range labels {
			m.numberMark(s, nil, i+1, m.onPage(a, bx, l.point))
		}
	}}}
	if cap := m.caption(b.Caption, b.Picture.Credit.Value, w, sect); cap != nil {
		out = append(out, lines(cap, x, 9)...)
	}
	list := sect.Add(display.TagList)
	list.Numbering = "Decimal"
	for i, l := range labels {
		sl := m.numberedName(l, i+1, list, x, w)
		sl.before = 9
		out = append(out, sl)
	}
	return out
}

// numberMark is a number in a disc.
func (m *maker) numberMark(s *sheet, lbl *display.Node, n int, at geom.Point) {
	r := m.st.NoteBold.Size * 0.8
	num := m.plain(fmt.Sprint(n), m.st.NoteBold, wish{measure: 60, color: &m.col.Page})
	disc := []display.Item{dot(at.X, at.Y, r+1, m.col.Page), dot(at.X, at.Y, r, m.col.Ink)}
	if lbl == nil {
		s.artifact(display.Layout, disc...)
	} else {
		s.artifact(display.Background, disc...)
		num.under(lbl)
	}
	num.centre(s, at.X, at.Y+m.capHeight(m.st.NoteBold)/2)
}

func (m *maker) numberedName(l *label, n int, list *display.Node, x, w float64) slice {
	li := list.Add(display.TagListItem)
	lbl, body := li.Add(display.TagLabel), li.Add(display.TagListBody)
	indent := m.st.NoteBold.Size * 2.6
	title := m.text(l.l.Title, m.st.Bold, wish{measure: w - indent}).under(body.Add(display.TagP))
	h := title.height()
	var text *words
	if !l.l.Text.Empty() {
		text = m.inline(l.l.Text, m.st.Note, wish{measure: w - indent}).under(body.Add(display.TagP))
		h += text.height()
	}
	return slice{height: h, at: l.l.At, draw: func(s *sheet, y float64) {
		m.numberMark(s, lbl, n, geom.Point{X: x + m.st.NoteBold.Size*0.8 + 1, Y: y + title.rise() - m.capHeight(m.st.Bold)/2})
		title.put(s, x+indent, y)
		if text != nil {
			text.put(s, x+indent, y+title.height())
		}
	}}
}
