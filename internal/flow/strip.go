package flow

import (
	"guidepress/internal/ink"
	"guidepress/internal/source"
)

// Strip is a strip: a piece of content that is never cut, such as lines of a paragraph, a row, a panel. It can be
// walked past any number of times; it is drawn once.
type Strip struct {
	Before float64 // air above, dropped at the top of a page
	Free   float64 // so much of it at least, however close the page is set: around panels and cards
	Height float64
	Keep   bool // must not be parted from the next one
	Key    bool // also uses the margin column
	At     source.Pos
	Draw   func(s *ink.Sheet, y float64)

	Item, Items int     // the place of its first item, from 0, in a list of so many; Items 0: in none
	Weak        float64 // what it costs where it opens a page
	Whole       float64 // what it costs where its list is parted before it

	Again       func(s *ink.Sheet, y float64) // drawn first where this strip opens a page: a table's head
	AgainHeight float64

	Side float64 // a piece of this height in the margin column, beside what follows; height is then 0

	Plate *Plate // instead of draw

	Least float64                               // a picture may stand as low as this where it then fits the page; 0: it may not
	Low   func(s *ink.Sheet, y, height float64) // draws it so

	Elastic float64 // so much of the height is air, and as much more or less as all air on the page; Low draws it

	Knot float64                           // where the line from the piece before ends, from the top
	Join func(s *ink.Sheet, y, to float64) // draws the line from this piece, whose top is y, down to a height
}

// aired is the air above the strip where all air is set by a factor.
func (s *Strip) aired(tight float64) float64 { return max(s.Before*tight, min(s.Free, s.Before)) }

// Plate is a picture from edge to edge: at the foot of a page with text above it, where it takes the rest of the
// page, or, where it does not fit there, at the head of the next.
type Plate struct {
	Top    float64 // where its calm area starts at the foot of a page
	Dip    float64 // how far below that edge the margin may reach, air below its pieces included: the edge is low there
	Foot   float64 // where text goes on below it at the head of a page
	AtFoot func(s *ink.Sheet)
	AtHead func(s *ink.Sheet)
}

// Group is the number of strips from i on that must stay together.
func Group(strips []Strip, i int) int {
	n := 1
	for i+n < len(strips) && strips[i+n-1].Keep {
		n++
	}
	return n
}

// Slack is how much lower the pictures of a group may stand.
func Slack(strips []Strip) float64 {
	d := 0.0
	for _, s := range strips {
		if s.Least > 0 {
			d += s.Height - s.Least
		}
	}
	return d
}
