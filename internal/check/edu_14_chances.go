package check

import (
	"fmt"

	"guidepress/internal/guide"
	"guidepress/internal/source"
)

var edu14 = Rule{
	ID: "EDU-14", Severity: source.Error,
	What:   "Chances have one denominator, name their source, and show what one hopes for and what one fears.",
	Why:    "IPDAS 2013, probabilities: equal denominators and times; gains and harms in one format; where numbers come from.",
	Before: "- chances:\n    - {title: Less pain, good: true, without: 9, with: 41}\n  source: We know it.",
	After:  "- chances:\n    - {title: Less pain, good: true, without: 9, with: 41}\n    - {title: Infection, without: 0, with: 3}\n  source: Two groups of 100 people for one year.[^pump-study]",
	Check:  checkChances,
}

func checkChances(s *Subject) []source.Problem {
	var out []source.Problem
	blocks := all[*guide.Chances](s)
	for _, b := range blocks {
		if n := blocks[0].People(); b.People() != n {
			out = append(out, at(b.At, fmt.Sprintf("these chances are of %d people, those before them of %d", b.People(), n), "take one denominator for all, or readers compare what cannot be compared"))
		}
		out = append(out, oneSided(b)...)
		if anyCounted(b) && !cites(b.Source.Paras) {
			out = append(out, on(b.Source.Source, "the numbers of these chances have no source", "cite it as [^id]"))
		}
	}
	return out
}

func anyCounted(b *guide.Chances) bool {
	for i := range b.Chances {
		if b.Chances[i].Counted() {
			return true
		}
	}
	return false
}

// oneSided reports chances that show gains alone, or harms alone.
func oneSided(b *guide.Chances) []source.Problem {
	good := 0
	for _, c := range b.Chances {
		if c.Good.Value {
			good++
		}
	}
	switch {
	case good == len(b.Chances):
		return []source.Problem{at(b.At, "these chances show what one hopes for, and nothing that one fears", "add a harm")}
	case good == 0:
		return []source.Problem{as(source.Warning, at(b.At, "these chances show what one fears, and nothing that one hopes for", "mark what is good with “good: true”"))}
	}
	return nil
}

func cites(paras []guide.Para) bool {
	for _, p := range paras {
		for _, s := range p.Spans {
			if s.Cite != "" {
				return true
			}
		}
	}
	return false
}
