package check

import (
	"fmt"

	"guidepress/internal/guide"
	"guidepress/internal/source"
)

var edu16 = Rule{
	ID: "EDU-16", Severity: source.Error,
	What:   "Good and bad points of choices are told in equal detail.",
	Why:    "IPDAS 2013, balance: features of options are shown with equal detail, so that none is sold by the length of its list.",
	Before: "- choices:\n    - {name: A pump, what: Small doses, good: [You try it first, It can come out], bad: [Surgery], own: true}\n    - {name: Pills, what: Medicine by mouth, good: [No surgery], bad: [Side effects]}",
	After:  "- choices:\n    - {name: A pump, what: Small doses, good: [You try it first], bad: [Surgery], own: true}\n    - {name: Pills, what: Medicine by mouth, good: [No surgery], bad: [Side effects]}",
	Check:  checkSides,
}

func checkSides(s *Subject) []source.Problem {
	var out []source.Problem
	for _, b := range all[*guide.Choices](s) {
		if !b.Sided() {
			continue
		}
		first := &b.Choices[0]
		for i := range b.Choices {
			c := &b.Choices[i]
			if len(c.Good) != len(first.Good) || len(c.Bad) != len(first.Bad) {
				out = append(out, on(c.Name, fmt.Sprintf("“%s” has %d good points and %d bad ones, “%s” has %d and %d", c.Name.Value, len(c.Good), len(c.Bad), first.Name.Value, len(first.Good), len(first.Bad)),
					"tell all choices in equal detail"))
			}
		}
	}
	return out
}
