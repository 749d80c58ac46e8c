package typeset

import "unicode"

// dash sets the hyphen at hand: "--" and " - " are en dashes, "---" an em dash, and so is a hyphen between
// two plain numbers an en dash. A longer row of hyphens is a rule someone drew, and stays.
func (t *reader) dash() (string, int) {
	n := 1
	for n <= 3 && t.peek(n) == '-' {
		n++
	}
	switch {
	case t.before == '-' || n > 3 || !t.sameRun(n):
		return "-", 1
	case n == 3:
		return "—", 3
	case n == 2, t.before == ' ' && isBlank(t.peek(1)) && t.peek(1) != 0, t.inRange():
		return "–", n
	}
	return "-", 1
}

// inRange reports whether the hyphen joins two different numbers of one to three digits that stand alone:
// "6-8 weeks". Not 555-0100 (four digits), 240-555-0100 and 2026-11-22 (more hyphens), COVID-19 and T10-L1
// (letters), 50-50 (no range).
func (t *reader) inRange() bool {
	left, right := t.digits(-1), t.digits(1)
	if left == "" || right == "" || left == right {
		return false
	}
	return t.standsAlone(-1, len(left)) && t.standsAlone(1, len(right))
}

// digits are the one to three digits next to the hyphen in a direction, "" where there are none or more.
func (t *reader) digits(dir int) string {
	var out []rune
	for k := dir; t.peek(k) >= '0' && t.peek(k) <= '9'; k += dir {
		out = append(out, t.peek(k))
	}
	if len(out) > 3 {
		return ""
	}
	if dir < 0 {
		for i, j := 0, len(out)-1; i < j; i, j = i+1, j-1 {
			out[i], out[j] = out[j], out[i]
		}
	}
	return string(out)
}

// standsAlone reports whether nothing beyond a number of n digits makes it part of something longer.
func (t *reader) standsAlone(dir, n int) bool {
	edge, beyond := t.peek(dir*(n+1)), t.peek(dir*(n+2))
	switch edge {
	case '.', ',', ':':
		return dir > 0 && !unicode.IsDigit(beyond)
	case '-', '–', '/', '+', '#', '_', '=':
		return false
	}
	return !unicode.IsLetter(edge) && !(dir < 0 && (edge == ')' || edge == ' ' && beyond == ')'))
}
