package typeset

import (
	"math"
	"slices"
)

// node is the best way to set the text up to a spot, in a given number of lines.
type node struct {
	spot, prev int // prev is an index of nodes
	line       int // lines so far
	cost       float64
}

// Costs are in squares of the share of the measure that a line leaves empty: a line that is a tenth short
// costs 0.01. The values were set by eye on paragraphs of the pump guide at 360 pt.
const (
	costLine   = 0.01  // a further line, so that even lines do not cost a line
	costShort  = 0.004 // "the" at the end of a line: worth an edge 6 % deeper
	costHyphen = 0.01
	costRunt   = 0.5 // a last line of one short word
	costStub   = 1.5 // a last line that leaves more than 0.6 of the measure empty: the square of what is beyond
	costBound  = 1e4 // what belongs together is parted only where it fits no line
	costInside = 1e5
	costName   = 0.3
	costOver   = 1e7

	headShort = 0.04  // in a balanced heading small words weigh more,
	headPause = -0.02 // and a break after a comma or colon is welcome
)

// fit chooses the spots at which the lines end: of all ways to break the stretch, the cheapest as a whole.
// The choice ends up in s.chosen, the first spot included.
func (s *setter) fit(st *stretch) {
	s.nodes = append(s.nodes[:0], node{prev: -1, line: len(s.lines)})
	s.first = append(s.first[:0], 0)
	for to := 1; to < len(s.spots); to++ {
		s.first = append(s.first, len(s.nodes))
		s.reach(st, to)
	}
	s.chosen = s.chosen[:0]
	for n := s.best(); n >= 0; n = s.nodes[n].prev {
		s.chosen = append(s.chosen, s.nodes[n].spot)
	}
	slices.Reverse(s.chosen)
}

// reach finds the best nodes at spot to: one for each number of lines where that matters, else one.
func (s *setter) reach(st *stretch, to int) {
	for from := to - 1; from >= 0; from-- {
		width := s.width(st, s.spots[from].start, s.spots[to].end)
		if from < to-1 && width > s.widest+tolerance {
			return
		}
		for n := s.first[from]; n < s.first[from+1]; n++ {
			measure := s.opt.measure(s.nodes[n].line)
			if width <= measure+tolerance || from == to-1 {
				s.offer(n, to, s.nodes[n].cost+s.cost(from, to, width, measure))
			}
		}
	}
}

// offer keeps a node if it is the best of its kind at its spot.
func (s *setter) offer(prev, to int, cost float64) {
	line := s.nodes[prev].line + 1
	for n := s.first[to]; n < len(s.nodes); n++ {
		if s.counting() && s.nodes[n].line != line {
			continue
		}
		if cost < s.nodes[n].cost {
			s.nodes[n] = node{to, prev, line, cost}
		}
		return
	}
	s.nodes = append(s.nodes, node{to, prev, line, cost})
}

// counting reports whether the number of lines so far bears on what follows.
func (s *setter) counting() bool { return s.opt.Balance || s.opt.Shape != nil }

// best is the node to end at: the cheapest, or, for a heading, the cheapest of those with the fewest lines
// that part nothing which the very cheapest keeps together.
func (s *setter) best() int {
	ends := s.nodes[s.first[len(s.first)-1]:]
	least := math.Inf(1)
	for _, n := range ends {
		least = min(least, n.cost)
	}
	at := -1
	for i, n := range ends {
		switch {
		case !s.opt.Balance && n.cost > least, n.cost > least+costBound/2:
		case at < 0 || n.line < ends[at].line:
			at = i
		}
	}
	return s.first[len(s.first)-1] + at
}

// cost is what a line from one spot to another is worth.
func (s *setter) cost(from, to int, width, measure float64) float64 {
	if width > measure+tolerance {
		return costOver * (1 + (width-measure)/max(measure, 1))
	}
	slack := 0.0
	if !math.IsInf(measure, 1) && measure > 0 {
		slack = (measure - width) / measure
	}
	if to == len(s.spots)-1 {
		return s.costOfLast(from, to, slack)
	}
	return slack*slack + s.costOfBreak(s.spots[to])
}

// costOfBreak is what ending a line at the spot is worth, however wide the line.
func (s *setter) costOfBreak(sp spot) float64 {
	switch {
	case sp.kind == anywhere:
		return 2 * costInside
	case sp.kind == insideName:
		return costInside + costName
	case sp.kind == inside:
		return costInside
	case sp.kind == bound:
		return costBound
	case sp.kind == hyphen:
		return costLine + costHyphen
	case sp.class&short != 0 && s.opt.Balance:
		return costLine + headShort
	case sp.class&short != 0:
		return costLine + costShort
	case sp.class&pause != 0 && s.opt.Balance:
		return costLine + headPause
	}
	return costLine
}

// costOfLast weighs the last line: in a heading it counts like the others; in a paragraph it may be as
// short as it likes, except for a runt (one word under a fifth of the measure or under six letters).
func (s *setter) costOfLast(from, to int, slack float64) float64 {
	words := s.spots[to].word - s.spots[from].word
	letters := s.spots[to].end - s.spots[from].start
	switch {
	case s.opt.Balance:
		return slack * slack
	case from == 0:
		return 0
	case words <= 1 && (slack > 0.8 || letters < 6):
		return costRunt
	}
	beyond := max(0, slack-0.6)
	return costStub * beyond * beyond
}
