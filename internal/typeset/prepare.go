package typeset

import "unicode"

// spot is a place where a line may end: before it lie chars[...:end], and the next line starts at start.
type spot struct {
	end, start int
	kind       kind
	class      class // of the word before it
	word       int   // how many words end before it; words bound together count as one
}

// prepare lists the spots fit may use: every free place, and the unwelcome ones only within a part of the
// text that no line can hold. The first spot is the start of the stretch, the last its end.
func (s *setter) prepare(st *stretch) {
	s.spots = append(s.spots[:0], spot{start: s.skipBlank(st.from, st.to)})
	from := 0 // first mark of the part at hand
	for i, m := range s.marks {
		if m.kind <= hyphen {
			s.addPart(st, s.marks[from:i], s.spotAt(st, m))
			from = i + 1
		}
	}
	last := mark{at: st.to, token: len(s.tokens) - 1}
	s.addPart(st, s.marks[from:], s.spotAt(st, last))
}

// addPart adds the spot next, before it what may break the part between the last spot and next, if need be.
func (s *setter) addPart(st *stretch, within []mark, next spot) {
	if s.width(st, s.lastStart(), next.end) > s.limit+tolerance {
		for _, m := range within {
			s.addWord(st, s.spotAt(st, m))
		}
	}
	s.addWord(st, next)
}

// addWord adds the spot next, before it the places inside the word where it may be cut, if it is too wide.
func (s *setter) addWord(st *stretch, next spot) {
	from := s.lastStart()
	if next.end <= from && next.start < st.to {
		return // nothing but hidden characters would stand on that line
	}
	if s.width(st, from, next.end) > s.limit+tolerance {
		address := s.isAddress(from, next.end)
		for i := from + 2; i < next.end-1; i++ {
			if s.cuttable(i) {
				s.addCut(st, spot{i, i, s.cutKind(i), 0, next.word - 1}, address)
			}
		}
		s.addCut(st, next, address)
		return
	}
	s.spots = append(s.spots, next)
}

// addCut adds the spot next, before it every place between two characters of an address that no line can hold: nobody can
// put a hyphen into it, and half of it helps nobody.
func (s *setter) addCut(st *stretch, next spot, address bool) {
	from := s.lastStart()
	if address && s.width(st, from, next.end) > s.limit+tolerance {
		for i := from + 2; i < next.end-1; i++ {
			if !isHidden(s.chars[i-1].r) && !isHidden(s.chars[i].r) && !closes(s.chars[i].r) {
				s.spots = append(s.spots, spot{i, i, anywhere, 0, s.spots[len(s.spots)-1].word})
			}
		}
	}
	s.spots = append(s.spots, next)
}

// isAddress reports whether the characters are a web or mail address: names parted by points, and a slash or an at sign.
func (s *setter) isAddress(from, to int) bool {
	point, parts := false, false
	for i := from + 1; i < to-1; i++ {
		switch s.chars[i].r {
		case '.':
			point = point || unicode.IsLetter(s.chars[i-1].r) && unicode.IsLetter(s.chars[i+1].r)
		case '/', '@':
			parts = true
		}
	}
	return point && parts
}

func (s *setter) lastStart() int { return s.spots[len(s.spots)-1].start }

// cuttable reports whether an address may be cut before character i: after a sign that joins its parts,
// unless another such sign or the end of a clause follows.
func (s *setter) cuttable(i int) bool {
	before, after := s.chars[i-1].r, s.chars[i].r
	return joins(before) && !joins(after) && !closes(after) && !isSpace(after) && !isHidden(after)
}

func (s *setter) cutKind(i int) kind {
	switch s.chars[i-1].r {
	case '.', '-', '_', 0x2010:
		return insideName
	}
	return inside
}

func joins(r rune) bool {
	switch r {
	case '/', '.', '-', '_', '?', '&', '=', 0x2010:
		return true
	}
	return false
}

func (s *setter) spotAt(st *stretch, m mark) spot {
	end := m.at
	for end > st.from && !s.softAt(st, m.at) && (isSpace(s.chars[end-1].r) || isHidden(s.chars[end-1].r)) {
		end--
	}
	sp := spot{end: end, start: s.skipBlank(m.at, st.to), kind: m.kind, word: s.spots[len(s.spots)-1].word + 1}
	if m.token >= 0 && m.token < len(s.tokens) {
		sp.class = s.tokens[m.token].class
	}
	return sp
}

// softAt reports whether a line that ends before character at ends in a soft hyphen, which is then seen.
func (s *setter) softAt(st *stretch, at int) bool {
	return at > st.from && at < st.to && softHyphen(s.chars[at-1].r)
}

func (s *setter) skipBlank(i, to int) int {
	for i < to && (isSpace(s.chars[i].r) || isHidden(s.chars[i].r)) {
		i++
	}
	return i
}
