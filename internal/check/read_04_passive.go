package check

import (
	"fmt"

	"guidepress/internal/lexicon"
	"guidepress/internal/source"
)

var read04 = Rule{
	ID: "READ-04", Severity: source.Warning, English: true,
	What:   "Sentences say who does it: at most one in ten is passive.",
	Why:    "PEMAT-P item 5; CDC Clear Communication Index 6.",
	Before: "The pump is placed under the skin. The dose is chosen by a doctor. The cuts are closed with thread. The bandage is changed each day.",
	After:  "Your doctor places the pump under the skin. She chooses the dose and closes the cuts. We change the bandage each day.",
	Check:  checkPassive,
}

// goodPassive is the share of passive sentences a guide may have; below fewestPassive the share says nothing.
const (
	goodPassive   = 0.10
	fewestPassive = 4
)

func checkPassive(s *Subject) []source.Problem {
	var found []source.Problem
	total := 0
	for _, t := range s.sentences() {
		if !t.counts() {
			continue
		}
		total++
		if from, to, ok := t.passive(); ok {
			found = append(found, as(source.Info, t.problem(from, to, fmt.Sprintf("“%s” does not say who does it", t.Text[from:to]), "say who, as in “Your doctor places the pump”")))
		}
	}
	n := len(found)
	if n < fewestPassive || float64(n) <= goodPassive*float64(total) {
		return nil
	}
	first := found[0]
	first.Severity = usual
	first.Message = fmt.Sprintf("%d of %d sentences do not say who acts; this is the first", n, total)
	return append([]source.Problem{first}, found[1:]...)
}

// passive finds the first passive verb of a sentence.
func (s Sentence) passive() (from, to int, ok bool) {
	for i := range s.Words {
		if n := lexicon.Passive(s.Words, i); n > 0 {
			return s.Words[i].From, s.Words[i+n-1].To, true
		}
	}
	return 0, 0, false
}
