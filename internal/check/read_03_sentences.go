package check

import (
	"fmt"

	"guidepress/internal/source"
)

var read03 = Rule{
	ID: "READ-03", Severity: source.Warning, English: true,
	What:   "Sentences are short: 15 words in the mean, never more than 25.",
	Why:    "Readers lose the thread of long sentences. plainlanguage.gov; PMC3318988 (fewer than 15 words).",
	Before: "You will have to come back to our office every few weeks so that a nurse can fill the pump again with the medicine that you and your doctor have chosen for you.",
	After:  "You come back to our office every few weeks. A nurse fills the pump again.",
	Check:  checkSentences,
}

const (
	goodMean     = 15.0
	longSentence = 25 // words
)

func checkSentences(s *Subject) []source.Problem {
	var out []source.Problem
	if whole, _ := s.measures(); whole.PerSentence() > goodMean && whole.Sentences >= 10 {
		out = append(out, on(s.Guide.Title, fmt.Sprintf("sentences have %.1f words in the mean; aim for 15", whole.PerSentence()), "say one thing in each"))
	}
	for _, t := range s.sentences() {
		if n := count(t.Words); n > longSentence {
			out = append(out, t.problem(t.Span.From, t.Words[0].To, fmt.Sprintf("this sentence has %d words", n), "split it in two"))
		}
	}
	return out
}
