package load

import (
	"fmt"
	"slices"
	"strings"

	"guidepress/internal/lexicon"
)

// didYouMean is a hint: the known word that was probably meant, or the choice there is.
func didYouMean(word string, known []string) string {
	if m := lexicon.Meant(word, known); m != "" {
		return fmt.Sprintf("did you mean %q?", m)
	}
	if len(known) == 0 || len(known) > 40 {
		return ""
	}
	return "known here: " + strings.Join(known, ", ")
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
