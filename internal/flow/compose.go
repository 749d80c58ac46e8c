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

// Way is how a part is set: where it begins, and what stands on each of its pages.
type Way struct {
	Start  int
	Leaves []Leaf
}

// Compose chooses how all parts are set so that the whole costs least, as Plass and Mittelbach choose breaks of pages
// over a document: what has been set is known by where it ends, and of all ways to end there the cheapest is kept. End
// tells what a document costs that ends at a cursor.
func (p *Paper) Compose(from Cursor, parts []Part, end func(Cursor) float64) []Way {
	var trail [][]state
	states := []state{{ending: ending{Cursor: from}}}
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
		s := trail[i][best]
		ways[i], best = Way{s.start, s.leaves()}, s.before
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
		c = p.WalkAs(c, start.Strips, w.Leaves)
	}
	return c
}

// state is where a way of setting all parts so far ends.
type state struct {
	ending
	start  int
	before int // the state it goes on from
}

// after are the states after one more part.
func (p *Paper) after(states []state, part Part) []state {
	if out := p.entered(states, part, false); len(out) > 0 {
		return out
	}
	return p.entered(states, part, true) // what fits below no heading follows overleaf, or is reported as too tall
}

// entered are the states after one more part; forced, those that begin a page with a heading that stands alone.
func (p *Paper) entered(states []state, part Part, forced bool) []state {
	var out []state
	var b *binder
	for k, start := range part {
		if b == nil || !b.binds(start.Strips) {
			b = newBinder(p, start.Strips)
		}
		for _, i := range from(states, start.Fresh, p) {
			c := states[i].Cursor
			if start.Fresh {
				c = p.turned(c)
			}
			if c, ok := start.Enter(c); ok || forced && start.Fresh {
				c.Cost += start.Cost
				for _, e := range b.from(c, start.Torn) {
					out = append(out, state{e, k, i})
				}
			}
		}
	}
	return kept(p, out, func(s *state) *ending { return &s.ending }, 16, 32)
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

// kept are the ends worth going on from: of those at one place the cheapest, and not many of one page, nor in all. There
// are many at few places, so the places come first and are sorted then.
func kept[T any](p *Paper, ends []T, of func(*T) *ending, each, all int) (out []T) {
	type place struct {
		page int
		y    float64
		full bool
	}
	type found struct {
		at    int
		worth float64
	}
	best := make(map[place]int, 64) // in some
	var some []found
	for i := range ends {
		c := of(&ends[i])
		worth := c.Cost + costPage*(c.Foot()-p.Top)/p.Room()
		at := place{c.Page, math.Round(c.Foot() / 12), c.Full}
		k, ok := best[at]
		switch {
		case !ok:
			best[at] = len(some)
			some = append(some, found{i, worth})
		case worth < some[k].worth:
			some[k] = found{i, worth}
		}
	}
	slices.SortFunc(some, func(a, b found) int { return cmp.Or(cmp.Compare(a.worth, b.worth), cmp.Compare(a.at, b.at)) })
	count := map[int]int{}
	for _, f := range some {
		page := of(&ends[f.at]).Page
		if count[page] == each || len(out) == all {
			continue
		}
		count[page]++
		out = append(out, ends[f.at])
	}
	return out
}

// turned is the cursor at the top of the next page.
func (p *Paper) turned(c Cursor) Cursor {
	f := Flow{Cursor: c, Paper: p, trial: true}
	f.NewPage()
	return f.Cursor
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
