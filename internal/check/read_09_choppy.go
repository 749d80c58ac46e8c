package check

import (
	"fmt"

	"guidepress/internal/source"
)

var read09 = Rule{
	ID: "READ-09", Severity: source.Warning, English: true,
	What:   "Plain is not choppy: no more than five sentences of fewer than six words in a row.",
	Why:    "A grade far below six reads like a text for children, and adults feel talked down to. Sentences that belong together are joined by because, so and when.",
	Before: "The pump is small. It is round. It holds medicine. A tube runs out. It is soft. It goes in. You feel less pain.",
	After:  "The pump is small and round, and it holds medicine. A soft tube carries the medicine to your back, so you feel less pain.",
	Check:  checkChoppy,
}

const (
	choppyWords = 6 // a sentence with fewer words is a short one
	choppyRow   = 5 // so many of them may follow one another
)

// checkChoppy counts short sentences that follow one another within a text. Lists, questions and orders to call are short
// by right.
func checkChoppy(s *Subject) []source.Problem {
	var out []source.Problem
	row := 0
	var first Sentence
	end := func() {
		if row > choppyRow {
			out = append(out, first.problem(first.Span.From, first.Words[0].To, fmt.Sprintf("%d sentences in a row have fewer than %d words", row, choppyWords), "join those that belong together, with because, so, when or and"))
		}
		row = 0
	}
	var block any
	for _, t := range s.sentences() {
		if t.Role != Para || len(t.Words) == 0 {
			continue
		}
		if t.Block != block || count(t.Words) >= choppyWords || t.asks() {
			end()
			block = t.Block
		}
		if count(t.Words) < choppyWords && !t.asks() {
			if row == 0 {
				first = t
			}
			row++
		}
	}
	end()
	return out
}
