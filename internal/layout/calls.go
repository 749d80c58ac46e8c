package layout

import (
	"fmt"

	"guidepress/internal/display"
	"guidepress/internal/flow"
	"guidepress/internal/geom"
	"guidepress/internal/guide"
	"guidepress/internal/ink"
	"guidepress/internal/script"
	"guidepress/internal/set"
	"guidepress/internal/source"
)

// calls are two panels side by side: when to call us, when to call 911. Where there is no room for two,
// 911 stands first.
func (m *maker) calls(b *guide.Calls, sect *display.Node) []flow.Strip {
	g, c := m.b.Grid, m.col
	title := b.Title
	if title.Empty() {
		title = source.Text{Value: m.w.CallUs}
	}
	us := tone{ground: c.Good, ink: c.GoodInk, mark: c.GoodMark, iconFill: c.Good, sign: "phone"}
	er := tone{ground: c.Danger, ink: c.DangerInk, mark: c.DangerMark, iconFill: c.NodeLast, sign: "emergency"}
	say := guide.Span{}
	if !b.Say.Empty() {
		say = guide.Span{Text: script.Standing(fmt.Sprintf(m.w.Say, b.Say.Value), b.Say)}
	}
	if !m.form.abreast {
		second := m.callPanel(title, m.told.Phone(b.Phone), b.Us, us, g.Full(), sect)
		first := m.callPanel(source.Text{Value: m.w.Call911}, say, b.Emergency, er, g.Full(), sect)
		sect.Kids[len(sect.Kids)-1], sect.Kids[len(sect.Kids)-2] = sect.Kids[len(sect.Kids)-2], sect.Kids[len(sect.Kids)-1]
		if over := first.height() + callAir + second.height() - m.roomBelowHead(); over > 0 { // then their items stand closer
			first.air, second.air = max(0, first.air-over/float64(first.deep()+second.deep())), max(0, second.air-over/float64(first.deep()+second.deep()))
		}
		out := []flow.Strip{first.slice(m, g.Left), second.slice(m, g.Left)}
		out[1].Weak = weakApart
		return out
	}
	w1 := (g.Full() - g.Gutter) * min(m.b.Shapes.CallSplit, 0.5) // 911 is at least as wide
	w2 := g.Full() - g.Gutter - w1
	left := m.callPanel(title, m.told.Phone(b.Phone), b.Us, us, w1, sect)
	right := m.callPanel(source.Text{Value: m.w.Call911}, say, b.Emergency, er, w2, sect)
	left.top = max(left.top, right.top)
	right.top = left.top
	h := max(left.height(), right.height())
	return []flow.Strip{{Height: h, Key: true, Draw: func(s *ink.Sheet, y float64) {
		left.put(m, s, g.Left, y, h)
		right.put(m, s, g.Left+w1+g.Gutter, y, h)
	}}}
}

// callPanel is one panel: sign, heading, a bold line, bullets.
type callPanel struct {
	t           tone
	w, inset    float64
	air         float64 // below an item
	top         float64 // what stands above the list
	cols        int     // of the list
	head, under *set.Words
	items       []*set.Words
	marks       []*display.Node
}

func (m *maker) callPanel(title source.Text, under guide.Span, items []guide.Item, t tone, w float64, sect *display.Node) callPanel {
	div := sect.Add(display.TagDiv)
	p := callPanel{t: t, w: w, air: 6, cols: 1}
	if !m.form.abreast { // both panels stand on one page
		p.air, p.cols = 3, m.columnsOf(2)
	}
	p.inset = 24 + 24*m.Em()
	wi := set.Wish{Measure: w - p.inset - 12, Color: &t.ink, Link: &t.ink, Balance: true}
	p.head = m.Text(title, m.st.H3, wi).Under(div.Add(display.TagH3))
	if !under.Text.Empty() {
		under.Bold = true
		p.under = m.Spans([]guide.Span{under}, m.st.Bold, wi).Under(div.Add(display.TagP))
	}
	p.top = p.head.Height() + p.under.Height()
	list := div.Add(display.TagList)
	list.Numbering = "Disc"
	for i := range items {
		li := list.Add(display.TagListItem)
		lbl := li.Add(display.TagLabel)
		lbl.Actual = "•"
		p.marks = append(p.marks, lbl)
		p.items = append(p.items, m.Rich(items[i].Text, m.st.Body, set.Wish{Measure: p.column() - 12*m.Em(), Color: &t.ink, Link: &t.ink}).Under(li.Add(display.TagListBody)))
	}
	return p
}

// callAir is the space between two panels below each other.
const callAir = 18

// roomBelowHead is what a page holds below a part's heading and a lead of two lines.
func (m *maker) roomBelowHead() float64 {
	return m.limit() - m.openTop() - m.st.H1.Leading - 6 - 2*m.st.Lead.Leading - 15
}

// callGut is the space between the columns of a panel's list.
const callGut = 14

// column is the width of a column of the list, marks included.
func (p callPanel) column() float64 {
	return (p.w - 12 - 14 - callGut*float64(p.cols-1)) / float64(p.cols)
}

// deep is the number of items in the first column.
func (p callPanel) deep() int { return (len(p.items) + p.cols - 1) / p.cols }

func (p callPanel) height() float64 {
	most, h := 0.0, 0.0
	for i, it := range p.items {
		if i%p.deep() == 0 {
			h = 0
		}
		h += it.Height() + p.air
		most = max(most, h)
	}
	return 6 + p.top + 12 + 14 + most
}

func (p callPanel) slice(m *maker, x float64) flow.Strip {
	h := p.height()
	return flow.Strip{Height: h, Before: callAir, Draw: func(s *ink.Sheet, y float64) { p.put(m, s, x, y, h) }}
}

func (p callPanel) put(m *maker, s *ink.Sheet, x, y, h float64) {
	m.Panel(s, geom.Rect{X: x, Y: y, W: p.w, H: h}, p.t.ground)
	m.Icon(s, set.Sign(p.t.sign), x+12, y+10+m.SignTop(m.st.H3), 24*m.Em(), p.t.ink, p.t.iconFill, p.t.ground)
	y += 10
	p.head.Put(s, x+p.inset, y)
	y += p.head.Height()
	if p.under != nil {
		p.under.Put(s, x+p.inset, y)
	}
	y += p.top - p.head.Height() + 12
	top := y
	for i, it := range p.items {
		if i > 0 && i%p.deep() == 0 {
			x, y = x+p.column()+callGut, top
		}
		s.Mark(p.marks[i], ink.Dot(x+12+3*m.Em(), y+m.st.Body.Leading-set.Drop-m.st.Body.Size*0.345, 2*m.Em(), p.t.mark))
		it.Put(s, x+12+12*m.Em(), y)
		y += it.Height() + p.air
	}
}
