package check

import (
	"fmt"
	"strings"

	"guidepress/internal/source"
)

var edit06 = Rule{
	ID: "EDIT-06", Severity: source.Error,
	What:   "No paragraph stands twice.",
	Why:    "Readers look for the difference and lose trust.",
	Before: "Bring a list of your medicines, your allergies and your questions.\n\nBring a list of your medicines, your allergies and your questions.",
	After:  "Bring a list of your medicines, your allergies and your questions.",
	Check:  checkTwice,
}

const (
	shingle       = 5   // words
	sameShingles  = 0.8 // share of common shingles that makes two paragraphs one
	shortestTwice = 8   // words; shorter lines ("Call 911.") may return
)

func checkTwice(s *Subject) []source.Problem {
	type para struct {
		*Piece
		shingles map[string]bool
	}
	var seen []para
	var out []source.Problem
	for _, p := range s.pieces() {
		if p.Role != Para || p.Section == nil || len(p.Words) < shortestTwice {
			continue
		}
		mine := para{p, shingles(p)}
		for _, other := range seen {
			if overlap(mine.shingles, other.shingles) >= sameShingles {
				out = append(out, p.problem(0, len(p.Text), "this paragraph appears twice", fmt.Sprintf("keep one of them; the other is in line %d", other.At(0).Line)))
				break
			}
		}
		seen = append(seen, mine)
	}
	return out
}

func shingles(p *Piece) map[string]bool {
	m := map[string]bool{}
	for i := 0; i+shingle <= len(p.Words); i++ {
		var b strings.Builder
		for _, w := range p.Words[i : i+shingle] {
			b.WriteString(w.Lower + " ")
		}
		m[b.String()] = true
	}
	return m
}

// overlap is the Jaccard index of two sets: how much of all they hold they hold in common.
func overlap(a, b map[string]bool) float64 {
	common := 0
	for k := range a {
		if b[k] {
			common++
		}
	}
	if union := len(a) + len(b) - common; union > 0 {
		return float64(common) / float64(union)
	}
	return 0
}
