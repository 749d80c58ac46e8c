package layout

import (
	"fmt"

	"guidepress/internal/display"
	"guidepress/internal/guide"
)

// prose is running text in the text column.
func (m *maker) prose(b *guide.Prose, sect *display.Node) []slice {
	x, w := m.column()
	out := m.paras(b.Text.Paras, sect, x, w, pen{})
	if len(out) > 0 && b.Text.Paras[0].Level == 0 && b.Text.Paras[0].List == nil {
		out[0].before = paraAir + 6
	}
	return out
}

// pen overrides colours for text on panels.
type pen struct {
	wish
	bullet *brandColor
}

// paras sets paragraphs, sub-headings and lists.
func (m *maker) paras(paras []guide.Para, parent *display.Node, x, w float64, p pen) []slice {
	var out []slice
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
			wi := p.wish
			wi.measure = w
			ws := m.set(para.Spans, m.st.Body, wi).under(parent.Add(display.TagP))
			if i > 0 && paras[i-1].Level > 0 {
				air = 0
			}
			out = append(out, lines(ws, x, air)...)
		}
	}
	return out
}

// subheading stands close to what follows and never at the foot of a page.
func (m *maker) subheading(para guide.Para, parent *display.Node, x, w float64) []slice {
	st, tag := m.st.H2, display.TagH3
	if para.Level > 3 {
		st, tag = m.st.H3, display.TagH4
	}
	ws := m.set(para.Spans, st, wish{measure: w, balance: true}).under(parent.Add(tag))
	return []slice{{before: blockAir + 6, height: ws.height() + 6, keep: true, draw: func(s *sheet, y float64) { ws.put(s, x, y) }}}
}

// list sets a bulleted or numbered list.
func (m *maker) list(l *guide.List, parent *display.Node, x, w float64, p pen, air float64) []slice {
	node := parent.Add(display.TagList)
	node.Numbering = "Disc"
	indent := 14 * m.em()
	if l.Ordered {
		node.Numbering, indent = "Decimal", m.numeralRoom(l)
	}
	var out []slice
	for i, item := range l.Items {
		li := node.Add(display.TagListItem)
		lbl, body := li.Add(display.TagLabel), li.Add(display.TagListBody)
		slices := m.paras(item, body, x+indent, w-indent, p)
		if len(slices) == 0 {
			continue
		}
		mark := m.bullet(l, i, x, p, lbl)
		draw := slices[0].draw
		slices[0].draw = func(s *sheet, y float64) {
			mark(s, y)
			draw(s, y)
		}
		slices[0].before = 6
		if i == 0 {
			slices[0].before = air
		}
		out = append(out, slices...)
	}
	return out
}

// bullet draws an item's mark: a disc that any face can show (it is a drawn circle with the text “•”
// behind it), or a number.
func (m *maker) bullet(l *guide.List, i int, x float64, p pen, lbl *display.Node) func(*sheet, float64) {
	color := m.col.Mark
	if p.bullet != nil {
		color = *p.bullet
	}
	if l.Ordered {
		wi := p.wish
		wi.measure = 40
		ws := m.plain(fmt.Sprintf("%d.", l.Start+i), m.st.Bold, wi).under(lbl)
		return func(s *sheet, y float64) { ws.put(s, x, y) }
	}
	return m.disc(x+2*m.em(), m.st.Body, color, lbl)
}

// numeralRoom is the indent of a numbered list: that of its widest number.
func (m *maker) numeralRoom(l *guide.List) float64 {
	last := m.trial().plain(fmt.Sprintf("%d.", l.Start+len(l.Items)-1), m.st.Bold, wish{measure: 200})
	return max(20*m.em(), last.width()+6)
}

// disc is a bullet at a line's height. It is ink of the Lbl node, whose ActualText says "•".
func (m *maker) disc(x float64, st brandStyle, color brandColor, lbl *display.Node) func(*sheet, float64) {
	lbl.Actual = "•"
	return func(s *sheet, y float64) {
		s.mark(lbl, dot(x, y+st.Leading-drop-st.Size*0.345, st.Size/6, color))
	}
}

// heading is a sub-heading between blocks.
func (m *maker) heading(b *guide.Heading, sect *display.Node) []slice {
	x, _ := m.wide()
	return m.headingAt(b, sect, x)
}

// headingAt sets a heading from x to the right margin.
func (m *maker) headingAt(b *guide.Heading, sect *display.Node, x float64) []slice {
	w := m.b.Grid.Width - m.b.Grid.Right - x
	ws := m.text(b.Text, m.st.H2, wish{measure: w, balance: true}).under(sect.Add(display.TagH3))
	out := []slice{{before: blockAir + 12, height: ws.height(), keep: true, draw: func(s *sheet, y float64) { ws.put(s, x, y) }}}
	if !b.Lead.Empty() {
		_, mw := m.column()
		lead := m.inline(b.Lead, m.st.Body, wish{measure: mw, color: &m.col.Muted}).under(sect.Add(display.TagP))
		sl := lines(lead, x, 6)
		sl[len(sl)-1].keep = true
		out = append(out, sl...)
	}
	return out
}
