package check

import (
	"fmt"

	"guidepress/internal/source"
)

var claim02 = Rule{
	ID: "CLAIM-02", Severity: source.Error, English: true,
	What:   "What is absolute in one place is not hedged in another.",
	Why:    "“We accept all insurances” and “it varies” cannot both be true.",
	Before: "We accept all insurances. Most insurance companies cover it, but it varies.",
	After:  "We work with most plans. Most cover it; call us to check yours.",
	Check:  checkAbsolute,
}

// contrary is a topic on which a guide may speak absolutely and with care.
var contraries = []struct {
	name             string
	absolute, hedged *pattern
}{
	{"insurance", allInsurance, pat(`\b(?:(?:most|many|some) (?:[a-z]+ ){0,2}(?:insur\w+|plans)|(?:insur\w+|plans?|coverage|medicare|medicaid)\b[^.]{0,80}\b(?:var(?:y|ies)|depends|may|might|often|check with))\b`, "insur", "plan", "coverage", "medicare", "medicaid")},
	{"side effects", pat(`\b(?:no|without(?: any)?|never (?:has|have|causes?)|free of) side effects\b`, "side effects"), pat(`\bside effects (?:may|can|might|include|are)\b|\b(?:fewer|some|may have|can have|may cause|can cause) (?:[a-z]+ )?side effects\b`, "side effects")},
	{"whom it helps", pat(`\b(?:always works|works for (?:everyone|everybody|all)|helps (?:everyone|everybody|all patients)|works every time)\b`, "works", "helps"), pat(`\b(?:(?:may|might|does|will) not (?:work|help)(?: for)? (?:everyone|you|all|everybody)|not everyone)\b`, "not ")},
	{"pain during the treatment", pat(`\b(?:is|are|completely|totally|entirely) painless|you (?:will )?(?:feel|have) no pain (?:at all|during)\b`, "painless", "no pain"), pat(`\b(?:may|might|can|will) (?:hurt|sting|be sore|feel sore|be painful)\b`, "hurt", "sting", "sore", "painful")},
}

func checkAbsolute(s *Subject) []source.Problem {
	var out []source.Problem
	claims := s.claims()
	for _, c := range contraries {
		if !s.mentions(c.absolute) || !s.mentions(c.hedged) {
			continue
		}
		var absolute, hedged *source.Problem
		var words string
		for _, t := range claims {
			low := t.lower()
			if m := c.absolute.in(low); absolute == nil && len(m) > 0 && !t.negated(t.Span.From+m[0].From) {
				q := t.problem(t.Span.From+m[0].From, t.Span.From+m[0].To, "", "")
				absolute, words = &q, t.Text[t.Span.From+m[0].From:t.Span.From+m[0].To]
			} else if m := c.hedged.in(low); hedged == nil && len(m) > 0 {
				q := t.problem(t.Span.From+m[0].From, t.Span.From+m[0].To, fmt.Sprintf("“%s”", short(t.Text[t.Span.From+m[0].From:t.Span.From+m[0].To], 60)), "")
				hedged = &q
			}
		}
		if absolute != nil && hedged != nil {
			absolute.Message = fmt.Sprintf("“%s” and %s in line %d disagree about %s", words, hedged.Message, hedged.Pos.Line, c.name)
			absolute.Hint = "keep the careful one"
			out = append(out, *absolute)
		}
	}
	return out
}
