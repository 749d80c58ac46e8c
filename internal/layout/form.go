package layout

import (
	"guidepress/internal/brand"
	"guidepress/internal/display"
	"guidepress/internal/flow"
	"guidepress/internal/guide"
	"guidepress/internal/ink"
	"guidepress/internal/script"
	"guidepress/internal/set"
)

// form is how pages are divided: with a margin column, in which keys stand beside the text, or as one column (half
// letter and large print), in which keys stand above their values and a part may start below the one before. It is
// decided once, by formOf; everything that differs between the two is a row here.
type form struct {
	text func(g brand.Grid) (x, w float64) // the column of running text
	wide func(g brand.Grid) (x, w float64) // from it to the right margin: panels, tables, cards

	keys    bool // there is a margin column
	abreast bool // panels, cards and columns of short items may stand side by side
	footing bool // feet have room for the version and for whom to call; the cover's words fit beside its mark

	tilePad float64 // air inside a tile; tiles as wide as the column are low
	logGut  float64 // between the columns of a table to fill in

	promise  func(m *maker) float64 // the measure of the cover's promise
	masthead func(m *maker, s *ink.Sheet, mh masthead, sect *display.Node)
	markFoot func(m *maker) float64 // how far the masthead reaches below its top

	cover    func(m *maker, sect *display.Node)
	front    func(m *maker, sect *display.Node, numbers []int)
	section  func(m *maker, f *flow.Flow, p *part) []start
	back     func(m *maker, f *flow.Flow) back
	notesTop func(m *maker) float64 // baseline of the heading of a page for notes

	faqAbove  func(question *set.Words) float64                                 // from the rule above a question to its baseline
	keyHead   func(m *maker, head *set.Words, strips []flow.Strip) []flow.Strip // sets the key points' heading
	summaries bool                                                              // rows of the contents have a second column, with a few words on the part
	pitch     func(m *maker, fits float64) float64                              // of the contents' rows, when so much fits a page
	stop      func(m *maker, st *guide.Stop, li stopNodes, i, n int, on bool) flow.Strip
	term      func(m *maker, t *termWords) flow.Strip
	loneFact  func(m *maker, f *guide.Fact, sect *display.Node) (flow.Strip, bool)
	tiles     func(m *maker, n int) int // how many tiles stand side by side
	state     func(m *maker, g script.State, sect *display.Node) []flow.Strip
	manyState func(m *maker, g script.State, sect *display.Node) []flow.Strip
}

// formOf is the form of pages on a grid; a sheet has neither front nor back, a specimen colours and type for its front.
func formOf(g brand.Grid, e Edition) form {
	f := marginColumn
	if g.KeyW == 0 {
		f = oneColumn
	}
	switch {
	case e.Specimen:
		f.cover, f.front, f.back = noCover, (*maker).specimen, noBack
	case e.Sheet:
		f.cover, f.front, f.back = (*maker).sheetHead, noFront, noBack
	}
	return f
}

var marginColumn = form{
	text: func(g brand.Grid) (x, w float64) { return g.TextX, min(g.TextW(), g.Measure) },
	wide: func(g brand.Grid) (x, w float64) { return g.TextX, g.TextW() },
	keys: true, abreast: true, footing: true,
	tilePad: 14, logGut: 18,
	promise:  func(m *maker) float64 { return min(330, 0.66*m.b.Grid.Full()) },
	masthead: (*maker).mastheadAcross,
	markFoot: func(*maker) float64 { return 26 },
	cover:    (*maker).cover, front: (*maker).glance, section: (*maker).sectionInMargin, back: (*maker).backInArea,
	notesTop: func(m *maker) float64 { return m.b.Grid.Top },
	faqAbove: func(*set.Words) float64 { return 33 },
	keyHead:  (*maker).keyHeadBeside, summaries: true, pitch: (*maker).airyPitch,
	stop: (*maker).stopBeside, term: (*maker).termBeside, loneFact: (*maker).loneFact, tiles: func(_ *maker, n int) int { return max(min(n, 3), 1) },
	state: (*maker).stateBeside, manyState: (*maker).stateList,
}

var oneColumn = form{
	text:    func(g brand.Grid) (x, w float64) { return g.Left, min(g.Full(), g.Measure) },
	wide:    func(g brand.Grid) (x, w float64) { return g.Left, g.Full() },
	tilePad: 11, logGut: 12,
	promise:  func(m *maker) float64 { return 0.9 * m.b.Grid.Full() },
	masthead: (*maker).mastheadStacked,
	markFoot: func(m *maker) float64 { return m.CapHeight(m.st.Bold) + m.st.Note.Leading },
	cover:    (*maker).cover, front: (*maker).glanceInColumn, section: (*maker).sectionInColumn, back: (*maker).backInColumn,
	notesTop: func(m *maker) float64 { return m.openTop() + m.CapHeight(m.st.H1Small) },
	faqAbove: func(question *set.Words) float64 { return 12 + question.Rise() },
	keyHead:  (*maker).keyHeadAbove, pitch: (*maker).closePitch,
	stop: (*maker).stopBelow, term: (*maker).termBelow, loneFact: (*maker).noLoneFact, tiles: (*maker).wideTiles,
	state: (*maker).officeCodes, manyState: (*maker).officeList,
}

// column is where running text stands.
func (m *maker) column() (x, w float64) { return m.form.text(m.b.Grid) }

// wide is where panels, tables and cards stand.
func (m *maker) wide() (x, w float64) { return m.form.wide(m.b.Grid) }

// headEdge is where sub-heads stand, of text, lists and tables alike: on the edge of the part's own heading.
func (m *maker) headEdge() (x, w float64) {
	if m.form.keys && m.b.Shapes.Opener == "signpost" {
		return m.b.Grid.Left, m.b.Grid.Full()
	}
	return m.wide()
}

// columnsOf is how many of so many columns there is room for side by side.
func (m *maker) columnsOf(n int) int {
	switch {
	case m.form.abreast:
		return n
	case m.twoFit():
		return min(n, 2)
	}
	return 1
}

// twoFit reports whether two columns of short texts fit side by side: half letter has room for them, large print has not.
func (m *maker) twoFit() bool {
	return (m.b.Grid.Full()-m.b.Grid.Gutter)/2 >= 13*m.st.Note.Size
}
