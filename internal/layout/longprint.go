package layout

import (
	"guidepress/internal/display"
	"guidepress/internal/guide"
)

// mostClosing is how much of the last page the closing area may take. The notice of free language help in the
// 16 languages that 45 CFR 92.11 asks for makes it taller than a page.
const mostClosing = 0.6

// longPrint gives what would not fit into the closing area pages of its own before it.
func (m *maker) longPrint(f *flow) {
	m.apart = map[string]bool{}
	var long []printed
	for p, ok := m.tallest(); ok; p, ok = m.tallest() {
		m.apart[p.head] = true
		long = append(long, p)
	}
	for i, p := range long {
		if f.title = ""; i == 0 {
			f.newPage()
		}
		f.place(m.printStrips(p, m.doc.Root.Add(display.TagSect)))
	}
}

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
			h += ws.height()
		}
		if h > most {
			most, at = h, i
		}
	}
	return parts[at], true
}

// printStrips are a part of the small print as text.
func (m *maker) printStrips(p printed, sect *display.Node) []slice {
	x, w := m.wide()
	head := m.plain(p.head, m.st.H1Small, wish{measure: w, balance: true}).under(sect.Add(display.TagH2))
	out := []slice{{before: sectionAir, height: head.height() + 6, keep: true, draw: func(s *sheet, y float64) { head.put(s, x, y) }}}
	for _, spans := range p.paras {
		out = append(out, m.printedPara(spans, x, w, sect)...)
	}
	return out
}

func (m *maker) printedPara(spans []guide.Span, x, w float64, sect *display.Node) []slice {
	return lines(m.set(spans, m.st.Note, wish{measure: w}).under(sect.Add(display.TagP)), x, 6)
}
