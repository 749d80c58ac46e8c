package check

import (
	"fmt"

	"guidepress/internal/guide"
	"guidepress/internal/lexicon"
	"guidepress/internal/source"
)

var read01 = Rule{
	ID: "READ-01", Severity: source.Error, English: true,
	What:   "The reading grade (Flesch-Kincaid) is 6 or less; above 8 nothing is built.",
	Why:    "Half of all adults read below grade 8. SAM; AHRQ Health Literacy Toolkit, tool 11; American Family Physician 2015;92:118.",
	Before: "Individualized pharmacological interventions necessitate comprehensive multidisciplinary evaluation.",
	After:  "Before you take a new medicine, two doctors look at your case.",
	Check:  checkGrade,
}

const (
	goodGrade = 6.0
	hardGrade = 8.0
	// A grade of fewer words is chance: one long name moves it by a whole grade.
	gradeWords = 100
)

func checkGrade(s *Subject) []source.Problem {
	whole, sections := s.measures()
	var out []source.Problem
	if g := whole.FKGL(); g > goodGrade && whole.Words > 0 {
		severity := source.Warning
		if g > hardGrade {
			severity = source.Error
		}
		out = append(out, as(severity, on(s.Guide.Title, fmt.Sprintf("the guide's reading level is grade %.1f; aim for 6", g), "make the sentences shorter and take shorter words, the hardest sentences first (see the scorecard)")))
	}
	for _, m := range sections {
		if g := m.FKGL(); m.Words >= gradeWords && g > hardGrade {
			worst := s.hardest(m.section, 1)[0]
			out = append(out, as(source.Warning, on(m.section.Title, fmt.Sprintf("this section's reading level is grade %.1f; aim for 6", g), fmt.Sprintf("begin with “%s”", short(worst.String(), 60)))))
		}
	}
	return out
}

// sectionMeasure is the measure of one section.
type sectionMeasure struct {
	section *guide.Section
	lexicon.Measure
}

// measures counts the sentences that are read one after another: running text and list items of at least four
// words. Headings, tables, labels, terms and sources are left out.
func (s *Subject) measures() (whole lexicon.Measure, sections []sectionMeasure) {
	for _, t := range s.sentences() {
		if !t.counts() {
			continue
		}
		whole = whole.Plus(t.size)
		if t.Section == nil {
			continue
		}
		if n := len(sections); n == 0 || sections[n-1].section != t.Section {
			sections = append(sections, sectionMeasure{section: t.Section})
		}
		last := &sections[len(sections)-1]
		last.Measure = last.Plus(t.size)
	}
	return whole, sections
}

// counts reports whether the sentence is measured. Glossaries are looked up, not read.
func (s Sentence) counts() bool {
	if _, ok := s.Block.(*guide.Terms); ok {
		return false
	}
	return (s.prose() || s.Role == Question) && len(s.Words) >= 4
}

// short cuts a text for a message, at a word.
func short(text string, n int) string {
	r := []rune(text)
	if len(r) <= n {
		return text
	}
	cut := n
	for cut > n/2 && r[cut] != ' ' {
		cut--
	}
	return string(r[:cut]) + " …"
}
