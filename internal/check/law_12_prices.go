package check

import (
	"fmt"

	"guidepress/internal/guide"
	"guidepress/internal/source"
)

var law12 = Rule{
	ID: "LAW-12", Severity: source.Error,
	What:   "No guide shows prices after the last day on which they hold.",
	Why:    "A bill of $400 or more above what a patient was told can be disputed (45 CFR 149.620); a fee that no longer holds misleads (18VAC85-20-30 E).",
	Before: "# practice.yaml\nprices:\n  until: 2020-12-31\n  list: [{id: a, name: First visit, price: $240, includes: An exam.}]\n  not_included: Lab tests.\n  estimate: {title: Your right to an estimate, text: Ask us for one.}",
	After:  "# practice.yaml\nprices:\n  until: 2099-12-31\n  list: [{id: a, name: First visit, price: $240, includes: An exam.}]\n  not_included: Lab tests.\n  estimate: {title: Your right to an estimate, text: Ask us for one.}",
	Check:  checkPricesHold,
}

func checkPricesHold(s *Subject) []source.Problem {
	p := pricesShown(s)
	if p == nil || s.Today.IsZero() || !p.Until.Value.Before(s.Today) {
		return nil
	}
	return []source.Problem{at(p.Until.At, fmt.Sprintf("these prices held until %s", p.Until.Value.Format("2006-01-02")), "look them over, and write the new last day")}
}

// pricesShown are the practice's prices where the guide shows them.
func pricesShown(s *Subject) *guide.Prices {
	p := s.practice()
	if p == nil || p.Prices == nil {
		return nil
	}
	for _, b := range all[*guide.Ours](s) {
		if b.Show == "prices" {
			return p.Prices
		}
	}
	return nil
}
