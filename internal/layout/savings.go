package layout

import (
	"slices"

	"guidepress/internal/flow"
)

// Saving says that a few lines less in a part make a guide shorter.
type Saving struct {
	Part     string // its title
	Lines    int    // to cut
	From, To int    // pages
}

// mostLines is the largest number of lines that anybody would cut to save a page.
const mostLines = 4

// savings asks of each part how few lines less make the whole shorter: all parts are composed anew without them.
func (m *maker) savings(from flow.Cursor, parts []*part, choices []flow.Part, b back, pages int) (out []Saving) {
	for i, p := range parts {
		if p.h == nil {
			continue
		}
		for n := 1; n <= mostLines; n++ {
			shorter, ok := m.without(n, choices[i])
			if !ok {
				break
			}
			all := slices.Clone(choices)
			all[i] = shorter
			ways := m.paper.Compose(from, all, b.cost)
			if to := b.pages(m.paper.Ends(from, all, ways)); to < pages {
				out = append(out, Saving{p.h.sect.Title.Value, n, pages, to})
				break
			}
		}
	}
	return out
}

// without is a part with so many lines less of its text, taken from its end up; false where it has not as many.
func (m *maker) without(lines int, part flow.Part) (out flow.Part, ok bool) {
	line := m.st.Body.Leading
	for _, start := range part {
		start.Strips = slices.Clone(start.Strips)
		left := float64(lines) * line
		for i := len(start.Strips) - 1; i >= 0 && left > 0; i-- {
			s := &start.Strips[i]
			if s.Plate != nil || s.Least > 0 {
				continue
			}
			take := min(left, line*float64(max(0, int(s.Height/line)-1)))
			s.Height -= take
			left -= take
		}
		if left > 0 {
			return nil, false
		}
		out = append(out, start)
	}
	return out, true
}
