package typeset

import "unicode"

// mark is a place where Unicode lets a line break.
type mark struct {
	at    int // the next line starts with this character
	token int // the token before it
	kind  kind
}

// kind says how willingly a line breaks at a place.
type kind uint8

const (
	free       kind = iota
	hyphen          // after the hyphen of a compound, or at a soft one: allowed, not liked
	bound           // between words that belong together: only where they fit no line together
	inside          // inside a word that fits no line, after a slash or an equals sign
	insideName      // the same, after a point or hyphen: rather not within the name of a site
	anywhere        // between two characters of an address that has no other place
)

// token is a word: characters without a space. A word of two runs is one token.
type token struct {
	from, to int
	class    class
}

// split finds the words of a stretch and the places where it may break.
func (s *setter) split(st *stretch) {
	s.runes = s.runes[:0]
	for _, c := range s.chars[st.from:st.to] {
		s.runes = append(s.runes, c.r)
	}
	s.tokenize(st)
	s.marks = s.marks[:0]
	if st.width <= s.opt.measure(len(s.lines)) {
		return // one line holds it all
	}
	s.seg.Init(s.runes)
	tok := 0
	for it := s.seg.LineIterator(); it.Next(); {
		line := it.Line()
		at := st.from + line.Offset + len(line.Text)
		for ; tok+1 < len(s.tokens) && s.tokens[tok+1].from < at; tok++ {
			s.markRefused(s.tokens[tok+1].from, tok)
		}
		if k, ok := s.judge(at, st, tok); ok {
			s.marks = append(s.marks, mark{at, tok, k})
		}
	}
}

// markRefused marks a space at which Unicode allows no break ("( word"): better to break there than to
// stick out.
func (s *setter) markRefused(at, tok int) {
	if n := len(s.marks); n == 0 || s.marks[n-1].at < at {
		s.marks = append(s.marks, mark{at, tok, bound})
	}
}

func (s *setter) tokenize(st *stretch) {
	s.tokens = s.tokens[:0]
	for i := st.from; i < st.to; {
		for i < st.to && isSpace(s.chars[i].r) {
			i++
		}
		from := i
		for i < st.to && !isSpace(s.chars[i].r) {
			i++
		}
		if i > from {
			t := token{from: from, to: i}
			t.class = s.words.classify(s.runes[from-st.from : i-st.from])
			s.tokens = append(s.tokens, t)
		}
	}
}

// judge says what we make of a break that Unicode allows before character at.
func (s *setter) judge(at int, st *stretch, tok int) (kind, bool) {
	if at <= st.from || at >= st.to {
		return 0, false
	}
	if isSpace(s.chars[at-1].r) {
		if s.together(tok) || s.sameNumber(at) {
			return bound, true
		}
		return free, true
	}
	return s.judgeInside(at, tok)
}

// sameNumber reports whether the space before at stands in a number to dial. Words without spaces may follow it right away, so
// that it is no word by itself.
func (s *setter) sameNumber(at int) bool {
	run := s.chars[at-1].run
	return s.runs[run].Rightward && s.chars[at].run == run
}

// judgeInside judges a break that is not at a space.
func (s *setter) judgeInside(at, tok int) (kind, bool) {
	before, after := s.chars[at-1].r, s.chars[at].r
	switch {
	case softHyphen(before):
		return hyphen, s.runs[s.chars[at-1].run].Style.Face.Has(before)
	case before == 0x200B, before == '—', unwritten(before), unwritten(after):
		return free, true
	case before == '-' || before == 0x2010:
		if s.compound(at, s.tokens[tok]) {
			return hyphen, true
		}
		return bound, true
	case before == '–':
		return bound, true
	}
	return inside, false // breakable only where prepare finds that it must be
}

// unwritten reports whether r belongs to a script written without spaces, whose words Unicode may part.
func unwritten(r rune) bool {
	return r >= 0x2E80 && r < 0xFB00 || r >= 0x0E00 && r < 0x0F00 || r >= 0x1780 && r < 0x1800 || r > 0xFFFF
}

// compound reports whether the hyphen before at joins two words of three letters or more, and nothing else
// in the token is a sign of a code, a number or an address: "follow-up", not "T10-L1" or "555-0100".
func (s *setter) compound(at int, t token) bool {
	const least = 3
	left, right := 0, 0
	for i := t.from; i < t.to; i++ {
		switch r := s.chars[i].r; {
		case unicode.IsDigit(r) || r == '/' || r == '@' || r == '_' || r == '=':
			return false
		case unicode.IsLetter(r) && i < at:
			left++
		case unicode.IsLetter(r):
			right++
		case (r == '-' || r == 0x2010) && i != at-1 && i < at:
			left = 0
		case (r == '-' || r == 0x2010) && i > at && right < least:
			return false
		}
	}
	return left >= least && right >= least
}
