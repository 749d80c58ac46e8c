package check

import (
	"fmt"

	"guidepress/internal/source"
)

var edu11 = Rule{
	ID: "EDU-11", Severity: source.Error,
	What:   "A reviewed guide names its author, its reviewer with credentials, the day of the review and of the next one, and says what is not known.",
	Why:    "DISCERN 5 and 8; CDC Clear Communication Index 11. A review counts for 24 months.",
	Before: "status: reviewed",
	After:  "status: draft",
	Check:  checkReview,
}

const reviewMonths = 24

// unsure is how guides say what is not known.
var unsure = pat(`\b(?:not (?:yet )?(?:fully )?know[ns]?|no one (?:knows|can (?:tell|say|promise))|nobody knows|we do not know|do(?:es)? not (?:always )?(?:work|help)|may not (?:work|help)|unclear|not sure|uncertain|more research|few (?:strong )?studies|experts (?:still )?(?:debate|disagree)|not a promise|cannot (?:tell|promise|predict))\b`,
	"know", "no one", "nobody", "not ", "unclear", "uncertain", "research", "few", "experts")

func checkReview(s *Subject) []source.Problem {
	g := s.Guide
	switch {
	case s.draft() && g.Seal.Whole():
		return []source.Problem{as(source.Notice, at(g.At, "signed, and still called a draft", "write “status: reviewed” with reviewer and dates"))}
	case s.draft() && len(g.Seal.Changes) > 0:
		return nil // EDU-13 says so
	case s.draft():
		message := "not yet reviewed by a clinician"
		if g.Unchecked() {
			message += ", and the translation not by a qualified person"
		}
		if g.Updated.IsZero() && g.Reviewed.IsZero() {
			message += ", and it does not say of which day it is (updated)"
		}
		return []source.Problem{as(source.Notice, at(g.At, message, "its foot says so; write “status: reviewed” with reviewer and dates when somebody has"))}
	}
	var out []source.Problem
	missing := func(is bool, what, hint string) {
		if is {
			out = append(out, on(g.Title, "a reviewed guide names "+what, hint))
		}
	}
	missing(g.Author.Empty(), "its author", "add author")
	missing(g.Reviewer == nil || g.Reviewer.Name.Empty(), "its reviewer", "add reviewer with name and credentials, or write “status: draft”")
	missing(g.Reviewer != nil && g.Reviewer.Credentials.Empty(), "its reviewer's credentials", "add credentials")
	missing(g.Reviewed.IsZero(), "the day of its review", "add reviewed")
	missing(g.NextReview.IsZero(), "the day of its next review", "add next_review")
	return append(append(out, staleReview(s)...), saysUnknown(s)...)
}

func staleReview(s *Subject) []source.Problem {
	g, today := s.Guide, s.Today
	switch {
	case g.Reviewed.IsZero() || today.IsZero():
		return nil
	case g.Reviewed.Value.After(today):
		return []source.Problem{at(g.Reviewed.At, "the day of the review is still to come", "write the day on which it was done")}
	case g.Reviewed.Value.AddDate(0, reviewMonths, 0).Before(today):
		return []source.Problem{at(g.Reviewed.At, fmt.Sprintf("the review of %s is older than %d months", g.Reviewed.Value.Format("2006-01-02"), reviewMonths), "have the guide reviewed again")}
	case !g.NextReview.IsZero() && g.NextReview.Value.Before(today):
		return []source.Problem{at(g.NextReview.At, "the day of the next review has passed", "have the guide reviewed again")}
	}
	return nil
}

func saysUnknown(s *Subject) []source.Problem {
	if !s.english() {
		return nil
	}
	for _, p := range s.pieces() {
		if unsure.match(p.Lower) {
			return nil
		}
	}
	return []source.Problem{as(source.Warning, on(s.Guide.Title, "nothing says what is not known about the treatment", "say for whom it may not work and what nobody can tell in advance"))}
}
