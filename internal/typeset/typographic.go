package typeset

import (
	"strings"
	"unicode"
)

// Typographic sets typewriter signs right: straight quotes and apostrophes become curly, "--" and " - " en
// dashes, "..." an ellipsis, "6-8" a range with an en dash, double spaces single ones. It reads across runs,
// so that a quote may open in one and close in another. Signs typed as they should be stay; so do addresses,
// dates, phone numbers, codes, and the marks of feet and inches. The runs given are not changed.
func Typographic(runs []Run, lang string) []Run {
	t := reader{english: lang == "" || strings.HasPrefix(strings.ToLower(lang), "en")}
	t.load(runs)
	out := make([]strings.Builder, len(runs))
	for t.at = 0; t.at < len(t.runes); {
		run := t.owner[t.at]
		set, n := t.next()
		if run >= 0 {
			out[run].WriteString(set)
		}
		for _, r := range set {
			t.before = r
		}
		t.at += n
	}
	set := make([]Run, len(runs))
	for i, r := range runs {
		set[i] = r
		set[i].Text = out[i].String()
	}
	return set
}

// Quotes is Typographic for a text in one piece.
func Quotes(text, lang string) string {
	return Typographic([]Run{{Text: text}}, lang)[0].Text
}

// reader goes through the runes of all runs. A hard break is a line feed that no run owns.
type reader struct {
	runes   []rune
	owner   []int
	english bool

	at     int
	before rune // what was written last
	double int  // open double quotes
	single int
}

func (t *reader) load(runs []Run) {
	for i, run := range runs {
		for _, r := range run.Text {
			t.runes, t.owner = append(t.runes, r), append(t.owner, i)
		}
		if run.Break {
			t.runes, t.owner = append(t.runes, '\n'), append(t.owner, -1)
		}
	}
}

// peek is the rune k places on; 0 beyond either end.
func (t *reader) peek(k int) rune {
	if i := t.at + k; i >= 0 && i < len(t.runes) {
		return t.runes[i]
	}
	return 0
}

// next is what stands for the next runes, and how many they are.
func (t *reader) next() (string, int) {
	r := t.peek(0)
	switch r {
	case '"', '\'', '-', '.':
		if t.inAddress() {
			return string(r), 1
		}
	}
	switch r {
	case '"':
		return t.doubleQuote(), 1
	case '\'':
		return t.singleQuote(), 1
	case '-':
		return t.dash()
	case '.':
		return t.points()
	case ' ', '\t':
		return t.space()
	case '“':
		t.double++
	case '”':
		t.double = max(0, t.double-1)
	}
	return string(r), 1
}

// space makes one of many. The first is kept, so a space stays with the run that it was typed in.
func (t *reader) space() (string, int) {
	if t.before == ' ' {
		return "", 1
	}
	return " ", 1
}

// points turns exactly three points into an ellipsis; a row of more is a line to fill in.
func (t *reader) points() (string, int) {
	if t.before != '.' && t.peek(1) == '.' && t.peek(2) == '.' && t.peek(3) != '.' && t.sameRun(3) {
		return "…", 3
	}
	return ".", 1
}

// sameRun reports whether the next n runes belong to one run: what is joined must have one style.
func (t *reader) sameRun(n int) bool {
	return t.at+n <= len(t.owner) && t.owner[t.at] == t.owner[t.at+n-1]
}

// inAddress reports whether the word at hand is a web or mail address, which must stay as it is.
func (t *reader) inAddress() bool {
	const far = 300 // no address is longer; a file of quotes alone must not take quadratic time
	from, to := t.at, t.at
	for from > 0 && t.at-from < far && !unicode.IsSpace(t.runes[from-1]) {
		from--
	}
	for to < len(t.runes) && to-t.at < far && !unicode.IsSpace(t.runes[to]) {
		to++
	}
	word := t.runes[from:to]
	for i, r := range word {
		switch {
		case r == ':' && i+2 < len(word) && word[i+1] == '/' && word[i+2] == '/':
			// Quotes around an address are not part of it.
			return t.at > from && t.at < to-1
		case r == '@' && i > 0 && i < len(word)-1:
			return t.at > from && t.at < to-1
		case r == 'w' && i+3 < len(word) && word[i+1] == 'w' && word[i+2] == 'w' && word[i+3] == '.':
			return t.at > from && t.at < to-1
		}
	}
	return false
}

// isBlank reports whether r is a space or one of the text's ends.
func isBlank(r rune) bool { return r == 0 || unicode.IsSpace(r) }
