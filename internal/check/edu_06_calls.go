package check

import (
	"fmt"

	"guidepress/internal/guide"
	"guidepress/internal/source"
)

var edu06 = Rule{
	ID: "EDU-06", Severity: source.Error, Care: true,
	What:   "The guide lists at least three signs to call the practice about, three to call 911 about, and the number.",
	Why:    "CDC Clear Communication Index 14; PEMAT-P items 20 to 22.",
	Before: "- calls: [Fever or chills]\n  emergency: [Slow or hard breathing]",
	After:  "- calls: [Fever or chills, Redness at a cut, A headache when you sit up]\n  emergency: [Slow or hard breathing, Too sleepy to wake up, Blue lips]",
	Check:  checkCalls,
}

const enoughSigns = 3

func checkCalls(s *Subject) []source.Problem {
	severity := usual
	if p := s.Guide.Procedure; p == "medicine" || p == "therapy" {
		severity = source.Warning
	}
	blocks := all[*guide.Calls](s)
	if len(blocks) == 0 {
		return []source.Problem{as(severity, on(s.Guide.Title, "nothing says when to call you and when to call 911", "add a calls block: three signs for you and three for 911 at least"))}
	}
	us, emergency, phone := 0, 0, false
	for _, b := range blocks {
		us, emergency, phone = us+len(b.Us), emergency+len(b.Emergency), phone || !b.Phone.Empty()
	}
	var out []source.Problem
	if us < enoughSigns {
		out = append(out, as(severity, at(blocks[0].At, fmt.Sprintf("%d signs say when to call the practice", us), "list at least three")))
	}
	if emergency < enoughSigns {
		out = append(out, as(severity, at(blocks[0].At, fmt.Sprintf("%d signs say when to call 911", emergency), "list at least three under emergency")))
	}
	if p := s.practice(); !phone && (p == nil || p.Phone.Empty()) {
		out = append(out, as(severity, at(blocks[0].At, "the signs come without a phone number", "add phone here or in practice.yaml")))
	}
	return out
}
