package layout

import (
	"fmt"
	"slices"

	"guidepress/internal/brand"
	"guidepress/internal/display"
	"guidepress/internal/geom"
	"guidepress/internal/guide"
)

type (
	brandColor = brand.Color
	brandStyle = brand.Style
)

// frontCount is the number of pages before the first section; their content does not move it.
func (m *maker) frontCount() int {
	m.measured = true
	requests, root := len(m.requests), m.doc.Root
	m.doc.Root = &display.Node{Tag: display.TagDocument}
	m.front(nil)
	n := len(m.frontPg)
	m.frontPg, m.requests, m.doc.Root, m.measured = nil, m.requests[:requests], root, false
	return n
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
	m.back(f)
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
	pic    *art
	figure *pageFigure // a first page figure that holds the heading
}

func (m *maker) section(f *flow, i int) {
	s := &m.g.Sections[i]
	f.title = shortTitle(s)
	sect := m.doc.Root.Add(display.TagSect)
	h := &head{sect: s, n: i + 1, node: sect}
	if s.Picture != nil {
		h.pic = m.art(s.Picture)
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
	if m.single() {
		x, w := m.column()
		m.sectionInColumn(f, h, h2, leadNode, m.sideSlices(s, side, x, w), strips)
		return
	}
	m.open(f, h, h2, leadNode, strips)
	beside := m.sideNotes(f, s, side)
	f.ease(strips)
	f.place(strips)
	if !beside {
		x, w := m.column()
		notes := m.sideSlices(s, side, x, w)
		notes[0].before = blockAir
		f.place(notes)
	}
	f.tight = 1
}

func shortTitle(s *guide.Section) string {
	if !s.Short.Empty() {
		return s.Short.Value
	}
	return s.Title.Value
}

// open starts a section: on a page of its own, or below the one before where all of it fits there.
func (m *maker) open(f *flow, h *head, h2, lead *display.Node, strips []slice) {
	if h.pic == nil && h.figure == nil && f.s != nil && !f.full && !f.fresh {
		if m.share(f, h, h2, lead, strips) {
			return
		}
	}
	f.newPage()
	f.s.title = "" // a page that opens with a heading needs no running head
	m.dests["section-"+h.sect.Name()] = place{f.s, 0}
	f.sideY = 0
	m.opener(f, h, h2, lead)
	f.fresh, f.flush = false, true
}

// shareRoom is the share of a page that must be left for a section that does not fit whole to start on it.
const shareRoom = 0.62

// share sets a section below the one before, if it fits whole or if much of the page is left.
func (m *maker) share(f *flow, h *head, h2, lead *display.Node, strips []slice) bool {
	const air = 42
	g := m.b.Grid
	x, w := g.TextX, g.TextW()
	if m.b.Shapes.Opener == "signpost" || g.KeyW == 0 {
		x, w = g.Left, g.Full()
	}
	title := m.text(h.sect.Title, m.st.H1Small, wish{measure: w, balance: true})
	var ld *words
	need := air + title.height()
	if lead != nil {
		ld = m.inline(h.sect.Lead, m.st.Body, wish{measure: min(w, g.Measure), color: &m.st.Lead.Color})
		need += 6 + ld.height()
	}
	f.y = f.foot()
	try := *f
	try.y += need + 18
	try.fresh, try.flush, try.tight, try.keyY, try.sideY = false, true, 1, 0, 0
	if side := m.sideHeight(h.sect); side > 0 {
		foot := try.sideTop() + side
		if foot > m.limit() {
			return false
		}
		try.keyY = m.snap(foot + keyAir)
	}
	if try.y > m.limit() {
		return false
	}
	pages := try.spills(strips)
	for _, t := range []float64{0.9, 0.8, 0.7} {
		if pages == 0 {
			break
		}
		try.tight = t
		pages = try.spills(strips)
	}
	if room := m.limit() - f.y; pages > 0 && (room < shareRoom*(m.limit()-m.top()) || !try.holds(strips)) {
		return false
	}
	y := f.y + air
	m.dests["section-"+h.sect.Name()] = place{f.s, y - 24}
	f.s.artifact(display.Layout, rule(g.Left, y-18, g.Full(), 0.75, m.col.Line))
	base := y + title.rise()
	if m.b.Shapes.Opener == "numeral" && g.KeyW > 0 {
		m.numeral(f.s, m.st.Step, h.n, g.Left, base)
	}
	title.under(h2).put(f.s, x, y)
	y += title.height()
	if ld != nil {
		ld.under(lead).put(f.s, x, y+6)
		y += 6 + ld.height()
	}
	f.y = y + 18
	f.fresh, f.flush, f.sideY = false, true, 0
	return true
}

// holds reports whether at least the first group of slices fits on this page: a heading does not stand alone.
func (f *flow) holds(strips []slice) bool {
	first := strips[:group(strips, 0)]
	return first[0].page != nil || f.y+f.height(first) <= f.m.limit()
}

// opener sets the heading of a section at the top of a page, as the brand does it.
func (m *maker) opener(f *flow, h *head, h2, lead *display.Node) {
	switch {
	case h.figure != nil:
		m.openInFigure(f, h, h2, lead)
	case m.b.Shapes.Opener == "signpost":
		m.openSignpost(f, h, h2, lead)
	default:
		m.openNumeral(f, h, h2, lead)
	}
}

// numeral draws a section's number: decoration, since the heading's place says the same.
func (m *maker) numeral(s *sheet, st brand.Style, n int, x, base float64) {
	m.plain(fmt.Sprint(n), st, wish{measure: 200}).at(s, x, base)
}

// openNumeral: a numeral in the margin column, the heading in the text column; over a band when there is a
// picture, or in the band's calm part when heading and lead fit there.
func (m *maker) openNumeral(f *flow, h *head, h2, lead *display.Node) {
	g := m.b.Grid
	base := m.b.Grid.Top
	if h.pic != nil {
		band := m.band(f.s, h.pic, h.node)
		if clear, ok := m.clearOf(h.pic, band); ok && m.headInBand(f, h, h2, lead, clear, band) {
			return
		}
		base = band.Bottom() + 30 + 0.9*m.st.H1.Size
	}
	x, w := g.TextX, g.TextW()
	if g.KeyW == 0 {
		x, w = g.Left, g.Full()
	}
	if g.KeyW > 0 {
		m.numeral(f.s, m.st.Numeral, h.n, g.Left, base)
	}
	title := m.text(h.sect.Title, m.st.H1, wish{measure: w, balance: true}).under(h2)
	title.at(f.s, x, base)
	y := base + drop + title.height() - title.leading
	f.y = y + 24
	if lead != nil {
		ld := m.inline(h.sect.Lead, m.st.Lead, wish{measure: w}).under(lead)
		ld.put(f.s, x, y+12)
		f.y = y + 12 + ld.height() + 24
	}
	f.y = m.snap(f.y)
	f.keyY, f.sideY = 0, base+36
}

// snap moves a height down to the baseline grid.
func (m *maker) snap(y float64) float64 {
	step := m.b.Grid.Step
	n := (y - drop) / step
	if k := float64(int(n)); n-k > 0.01 {
		n = k + 1
	}
	return n*step + drop
}

// headInBand sets numeral, heading and lead in the calm part of a band, when they fit.
func (m *maker) headInBand(f *flow, h *head, h2, lead *display.Node, clear, band geom.Rect) bool {
	if m.trial().text(h.sect.Title, m.st.H1, wish{measure: clear.W, balance: true}).width() > clear.W {
		return false
	}
	title := m.text(h.sect.Title, m.st.H1, wish{measure: clear.W, balance: true})
	var ld *words
	need := 84 - 24 + 48 + title.height() - title.leading + drop
	if lead != nil {
		ld = m.inline(h.sect.Lead, m.st.Lead, wish{measure: clear.W})
		need += 6 + ld.height()
	}
	if need > clear.H+0.01 {
		return false
	}
	x, base := clear.X, clear.Y+60
	if d := x - m.b.Grid.Left; d > -inset && d < inset { // on a panel the picture's own margin is another
		x = m.b.Grid.Left
	}
	m.numeral(f.s, m.st.Numeral, h.n, x, base)
	title.under(h2).at(f.s, x, base+48)
	y := base + 48 + title.height() - title.leading + drop
	if ld != nil {
		ld.under(lead).put(f.s, x, y+6)
	}
	f.y = m.snap(band.Bottom() + 19)
	return true
}

// openSignpost: a row of bars that says which part this is, the heading from the left margin, the picture in
// the top right corner.
func (m *maker) openSignpost(f *flow, h *head, h2, lead *display.Node) {
	g := m.b.Grid
	w, low := g.Full(), 0.0
	if h.pic != nil {
		box, _ := m.cornerPicture(f.s, h.pic, 252, h.node)
		w, low = box.X-g.Left-12, box.Bottom()+24
	}
	m.signpost(f.s, g.Left, 60, h.n, signpostLabel(m, h.n))
	f.y = m.openText(f.s, h, h2, lead, g.Left, 120, w)
	f.y = m.snap(max(f.y+24, low))
}

// openText sets heading and lead from a baseline on; it returns the foot.
func (m *maker) openText(s *sheet, h *head, h2, lead *display.Node, x, base, w float64) float64 {
	title := m.text(h.sect.Title, m.st.H1, wish{measure: w, balance: true}).under(h2)
	title.at(s, x, base)
	y := base + drop + title.height() - title.leading
	if lead != nil {
		ld := m.inline(h.sect.Lead, m.st.Lead, wish{measure: min(w, m.b.Grid.Full())}).under(lead)
		ld.put(s, x, y+12)
		y += 12 + ld.height()
	}
	return y
}

// signpost is a row of bars, one a section (six at most: then it shows the share), the present one marked.
func (m *maker) signpost(s *sheet, x, y float64, n int, label string) {
	total := len(m.g.Sections)
	bars := min(total, 14)
	width, step := 16.0, 20.0
	if bars > 8 {
		width, step = 8, 12
	}
	on := n - 1
	if total > bars && n > 0 {
		on = (n - 1) * bars / total
	}
	for i := range bars {
		c := m.col.Signpost
		if i == on {
			c = m.col.SignpostOn
		}
		s.artifact(display.Layout, fill(geom.RoundRect(geom.Rect{X: x + float64(i)*step, Y: y, W: width, H: 4}, 2), c))
	}
	m.plain(label, m.st.Label, wish{measure: 200, color: &m.col.Muted}).at(s, x+float64(bars)*step+8, y+6)
}

// sideNode holds the margin notes: a list of words and what they mean.
func sideNode(sect *display.Node, s *guide.Section) *display.Node {
	if len(s.Side) == 0 {
		return nil
	}
	return sect.Add(display.TagDiv)
}

// sideSlices sets margin notes at a width.
func (m *maker) sideSlices(s *guide.Section, parent *display.Node, x, w float64) []slice {
	var out []slice
	if parent == nil {
		return nil
	}
	if !s.Aside.Empty() {
		ws := m.text(s.Aside, m.st.Label, wish{measure: w, balance: true}).under(parent.Add(display.TagP))
		out = append(out, slice{height: ws.height(), keep: true, draw: func(s *sheet, y float64) { ws.put(s, x, y) }})
	}
	for i, n := range s.Side {
		p := parent.Add(display.TagP)
		term := m.text(n.Term, m.st.NoteBold, wish{measure: w}).under(p.Add(display.TagSpan))
		text := m.inline(n.Text, m.st.Note, wish{measure: w}).under(p.Add(display.TagSpan))
		sl := slice{before: 12, height: term.height() + text.height(), draw: func(s *sheet, y float64) {
			term.put(s, x, y)
			text.put(s, x, y+term.height())
		}}
		if i == 0 && len(out) > 0 {
			sl.before = 6
		}
		out = append(out, sl)
	}
	return out
}

// sideHeight is what a section's margin notes take.
func (m *maker) sideHeight(s *guide.Section) float64 {
	if len(s.Side) == 0 || m.b.Grid.KeyW == 0 {
		return 0
	}
	h := 0.0
	for i, sl := range m.trial().sideSlices(s, &display.Node{}, 0, m.b.Grid.KeyW) {
		if i > 0 {
			h += sl.before
		}
		h += sl.height
	}
	return h
}

// sideTop is where margin notes start, so that first baselines meet: beside the lead, or beside the text.
func (f *flow) sideTop() float64 {
	if f.sideY > 0 {
		return f.sideY - f.m.st.Note.Leading + drop
	}
	return f.y + f.m.st.Body.Leading - f.m.st.Note.Leading
}

// sideNotes sets the margin notes beside the text. It reports false where there is no room for them: no
// margin column, or a page too full; they then stand in the text column after the text.
func (m *maker) sideNotes(f *flow, s *guide.Section, node *display.Node) bool {
	if node == nil {
		return true
	}
	g := m.b.Grid
	y := f.sideTop()
	if g.KeyW == 0 || y+m.sideHeight(s) > m.limit() {
		return false
	}
	for i, sl := range m.sideSlices(s, node, g.Left, g.KeyW) {
		if i > 0 {
			y += sl.before
		}
		sl.draw(f.s, y)
		y += sl.height
	}
	f.keyY = m.snap(y + keyAir)
	return true
}
