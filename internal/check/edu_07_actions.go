package check

import (
	"fmt"

	"guidepress/internal/guide"
	"guidepress/internal/source"
)

var edu07 = Rule{
	ID: "EDU-07", Severity: source.Warning, English: true,
	What:   "What the reader does is said to the reader, in at most seven steps.",
	Why:    "“Call us” is done more often than “patients should call”. PEMAT-P items 20 to 22.",
	Before: "Patients should call the office two days before. The patient must bring a list of medicines.",
	After:  "Call the office two days before. Bring a list of your medicines.",
	Check:  checkActions,
}

const tooManySteps = 7

var (
	aboutPatients = pat(`\b(?:the )?(?:patients?|individuals?|candidates?|those who [a-z]+) (?:should|must|shall|need to|needs to|ha(?:s|ve) to|will (?:then |also )?(?:have|need) to|will (?:then |also )?be (?:limited|asked|required|able|advised|told)|(?:is|are) (?:asked|advised|required|expected|encouraged)|may (?:call|ask|return|take|bring|contact)|can (?:call|ask|return|take|bring|contact))\b`,
		"patient", "individual", "candidate", "those who")
	toReader = pat(`^(?:please |then |first,? |next,? )?(?:do not|don['’]t|never|always|call|bring|tell|ask|take|keep|stop|show|plan|wash|wear|write|rest|walk|talk|go|come|use|avoid|let|check|drink|eat|sit|lie|stay|move|stand|sleep|make|get|put|watch|see|try)\b|\byou (?:should|must|need to|have to|can|may|will|might)\b`)
)

func checkActions(s *Subject) []source.Problem {
	out := longSteps(s)
	var offenders []Sentence
	spoken := 0
	for _, t := range s.sentences() {
		switch {
		case aboutPatients.match(t.lower()):
			offenders = append(offenders, t)
		case toReader.match(t.lower()):
			spoken++
		}
	}
	if n := len(offenders); n >= 2 && spoken*5 < (spoken+n)*4 { // fewer than 80 %
		m := offenders[0]
		hit := aboutPatients.in(m.lower())[0]
		out = append(out, m.problem(m.Span.From+hit.From, m.Span.From+hit.To,
			fmt.Sprintf("%d of %d sentences that ask for something speak about patients, not to the reader", n, n+spoken), "write “Call us two days before”, not “Patients should call”"))
	}
	return out
}

func longSteps(s *Subject) []source.Problem {
	var out []source.Problem
	s.blocks(func(_ *guide.Section, b guide.Block) {
		if st, ok := b.(*guide.Steps); ok && len(st.Steps) > tooManySteps {
			out = append(out, at(st.At, fmt.Sprintf("there are %d steps", len(st.Steps)), "keep seven at most, or split them with a heading between"))
		}
	})
	return out
}
