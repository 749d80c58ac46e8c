package check

import (
	"fmt"
	"strings"

	"guidepress/internal/source"
)

var edit09 = Rule{
	ID: "EDIT-09", Severity: source.Warning, English: true,
	What:   "A single device or procedure has “a”, “the” or “your” before it.",
	Why:    "Texts filled in from a template forget it: “How much does Intrathecal Pump cost?”",
	Before: "How much does Intrathecal Pump cost?",
	After:  "How much does an intrathecal pump cost?",
	Check:  checkArticle,
}

var (
	determiners = set(`a an the your this that each every any one our his her their my its no another whose which some either neither
		new two three four five many most several few all these those other both per`)
	prepositions = set("of for to with in on by from about without into at as")
	// countNouns end the names of things one can count; "stimulation" and "therapy" need no article.
	countNouns = set("pump stimulator injection implant device block catheter shot system")
	// goesOn are words that can follow a noun but not stand before another one it describes ("pump therapy").
	goesOn = set(`is are was were can may might will would has have had does do did could should covered considered cost costs vary
		varies with for to and or that which if as from near work works last lasts help helps hurt hurts treat in on at by after
		before because when while but than right good safe`)
)

func checkArticle(s *Subject) []source.Problem {
	name := strings.Fields(strings.ToLower(s.Guide.Treatment.Value))
	if len(name) == 0 || !countNouns[name[len(name)-1]] {
		return nil
	}
	var out []source.Problem
	for _, t := range s.sentences() {
		for i := 0; i+len(name) <= len(t.Words); i++ {
			if t.Role == Quote || !same(t.Words[i:], name) || t.determined(i) || !t.standsAlone(i+len(name)) {
				continue
			}
			from, to := t.Words[i].From, t.Words[i+len(name)-1].To
			q := t.problem(from, to, fmt.Sprintf("“%s” has no article", t.Text[from:to]), fmt.Sprintf("write “%s %s”", article(name[0]), strings.Join(name, " ")))
			out = append(out, t.mend(from, to, q, article(name[0])+" "+strings.Join(name, " "), false))
		}
	}
	return out
}

// determined reports whether one of the three words before i makes an article needless.
func (s Sentence) determined(i int) bool {
	for k := i - 1; k >= 0 && k >= i-3; k-- {
		if strings.ContainsAny(s.Text[s.Words[k].To:s.Words[k+1].From], ".,;:?!(") {
			return false
		}
		w := s.Words[k].Lower
		if prepositions[w] {
			return false
		}
		if determiners[w] || strings.HasSuffix(w, "'s") || strings.HasSuffix(w, "s'") {
			return true
		}
	}
	return false
}

// standsAlone reports whether the name ends before word i: nothing follows, a mark does, or a word that goes on.
func (s Sentence) standsAlone(i int) bool {
	if i == len(s.Words) {
		return true
	}
	gap := s.Text[s.Words[i-1].To:s.Words[i].From]
	return strings.ContainsAny(gap, ".,;:?!()–—") || goesOn[s.Words[i].Lower]
}
