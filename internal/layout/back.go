package layout

import (
	"guidepress/internal/display"
	"guidepress/internal/flow"
	"guidepress/internal/ink"
	"guidepress/internal/set"
)

// backInArea closes the guide: a solid area at the foot of the last page with the call to action, language help,
// other formats and who checked the guide. Where the last page has no room for it, a page with room for
// notes carries it.
func (m *maker) backInArea(f *flow.Flow) back {
	long := m.longPrint()
	sect := m.doc.Root.Add(display.TagSect)
	n := len(m.doc.Root.Kids)
	c := m.closingWords(sect)
	top := m.b.Grid.Height - c.height()
	full := func(at flow.Cursor) bool { return at.Page == 0 || at.Full || at.Y+closingAir > top }
	bare := func(at flow.Cursor) float64 { // how much of the page above the area is empty
		return (top - closingAir - at.Foot()) / (top - closingAir - m.paper.Top)
	}
	return back{parts: long, cost: func(at flow.Cursor) float64 {
		if full(at) {
			return f.Closed(at) + costNotes
		}
		return costBareEnd * max(0, bare(at)-mostBare)
	}, pages: func(at flow.Cursor) int {
		n := m.frontPages + at.Page
		if full(at) {
			n++
		}
		return n
	}, put: func(f *flow.Flow) {
		if full(f.Cursor) {
			f.Title = ""
			f.NewPage()
			notes := &display.Node{Tag: display.TagSect} // read before the closing words
			m.doc.Root.Kids = append(m.doc.Root.Kids[:n-1], notes, sect)
			m.notesPage(f, notes, top-36)
		}
		c.put(f.Sheet, top)
	}}
}

// closingAir is the least space above the closing area.
const closingAir = 24

// costNotes is what a page costs that has room for notes above the closing area. Where less than that page is left, the
// words above the area should take most of it: costBareEnd is for a page that is empty but for the area.
const (
	costNotes   = 90
	costBareEnd = 150
	mostBare    = 0.3
)

// costFiller is what a page costs that is only there for want of a better plan.
const costFiller = 120

// notesPage fills a page down to foot with lines to write on.
func (m *maker) notesPage(f *flow.Flow, sect *display.Node, foot float64) {
	x, w := m.wide()
	head := m.Plain(m.w.MyNotes, m.st.H1Small, set.Wish{Measure: w}).Under(sect.Add(display.TagH2))
	base := m.form.notesTop(m)
	head.At(f.Sheet, x, base)
	y := base + 12
	m.ruled(f.Sheet, x, y, w, int((foot-y)/writeLine))
}

// moreNotes fills a page that goes on with lines to write on: its running head says what for.
func (m *maker) moreNotes(f *flow.Flow) {
	x, w := m.wide()
	m.ruled(f.Sheet, x, m.top(), w, int((m.limit()-m.top())/writeLine))
}

// notesBelow fills what is left of a page with lines to write on.
func (m *maker) notesBelow(f *flow.Flow, sect *display.Node) {
	x, w := m.wide()
	head := m.Plain(m.w.MyNotes, m.st.H1Small, set.Wish{Measure: w}).Under(sect.Add(display.TagH2))
	y := f.Y + sectionAir
	m.ruleAbove(f, f.Sheet, y)
	head.Put(f.Sheet, x, y)
	y += head.Height()
	m.ruled(f.Sheet, x, y, w, int((m.limit()-y)/writeLine))
}

// backInColumn closes a guide that has one column: the call to action as a panel, the small print as text. A booklet's
// back is a page of its own.
func (m *maker) backInColumn(_ *flow.Flow) back {
	sect := m.doc.Root.Add(display.TagSect)
	strips := m.closingStrips(sect)
	fresh, below := m.startsInColumn(strips)
	p := &part{starts: []start{fresh}}
	if m.in.Edition.Multiple < 2 {
		p.starts = append(p.starts, below)
	}
	p.before = func(f *flow.Flow) {
		closing := m.paper.Walk(flow.Cursor{Page: 1, Fresh: true, Y: m.openTop(), Tight: 1}, strips)
		m.fillUp(f, closing.Page, sect)
	}
	n := max(m.in.Edition.Multiple, 1)
	return back{parts: []*part{p}, cost: func(at flow.Cursor) float64 {
		filler := (n - (m.frontPages+at.Page)%n) % n
		return m.paper.Closed(at)/2 + costFiller*float64(filler) // the last page may end high
	}, pages: func(at flow.Cursor) int {
		return (m.frontPages + at.Page + n - 1) / n * n
	}}
}

// closingStrips are the call to action and the small print, one below the other.
func (m *maker) closingStrips(sect *display.Node) (out []flow.Strip) {
	g := m.b.Grid
	if a := m.closing(); a != nil {
		before := len(sect.Kids)
		out = m.actionPanel(a, display.TagH2, sect)
		out[0].Before = sectionAir
		m.named(a, sect.Kids[before], &out[0])
	}
	for _, p := range m.smallPrint() {
		head := m.Plain(p.head, m.st.H3, set.Wish{Measure: g.Full()}).Under(sect.Add(display.TagH2))
		out = append(out, flow.Strip{Before: 18, Height: head.Height(), Keep: true, Draw: func(s *ink.Sheet, y float64) { head.Put(s, g.Left, y) }})
		for _, spans := range p.paras {
			out = append(out, lines(m.Spans(spans, m.st.Note, set.Wish{Measure: g.Full()}).Under(sect.Add(display.TagP)), g.Left, 6)...)
		}
	}
	return out
}

// fillUp adds pages for notes before the closing ones, so that all pages together are a multiple of the
// edition's number, and the last one is the booklet's back.
func (m *maker) fillUp(f *flow.Flow, closing int, sect *display.Node) {
	n := m.in.Edition.Multiple
	if n < 2 {
		return
	}
	kids := m.doc.Root.Kids
	m.doc.Root.Kids = kids[:len(kids)-1] // notes are read before the closing words
	short := (m.frontPages+len(m.bodyPg)+closing)%n != 0
	begun := false
	if room := m.limit() - f.Y - sectionAir; short && f.Sheet != nil && !f.Full && room > 0.4*(m.limit()-m.top()) {
		m.notesBelow(f, m.doc.Root.Add(display.TagSect))
		begun = true
	}
	for (m.frontPages+len(m.bodyPg)+closing)%n != 0 {
		if f.Title = ""; begun {
			f.Title = m.w.MyNotes
		}
		f.NewPage()
		if begun {
			m.moreNotes(f)
		} else {
			m.notesPage(f, m.doc.Root.Add(display.TagSect), m.limit())
		}
		begun = true
	}
	f.Title = ""
	m.doc.Root.Kids = append(m.doc.Root.Kids, sect)
}
