package check

import (
	"fmt"

	"guidepress/internal/lexicon"
	"guidepress/internal/source"
)

var edit05 = Rule{
	ID: "EDIT-05", Severity: source.Error, English: true,
	What:   "Words do not run together.",
	Why:    "A comma or space was lost, mostly when a page was copied.",
	Before: "We have offices in MarylandPennsylvania, and Virginia.",
	After:  "We have offices in Maryland, Pennsylvania, and Virginia.",
	Check:  checkJoined,
}

var (
	humps = lazily(`\b([A-Z]?[a-z]{2,})([A-Z][a-z]{2,})\b`)
	// brandNames are written with a capital inside.
	brandNames = set(`mychart facetime powerpoint mastercard paypal carecredit healthgrades spinejack youtube facebook medlineplus
		synchromed doordash linkedin javascript wordpress quickbooks clickbooking healthcare dailymed goodrx playstation`)
)

func checkJoined(s *Subject) []source.Problem {
	var out []source.Problem
	for _, p := range s.pieces() {
		for _, m := range humps().FindAllStringSubmatchIndex(p.Text, -1) {
			word, left, right := p.Text[m[0]:m[1]], p.Text[m[2]:m[3]], p.Text[m[4]:m[5]]
			low := asciiLower(word)
			if brandNames[low] || s.properNames()[low] || !lexicon.Known(left) || !lexicon.Known(right) {
				continue
			}
			out = append(out, p.problem(m[0], m[1], fmt.Sprintf("“%s” and “%s” run together", left, right), "put a comma or a space between them; if it is a name, add it to names in practice.yaml"))
		}
	}
	return out
}
