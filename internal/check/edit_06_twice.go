package check

import (
	"fmt"
	"hash/fnv"

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
	var seen []*Piece
	var sizes []int
	holders := map[uint64][]int{} // which of the seen paragraphs hold a shingle
	var out []source.Problem
	for _, p := range s.pieces() {
		if p.Role != Para || p.Section == nil || len(p.Words) < shortestTwice {
			continue
		}
		mine := shingles(p)
		common := map[int]int{}
		for h := range mine {
			for _, i := range holders[h] {
				common[i]++
			}
		}
		if i := twin(common, sizes, len(mine)); i >= 0 {
			out = append(out, p.problem(0, len(p.Text), "this paragraph appears twice", fmt.Sprintf("keep one of them; the other is in line %d", seen[i].At(0).Line)))
			continue
		}
		for h := range mine {
			holders[h] = append(holders[h], len(seen))
		}
		seen, sizes = append(seen, p), append(sizes, len(mine))
	}
	return out
}

// twin is the first paragraph that holds as good as the same shingles, or -1.
func twin(common map[int]int, sizes []int, mine int) int {
	first := -1
	for i, n := range common {
		if float64(n) >= sameShingles*float64(sizes[i]+mine-n) && (first < 0 || i < first) {
			first = i
		}
	}
	return first
}

// shingles are the hashes of all five words in a row.
func shingles(p *Piece) map[uint64]bool {
	m := map[uint64]bool{}
	for i := 0; i+shingle <= len(p.Words); i++ {
		h := fnv.New64a()
		for _, w := range p.Words[i : i+shingle] {
			h.Write([]byte(w.Lower))
			h.Write([]byte{' '})
		}
		m[h.Sum64()] = true
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
