package layout

import (
	"guidepress/internal/display"
	"guidepress/internal/flow"
	"guidepress/internal/guide"
	"guidepress/internal/ink"
	"guidepress/internal/set"
)

// mostClosing is how much of the last page the closing area may take. The notice of free language help in the
// 16 languages that 45 CFR 92.11 asks for makes it taller than a page.
const mostClosing = 0.6

// longPrint gives what would not fit into the closing area pages of its own before it.
func (m *maker) longPrint() []*part {
	m.apart = map[string]bool{}
	var long []printed
	for p, ok := m.tallest(); ok; p, ok = m.tallest() {
		m.apart[p.head] = true
		long = append(long, p)
	}
	var strips []flow.Strip
	for _, p := range long {
		strips = append(strips, m.printStrips(p, m.doc.Root.Add(display.TagSect))...)
	}
	if len(strips) == 0 {
		return nil
	}
	return []*part{{starts: []start{{flow.Start{Fresh: true, Strips: strips, Enter: as}, func(*flow.Flow) {}}}}}
}

// as takes a cursor as it is.
func as(c flow.Cursor) (flow.Cursor, bool) { return c, true }

// tallest is the part of the small print that takes most room, where the closing area is too tall with it.
func (m *maker) tallest() (printed, bool) {
	c := m.trial().closingWords(&display.Node{})
	parts := m.smallPrint()
	if c.height() <= m.b.Grid.Height*mostClosing || len(parts) == 0 {
		return printed{}, false
	}
	most, at := 0.0, 0
	for i := range parts {
		h := 0.0
		for _, ws := range c.columns[i] {
			h += ws.Height()
		}
		if h > most {
			most, at = h, i
		}
	}
	return parts[at], true
}

// printStrips are a part of the small print as text.
func (m *maker) printStrips(p printed, sect *display.Node) []flow.Strip {
	x, w := m.wide()
	head := m.Plain(p.head, m.st.H1Small, set.Wish{Measure: w, Balance: true}).Under(sect.Add(display.TagH2))
	out := []flow.Strip{{Before: sectionAir, Height: head.Height() + 6, Keep: true, Draw: func(s *ink.Sheet, y float64) { head.Put(s, x, y) }}}
	for _, spans := range p.paras {
		out = append(out, m.printedPara(spans, x, w, sect)...)
	}
	return out
}

func (m *maker) printedPara(spans []guide.Span, x, w float64, sect *display.Node) []flow.Strip {
	return lines(m.Spans(spans, m.st.Note, set.Wish{Measure: w}).Under(sect.Add(display.TagP)), x, 6)
}
