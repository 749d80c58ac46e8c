package check

import (
	"fmt"

	"guidepress/internal/source"
)

var a11y04 = Rule{
	ID: "A11Y-04", Severity: source.Error, English: true,
	What:   "A text that promises a link has one.",
	Why:    "On paper nobody can click, and a link that was lost when a page was copied leads nowhere. WCAG 2.1, 2.4.4.",
	Before: "View our policies here.",
	After:  "Read our [office policies](https://www.example.com/policies) on our website, or ask for a copy at the front desk.",
	Check: func(s *Subject) []source.Problem {
		return promise.each(s, func(p *Piece) bool { return len(p.Links) == 0 && !furniture(p) }, func(hit string) (string, string) {
			return fmt.Sprintf("“%s” promises a link but leads nowhere", hit), "on paper nobody can click: give the address or the phone number"
		})
	},
}
