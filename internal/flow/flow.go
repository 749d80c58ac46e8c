// Package flow runs strips down pages.
//
// In come strips (content that is never cut, with its height, the air above it and what it must stay with) and the paper
// they run down; out come sheets on which every strip has been drawn in its place. There is one walk down the pages. Its
// cursor is a value, so that a trial costs no more than the sums, and what a part would need can be asked for as many ways
// of setting it as there are. The package knows no guides, no kinds of block, no brand and no pictures: what a
// strip shows is its own affair.
package flow

import "guidepress/internal/ink"

// Flow places strips. There is one walk: on a trial it moves the cursor and draws nothing.
type Flow struct {
	Cursor
	*Paper
	Sheet   *ink.Sheet // where the cursor stands; nil before the first page
	Title   string     // what the running heads of pages to come say
	trial   bool
	loose   *end                   // of a line that goes on to the next strip
	Watched func(want, got Cursor) // told where a walk should have ended and did; nil but in tests
}

// New is a flow before its first page.
func New(p *Paper) *Flow { return &Flow{Paper: p, Cursor: Cursor{Tight: 1}} }

// NewPage goes on at the top of a new page.
func (f *Flow) NewPage() {
	f.Cursor = Cursor{Page: f.Page + 1, Y: f.Top, Fresh: true, Tight: f.Tight, Low: f.Low, Cost: f.Cost + f.closed(&f.Cursor)}
	if !f.trial {
		f.Sheet = f.NewSheet()
		f.Sheet.Title = f.Title
	}
}

// Place runs strips down the pages.
func (f *Flow) Place(strips []Strip) { f.PlaceAs(strips, nil) }

// PlaceAs runs them down the pages as they were broken into leaves.
func (f *Flow) PlaceAs(strips []Strip, leaves []Leaf) {
	if f.Watched != nil {
		want := f.Paper.WalkAs(f.Cursor, strips, leaves)
		defer func() { f.Watched(want, f.Cursor) }()
	}
	f.walk(strips, leaves)
}

// End is where strips would end if they were placed now.
func (f *Flow) End(strips []Strip) Cursor { return f.Paper.Walk(f.Cursor, strips) }

// Spills is the number of pages strips would need beyond this one.
func (f *Flow) Spills(strips []Strip) int { return f.End(strips).Page - f.Page }

// Ease chooses how much air to take out so that a part does not spill a few lines on another page.
func (f *Flow) Ease(strips []Strip) {
	f.Tight = 1
	end := f.End(strips)
	pages, spill := end.Page-f.Page, (end.Foot()-f.Top)/f.Room()
	for _, t := range []float64{0.92, 0.84, 0.76, 0.68, 0.6} {
		if f.Tight = t; pages == 0 || spill > 0.22 && t < 0.8 || spill > 0.4 { // for more than a few lines, a little only
			break
		}
		if f.Spills(strips) < pages {
			return
		}
	}
	f.Tight = 1
}
