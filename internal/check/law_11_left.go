package check

import (
	"fmt"

	"guidepress/internal/guide"
	"guidepress/internal/source"
)

var law11 = Rule{
	ID: "LAW-11", Severity: source.Error,
	What:   "Nobody is shown as one of the team after their last day.",
	Why:    "A patient who asks for a doctor who has left was misled (FTC Act, 15 U.S.C. 45).",
	Before: "# team.yaml\nteam:\n  - id: a\n    name: Ada Sample\n    role: Doctor\n    until: 2020-01-31",
	After:  "# team.yaml\nteam:\n  - id: a\n    name: Ada Sample\n    role: Doctor",
	Check:  checkLeft,
}

func checkLeft(s *Subject) []source.Problem {
	var out []source.Problem
	for _, p := range s.people() {
		if !p.Until.IsZero() && !s.Today.IsZero() && p.Until.Value.Before(s.Today) {
			out = append(out, at(p.Until.At, fmt.Sprintf("the last day of %s has passed", p.Name.Value), "take the entry out of guides/team.yaml, or correct the day"))
		}
	}
	return out
}

// people are those of whom the guide tells; two rules ask.
func (s *Subject) people() []guide.Person {
	if s.practice() == nil {
		return nil
	}
	if s.view.people == nil {
		s.view.people = []guide.Person{}
		told := s.script()
		for i := range told.People {
			if told.Introduces(&told.People[i]) {
				s.view.people = append(s.view.people, told.People[i])
			}
		}
	}
	return s.view.people
}
