package check

import (
	"fmt"

	"guidepress/internal/source"
)

var edu02 = Rule{
	ID: "EDU-02", Severity: source.Warning,
	What:   "Three to seven key points sum the guide up.",
	Why:    "PEMAT-P item 11; CDC Clear Communication Index 10; SAM 1d.",
	Before: "key_points: []",
	After:  "key_points:\n  - You try it first.\n  - Surgery places the pump.\n  - You come back for refills.",
	Check:  checkKeyPoints,
}

const fewestPoints = 3

func checkKeyPoints(s *Subject) []source.Problem {
	switch n := len(s.Guide.KeyPoints); {
	case n == 0:
		return []source.Problem{at(s.Guide.At, "the guide has no key points", "add key_points: three to seven short sentences")}
	case n < fewestPoints || n > 7:
		return []source.Problem{at(s.Guide.KeyPoints[0].Source.Pos, fmt.Sprintf("there are %d key points", n), "readers remember three to seven")}
	}
	return nil
}
