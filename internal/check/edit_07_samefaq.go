package check

import (
	"fmt"
	"strings"

	"guidepress/internal/guide"
	"guidepress/internal/lexicon"
	"guidepress/internal/source"
)

var edit07 = Rule{
	ID: "EDIT-07", Severity: source.Error, English: true,
	What:   "No two questions ask the same thing.",
	Why:    "Two answers to one question disagree sooner or later.",
	Before: "- faqs:\n    - question: How do I find a treatment center near me?\n      answer: Call us.\n    - question: How do I find a specialist near me?\n      answer: Ask us.",
	After:  "- faqs:\n    - question: How do I find a specialist near me?\n      answer: Call us.",
	Check:  checkSameFAQ,
}

// Two questions are one when 60 % of their words agree, or 30 % when their answers agree so far, too. On the
// practice's page the two true pairs score 1.00 and the next of 55 pairs 0.17.
const (
	sameQuestion = 0.6
	alikeBoth    = 0.3
)

// stop words and words every question of a guide holds.
var faqStop = set(`a an the is are was be do does did can could will would should may i my me you your we our it its this that these
	those what which who how when where why of for to in on at by with from and or if as about considered there have has get
	treatment treatments therapy therapies procedure much many any some`)

// classes of words that ask for the same.
var faqClass = map[string]string{
	"center": "provider", "centers": "provider", "specialist": "provider", "specialists": "provider", "doctor": "provider", "doctors": "provider",
	"provider": "provider", "clinic": "provider", "clinics": "provider", "surgeon": "provider", "physician": "provider",
	"hurt": "pain", "painful": "pain", "recovery": "recover", "heal": "recover", "healing": "recover",
}

func checkSameFAQ(s *Subject) []source.Problem {
	topic := map[string]bool{}
	for _, w := range lexicon.Words(s.Guide.Treatment.Value + " " + s.Guide.Title.Value) {
		topic[stem(w.Lower)] = true
	}
	type faq struct {
		guide.FAQ
		question, answer map[string]bool
	}
	var seen []faq
	var out []source.Problem
	for _, b := range all[*guide.FAQs](s) {
		for _, f := range b.FAQs {
			mine := faq{f, keywords(f.Question.Value, topic), keywords(f.Answer.Plain(), topic)}
			for _, other := range seen {
				q := overlap(mine.question, other.question)
				if q >= sameQuestion || q >= alikeBoth && overlap(mine.answer, other.answer) >= alikeBoth {
					out = append(out, on(f.Question, fmt.Sprintf("two questions ask the same thing: “%s” in line %d", other.Question.Value, other.Question.Pos.Line), "merge them"))
					break
				}
			}
			seen = append(seen, mine)
		}
	}
	return out
}

// keywords are the stems of the words that tell one question from another.
func keywords(text string, topic map[string]bool) map[string]bool {
	m := map[string]bool{}
	for _, w := range lexicon.Words(text) {
		k := stem(w.Lower)
		if class, ok := faqClass[w.Lower]; ok {
			k = class
		}
		if !faqStop[w.Lower] && !topic[k] && len(k) > 1 {
			m[k] = true
		}
	}
	return m
}

// stem cuts the commonest endings.
func stem(w string) string {
	w = strings.TrimSuffix(w, "'s")
	for _, end := range [...]string{"ing", "ies", "es", "ed", "ly", "s"} {
		if rest, ok := strings.CutSuffix(w, end); ok && len(rest) > 3 {
			return rest
		}
	}
	return w
}
