// Package typeset breaks text into lines.
//
// In come runs of text, each in one style, and a measure; out go lines of placed pieces, and the words that
// are wider than any line. Text is set flush left and ragged right, hyphenated only
// where the author put a soft hyphen; the breaks of a paragraph are chosen together, so that its right edge is as even as its words allow. The package knows
// nothing of pages, colours or brands, and leaves widows and orphans to layout, which sees the page.
package typeset

import (
	"math"
	"slices"

	"guidepress/internal/face"
)

// Style is how a run is set. Tracking is space added after every letter, in 1/1000 of the size.
type Style struct {
	Face                    *face.Face
	Size, Leading, Tracking float64
}

// Run is text in one style. Runs follow one another without space; a word may go over from one to the next.
type Run struct {
	Text  string
	Style Style
	Key   int     // the caller's own mark (a link, a colour); copied to the pieces
	Rise  float64 // how far the baseline is raised, in points
	Break bool    // the line ends after this run
	Lang  string  // BCP 47, where it is not the paragraph's

	Rightward bool // runs from left to right whatever stands around it: a number to dial
}

// Piece is a part of a run on a line. A line that ends at a space keeps that one space at the end of its
// last piece, outside Width: the text of a tagged PDF must hold the spaces between words, also at the ends
// of lines (ISO 32000-1, 14.8.2.5).
type Piece struct {
	X      float64 // from the line's left
	Text   string
	Style  Style
	Key    int
	Rise   float64
	Adjust []float64 // kerning and tracking after each rune, in 1/1000 of the size; nil when all are zero
	Width  float64   // of the ink: without a space at the line's end, without kerning or tracking after the last letter
	Run    int       // index of the run it comes from
	Off    int       // where it starts in that run's Text, in bytes

	Glyphs   []Drawn // what is drawn, from left to right, where letters join; nil where every rune has a glyph of its own
	Leftward bool    // it runs from right to left
}

// Line is a line of text. An empty line (two hard breaks in a row) has no pieces.
type Line struct {
	Pieces []Piece
	Width  float64 // without a space at its end
}

// Options say how a paragraph is broken. The zero Options set each run of text between hard breaks on one
// line, however long.
type Options struct {
	Measure float64                // how wide a line may be; 0 for no limit
	Balance bool                   // for headings: as few lines as can be, and all of them of even width
	Lang    string                 // BCP 47; decides which words stay together
	Shape   func(line int) float64 // another measure for each line, from 0; nil for Measure

	Leftward bool // the paragraph runs from right to left
}

// Excess is a word that no line can hold. It is placed all the same, and sticks out.
type Excess struct {
	Text string
	Over float64 // by how much, in points
}

// tolerance is what a line may be too wide by: sums of rounded widths are not exact, and a hundredth of a
// point is a tenth of what a 2400 dpi imagesetter can show.
const tolerance = 0.01

// Paragraph sets the runs in lines.
func Paragraph(runs []Run, opt Options) ([]Line, []Excess) {
	s := newSetter(runs, opt)
	defer s.release()
	s.collect()
	if s.joins = s.joins || opt.Leftward; s.joins {
		s.join()
	}
	for i := range s.stretches {
		st := &s.stretches[i]
		s.split(st)
		s.prepare(st)
		s.fit(st)
		s.place(st)
	}
	if !slices.ContainsFunc(s.lines, func(l Line) bool { return len(l.Pieces) > 0 }) {
		return nil, nil // spaces alone are no paragraph
	}
	return s.lines, s.excess
}

// measure is the width of a line, counted from 0.
func (o Options) measure(line int) float64 {
	m := o.Measure
	if o.Shape != nil {
		m = o.Shape(line)
	}
	if m == 0 && o.Shape == nil || math.IsNaN(m) {
		return math.Inf(1)
	}
	return m
}

// extremes are the measures of the narrowest and the widest line that a paragraph of common length can meet.
func (o Options) extremes() (narrowest, widest float64) {
	narrowest, widest = o.measure(0), o.measure(0)
	if o.Shape == nil {
		return narrowest, widest
	}
	const common = 40
	for i := 1; i < common; i++ {
		narrowest, widest = min(narrowest, o.measure(i)), max(widest, o.measure(i))
	}
	return narrowest, widest
}
