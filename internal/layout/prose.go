package layout

import (
	"fmt"

	"guidepress/internal/brand"
	"guidepress/internal/display"
	"guidepress/internal/flow"
	"guidepress/internal/guide"
	"guidepress/internal/ink"
	"guidepress/internal/set"
)

// prose is running text in the text column.
func (m *maker) prose(b *guide.Prose, sect *display.Node) []flow.Strip {
	x, w := m.column()
	out := m.paras(b.Text.Paras, sect, x, w, pen{})
	if len(out) > 0 && b.Text.Paras[0].Level == 0 && b.Text.Paras[0].List == nil {
		out[0].Before = paraAir + 6
	}
	return out
}

// pen overrides colours for text on panels.
type pen struct {
	set.Wish
	bullet *brand.Color
}

// paras sets paragraphs, sub-headings and lists.
func (m *maker) paras(paras []guide.Para, parent *display.Node, x, w float64, p pen) []flow.Strip {
	var out []flow.Strip
	for i, para := range paras {
		air := float64(paraAir)
		if i > 0 && para.List != nil && paras[i-1].List == nil {
			air = 6
		}
		switch {
		case para.List != nil:
			out = append(out, m.list(para.List, parent, x, w, p, air)...)
		case para.Level > 0:
			out = append(out, m.subheading(para, parent, x, w)...)
		default:
			wi := p.Wish
			wi.Measure = w
			ws := m.Spans(para.Spans, m.st.Body, wi).Under(parent.Add(display.TagP))
			if i > 0 && paras[i-1].Level > 0 {
				air = 0
			}
			out = append(out, lines(ws, x, air)...)
		}
	}
	return out
}

// subheading stands close to what follows and never at the foot of a page.
func (m *maker) subheading(para guide.Para, parent *display.Node, x, w float64) []flow.Strip {
	st, tag := m.st.H2, display.TagH3
	if para.Level > 3 {
		st, tag = m.st.H3, display.TagH4
	}
	if cx, _ := m.column(); x == cx && tag == display.TagH3 { // not in a panel, nor within a list
		x, w = m.headEdge()
	}
	ws := m.Spans(para.Spans, st, set.Wish{Measure: w, Balance: true}).Under(parent.Add(tag))
	return []flow.Strip{{Before: blockAir + 6, Height: ws.Height() + 6, Keep: true, Key: x < m.b.Grid.TextX, Draw: func(s *ink.Sheet, y float64) { ws.Put(s, x, y) }}}
}

// list sets a bulleted or numbered list.
func (m *maker) list(l *guide.List, parent *display.Node, x, w float64, p pen, air float64) []flow.Strip {
	node := parent.Add(display.TagList)
	node.Numbering = "Disc"
	indent := 14 * m.Em()
	if l.Ordered {
		node.Numbering, indent = "Decimal", m.numeralRoom(l)
	}
	var out []flow.Strip
	for i, item := range l.Items {
		li := node.Add(display.TagListItem)
		lbl, body := li.Add(display.TagLabel), li.Add(display.TagListBody)
		slices := m.paras(item, body, x+indent, w-indent, p)
		if len(slices) == 0 {
			continue
		}
		mark := m.bullet(l, i, x, p, lbl)
		draw := slices[0].Draw
		slices[0].Draw = func(s *ink.Sheet, y float64) {
			mark(s, y)
			draw(s, y)
		}
		slices[0].Before = 6
		if i == 0 {
			slices[0].Before = air
		}
		slices[0] = itemOf(slices[0], i, len(l.Items))
		out = append(out, slices...)
	}
	return out
}

// bullet draws an item's mark: a disc that any face can show (it is a drawn circle with the text “•”
// behind it), or a number.
func (m *maker) bullet(l *guide.List, i int, x float64, p pen, lbl *display.Node) func(*ink.Sheet, float64) {
	color := m.col.Mark
	if p.bullet != nil {
		color = *p.bullet
	}
	if l.Ordered {
		wi := p.Wish
		wi.Measure = 40
		ws := m.Plain(fmt.Sprintf("%d.", l.Start+i), m.st.Bold, wi).Under(lbl)
		return func(s *ink.Sheet, y float64) { ws.Put(s, x, y) }
	}
	return m.disc(x+2*m.Em(), m.st.Body, color, lbl)
}

// numeralRoom is the indent of a numbered list: that of its widest number.
func (m *maker) numeralRoom(l *guide.List) float64 {
	last := m.trial().Plain(fmt.Sprintf("%d.", l.Start+len(l.Items)-1), m.st.Bold, set.Wish{Measure: 200})
	return max(20*m.Em(), last.Width()+6)
}

// disc is a bullet at a line's height. It is ink of the Lbl node, whose ActualText says "•".
func (m *maker) disc(x float64, st brand.Style, color brand.Color, lbl *display.Node) func(*ink.Sheet, float64) {
	lbl.Actual = "•"
	return func(s *ink.Sheet, y float64) {
		s.Mark(lbl, ink.Dot(x, y+st.Leading-set.Drop-st.Size*0.345, st.Size/6, color))
	}
}

// heading is a sub-heading between blocks.
func (m *maker) heading(b *guide.Heading, sect *display.Node) []flow.Strip {
	x, w := m.headEdge()
	ws := m.Text(b.Text, m.st.H2, set.Wish{Measure: w, Balance: true}).Under(sect.Add(display.TagH3))
	out := []flow.Strip{{Before: blockAir + 12, Height: ws.Height(), Keep: true, Key: x < m.b.Grid.TextX, Draw: func(s *ink.Sheet, y float64) { ws.Put(s, x, y) }}}
	if !b.Lead.Empty() {
		_, mw := m.column()
		lead := m.Rich(b.Lead, m.st.Body, set.Wish{Measure: mw, Color: &m.col.Muted}).Under(sect.Add(display.TagP))
		sl := lines(lead, x, 6)
		sl[len(sl)-1].Keep = true
		out = append(out, sl...)
	}
	return out
}
