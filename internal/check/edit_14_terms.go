package check

import (
	"fmt"

	"guidepress/internal/source"
)

var edit14 = Rule{
	ID: "EDIT-14", Severity: source.Warning, English: true,
	What:   "Terms in use today, and none that hurt.",
	Why:    "Reflex sympathetic dystrophy is called complex regional pain syndrome today; people have an illness, they do not “suffer from” it.",
	Before: "It helps people who suffer from reflex sympathetic dystrophy.",
	After:  "It helps people who have complex regional pain syndrome (CRPS).",
	Check:  checkOldTerms,
}

var oldTermsTable = table(`
reflex sympathetic dystrophy = complex regional pain syndrome (CRPS)
failed back surgery syndrome = ongoing pain after back surgery
failed back surgery = ongoing pain after back surgery
failed back syndrome = ongoing pain after back surgery
suffer from = have
suffers from = has
suffered from = had
suffering from = with
afflicted with = who has
victim of = person with
victims of = people with
drug addict = person with a substance use disorder
drug addicts = people with a substance use disorder
addicts = people with a substance use disorder
drug seeker = person who asks for more medicine
drug seeking = asking for more medicine
wheelchair bound = who uses a wheelchair
confined to a wheelchair = who uses a wheelchair
handicapped = disabled
the disabled = people with disabilities
the elderly = older adults
mental retardation = intellectual disability
failed treatment = did not get better with treatment
failed conservative therapy = did not get better with other care
diabetics = people with diabetes
epileptics = people with epilepsy
`)

// nowCalled marks sentences that explain an old term.
var nowCalled = pat(`\b(?:now called|formerly|once called|used to be called|older name|old name|also called|also known as|known as)\b`, "called", "formerly", "name", "known as")

func checkOldTerms(s *Subject) []source.Problem {
	var out []source.Problem
	for _, p := range s.pieces() {
		if nowCalled.match(p.Lower) {
			continue
		}
		for i := 0; i < len(p.Words); i++ {
			today, n := oldTermsTable().at(p.Words, i)
			if n == 0 {
				continue
			}
			from, to := p.Words[i].From, p.Words[i+n-1].To
			if p.Lower[from:to] == "the elderly" && i+n < len(p.Words) && p.Text[to] == ' ' && elderlyNoun[p.Words[i+n].Lower] {
				continue
			}
			out = append(out, p.problem(from, to, fmt.Sprintf("“%s” is an old or hurtful term", p.Text[from:to]), fmt.Sprintf("the term in use today is “%s”", today)))
			i += n - 1
		}
	}
	return out
}

var elderlyNoun = set("person people man woman patient adult")
