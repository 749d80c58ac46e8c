package typeset

import (
	"unicode"
	"unicode/utf8"
)

// class is what a word is, as far as its neighbours are concerned.
type class uint16

const (
	number      class = 1 << iota // digits, with their points, commas, signs and brackets
	bare                          // no punctuation follows the word
	unit                          // weeks, mg, am
	title                         // Dr.
	abbreviated                   // No., Fig.: a number follows
	counter                       // page, step, day: a number follows
	short                         // the, of: looks forlorn at the end of a line
	credential                    // MD, RN: belongs to the name before it
	dash                          // begins with a dash: never starts a line
	citation                      // [1]
	among                         // the "in" of "1 in 10"
	area                          // (240)
	pause                         // ends in , ; : or a dash: headings like to break here
)

// together reports whether token i and the next must stay on one line.
func (s *setter) together(i int) bool {
	if i+1 >= len(s.tokens) {
		return false
	}
	a, b := s.tokens[i].class, s.tokens[i+1].class
	switch {
	case b&(dash|citation) != 0, a&title != 0, a&(area|abbreviated) != 0 && b&number != 0:
		return true
	case b&credential != 0 && a&number == 0:
		return true
	case a&bare == 0:
		return false
	case a&number != 0 && b&(unit|number) != 0, a&counter != 0 && b&number != 0:
		return true
	}
	return s.odds(i) || s.odds(i-1)
}

// odds reports whether three tokens from i on are of the sort "1 in 10".
func (s *setter) odds(i int) bool {
	if i < 0 || i+2 >= len(s.tokens) {
		return false
	}
	a, b, c := s.tokens[i].class, s.tokens[i+1].class, s.tokens[i+2].class
	return a&number != 0 && a&bare != 0 && b&among != 0 && b&bare != 0 && c&number != 0
}

// classify looks at a word alone.
func (l *lexicon) classify(word []rune) class {
	core, bracketed := strip(word)
	tail := word[len(word)-1]
	var c class
	if startsDash(word) {
		c |= dash
	}
	if tail == ',' || tail == ';' || tail == ':' || isDash(tail) {
		c |= pause
	}
	if len(core) == 0 {
		return c
	}
	if &core[len(core)-1] == &word[len(word)-1] {
		c |= bare
	}
	if !isNumber(core) {
		return c | l.look(core, word)
	}
	if word[0] == '[' && tailIsBracket(word) {
		c |= citation
	}
	if bracketed && word[0] == '(' && tail == ')' {
		c |= area
	}
	return c | number
}

// startsDash reports whether the word is or begins with a dash, also one typed as hyphens, or an ellipsis.
func startsDash(word []rune) bool {
	if word[0] == '-' {
		return len(word) == 1 || len(word) == 2 && word[1] == '-'
	}
	return isDash(word[0]) || word[0] == '…'
}

// tailIsBracket reports whether the word closes a square bracket before its punctuation: "[1]," too.
func tailIsBracket(word []rune) bool {
	for i := len(word) - 1; i > 0; i-- {
		if word[i] == ']' {
			return true
		}
		if unicode.IsDigit(word[i]) {
			return false
		}
	}
	return false
}

// look finds a word in the lists.
func (l *lexicon) look(core, word []rune) class {
	var buf [32]byte
	key := buf[:0]
	for _, r := range core {
		if len(key)+utf8.UTFMax > len(buf) {
			return 0 // no listed word is that long
		}
		key = utf8.AppendRune(key, unicode.ToLower(r))
	}
	c := l.classes[string(key)]
	dotted := len(core) < len(word) && tailAfter(core, word) == '.'
	if !dotted {
		c &^= title | abbreviated
	}
	if c&credential != 0 && !(unicode.IsUpper(core[0]) && unicode.IsUpper(core[len(core)-1])) {
		c &^= credential
	}
	if len(core) <= 2 && c&(unit|credential) == 0 && unicode.IsLetter(core[0]) {
		c |= short
	}
	return c
}

// tailAfter is the first rune of word after its core.
func tailAfter(core, word []rune) rune {
	for i := range word {
		if &word[i] == &core[len(core)-1] && i+1 < len(word) {
			return word[i+1]
		}
	}
	return 0
}

// strip takes quotes, brackets and punctuation off both ends of a word.
func strip(word []rune) (core []rune, bracketed bool) {
	from, to := 0, len(word)
	for from < to && opens(word[from]) {
		from++
	}
	for to > from && closes(word[to-1]) {
		to--
	}
	return word[from:to], from > 0
}

func opens(r rune) bool {
	switch r {
	case '(', '[', '{', '"', '\'', '“', '‘', '«', '¿', '¡':
		return true
	}
	return false
}

func closes(r rune) bool {
	switch r {
	case ')', ']', '}', '"', '\'', '”', '’', '»', '.', ',', ';', ':', '!', '?', '…', '—', '–':
		return true
	}
	return false
}

func isDash(r rune) bool { return r == '–' || r == '—' || r == '―' }

// isNumber reports whether a word without its punctuation is a figure: digits, and what stands in and
// around them.
func isNumber(word []rune) bool {
	digits := false
	for i, r := range word {
		switch {
		case r >= '0' && r <= '9':
			digits = true
		case i == 0 && (r == '$' || r == '€' || r == '£' || r == '~' || r == '<' || r == '>' || r == '≥' || r == '≤' || r == '#'):
		case r == '.' || r == ',' || r == ':' || r == '/' || r == '-' || r == '–' || r == '+' || r == '−' || r == '½' || r == '¼' || r == '¾':
			digits = digits || r >= '¼' && r <= '¾'
		default:
			return false
		}
	}
	return digits
}
