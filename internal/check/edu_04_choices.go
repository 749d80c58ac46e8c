package check

import (
	"fmt"

	"guidepress/internal/guide"
	"guidepress/internal/source"
)

var edu04 = Rule{
	ID: "EDU-04", Severity: source.Warning, Care: true,
	What:   "The guide shows at least two other choices and doing nothing, what the treatment means for daily life, and three questions to ask.",
	Why:    "DISCERN 12 to 15: a choice needs something to choose from.",
	Before: "- choices:\n    - {name: A pump, what: Small doses, think: Surgery, own: true}\n    - {name: Pills, what: Medicine by mouth, think: No surgery}",
	After:  "sections:\n  - kind: alternatives\n    title: Your other choices\n    blocks:\n      - choices:\n          - {name: A pump, what: Small doses, think: Surgery, own: true}\n          - {name: Pills, what: Medicine by mouth, think: No surgery}\n          - {name: Exercises, what: A plan to build strength, think: It takes time}\n          - {name: No new treatment, what: You keep your plan, think: No new risks, none: true}",
	Check:  checkChoices,
}

const enoughQuestions = 3

func checkChoices(s *Subject) []source.Problem {
	out := otherChoices(s)
	g := s.Guide
	if s.section("daily-life", "recovery") == nil {
		out = append(out, on(g.Title, "no section says what the treatment means for daily life", "add a section with “kind: daily-life”"))
	}
	questions := 0
	for _, a := range all[*guide.Ask](s) {
		questions += len(a.Questions)
	}
	if questions < enoughQuestions {
		out = append(out, on(g.Title, "the guide suggests no questions to ask the doctor", "add an ask block with three or more"))
	}
	return out
}

func otherChoices(s *Subject) []source.Problem {
	others, none := 0, false
	blocks := all[*guide.Choices](s)
	for _, b := range blocks {
		for _, c := range b.Choices {
			switch {
			case c.None.Value:
				none = true
			case !c.Own.Value:
				others++
			}
		}
	}
	switch {
	case len(blocks) == 0:
		return []source.Problem{on(s.Guide.Title, "readers do not see their other choices", "add a choices block: two other treatments at least, and doing nothing")}
	case others < 2:
		return []source.Problem{at(blocks[0].At, fmt.Sprintf("the table of choices shows %d other treatments", others), "show at least two")}
	case !none:
		return []source.Problem{at(blocks[0].At, "the table of choices leaves out doing nothing", "add a choice with “none: true”")}
	}
	return nil
}
