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

// programs are payers whom practices name.
const programs = `medicare|medicaid|blue cross(?: blue shield)?|aetna|cigna|humana|united ?healthcare|tricare|kaiser|anthem`

var (
	allInsurance = pat(`\b(?:accepts?|takes?|covers?|honors?|works? with|welcomes?|bills?) (?:[a-z]+ )?(?:all|any|every)\b[^.!?]{0,20}(?:insur\w+|plans?\b)|\b(?:all|any|every)\b (?:[a-z]+ ){0,2}(?:insur\w+|health plans?)(?: plans?)? (?:(?:is|are) (?:accepted|taken|welcome|covered)|covers?|pays?)\b`, "insur", "plan")
	programCover = pat(`\b(?:`+programs+`|your insurance|your plan|insurance)\b[^.!?]{0,30}\b(?:covers?|approves?|pays?(?: for)?)\b`, "medicare", "medicaid", "insurance", "plan", "blue cross", "aetna", "cigna", "humana", "united", "tricare", "kaiser", "anthem")
	// coverPassive is the same promise turned round.
	coverPassive = pat(`\b(?:is|are|be|get|gets)(?: [a-z]+ly| always| now)? (?:covered|paid(?: for)?|reimbursed)(?: in full)? (?:by|under|through) (?:[a-z]+ ){0,2}(?:medicare|medicaid|insur\w+|health plans?|plans?)\b|\b(?:fully|100 ?%|completely) (?:covered|reimbursed)\b`, "covered", "paid", "reimbursed")
	programPays  = pat(`\b(?:`+programs+`|(?:your |health )?insurance|your plan)\b[^.!?]{0,20}\b(?:will|always) (?:cover|pay|approve)s?\b`, "cover", "pay", "approve")
	// nothingToPay is a promise even where "most plans" stands beside it.
	nothingToPay = pat(`\byou(?: will|['’]ll)? (?:pay|owe) (?:nothing|\$0|zero)\b|\b(?:no|zero|without(?: any)?) (?:out-of-pocket )?(?:costs?|charges?) (?:to|for) you\b|\bno out-of-pocket costs?\b|\bcosts? you nothing\b`, "nothing", "zero", "$0", "cost", "charge")
	languageHelp = pat(`\b(?:interpreters?|languages?|translat\w+|sign language|help line|large print|large-print|copy|copies)\b`)
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
		if m := nothingToPay.in(t.lower()); len(m) > 0 && t.Role != Heading && !t.word(asking) && !languageHelp.match(t.lower()) {
			from, to := t.Span.From+m[0].From, t.Span.From+m[0].To
			out = append(out, t.problem(from, to, fmt.Sprintf("“%s” promises what each plan decides", t.Text[from:to]), "say what a visit may cost, and how to find out"))
			continue
		}
		for _, m := range promised(t.lower()) {
			if from := t.Span.From + m.From; t.Role != Heading && !t.negatedBeside(from, t.Span.From+m.To) && !t.word(hedge) {
				out = append(out, t.problem(from, t.Span.From+m.To, fmt.Sprintf("“%s” promises what each plan decides", t.Text[from:t.Span.From+m.To]), "write “may cover”, and say how to find out"))
			}
		}
	}
	return out
}

// asking are words that leave it open what a plan pays.
var asking = set("if may might could check ask call whether depends depending sometimes unless when once after")

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
