package check

import (
	"fmt"

	"guidepress/internal/source"
)

var law08 = Rule{
	ID: "LAW-08", Severity: source.Error, English: true,
	What:   "A price, a discount or a free offer says all that it costs.",
	Why:    "A stated fee must include all related costs: 18VAC85-20-30 A to C; COMAR 10.32.01.12 B(5) and (6).",
	Before: "The first visit costs $99.",
	After:  "The first visit costs $99. That includes the exam and all fees.",
	Check:  checkPrice,
}

var (
	price   = pat(`\$ ?\d[\d,.]*|\bfree (?:[a-z]+ )?(?:consult\w*|exams?|evaluations?|screenings?|visits?|x-rays?|trials?|treatments?|mri\w*)\b|\b(?:discounts?|special offers?|\d+ ?% off)\b`, "$", "free ", "discount", "offer", "% off")
	feeNote = pat(`\b(?:includ(?:es?|ing)|all fees|in total|total cost|no other|nothing else|no hidden|covers? (?:the|all)|plus|not included|fees?)\b`, "inclu", "fee", "total", "other", "nothing", "hidden", "cover", "plus")
)

func checkPrice(s *Subject) []source.Problem {
	var out []source.Problem
	for _, p := range s.pieces() {
		if feeNote.match(p.Lower) {
			continue
		}
		for _, m := range price.in(p.Lower) {
			out = append(out, p.problem(m.From, m.To, fmt.Sprintf("“%s” does not say what it includes", p.Text[m.From:m.To]), "say what the price includes and what comes on top, or leave it out"))
		}
	}
	return out
}
