package check

import (
	"cmp"
	"slices"

	"guidepress/internal/guide"
	"guidepress/internal/lexicon"
	"guidepress/internal/source"
)

// Scorecard is how a guide fares in the instruments of patient education.
type Scorecard struct {
	Silent   int // rules that read English and were not asked; the grades are then 0
	Whole    Grade
	Sections []SectionGrade
	Items    []CardItem
}

// Grade is how hard a text reads.
type Grade struct {
	FKGL, SMOG, FRE  float64
	Sentences, Words int
	Sure             bool // there are the 30 sentences SMOG needs
}

// SectionGrade is a section's grade with its hardest sentences, the hardest first.
type SectionGrade struct {
	Title string
	Grade
	Hardest []Hard
}

// Hard is a hard sentence.
type Hard struct {
	Pos   source.Pos
	Text  string
	Grade float64
}

// Verdict is what became of an item of an instrument.
type Verdict int

const (
	Human  Verdict = iota // a person must decide; never counted as met
	Met                   //
	Unmet                 //
	Absent                // does not apply
)

func score(s *Subject) Scorecard {
	whole, sections := s.measures()
	if !s.english() {
		return foreignScore(s, whole)
	}
	card := Scorecard{Whole: grade(whole)}
	for _, m := range sections {
		g := SectionGrade{Title: m.section.Title.Value, Grade: grade(m.Measure)}
		for _, t := range s.hardest(m.section, 3) {
			g.Hardest = append(g.Hardest, Hard{t.At(t.Span.From), t.String(), t.size.FKGL()})
		}
		card.Sections = append(card.Sections, g)
	}
	card.Items = items(s)
	return card
}

// foreignScore is the scorecard of a guide in another language: the formulas count English syllables.
func foreignScore(s *Subject, whole lexicon.Measure) Scorecard {
	card := Scorecard{Whole: Grade{Sentences: whole.Sentences, Words: whole.Words}, Items: items(s)}
	for _, r := range Rules {
		if r.English {
			card.Silent++
		}
	}
	return card
}

func grade(m lexicon.Measure) Grade {
	return Grade{m.FKGL(), m.SMOG(), m.FRE(), m.Sentences, m.Words, m.Sure()}
}

// hardest are the n sentences of a section with the highest grade.
func (s *Subject) hardest(sec *guide.Section, n int) []Sentence {
	var list []Sentence
	for _, t := range s.sentences() {
		if t.Section == sec && t.counts() {
			list = append(list, t)
		}
	}
	slices.SortStableFunc(list, func(a, b Sentence) int { return cmp.Compare(b.size.FKGL(), a.size.FKGL()) })
	return list[:min(n, len(list))]
}
