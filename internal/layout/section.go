package layout

import (
	"slices"

	"guidepress/internal/display"
	"guidepress/internal/flow"
	"guidepress/internal/guide"
	"guidepress/internal/ink"
	"guidepress/internal/script"
	"guidepress/internal/set"
)

// frontCount is the number of pages before the first section; their content does not move it.
func (m *maker) frontCount() int {
	t := m.trial()
	t.doc = &display.Document{Root: &display.Node{Tag: display.TagDocument}}
	t.front(nil)
	return len(t.frontPg)
}

// body sets all sections and returns the page number of each, counted from 1.
func (m *maker) body(front int) []int {
	m.doc.Root = &display.Node{Tag: display.TagDocument}
	cover := m.doc.Root.Add(display.TagSect) // filled by front, which needs the numbers
	_ = cover
	f := m.newFlow(&m.bodyPg)
	var numbers []int
	for i := range m.g.Sections {
		m.section(f, i)
		numbers = append(numbers, front+m.pageOf("section-"+m.g.Sections[i].Name()))
	}
	m.form.back(m, f)
	return numbers
}

// pageOf is the number of a destination's page within the body, from 1.
func (m *maker) pageOf(name string) int {
	for i, s := range m.bodyPg {
		if s == m.dests[name].sheet {
			return i + 1
		}
	}
	return 0
}

// head is a section's opening, set but not yet placed.
type head struct {
	sect   *guide.Section
	n      int // number, from 1
	node   *display.Node
	pic    *set.Art
	figure *pageFigure // a first page figure that holds the heading
	sideY  float64     // first baseline of margin notes beside the lead; 0: they stand beside the text
}

func (m *maker) section(f *flow.Flow, i int) {
	s := &m.g.Sections[i]
	f.Title = script.Part{Section: s}.Short().Value
	sect := m.doc.Root.Add(display.TagSect)
	h := &head{sect: s, n: i + 1, node: sect}
	if s.Picture != nil {
		h.pic = m.Art(s.Picture)
	}
	blocks := s.Blocks
	h2 := sect.Add(display.TagH2)
	var leadNode *display.Node
	if !s.Lead.Empty() {
		leadNode = sect.Add(display.TagP)
	}
	side := sideNode(sect, s)
	if i := m.headFigure(blocks); i >= 0 && h.pic == nil {
		h.figure = m.pageFigure(blocks[i].(*guide.Figure), sect)
		blocks = slices.Concat(blocks[:i], blocks[i+1:])
	}
	strips := m.blocks(blocks, sect)
	m.form.section(m, f, &part{h, h2, leadNode, side, strips})
}

// part is a section whose blocks are set.
type part struct {
	h              *head
	h2, lead, side *display.Node
	strips         []flow.Strip
}

// sectionInMargin sets a section: its notes stand in the margin column where there is room.
func (m *maker) sectionInMargin(f *flow.Flow, p *part) {
	m.open(f, p.h, p.h2, p.lead, p.strips)
	beside := m.sideNotes(f, p.h, p.side)
	f.Ease(p.strips)
	f.Place(p.strips)
	if !beside {
		x, w := m.column()
		notes := m.sideSlices(p.h.sect, p.side, x, w)
		notes[0].Before = blockAir
		f.Place(notes)
	}
	f.Tight = 1
}

// open starts a section: on a page of its own, or below the one before where all of it fits there.
func (m *maker) open(f *flow.Flow, h *head, h2, lead *display.Node, strips []flow.Strip) {
	if h.pic == nil && h.figure == nil && f.Sheet != nil && !f.Full && !f.Fresh {
		if m.share(f, h, h2, lead, strips) {
			return
		}
	}
	f.NewPage()
	f.Sheet.Title = "" // a page that opens with a heading needs no running head
	m.dests["section-"+h.sect.Name()] = place{f.Sheet, 0}
	m.opener(f, h, h2, lead)
	f.Fresh, f.Flush = false, true
}

// shareRoom is the share of a page that must be left for a section that does not fit whole to start on it.
const shareRoom = 0.62

// share sets a section below the one before, if it fits whole or if much of the page is left.
func (m *maker) share(f *flow.Flow, h *head, h2, lead *display.Node, strips []flow.Strip) bool {
	const air = 42
	g := m.b.Grid
	x, w := g.TextX, g.TextW()
	if m.b.Shapes.Opener == "signpost" {
		x, w = g.Left, g.Full()
	}
	title := m.Text(h.sect.Title, m.st.H1Small, set.Wish{Measure: w, Balance: true})
	var ld *set.Words
	need := air + title.Height()
	if lead != nil {
		ld = m.Rich(h.sect.Lead, m.st.Body, set.Wish{Measure: min(w, g.Measure), Color: &m.st.Lead.Color})
		need += 6 + ld.Height()
	}
	f.Y = f.Foot()
	from := *f
	try := &from
	try.Y += need + 18
	try.Fresh, try.Flush, try.Tight, try.KeyY = false, true, 1, 0
	if side := m.sideHeight(h.sect); side > 0 {
		foot := m.sideTop(try, 0) + side
		if foot > m.limit() {
			return false
		}
		try.KeyY = f.Snap(foot + flow.KeyAir)
	}
	if try.Y > m.limit() {
		return false
	}
	pages := try.Spills(strips)
	for _, t := range []float64{0.9, 0.8, 0.7} {
		if pages == 0 {
			break
		}
		try.Tight = t
		pages = try.Spills(strips)
	}
	if room := m.limit() - f.Y; pages > 0 && (room < shareRoom*(m.limit()-m.top()) || !try.Holds(strips)) {
		return false
	}
	y := f.Y + air
	m.dests["section-"+h.sect.Name()] = place{f.Sheet, y - 24}
	f.Sheet.Artifact(display.Layout, ink.Rule(g.Left, y-18, g.Full(), 0.75, m.col.Line))
	base := y + title.Rise()
	if m.b.Shapes.Opener == "numeral" {
		m.numeral(f.Sheet, m.st.Step, h.n, g.Left, base)
	}
	title.Under(h2).Put(f.Sheet, x, y)
	y += title.Height()
	if ld != nil {
		ld.Under(lead).Put(f.Sheet, x, y+6)
		y += 6 + ld.Height()
	}
	f.Y = y + 18
	f.Fresh, f.Flush = false, true
	return true
}
