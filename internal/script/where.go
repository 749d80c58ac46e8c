package script

import (
	"slices"

	"guidepress/internal/source"
)

// span is where a leaf was written, from its first character to the place behind its last.
type span struct {
	from, to source.Pos
	path     string
}

// spans lists where leaves were written, in the order of the files. Of a leaf that is told twice, as a shared
// question may be, the first counts.
func (s *Script) spans() []span {
	var out []span
	for _, l := range s.Leaves() {
		if l.Role != Setting && l.Text.Pos.Line > 0 {
			out = append(out, span{l.Text.At(0), l.Text.At(len(l.Text.Value)), l.Path})
		}
	}
	slices.SortStableFunc(out, func(a, b span) int { return a.from.Compare(b.from) })
	return slices.CompactFunc(out, func(a, b span) bool { return a.from == b.from })
}

// Leaf is the path of the leaf that was written around a place: sections/risks/blocks/pump-risks/risks/too-much/do;
// "" where there is none, as for the program's own words.
func (s *Script) Leaf(at source.Pos) string {
	if at.Line == 0 {
		return ""
	}
	all := s.written()
	i, found := slices.BinarySearchFunc(all, at, func(p span, at source.Pos) int { return p.from.Compare(at) })
	if !found {
		i--
	}
	if i < 0 || all[i].from.File != at.File || at.Compare(all[i].to) > 0 {
		return ""
	}
	return all[i].path
}
