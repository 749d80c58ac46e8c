package check

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"guidepress/internal/source"
)

var edit16 = Rule{
	ID: "EDIT-16", Severity: source.Error,
	What:   "No letter of another alphabet hides in a word.",
	Why:    "A Cyrillic or Greek letter that looks like a Latin one comes along with copied text. The word is then not found by search, is read out wrongly, and shows in another typeface.",
	Before: "Take your me\u0501icine with w\u0430ter.",
	After:  "Take your medicine with water.",
	Check:  checkAlphabet,
}

// lookAlikes are letters of other alphabets and the Latin ones they look like.
var lookAlikes = map[rune]rune{
	'а': 'a', 'е': 'e', 'о': 'o', 'р': 'p', 'с': 'c', 'у': 'y', 'х': 'x', 'і': 'i', 'ј': 'j', 'ѕ': 's', 'һ': 'h', 'ԁ': 'd', 'ӏ': 'l', 'ԛ': 'q', 'ԝ': 'w',
	'А': 'A', 'В': 'B', 'Е': 'E', 'К': 'K', 'М': 'M', 'Н': 'H', 'О': 'O', 'Р': 'P', 'С': 'C', 'Т': 'T', 'Х': 'X', 'І': 'I', 'Ј': 'J', 'Ѕ': 'S', 'У': 'Y',
	'ο': 'o', 'ν': 'v', 'ι': 'i', 'κ': 'k', 'ρ': 'p', 'υ': 'u', 'χ': 'x', 'α': 'a', 'ε': 'e', 'ϲ': 'c', 'ϳ': 'j',
	'Α': 'A', 'Β': 'B', 'Ε': 'E', 'Ζ': 'Z', 'Η': 'H', 'Ι': 'I', 'Κ': 'K', 'Μ': 'M', 'Ν': 'N', 'Ο': 'O', 'Ρ': 'P', 'Τ': 'T', 'Υ': 'Y', 'Χ': 'X',
}

func checkAlphabet(s *Subject) []source.Problem {
	var out []source.Problem
	for _, p := range s.pieces() {
		if ascii(p.Text) {
			continue
		}
		for _, w := range p.Words {
			text := p.Text[w.From:w.To]
			if at, r := stranger(text); r != 0 && !p.foreign(w.From) {
				from := w.From + at
				q := p.problem(from, from+utf8.RuneLen(r), fmt.Sprintf("the “%c” in “%s” is a %s letter (U+%04X) that only looks like “%c”", r, text, alphabetOf(r), r, lookAlikes[r]), fmt.Sprintf("type “%s” anew", latin(text)))
				out = append(out, q)
			}
		}
	}
	return out
}

// stranger is the first look-alike in a word that has Latin letters too. A Greek letter at an end is meant where the rest
// are capitals or the letter is none that is read for a Latin one: "TNFα", but not "nο".
func stranger(word string) (int, rune) {
	hasLatin, at, found := false, 0, rune(0)
	for i, r := range word {
		switch {
		case unicode.Is(unicode.Latin, r):
			hasLatin = true
		case found == 0 && lookAlikes[r] != 0 && !(unicode.Is(unicode.Greek, r) && unicode.IsLower(r) && r != 'ο' && (i == 0 || i+utf8.RuneLen(r) == len(word))):
			at, found = i, r
		}
	}
	if !hasLatin {
		return 0, 0
	}
	return at, found
}

func alphabetOf(r rune) string {
	if unicode.Is(unicode.Greek, r) {
		return "Greek"
	}
	return "Cyrillic"
}

// latin is the word as it was meant.
func latin(word string) string {
	return strings.Map(func(r rune) rune {
		if l := lookAlikes[r]; l != 0 {
			return l
		}
		return r
	}, word)
}

func ascii(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
