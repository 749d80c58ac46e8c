package lexicon

import (
	"strings"
	"unicode/utf8"
)

// maxWord is the longest word that is compared with others; longer ones are no slip of the keyboard.
const maxWord = 64

// Meant is the known word that was probably meant, or "".
func Meant(word string, known []string) string {
	if utf8.RuneCountInString(word) > maxWord {
		return ""
	}
	best, at, bare := "", 0, fold(word)
	for _, k := range known {
		if d := Distance(bare, fold(k)); best == "" || d < at {
			best, at = k, d
		}
	}
	if best != "" && at <= max(1, utf8.RuneCountInString(word)/3) {
		return best
	}
	return ""
}

// signs stand between words, and people mix them up.
var signs = strings.NewReplacer("_", "", "-", "", " ", "")

// fold makes spellings equal that people mix up: case, and the signs between words.
func fold(s string) string { return signs.Replace(strings.ToLower(s)) }
