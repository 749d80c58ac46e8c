package typeset

import (
	"strings"
	"unicode"
)

// doubleQuote turns the straight double quote at hand, by what stands before and after it. English and
// Spanish guides both use the English form; French or German quotes an author types are kept as typed.
func (t *reader) doubleQuote() string {
	if unicode.IsDigit(t.before) && t.double == 0 {
		return `"` // inches: 6"
	}
	if t.opening(t.double) {
		t.double++
		return "“"
	}
	t.double = max(0, t.double-1)
	return "”"
}

// singleQuote turns the straight single quote at hand: an apostrophe, or a quote within a quote.
func (t *reader) singleQuote() string {
	if unicode.IsDigit(t.before) && unicode.IsDigit(t.peek(1)) {
		return "'" // feet and inches: 5'10"
	}
	if t.elision() {
		return "’"
	}
	if t.opening(t.single) {
		t.single++
		return "‘"
	}
	if !unicode.IsLetter(t.peek(1)) {
		t.single = max(0, t.single-1)
	}
	return "’"
}

// opening reports whether the quote at hand opens: nothing, a space or an opening sign stands before it, and
// something to quote follows. Where neither side tells, a quote closes if one is open.
func (t *reader) opening(open int) bool {
	blankBefore := isBlank(t.before) || opens(t.before) || isDash(t.before) || t.before == '-' || t.before == '/'
	next := t.peek(1)
	blankAfter := isBlank(next) || next != '…' && closes(next) && next != '"' && next != '\''
	if blankBefore && blankAfter {
		return open == 0
	}
	return blankBefore && !(open > 0 && isDash(t.before) && !unicode.IsLetter(next))
}

// elisions are English words that begin with an apostrophe.
var elisions = []string{"em", "til", "tis", "twas", "cause", "bout", "round", "n"}

// elision reports whether the quote at hand stands for letters left out at the start of a word: 'til, '90s.
func (t *reader) elision() bool {
	if unicode.IsLetter(t.before) || unicode.IsDigit(t.before) {
		return false
	}
	if unicode.IsDigit(t.peek(1)) && unicode.IsDigit(t.peek(2)) && (t.peek(3) == 's' || isBlank(t.peek(3)) && t.single == 0) {
		return true
	}
	if !t.english {
		return false
	}
	var word strings.Builder
	for k := 1; k < 8 && unicode.IsLetter(t.peek(k)); k++ {
		word.WriteRune(unicode.ToLower(t.peek(k)))
	}
	for _, e := range elisions {
		if word.String() == e {
			return true
		}
	}
	return false
}
