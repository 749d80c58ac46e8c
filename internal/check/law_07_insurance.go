package check

import (
	"fmt"

	"guidepress/internal/lexicon"
	"guidepress/internal/source"
)

var law07 = Rule{
	ID: "LAW-07", Severity: source.Error, English: true,
	What:   "No absolute promise about insurance.",
	Why:    "“We accept all insurances” must be true every day and for every plan. COMAR 10.32.01.12; 18VAC85-20-30 E.",
	Before: "We accept all insurances!",
	After:  "We work with most plans, including Medicare and Medicaid. Call us to check yours.",
	Check:  checkInsurance,
}

var (
	allInsurance = pat(`\b(?:accepts?|takes?|covers?|honors?|works? with|welcomes?|bills?) (?:[a-z]+ )?(?:all|any|every)\b[^.!?]{0,20}(?:insur\w+|plans?\b)|\b(?:all|any|every)\b (?:[a-z]+ ){0,2}(?:insur\w+|health plans?)(?: plans?)? (?:is|are) (?:accepted|taken|welcome|covered)`, "insur", "plan")
	programCover = pat(`\b(?:medicare|medicaid|your insurance|your plan|insurance)\b[^.!?]{0,30}\b(?:covers?|pays?(?: for)?)\b`, "medicare", "medicaid", "insurance", "plan")
	// coverPassive is the same promise turned round.
	coverPassive = pat(`\b(?:is|are|be|get|gets)(?: [a-z]+ly| always| now)? (?:covered|paid(?: for)?|reimbursed)(?: in full)? (?:by|under|through) (?:[a-z]+ ){0,2}(?:medicare|medicaid|insur\w+|health plans?|plans?)\b|\b(?:fully|100 ?%|completely) (?:covered|reimbursed)\b|\byou (?:will )?(?:pay|owe) nothing\b|\b(?:no|zero) (?:cost|out-of-pocket costs?) to you\b`, "covered", "paid", "reimbursed", "nothing", "to you")
	programPays  = pat(`\b(?:medicare|medicaid|(?:your |health )?insurance|your plan)\b[^.!?]{0,20}\b(?:will|always) (?:cover|pay)\b`, "cover", "pay")
	hedge        = set("may might often usually most some many if when can could check ask call whether depends depending generally typically sometimes part varies vary how what once after unless only questions")
)

func checkInsurance(s *Subject) []source.Problem {
	const hint = "say “We work with most plans, including Medicare and Medicaid. Call us to check yours.”"
	var out []source.Problem
	for _, t := range s.claims() {
		for _, m := range allInsurance.in(t.lower()) {
			if from := t.Span.From + m.From; !t.negated(from) {
				out = append(out, t.problem(from, t.Span.From+m.To, fmt.Sprintf("“%s” must be true every day and for every plan", t.Text[from:t.Span.From+m.To]), hint))
			}
		}
		for _, m := range promised(t.lower()) {
			if from := t.Span.From + m.From; t.Role != Heading && !t.negatedBeside(from, t.Span.From+m.To) && !t.word(hedge) {
				out = append(out, t.problem(from, t.Span.From+m.To, fmt.Sprintf("“%s” promises what each plan decides", t.Text[from:t.Span.From+m.To]), "write “may cover”, and say how to find out"))
			}
		}
	}
	return out
}

// negatedBeside reports whether a negation stands in the sentence, outside the hit.
func (s Sentence) negatedBeside(from, to int) bool {
	return s.said(from, to, negations)
}

// promised are the hits of the patterns that promise what each plan decides.
func promised(low string) []lexicon.Span {
	for _, p := range [...]*pattern{programCover, coverPassive, programPays} {
		if hits := p.in(low); len(hits) > 0 {
			return hits
		}
	}
	return nil
}
