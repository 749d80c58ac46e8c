package check

import (
	"fmt"

	"guidepress/internal/guide"
	"guidepress/internal/source"
)

var law10 = Rule{
	ID: "LAW-10", Severity: source.Warning, English: true,
	What:   "A patient's words have written consent, and “many patients report” has a source.",
	Why:    "Somebody must be able to stand behind the statement: 18VAC85-20-30 E; the FTC's rules on endorsements.",
	Before: "Many patients report great relief.",
	After:  "In one study, 5 out of 10 people had half the pain or less.",
	Check:  checkTestimonials,
}

var (
	hearsay = pat(`\b(?:(?:many|most|our|countless|hundreds of|thousands of) (?:[a-z]+ )?(?:patients|people|clients|users) (?:have )?(?:report(?:ed|ing|s)?|sa(?:y|id)|tell|told|love[sd]?|rave|agree|find relief|enjoy)|(?:patients|people) (?:love|rave)|testimonials? (?:show|prove))\b`,
		"patients", "people", "clients", "users", "testimonial")
	professional = pat(`\b(?:md|do|dr|rn|np|pa|phd|doctor|nurse|surgeon|physician|therapist|pharmacist)\b`, "d", "rn", "np", "pa", "nurse", "surgeon", "physician", "therapist", "pharmacist")
)

func checkTestimonials(s *Subject) []source.Problem {
	var out []source.Problem
	for _, q := range all[*guide.Quote](s) {
		if q.Consent.Empty() && !professional.match(asciiLower(q.By.Value)) {
			out = append(out, on(q.By, "nothing says that this person agreed to be quoted", "add consent: with the place where the written consent is kept"))
		}
	}
	for _, t := range s.claims() {
		for _, m := range hearsay.in(t.lower()) {
			if len(t.Cites) == 0 {
				from, to := t.Span.From+m.From, t.Span.From+m.To
				out = append(out, t.problem(from, to, fmt.Sprintf("who stands behind “%s”?", t.Text[from:to]), "cite a source, or leave it out"))
			}
		}
	}
	return out
}
