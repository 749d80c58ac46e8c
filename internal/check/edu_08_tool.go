package check

import (
	"guidepress/internal/guide"
	"guidepress/internal/source"
)

var edu08 = Rule{
	ID: "EDU-08", Severity: source.Warning,
	What:   "The guide holds something to use: a checklist, questions with lines, a diary, room for notes.",
	Why:    "PEMAT-P item 23; SAM, interaction.",
	Before: "Bring your photo ID and a list of your medicines.",
	After:  "- checklist:\n    - Photo ID and insurance card\n    - A list of your medicines",
	Check: func(s *Subject) []source.Problem {
		if s.has(isTool) {
			return nil
		}
		return []source.Problem{on(s.Guide.Title, "the guide gives the reader nothing to fill in or tick", "add a checklist, questions to ask, or a diary")}
	},
}

func isTool(b guide.Block) bool {
	switch b := b.(type) {
	case *guide.Ours:
		return b.Show == "visit" // what to bring has boxes
	case *guide.Checklist, *guide.Ask, *guide.Log, *guide.Notes:
		return true
	}
	return false
}
