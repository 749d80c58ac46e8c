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
	price   = pat(`\$ ?\d[\d,]*(?:\.\d\d)?|\bfree (?:[a-z]+ )?(?:consult\w*|exams?|evaluations?|screenings?|visits?|x-rays?|trials?|treatments?|mri\w*)\b|\b(?:discounts?|special offers?|\d+ ?% off)\b`, "$", "free ", "discount", "offer", "% off")
	feeNote = pat(`\b(?:includ(?:es?|ed|ing)|all fees|in total|total cost|no other|nothing else|no hidden|covers? (?:the|all)|plus|not included|fees?)\b`, "inclu", "fee", "total", "other", "nothing", "hidden", "cover", "plus")
	// listNote is the note of a price list, which may stand in a paragraph of its own.
	listNote = pat(`\b(?:prices?|costs?|fees?|charges?|amounts?|totals?|it|this|that|these|each)\b[^.]{0,40}\b(?:includ\w+|covers?|comes? with)\b|\b(?:includ\w+|covered?) in (?:the|this|each|these) (?:prices?|costs?|fees?)\b|\bnot included\b`, "inclu", "cover", "come")
	// notOurs are sums that are no offer of the practice: averages, and what insurance and studies count in.
	notOurs = pat(`\b(?:on average|averages?|according to|nationwide|nationally|national|deductibles?|co-?pays?|co-?payments?|coinsurance|premiums?|income|billions?|millions?)\b`, "averag", "according", "nation", "deductible", "pay", "insurance", "premium", "income", "illion")
)

func checkPrice(s *Subject) []source.Problem {
	var out []source.Problem
	for _, p := range s.pieces() {
		hits := price.in(p.Lower)
		if len(hits) == 0 || feeNote.match(p.Lower) || notOurs.match(p.Lower) || s.noted(p) {
			continue
		}
		m := hits[0]
		out = append(out, p.problem(m.From, m.To, fmt.Sprintf("“%s” does not say what it includes", p.Text[m.From:m.To]), "say what the price includes and what comes on top, or leave it out"))
	}
	return out
}

// noted reports whether another text of the block or section says what the prices in it include.
func (s *Subject) noted(p *Piece) bool {
	for _, q := range s.pieces() {
		if q != p && q.Section == p.Section && (q.Block == p.Block && feeNote.match(q.Lower) || listNote.match(q.Lower)) {
			return true
		}
	}
	return false
}
