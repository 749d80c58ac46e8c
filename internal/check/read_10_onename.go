package check

import (
	"fmt"

	"guidepress/internal/source"
)

var read10 = Rule{
	ID: "READ-10", Severity: source.Warning, English: true,
	What:   "One thing has one name throughout the guide.",
	Why:    "Who reads of wires first and of leads later looks for a second thing. Clear communication calls a thing by one name.",
	Before: "The wires lie near your spine. Thin wires carry the pulses. The leads can move. A lead can break.",
	After:  "The wires lie near your spine. Thin wires carry the pulses. The wires can move. A wire can break.",
	Check:  checkOneName,
}

// twins are two names of one thing, each with the pattern that shows it. A pair counts only where no text ties the two
// together ("the leads (thin wires)"), and where each is used more than once.
var twins = []struct {
	a, b          string
	first, second *pattern
}{
	{"wire", "lead", pat(`\bwires?\b`, "wire"), pat(`\b(?:the|a|your|each|thin|paddle|two|both) leads?\b`, "lead")},
	{"tube", "catheter", pat(`\btubes?\b`, "tube"), pat(`\bcatheters?\b`, "catheter")},
	{"dressing", "bandage", pat(`\bdressings?\b`, "dressing"), pat(`\bbandages?\b`, "bandage")},
	{"shot", "injection", pat(`\b(?:the|a|your|each|this|second|more|of) shots?\b`, "shot"), pat(`\b(?:the|a|an|your|each|this|second|more|of) injections?\b`, "injection")},
	{"remote", "controller", pat(`\bremotes?\b`, "remote"), pat(`\bcontrollers?\b`, "controller")},
	{"stitches", "sutures", pat(`\bstitch(?:es)?\b`, "stitch"), pat(`\bsutures?\b`, "suture")},
	{"cut", "incision", pat(`\b(?:the|a|your|each|small|two) cuts?\b`, "cut"), pat(`\bincisions?\b`, "incision")},
	{"battery", "pulse generator", pat(`\bbatter(?:y|ies)\b`, "batter"), pat(`\bpulse generators?\b`, "pulse generator")},
	{"womb", "uterus", pat(`\bwomb\b`, "womb"), pat(`\buterus\b`, "uterus")},
	{"crown", "cap", pat(`\b(?:the|a|your|each|new) crowns?\b`, "crown"), pat(`\b(?:the|a|your|each|new) caps?\b`, "cap")},
}

func checkOneName(s *Subject) []source.Problem {
	var out []source.Problem
	for _, tw := range twins {
		if !s.mentions(tw.first) || !s.mentions(tw.second) {
			continue
		}
		first, second, tied := s.uses(tw.first, tw.second)
		if tied || len(first) < 2 || len(second) < 2 || s.explainedWords()[tw.a] || s.explainedWords()[tw.b] {
			continue
		}
		q := second[0]
		if len(second) > len(first) {
			q, first = first[0], second
		}
		q.Message = fmt.Sprintf("“%s” and “%s” name one thing (the other is in line %d)", tw.a, tw.b, first[0].Pos.Line)
		q.Hint = "take one word everywhere, or tie them together once: “the lead (a thin wire)”"
		out = append(out, q)
	}
	return out
}

// uses are the places of two names, and whether a sentence holds both and so ties them together.
func (s *Subject) uses(a, b *pattern) (first, second []source.Problem, tied bool) {
	for _, t := range s.claims() {
		in, also := a.in(t.lower()), b.in(t.lower())
		tied = tied || len(in) > 0 && len(also) > 0
		for _, m := range in {
			first = append(first, t.problem(t.Span.From+m.From, t.Span.From+m.To, "", ""))
		}
		for _, m := range also {
			second = append(second, t.problem(t.Span.From+m.From, t.Span.From+m.To, "", ""))
		}
	}
	return first, second, tied
}
