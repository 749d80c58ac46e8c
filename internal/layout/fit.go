package layout

import (
	"guidepress/internal/set"
	"guidepress/internal/source"
)

// coverFits asks whether the words of the cover keep clear of each other: low is the foot of the promise.
func (m *maker) coverFits(low, floor float64, name *set.Words) {
	m.Fits(firstPlace(m.g.Promise.Source.Pos, m.g.Title.Pos), "the cover's title and promise together", low-floor, "write a shorter promise: one line says what the reader will know afterwards")
	over := float64(len(name.Lines)-3) * name.Leading
	m.Fits(m.told.Practice.Name.Pos, "the practice's name on the cover", over, "write a shorter name in guides/practice.yaml")
}

func firstPlace(all ...source.Pos) source.Pos {
	for _, p := range all {
		if !p.IsZero() {
			return p
		}
	}
	return source.Pos{}
}
