package typeset

import (
	"golang.org/x/text/unicode/bidi"
)

// levels gives every character of a stretch its level (UAX #9): even ones run from left to right, odd ones from right to left. A
// run that says so keeps its own direction whatever stands around it: a number to dial, for which two marks stand in the text
// that is judged.
func (s *setter) levels(st *stretch) {
	chars := s.chars[st.from:st.to]
	text, at := make([]rune, 0, len(chars)+8), make([]int, 0, len(chars)+8) // at is the character that a rune stands for; -1 for a mark
	mark := func(r rune) { text, at = append(text, r), append(at, -1) }
	base := uint8(0)
	if s.opt.Leftward {
		base = 1
	} else {
		mark(leftToRight)
	}
	apart := int32(-1)
	for i, c := range chars {
		if c.run != apart && apart >= 0 {
			mark(isolateEnd)
			apart = -1
		}
		if s.runs[c.run].Rightward && apart < 0 {
			mark(isolateStart)
			apart = c.run
		}
		r := c.r
		if p, _ := bidi.LookupRune(r); p.Class() == bidi.B {
			r = ' ' // it would end the paragraph
		}
		text, at = append(text, r), append(at, i)
	}
	if apart >= 0 {
		mark(isolateEnd)
	}
	order := ordering(string(text), s.opt.Leftward)
	for i := range order.NumRuns() {
		run := order.Run(i)
		from, to := run.Pos()
		level := base
		switch {
		case run.Direction() == bidi.RightToLeft:
			level = 1
		case base == 1:
			level = 2
		}
		number := 0 // how many characters of a number the run begins with
		if run.Direction() == bidi.LeftToRight && base == 0 && i > 0 {
			number = digits(text[from : to+1])
		}
		for k := from; k <= to; k++ {
			switch {
			case at[k] < 0:
			case k < from+number, s.runs[chars[at[k]].run].Rightward:
				chars[at[k]].level = 2
			default:
				chars[at[k]].level = level
			}
		}
	}
}

// Marks of direction: a strong letter without ink, and the ends of a part that is judged by itself.
const (
	leftToRight  = 0x200E
	isolateStart = 0x2066
	isolateEnd   = 0x2069
)

func ordering(text string, leftward bool) bidi.Ordering {
	var p bidi.Paragraph
	if leftward {
		p.SetString(text, bidi.DefaultDirection(bidi.RightToLeft))
	} else {
		p.SetString(text)
	}
	order, err := p.Order()
	if err != nil {
		return bidi.Ordering{} // it refuses only classes that do not fit the text, which come from itself
	}
	return order
}

// digits is how many characters a number has that a text begins with, separators inside of it and signs behind it counted; a full
// stop before a word is none. The library names directions and no levels; a number behind words that run from right to left is
// at level 2, and what follows it at level 0 (rules W4, W5 and I1).
func digits(text []rune) int {
	n := 0
	for i, r := range text {
		switch p, _ := bidi.LookupRune(r); p.Class() {
		case bidi.EN, bidi.AN:
			n = i + 1
		case bidi.ET, bidi.NSM, bidi.BN:
			if n == i && i > 0 {
				n = i + 1
			}
		case bidi.ES, bidi.CS:
		default:
			return n
		}
	}
	return n
}

// visual is the order in which pieces of the given levels stand from left to right (rule L2).
func visual(levels []uint8) []int {
	order := make([]int, len(levels))
	highest := uint8(0)
	for i, l := range levels {
		order[i], highest = i, max(highest, l)
	}
	for level := highest; level > 0; level-- {
		for from := 0; from < len(order); from++ {
			to := from
			for to < len(order) && levels[order[to]] >= level {
				to++
			}
			for a, b := from, to-1; a < b; a, b = a+1, b-1 {
				order[a], order[b] = order[b], order[a]
			}
			from = max(from, to)
		}
	}
	return order
}
