package layout

import (
	"fmt"

	"guidepress/internal/display"
	"guidepress/internal/geom"
	"guidepress/internal/guide"
	"guidepress/internal/script"
	"guidepress/internal/source"
)

// calls are two panels side by side: when to call us, when to call 911. Where there is no room for two,
// 911 stands first.
func (m *maker) calls(b *guide.Calls, sect *display.Node) []slice {
	g, c := m.b.Grid, m.col
	phone := b.Phone
	if phone.Empty() {
		phone = m.ownPhone()
	}
	title := b.Title
	if title.Empty() {
		title = source.Text{Value: m.w.CallUs}
	}
	us := tone{ground: c.Good, ink: c.GoodInk, mark: c.GoodMark, iconFill: c.Good, sign: "phone"}
	er := tone{ground: c.Danger, ink: c.DangerInk, mark: c.DangerMark, iconFill: c.NodeLast, sign: "emergency"}
	say := guide.Span{}
	if !b.Say.Empty() {
		say = guide.Span{Text: fmt.Sprintf(m.w.Say, b.Say.Value), At: b.Say.Pos}
	}
	if g.KeyW == 0 {
		second := m.callPanel(title, script.Number(phone), b.Us, us, g.Full(), sect)
		first := m.callPanel(source.Text{Value: m.w.Call911}, say, b.Emergency, er, g.Full(), sect)
		sect.Kids[len(sect.Kids)-1], sect.Kids[len(sect.Kids)-2] = sect.Kids[len(sect.Kids)-2], sect.Kids[len(sect.Kids)-1]
		return []slice{first.slice(m, g.Left), second.slice(m, g.Left)}
	}
	w1 := (g.Full() - g.Gutter) * m.b.Shapes.CallSplit
	w2 := g.Full() - g.Gutter - w1
	left := m.callPanel(title, script.Number(phone), b.Us, us, w1, sect)
	right := m.callPanel(source.Text{Value: m.w.Call911}, say, b.Emergency, er, w2, sect)
	h := max(left.height(), right.height())
	return []slice{{height: h, key: true, draw: func(s *sheet, y float64) {
		left.put(m, s, g.Left, y, h)
		right.put(m, s, g.Left+w1+g.Gutter, y, h)
	}}}
}

// callPanel is one panel: sign, heading, a bold line, bullets.
type callPanel struct {
	t           tone
	w, inset    float64
	head, under *words
	items       []*words
	marks       []*display.Node
}

func (m *maker) callPanel(title source.Text, under guide.Span, items []guide.Item, t tone, w float64, sect *display.Node) callPanel {
	div := sect.Add(display.TagDiv)
	p := callPanel{t: t, w: w}
	p.inset = 24 + 24*m.em()
	wi := wish{measure: w - p.inset - 12, color: &t.ink, link: &t.ink, balance: true}
	p.head = m.text(title, m.st.H3, wi).under(div.Add(display.TagH3))
	if under.Text != "" {
		under.Bold = true
		p.under = m.set([]guide.Span{under}, m.st.Bold, wi).under(div.Add(display.TagP))
	}
	list := div.Add(display.TagList)
	list.Numbering = "Disc"
	for i := range items {
		li := list.Add(display.TagListItem)
		lbl := li.Add(display.TagLabel)
		lbl.Actual = "•"
		p.marks = append(p.marks, lbl)
		p.items = append(p.items, m.inline(items[i].Text, m.st.Body, wish{measure: w - 12 - 12*m.em() - 14, color: &t.ink, link: &t.ink}).under(li.Add(display.TagListBody)))
	}
	return p
}

const itemAir = 6

func (p callPanel) height() float64 {
	h := 6 + p.head.height() + p.under.height() + 12 + 14
	for _, it := range p.items {
		h += it.height() + itemAir
	}
	return h
}

func (p callPanel) slice(m *maker, x float64) slice {
	h := p.height()
	return slice{height: h, before: 18, draw: func(s *sheet, y float64) { p.put(m, s, x, y, h) }}
}

func (p callPanel) put(m *maker, s *sheet, x, y, h float64) {
	m.panel(s, geom.Rect{X: x, Y: y, W: p.w, H: h}, p.t.ground)
	m.icon(s, sign(p.t.sign), x+12, y+10+m.signTop(m.st.H3), 24*m.em(), p.t.ink, p.t.iconFill, p.t.ground)
	y += 10
	p.head.put(s, x+p.inset, y)
	y += p.head.height()
	if p.under != nil {
		p.under.put(s, x+p.inset, y)
		y += p.under.height()
	}
	y += 12
	for i, it := range p.items {
		s.mark(p.marks[i], dot(x+12+3*m.em(), y+m.st.Body.Leading-drop-m.st.Body.Size*0.345, 2*m.em(), p.t.mark))
		it.put(s, x+12+12*m.em(), y)
		y += it.height() + itemAir
	}
}
