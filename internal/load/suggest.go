package load

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"guidepress/internal/lexicon"
)

// maxWord is the longest word that is compared with others; longer ones are no slip of the keyboard.
const maxWord = 64

// meant is the known word that was probably meant, or "".
func meant(word string, known []string) string {
	if utf8.RuneCountInString(word) > maxWord {
		return ""
	}
	best, at := "", 0
	for _, k := range known {
		if d := lexicon.Distance(fold(word), fold(k)); best == "" || d < at {
			best, at = k, d
		}
	}
	if best != "" && at <= max(1, utf8.RuneCountInString(word)/3) {
		return best
	}
	return ""
}

// didYouMean is a hint: the known word that was probably meant, or the choice there is.
func didYouMean(word string, known []string) string {
	if m := meant(word, known); m != "" {
		return fmt.Sprintf("did you mean %q?", m)
	}
	if len(known) == 0 || len(known) > 40 {
		return ""
	}
	return "known here: " + strings.Join(known, ", ")
}

// fold makes spellings equal that people mix up: case, and the signs between words.
func fold(s string) string {
	return strings.NewReplacer("_", "", "-", "", " ", "").Replace(strings.ToLower(s))
}

// sorted lists the keys of a map in order.
func sorted[V any](m map[string]V) []string {
	names := make([]string, 0, len(m))
	for name := range m {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}
