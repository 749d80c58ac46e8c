package flow

import (
	"guidepress/internal/ink"
	"guidepress/internal/source"
)

// Paper is what strips run down: pages of one shape.
type Paper struct {
	Top, Limit float64 // where the first box of a page that goes on starts; the lowest foot of a box
	Step, Drop float64 // of the baseline grid; how far a box reaches below its last baseline
	NewSheet   func() *ink.Sheet
	TooTall    func(at source.Pos, over float64) // told of a strip that is taller than a page
}

// Room is what a page holds.
func (p *Paper) Room() float64 { return p.Limit - p.Top }

// Snap moves a height down to the baseline grid.
func (p *Paper) Snap(y float64) float64 {
	n := (y - p.Drop) / p.Step
	if k := float64(int(n)); n-k > 0.01 {
		n = k + 1
	}
	return n*p.Step + p.Drop
}

// Walk is where strips end that start at a cursor. Nothing is drawn and nothing is kept, so it can be asked as often
// as there are ways to set a part.
func (p *Paper) Walk(from Cursor, strips []Strip) Cursor {
	return p.WalkAs(from, strips, nil)
}

// WalkAs is where they end when they are broken into leaves.
func (p *Paper) WalkAs(from Cursor, strips []Strip, leaves []Leaf) Cursor {
	f := Flow{Cursor: from, Paper: p, trial: true}
	f.walk(strips, leaves)
	return f.Cursor
}

// Cursor is where a walk down the pages stands. It is a value: a copy is a snapshot to go back to.
type Cursor struct {
	Page  int     // pages begun so far
	Y     float64 // top of the free space
	KeyY  float64 // foot of what stands in the margin column
	Full  bool    // a plate has taken the rest of the page
	Fresh bool    // nothing stands on the page yet
	Flush bool    // a heading has just left its own air: the next strip adds none
	Tight float64 // factor on the air
	Low   float64 // how much of their slack pictures give up
	Cost  float64 // of all that has been set so far
	since int     // the first item of the list that stands on this page
}

// KeyAir is the least space below what stands in the margin column.
const KeyAir = 12

// Foot is how far down the page anything reaches.
func (c *Cursor) Foot() float64 { return max(c.Y, c.KeyY-KeyAir) }

// air is what stands above a strip here.
func (c *Cursor) air(s *Strip) float64 {
	if c.Fresh || c.Flush {
		return 0
	}
	return s.aired(c.Tight)
}

// clearKey moves below the margin's pieces a strip that needs the margin itself.
func (c *Cursor) clearKey(s *Strip) {
	if s.Key && c.KeyY > c.Y {
		c.Y = c.KeyY
		c.Fresh = false
	}
}
