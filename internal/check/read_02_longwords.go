package check

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"guidepress/internal/lexicon"
	"guidepress/internal/source"
)

var read02 = Rule{
	ID: "READ-02", Severity: source.Warning, English: true,
	What:   "Few long words: the SMOG grade is 9 or less.",
	Why:    "Words of three syllables and more stop weak readers. G. H. McLaughlin, SMOG grading, 1969.",
	Before: "Medication administration necessitates individual evaluation. (30 times)",
	After:  "We look at your case before we give you a medicine. (30 times)",
	Check:  checkLongWords,
}

const goodSMOG = 9.0

func checkLongWords(s *Subject) []source.Problem {
	whole, _ := s.measures()
	if g := whole.SMOG(); whole.Sure() && g > goodSMOG {
		return []source.Problem{on(s.Guide.Title, fmt.Sprintf("there are many long words (SMOG grade %.1f; aim for 9): %s", g, strings.Join(s.longWords(10), ", ")), "take shorter words for those you can")}
	}
	return nil
}

// longWords are the n most frequent words of three syllables and more.
func (s *Subject) longWords(n int) []string {
	seen := map[string]int{}
	for _, t := range s.sentences() {
		for _, w := range t.Words {
			if t.counts() && lexicon.Syllables(w.Lower) >= 3 {
				seen[w.Lower]++
			}
		}
	}
	words := slices.Collect(maps.Keys(seen))
	slices.SortFunc(words, func(a, b string) int { return cmp.Or(cmp.Compare(seen[b], seen[a]), cmp.Compare(a, b)) })
	return words[:min(n, len(words))]
}
