package check

import (
	"fmt"

	"guidepress/internal/source"
)

var edit12 = Rule{
	ID: "EDIT-12", Severity: source.Warning, English: true,
	What:   "The practice's own guide does not send readers to other finders.",
	Why:    "Who reads the guide has found the practice. Give its number.",
	Before: "Websites such as WebMD and Healthgrades allow you to search for specialists.",
	After:  "Call us at {{ phone }} to see one of our pain doctors.",
	Check:  checkAway,
}

var away = pat(`\b(?:healthgrades|zocdoc|webmd|yelp|vitals\.com|ratemds|castle connolly|google (?:reviews?|search|it)|search (?:on )?google|(?:see|find|consult(?: with)?|ask|talk to|visit|search for) an? (?:[a-z]+ )?pain (?:management )?(?:specialist|clinic|doctor|center) (?:near|in your|for referrals?))\b`,
	"healthgrades", "zocdoc", "webmd", "yelp", "vitals", "ratemds", "castle", "google", "pain ")

func checkAway(s *Subject) []source.Problem {
	var out []source.Problem
	for _, p := range s.pieces() {
		if hits := away.in(p.Lower); len(hits) > 0 { // once a paragraph: two names are one advice
			m := hits[0]
			out = append(out, p.problem(m.From, m.To, fmt.Sprintf("“%s” sends readers away", p.Text[m.From:m.To]), "give your own phone number instead"))
		}
	}
	return out
}
