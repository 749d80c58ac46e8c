package layout

import (
	"fmt"

	"guidepress/internal/source"
)

// fits reports a text whose place on a page is fixed and too small for it: it is never cut or shrunk. A
// rounding error of the typesetter is no fault.
func (m *maker) fits(at source.Pos, what string, over float64, hint string) {
	if over > 0.5 {
		m.problem(at, "page-fit", fmt.Sprintf("%s is %.0f points too tall for its place", what, over), hint)
	}
}

// coverFits asks whether the words of the cover keep clear of each other: low is the foot of the promise.
func (m *maker) coverFits(low, floor float64, name *words) {
	m.fits(firstPlace(m.g.Promise.Source.Pos, m.g.Title.Pos), "the cover's title and promise together", low-floor, "write a shorter promise: one line says what the reader will know afterwards")
	over := float64(len(name.lines)-3) * name.leading
	m.fits(m.in.Practice.Name.Pos, "the practice's name on the cover", over, "write a shorter name in guides/practice.yaml")
}

func firstPlace(all ...source.Pos) source.Pos {
	for _, p := range all {
		if !p.IsZero() {
			return p
		}
	}
	return source.Pos{}
}
