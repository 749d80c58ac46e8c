package flow

import (
	"cmp"
	"math"
	"slices"
)

// Part is what is composed as one: a heading and all that follows it, and the ways in which it may begin.
type Part []Start

// Start is one way a part may begin. A fresh one begins a page. Enter takes the cursor below the heading, or says that
// there is no room for it.
type Start struct {
	Fresh  bool
	Enter  func(c Cursor) (Cursor, bool)
	Cost   float64 // of beginning so
	Torn   float64 // of going on overleaf then
	Strips []Strip
}

// Way is how a part is set: where it begins, the factor on its air, and how far above their foot its pages end.
type Way struct {
	Start      int
	Tight, Cut float64
}

// What a fault costs. The figures say how many of one a page is worth, and what a reader stumbles over.
const (
	costPage   = 40.0
	costHollow = 100.0 // a page that is filled less than hollow
	costEmpty  = 350.0 // and the emptier, the more: one bare page is worse than two with a little air
	costShort  = 20.0  // or less than short
	costLone   = 60.0  // a list that leaves one item on a side
	costFew    = 30.0  // or fewer than three
	costBare   = 500.0 // a heading whose text starts overleaf
	costAir    = 1.0   // a step of air, taken out or put in
	hollow     = 0.69
	short      = 0.85
)

// airs are the factors on a part's air that are tried, and what each costs.
var airs = []struct{ factor, steps float64 }{
	{1, 0}, {0.95, 1}, {0.9, 2}, {0.85, 3}, {0.8, 4}, {0.74, 6}, {0.68, 9},
	{1.15, 2}, {1.3, 4}, {1.45, 7}, {1.6, 11}, {1.75, 15},
}

// cuts are the shares of a page that the pages of a part may end early, so that the last one is not left with a few
// lines.
var cuts = []float64{0, 0.06, 0.12, 0.18, 0.24, 0.3}

// Compose chooses how all parts are set so that the whole costs least, as Plass and Mittelbach choose breaks of pages
// over a document: what has been set is known by where it ends, and of all ways to end there the cheapest is kept. End
// tells what a document costs that ends at a cursor.
func (p *Paper) Compose(from Cursor, parts []Part, end func(Cursor) float64) []Way {
	var trail [][]state
	states := []state{{Cursor: from}}
	for _, part := range parts {
		states = p.after(states, part)
		trail = append(trail, states)
	}
	if len(trail) == 0 {
		return nil
	}
	best, least := 0, math.Inf(1)
	for i, s := range states {
		if c := s.Cost + end(s.Cursor); c < least {
			best, least = i, c
		}
	}
	ways := make([]Way, len(parts))
	for i := len(parts) - 1; i >= 0; i-- {
		ways[i], best = trail[i][best].way, trail[i][best].before
	}
	return ways
}

// Ends is where parts end that are set in these ways.
func (p *Paper) Ends(c Cursor, parts []Part, ways []Way) Cursor {
	for i, w := range ways {
		start := parts[i][w.Start]
		if start.Fresh {
			c = p.turned(c)
		}
		c, _ = start.Enter(c)
		c.Tight, c.Cut = w.Tight, w.Cut
		c = p.Walk(c, start.Strips)
		c.Tight, c.Cut = 1, 0
	}
	return c
}

// state is where a way of setting all parts so far ends.
type state struct {
	Cursor
	way    Way
	before int // the state it goes on from
}

// after are the states after one more part.
func (p *Paper) after(states []state, part Part) []state {
	var out []state
	for k, start := range part {
		for _, i := range from(states, start.Fresh, p) {
			c := states[i].Cursor
			if start.Fresh {
				c = p.turned(c)
			}
			if c, ok := start.Enter(c); ok {
				c.Cost += start.Cost
				out = p.ways(out, c, start, state{way: Way{Start: k}, before: i})
			}
		}
	}
	return p.kept(out)
}

// from are the states a start can go on from: any, or, where it begins a page, the cheapest of each number of pages.
func from(states []state, fresh bool, p *Paper) (out []int) {
	best := map[int]int{}
	for i, s := range states {
		if !fresh {
			out = append(out, i)
			continue
		}
		c := p.turned(s.Cursor)
		if k, ok := best[c.Page]; !ok || c.Cost < p.turned(states[k].Cursor).Cost {
			best[c.Page] = i
		}
	}
	for _, i := range best {
		out = append(out, i)
	}
	slices.Sort(out)
	return out
}

// ways adds where a start ends in all ways that are worth trying: pages are cut short only where there is more than one.
func (p *Paper) ways(out []state, c Cursor, start Start, s state) []state {
	for _, cut := range cuts {
		more := false
		for _, a := range airs {
			c.Tight, c.Cut = a.factor, cut*p.Room()
			to := p.Walk(c, start.Strips)
			if to.Page > c.Page {
				more = true
				to.Cost += start.Torn
			}
			to.Cost += a.steps * costAir
			to.Tight, to.Cut = 1, 0
			s.Cursor, s.way.Tight, s.way.Cut = to, a.factor, c.Cut
			out = append(out, s)
		}
		if !more {
			break
		}
	}
	return out
}

// kept are the states worth going on from: of those that end at one place the cheapest, and not many of one page.
func (p *Paper) kept(states []state) []state {
	const each, all = 16, 32
	worth := func(s *state) float64 { return s.Cost + costPage*(s.Foot()-p.Top)/p.Room() }
	slices.SortStableFunc(states, func(a, b state) int { return cmp.Compare(worth(&a), worth(&b)) })
	type place struct {
		page int
		y    float64
		full bool
	}
	seen, count := map[place]bool{}, map[int]int{}
	var out []state
	for _, s := range states {
		at := place{s.Page, math.Round(s.Foot() / 12), s.Full}
		if seen[at] || count[s.Page] == each || len(out) == all {
			continue
		}
		seen[at] = true
		count[s.Page]++
		out = append(out, s)
	}
	return out
}

// turned is the cursor at the top of the next page.
func (p *Paper) turned(c Cursor) Cursor {
	f := Flow{Cursor: c, Paper: p, trial: true}
	f.NewPage()
	return f.Cursor
}

// closed is what the page costs on which a cursor stands.
func (p *Paper) closed(c *Cursor) float64 {
	if c.Page == 0 {
		return 0
	}
	fill := (c.Foot() - p.Top) / p.Room()
	switch {
	case c.Full || fill >= short:
		return costPage
	case fill >= hollow:
		return costPage + costShort*(short-fill)/(short-hollow)
	}
	return costPage + costHollow + costEmpty*(hollow-fill)
}

// Closed is what the page costs on which a cursor stands, for the document that ends there.
func (p *Paper) Closed(c Cursor) float64 { return p.closed(&c) }

// parted is what it costs to break before a strip.
func (c *Cursor) parted(strips []Strip, i int) float64 {
	s := &strips[i]
	cost := s.Weak
	if c.Flush {
		cost += costBare
	}
	if s.Items == 0 || s.Item == 0 {
		return cost
	}
	few := min(s.Item-c.since, s.Items-s.Item)
	switch {
	case few == 1 && s.Items > 2:
		cost += costLone
	case few < 3 && (s.Items != 4 || few < 2):
		cost += costFew
	}
	return cost
}

// Holds reports whether the first group of strips fits on the page of a cursor: a heading does not stand alone.
func (p *Paper) Holds(c Cursor, strips []Strip) bool {
	if len(strips) == 0 {
		return true
	}
	f := Flow{Cursor: c, Paper: p, trial: true}
	first := strips[:Group(strips, 0)]
	return first[0].Plate != nil || f.Y+f.Height(first)-Slack(first) <= f.Limit
}
