package phone

import (
	"regexp"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// Signs that stand inside numbers: hyphens and dashes, points, spaces, a stroke.
const seps = "-. \u00a0\u2011\u2013/"

// Signs that stand between the area and the rest: those, and brackets.
const aside = seps + "()"

// The forms of a number, as Go and JavaScript read them alike. Area codes and exchanges begin with 2 to 9 in the
// North American plan; that alone keeps most codes and amounts from being numbers.
const (
	some    = "[-. \u00a0\u2011\u2013/]{0,3}"
	one     = "(?:\\+?1" + some + ")?"
	numeric = one + `(?:\([2-9]\d{2}\)|[2-9]\d{2})` + some + `[2-9]\d{2}` + some + `\d{4}`
	// Letters stand after the area of a number that is plainly one: with a leading 1, or free of charge.
	vanity = "(?:\\+?1[-. \u00a0]\\(?[2-9]\\d{2}\\)?[-. \u00a0]|\\(8\\d{2}\\)[-. \u00a0]?|8(?:00|33|44|55|66|77|88)[-.])" +
		"(?:[A-Z0-9](?:[-. \u00a0]?[A-Z0-9]){6}[A-Z0-9]{0,3}|[A-Za-z0-9](?:[-.]?[A-Za-z0-9]){6}[A-Za-z0-9]{0,3})"
	foreign = "(?:\\+|011[-. \u00a0])[2-9](?:[-. \u00a0\u2011\u2013/()]{0,3}\\d){6,14}"
	ext     = "[-. \u00a0,;/]{0,3}(?:[Ee]xt(?:ensi[oó]n|n)?|EXT|[Xx])\\.?[ .:\u00a0]{0,2}(\\d{1,6})"
	number  = "(?:" + foreign + "|" + numeric + "|" + vanity + ")(?:" + ext + ")?"
	service = "[2-9]11|988" // information, relay, emergency, crisis: three digits that stand alone
)

// Form is what a field for a number must look like, for those who check it themselves.
const Form = `^\s*(?:` + number + `|` + service + `)\s*$`

var (
	whole     = compiled(Form)
	inText    = compiled(number)
	extension = compiled("(?:" + ext + ")$")
)

func compiled(expr string) pattern {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expr) })
}

// Hit is a number in a text, as bytes from From to To.
type Hit struct {
	From, To int
	Number   Number
}

// Find finds the numbers in running text. Services of three digits are not among them: in a guide, 911 is named in
// sentences that are no invitation to press it, and 211 is an amount of something.
func Find(text string) []Hit {
	if !mayHold(text) {
		return nil
	}
	var out []Hit
	for at := 0; ; {
		m := inText().FindStringIndex(text[at:])
		if m == nil {
			return out
		}
		from, to := at+m[0], at+m[1]
		if alone(text, from, to) && !counts(text, from, to) {
			out = append(out, Hit{from, to, read(text[from:to])})
			at = to
			continue
		}
		_, size := utf8.DecodeRuneInString(text[from:])
		at = from + size
	}
}

// mayHold is a quick look: no number has fewer than four digits.
func mayHold(text string) bool {
	n := 0
	for i := range len(text) {
		if text[i] >= '0' && text[i] <= '9' {
			if n++; n == 4 {
				return true
			}
		}
	}
	return false
}

// alone reports whether a number is not the middle of something longer.
func alone(text string, from, to int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:from])
	if from > 0 && (unicode.IsDigit(before) || unicode.IsLetter(before) || strings.ContainsRune("+-_$€£#@=&%", before)) {
		return false
	}
	if from > 1 && strings.ContainsRune(".,:/", before) && text[from-2] > ' ' && text[from] != '(' { // inside an address or an amount
		return false
	}
	after, size := utf8.DecodeRuneInString(text[to:])
	switch {
	case to == len(text):
		return true
	case unicode.IsDigit(after) || unicode.IsLetter(after) || strings.ContainsRune("_@%=", after):
		return false
	}
	return !strings.ContainsRune("-.,:/", after) || !digitAt(text, to+size)
}

func digitAt(text string, i int) bool { return i < len(text) && text[i] >= '0' && text[i] <= '9' }

// counts reports whether ten bare digits are the number of something else: a provider's, a policy's.
func counts(text string, from, to int) bool {
	if strings.ContainsFunc(text[from:to], func(r rune) bool { return r < '0' || r > '9' }) {
		return false
	}
	words := strings.Fields(strings.TrimRight(text[:from], ":. "))
	if len(words) == 0 {
		return false
	}
	switch strings.ToLower(strings.Trim(words[len(words)-1], ".:#()")) {
	case "npi", "id", "no", "nr", "number", "policy", "license", "account", "serial", "model", "nct", "pmid", "isbn":
		return true
	}
	return false
}
