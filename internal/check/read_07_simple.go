package check

import (
	"fmt"
	"strings"

	"guidepress/internal/source"
)

var read07 = Rule{
	ID: "READ-07", Severity: source.Info, English: true,
	What:   "The shorter, more common word.",
	Why:    "plainlanguage.gov, simple words and phrases; CDC Everyday Words.",
	Before: "Utilize the remote prior to sleep and/or rest.",
	After:  "Use the remote before you sleep or rest.",
	Check:  checkSimple,
}

// checkSimple names each word once, where it first stands. What plainlanguage.gov calls the dirty dozen, and verbs
// with a plain twin, are warnings.
func checkSimple(s *Subject) []source.Problem {
	type found struct {
		problem source.Problem
		times   int
	}
	var order []*found
	seen := map[string]*found{}
	for _, p := range s.pieces() {
		if p.Role == Alt || p.Role == Quote {
			continue
		}
		for i := 0; i < len(p.Words); i++ {
			simple, n := plainer().at(p.Words, i)
			if n == 0 || p.Words[i].Capital && !p.opens(i) || s.term(p, i) { // a name: "Food and Drug Administration"
				continue
			}
			from, to := p.Words[i].From, p.Words[i+n-1].To
			i += n - 1
			key := p.Lower[from:to]
			if f := seen[key]; f != nil {
				f.times++
				continue
			}
			warn := strings.HasSuffix(simple, "!")
			f := &found{p.problem(from, to, fmt.Sprintf("“%s” has a simpler word", p.Text[from:to]), "write “"+strings.TrimSuffix(simple, "!")+"”"), 1}
			if warn {
				f.problem.Severity = source.Warning
			}
			if with := strings.TrimSuffix(simple, "!"); oneAnswer(with) {
				if s := p.Text[from:to]; s[:1] != p.Lower[from:from+1] {
					with = strings.ToUpper(with[:1]) + with[1:]
				}
				f.problem = p.mend(from, to, f.problem, with, false)
			}
			seen[key] = f
			order = append(order, f)
		}
	}
	out := make([]source.Problem, 0, len(order))
	for _, f := range order {
		if f.times > 1 {
			f.problem.Message += fmt.Sprintf(" (%d times)", f.times)
		}
		out = append(out, f.problem)
	}
	return append(out, optionals(s)...)
}

var optional = pat(`\band/or\b|[a-z]\(e?s\)`, "and/or", "(s)", "(es)")

func optionals(s *Subject) []source.Problem {
	return optional.each(s, func(p *Piece) bool { return p.Role != Alt }, func(hit string) (string, string) {
		if strings.HasPrefix(strings.ToLower(hit), "and/or") {
			return "“and/or” is hard to read", "write “or”, or “or both”"
		}
		return "“(s)” is hard to read aloud", "write the plural"
	})
}

// term reports whether a word is part of a term that the simpler word does not fit: oral health is no health by mouth, the
// occlusion of teeth no blockage, an ambulatory surgery center is not able to walk.
func (s *Subject) term(p *Piece, i int) bool {
	switch p.Words[i].Lower {
	case "oral":
		return !byMouth[next(p, i+1)]
	case "occlusion":
		return s.speaksOf(teeth)
	case "ambulatory":
		return ambulatoryNoun[next(p, i+1)]
	case "topical":
		return next(p, i+1) == "issue"
	}
	return false
}

var (
	byMouth        = set("medication medications medicine medicines drug drugs dose doses antibiotic antibiotics steroid steroids contrast tablet tablets pill pills solution opioid opioids sedation sedative sedatives antihistamine antihistamines iron supplement supplements intake")
	ambulatoryNoun = set("surgery surgical center centers service services care clinic ehr unit")
	teeth          = pat(`\b(?:tooth|teeth|dental|dentist|jaw|bite|gums?)\b`, "tooth", "teeth", "dent", "jaw", "bite", "gum")
)

// oneAnswer reports whether a simpler word stands there as it can be written, not as a choice or with an explanation.
func oneAnswer(word string) bool {
	return !strings.ContainsAny(word, ",;/(…") && !strings.Contains(word, " or ")
}
