package layout

import (
	"guidepress/internal/display"
	"guidepress/internal/flow"
	"guidepress/internal/geom"
	"guidepress/internal/guide"
	"guidepress/internal/ink"
	"guidepress/internal/script"
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
	cap := m.caption(b.Caption, b.Picture.Credit, w, sect)
	out := []flow.Strip{{Height: box.H, Keep: true, At: b.At, Least: min(box.H, max(0.75*box.H, 216)), Low: put, Draw: func(s *ink.Sheet, y float64) { put(s, y, box.H) }}}
	if cap != nil {
		out = append(out, lines(cap, x, 9)...)
	}
	list := listOf(sect, "Decimal")
	out = append(out, m.legend(labels, list, x, w)...)
	for i := range out[:len(out)-1] { // a figure and its legend are one thing
		out[i].Keep = true
	}
	return out
}

// legend names the parts of a figure, in two columns where they fit.
func (m *maker) legend(labels []*set.Label, list *display.Node, x, w float64) (out []flow.Strip) {
	cols := 1
	if m.twoFit() && len(labels) > 3 {
		cols = 2
	}
	gut := m.b.Grid.Gutter
	cw := (w - gut*float64(cols-1)) / float64(cols)
	deep := (len(labels) + cols - 1) / cols
	names := make([]partName, len(labels))
	for i, l := range labels {
		names[i] = m.partName(l, i+1, list, cw)
	}
	if cols == 1 {
		for r, name := range names {
			out = append(out, itemOf(flow.Strip{Before: 9, Height: name.height(), At: labels[r].L.At, Draw: func(s *ink.Sheet, y float64) { name.put(m, s, x, y) }}, r, deep))
		}
		return out
	}
	h := 0.0
	for c := 0; c < len(names); c += deep { // each column by itself: names are not read across
		h = max(h, pileOf(names[c:min(c+deep, len(names))]))
	}
	return append(out, flow.Strip{Before: 9, Height: h, At: labels[0].L.At, Draw: func(s *ink.Sheet, top float64) {
		y := top
		for i, name := range names {
			if i%deep == 0 {
				y = top
			}
			name.put(m, s, x+float64(i/deep)*(cw+gut), y)
			y += name.height() + nameAir
		}
	}})
}

// nameAir is the space between two names of a legend that stand in a column.
const nameAir = 7.5

// pileOf is the height of names below each other.
func pileOf(names []partName) float64 {
	h := -nameAir
	for _, n := range names {
		h += n.height() + nameAir
	}
	return h
}

// partName is a line of a legend, set but not yet placed.
type partName struct {
	n           int
	lbl         *display.Node
	title, text *set.Words // the text may run in with the title: then it is nil
}

// partName sets the name of a part; a few words on it run in where both fit a line.
func (m *maker) partName(l *set.Label, n int, list *display.Node, w float64) partName {
	li := list.Add(display.TagListItem)
	p := partName{n: n, lbl: li.Add(display.TagLabel)}
	body := li.Add(display.TagListBody)
	w -= m.nameIndent()
	if len(l.L.Text.Paras) == 1 {
		name := guide.Span{Text: script.Standing(l.L.Title.Value+" ", l.L.Title), Bold: true}
		one := append([]guide.Span{name}, l.L.Text.Paras[0].Spans...)
		if len(m.trial().Spans(one, m.st.Note, set.Wish{Measure: w}).Lines) == 1 {
			p.title = m.Spans(one, m.st.Note, set.Wish{Measure: w}).Under(body.Add(display.TagP))
			return p
		}
	}
	p.title = m.Text(l.L.Title, m.st.Bold, set.Wish{Measure: w}).Under(body.Add(display.TagP))
	if !l.L.Text.Empty() {
		p.text = m.Rich(l.L.Text, m.st.Note, set.Wish{Measure: w}).Under(body.Add(display.TagP))
	}
	return p
}

// nameIndent is the room of a number's disc in a legend.
func (m *maker) nameIndent() float64 { return m.st.NoteBold.Size * 2.6 }

func (p partName) height() float64 { return p.title.Height() + p.text.Height() }

func (p partName) put(m *maker, s *ink.Sheet, x, y float64) {
	m.NumberMark(s, p.lbl, p.n, geom.Point{X: x + m.DiscRadius() + 1, Y: y + p.title.Rise() - m.CapHeight(m.st.Bold)/2})
	p.title.Put(s, x+m.nameIndent(), y)
	if p.text != nil {
		p.text.Put(s, x+m.nameIndent(), y+p.title.Height())
	}
}
