package check

import (
	"guidepress/internal/guide"
	"guidepress/internal/source"
)

var edit13 = Rule{
	ID: "EDIT-13", Severity: source.Warning, English: true,
	What:   "Every answer answers, or says what the reader can do next with the practice.",
	Why:    "“It varies, check with your provider” leaves the reader where he was.",
	Before: "- faqs:\n    - question: How much does it cost?\n      answer: The cost can vary widely. It is best to check with your provider.",
	After:  "- faqs:\n    - question: How much does it cost?\n      answer: It depends on your plan. Call us, and we find out what you will pay.",
	Check:  checkNonAnswers,
}

var (
	shrug    = pat(`\b(?:var(?:y|ies)|depends)\b`, "vary", "varies", "depends")
	nextStep = pat(`\b(?:call us|call \(|ask us|talk to us|tell us|our (?:team|staff|office|nurses?|billing|doctors?)|we (?:can|will|check|ask|help|give|tell|work|find|explain|send|make)|contact us|with us|\d+)\b`,
		"us", "our ", "we ", "call", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9")
)

func checkNonAnswers(s *Subject) []source.Problem {
	var out []source.Problem
	for _, b := range all[*guide.FAQs](s) {
		for _, f := range b.FAQs {
			answer := asciiLower(f.Answer.Plain())
			if shrug.match(answer) && !nextStep.match(answer) {
				out = append(out, on(f.Question, "the answer does not answer", "say what the reader can do next, as in “Call us, and we check your plan”"))
			}
		}
	}
	return out
}
