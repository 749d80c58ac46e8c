package layout

import (
	"guidepress/internal/display"
	"guidepress/internal/flow"
	"guidepress/internal/geom"
	"guidepress/internal/guide"
	"guidepress/internal/ink"
	"guidepress/internal/set"
)

// numbered is a picture whose parts carry numbers, with the names in a list below: for pages too narrow, or
// type too large, for leaders.
func (m *maker) numbered(b *guide.Figure, a *set.Art, x, w float64, sect *display.Node) []flow.Strip {
	node := m.FigureNode(a, sect)
	box := m.figureBox(a, w)
	if a.Drawing != nil && a.Size.W > a.Size.H { // as wide as it may be: numbers need room
		bw := min(w, 0.6*(m.limit()-m.top())/a.Ratio())
		box = geom.Rect{W: bw, H: bw * a.Ratio()}
	}
	var labels []*set.Label
	for i := range b.Labels {
		if l := (&set.Label{L: &b.Labels[i]}); m.Anchor(l, a) {
			labels = append(labels, l)
		}
	}
	put := func(s *ink.Sheet, y, h float64) {
		bx := geom.Rect{X: x, Y: y, W: h / box.H * box.W, H: h}
		m.RoundArt(s, a, bx, node)
		m.NumberMarks(s, labels, a, bx)
	}
	out := []flow.Strip{{Height: box.H, Keep: true, At: b.At, Least: 0.75 * box.H, Low: put, Draw: func(s *ink.Sheet, y float64) { put(s, y, box.H) }}}
	if cap := m.caption(b.Caption, b.Picture.Credit, w, sect); cap != nil {
		out = append(out, lines(cap, x, 9)...)
	}
	out[len(out)-1].Bond = bondApart
	list := sect.Add(display.TagList)
	list.Numbering = "Decimal"
	for i, l := range labels {
		sl := m.numberedName(l, i+1, list, x, w)
		sl.Before = 9
		sl.Keep = i == len(labels)-2 // no single name on the next page
		out = append(out, itemOf(sl, i, len(labels)))
	}
	return out
}

func (m *maker) numberedName(l *set.Label, n int, list *display.Node, x, w float64) flow.Strip {
	li := list.Add(display.TagListItem)
	lbl, body := li.Add(display.TagLabel), li.Add(display.TagListBody)
	indent := m.st.NoteBold.Size * 2.6
	title := m.Text(l.L.Title, m.st.Bold, set.Wish{Measure: w - indent}).Under(body.Add(display.TagP))
	h := title.Height()
	var text *set.Words
	if !l.L.Text.Empty() {
		text = m.Rich(l.L.Text, m.st.Note, set.Wish{Measure: w - indent}).Under(body.Add(display.TagP))
		h += text.Height()
	}
	return flow.Strip{Height: h, At: l.L.At, Draw: func(s *ink.Sheet, y float64) {
		m.NumberMark(s, lbl, n, geom.Point{X: x + m.DiscRadius() + 1, Y: y + title.Rise() - m.CapHeight(m.st.Bold)/2})
		title.Put(s, x+indent, y)
		if text != nil {
			text.Put(s, x+indent, y+title.Height())
		}
	}}
}
