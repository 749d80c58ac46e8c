package check

import (
	"fmt"

	"guidepress/internal/guide"
	"guidepress/internal/source"
)

var edu03 = Rule{
	ID: "EDU-03", Severity: source.Error, Care: true,
	What:   "The guide says how the treatment works, what it may do for the reader, what happens that day, and what comes after; each in 40 words or more.",
	Why:    "DISCERN 9 and 10: readers cannot choose what they cannot picture.",
	Before: "sections:\n  - kind: benefits\n    title: What it may do for you\n    blocks:\n      - prose: You may have less pain.",
	After:  "sections:\n  - kind: benefits\n    title: What it may do for you\n    blocks:\n      - prose: |\n          You may have less pain in the day and sleep better at night. You may need fewer pills. Some people walk\n          more and do more at home. No one can promise this to you, so we watch how you do and change the dose\n          when we need to.",
	Check:  checkParts,
}

const thinSection = 40 // words

// part is a part every guide has, and the kinds of section that may hold it.
type part struct {
	what  string
	kinds []guide.SectionKind
}

func parts(p guide.Procedure) []part {
	list := []part{
		{"how it works", []guide.SectionKind{"how-it-works"}},
		{"what it may do for the reader", []guide.SectionKind{"benefits"}},
		{"what happens during the treatment", []guide.SectionKind{"procedure", "implant"}},
		{"what comes afterwards", []guide.SectionKind{"recovery", "daily-life"}},
	}
	if p == "medicine" || p == "therapy" { // there is no day of surgery to tell of
		list[2].kinds = append(list[2].kinds, "overview", "trial", "is-it-for-me")
	}
	return list
}

func checkParts(s *Subject) []source.Problem {
	var out []source.Problem
	for _, p := range parts(s.Guide.Procedure) {
		sec := s.section(p.kinds...)
		if sec == nil {
			out = append(out, on(s.Guide.Title, fmt.Sprintf("no section says %s", p.what), fmt.Sprintf("add a section with “kind: %s”", p.kinds[0])))
		} else if n := s.kindWords(p.kinds); n < thinSection {
			out = append(out, on(sec.Title, fmt.Sprintf("only %d words say %s", n, p.what), "tell it in 40 words or more"))
		}
	}
	return out
}

// kindWords counts the words of all sections of these kinds.
func (s *Subject) kindWords(kinds []guide.SectionKind) int {
	n := 0
	for i := range s.Guide.Sections {
		for _, k := range kinds {
			if s.Guide.Sections[i].Kind == k {
				n += s.sectionWords(&s.Guide.Sections[i])
			}
		}
	}
	return n
}
