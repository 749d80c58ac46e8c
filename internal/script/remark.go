package script

import (
	"slices"

	"guidepress/internal/guide"
)

// Remarked is a remark that nobody has settled, at the words that it is about.
type Remarked struct {
	*guide.Remark
	N  int   // which of the guide's remarks it is, from 0
	On *Leaf // nil where the words are gone
}

// Remarks are the guide's open remarks, in the order of the words; those whose words are gone come last.
func (s *Script) Remarks() []Remarked {
	leaves := s.Leaves()
	var out []Remarked
	at := map[int]int{}
	for i := range s.Guide.Remarks {
		r := &s.Guide.Remarks[i]
		if !r.Closed.IsZero() {
			continue
		}
		k := slices.IndexFunc(leaves, func(l Leaf) bool {
			return l.Path == r.Leaf.Value && (l.Text.Pos.File == r.File.Value || l.Text.Pos.File == "")
		})
		if k < 0 {
			k = len(leaves)
		}
		one := Remarked{Remark: r, N: i}
		if k < len(leaves) {
			one.On = &leaves[k]
		}
		at[i] = k
		out = append(out, one)
	}
	slices.SortStableFunc(out, func(a, b Remarked) int { return at[a.N] - at[b.N] })
	return out
}
