package layout

import (
	"slices"

	"guidepress/internal/display"
	"guidepress/internal/flow"
	"guidepress/internal/guide"
	"guidepress/internal/set"
)

// frontCount is the number of pages before the first section; their content does not move it. Contents that have a page
// of their own reach down to begun, and the first section may start below them.
func (m *maker) frontCount() (pages int, begun float64) {
	t := m.trial()
	t.doc = &display.Document{Root: &display.Node{Tag: display.TagDocument}}
	t.front(nil)
	if t.begun > 0 {
		return len(t.frontPg) - 1, t.begun
	}
	return len(t.frontPg), 0
}

// body sets all sections and returns the page number of each, counted from 1.
func (m *maker) body(front int) []int {
	m.doc.Root = &display.Node{Tag: display.TagDocument}
	m.doc.Root.Add(display.TagSect) // the cover's, filled by front, which needs the numbers
	f := m.newFlow(&m.bodyPg)
	if m.begun > 0 {
		f.NewPage()
		f.Y, f.Fresh, m.shared = m.begun, false, f.Sheet
	}
	parts := make([]*part, len(m.g.Sections))
	for i := range m.g.Sections {
		parts[i] = m.section(f, i)
	}
	back := m.form.back(m, f)
	m.compose(f, parts, back)
	var numbers []int
	for i := range m.g.Sections {
		numbers = append(numbers, front+m.pageOf("section-"+m.g.Sections[i].Name()))
	}
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
}

// section sets a section.
func (m *maker) section(f *flow.Flow, i int) *part {
	s := &m.g.Sections[i]
	sect := m.doc.Root.Add(display.TagSect)
	if s.Kind == "sources" {
		sect.Role = "doc-bibliography"
	}
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
	m.below = m.headFoot(s)
	strips, pairs := m.blocks(blocks, sect)
	p := &part{h: h, h2: h2, lead: leadNode, side: side, strips: strips}
	var short []start
	if len(pairs) > 0 {
		short = m.withAbreast(f, p, pairs)
	}
	p.starts = append(m.form.section(m, f, p), short...)
	return p
}

// part is a section whose blocks are set.
type part struct {
	h              *head
	h2, lead, side *display.Node
	strips         []flow.Strip
	starts         []start            // the ways in which it may begin
	before         func(f *flow.Flow) // drawn before it, once all above it stands
}

// above draws what stands above a part's heading; it is read before it.
func (p *part) above(draw func(parent *display.Node)) { p.read(p.h2, 0, draw) }

// beside draws what stands beside a part's heading; it is read behind heading and lead.
func (p *part) beside(draw func(parent *display.Node)) {
	if p.lead != nil {
		p.read(p.lead, 1, draw)
	} else {
		p.read(p.h2, 1, draw)
	}
}

// read puts what is drawn at a distance from an element of the part.
func (p *part) read(from *display.Node, distance int, draw func(parent *display.Node)) {
	var own display.Node
	draw(&own)
	sect := p.h.node
	sect.Kids = slices.Insert(sect.Kids, slices.Index(sect.Kids, from)+distance, own.Kids...)
}

// start is one way a part may begin: as it is composed, and how it is drawn once it is chosen.
type start struct {
	flow.Start
	put func(f *flow.Flow) // draws the heading; the cursor then stands where the strips start
}
