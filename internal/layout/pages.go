package layout

import (
	"fmt"

	"guidepress/internal/flow"
	"guidepress/internal/ink"
	"guidepress/internal/set"
	"guidepress/internal/source"
)

// limit is the lowest foot of a box.
func (m *maker) limit() float64 { return m.b.Grid.Bottom + set.Drop }

// top is where the first box of a page that goes on starts.
func (m *maker) top() float64 { return m.b.Grid.Top + set.Drop - m.st.Body.Leading }

// newFlow is a flow whose pages are added to a list.
func (m *maker) newFlow(pages *[]*ink.Sheet) *flow.Flow {
	p := *m.paper
	p.NewSheet = func() *ink.Sheet {
		s := m.newSheet()
		*pages = append(*pages, s)
		return s
	}
	f := flow.New(&p)
	f.Watched = m.walked
	return f
}

func (m *maker) tooTall(at source.Pos, over float64) {
	m.problem(at, "page-fit", fmt.Sprintf("this piece is %.0f points too tall for a page", over), "split it in two")
}

func (m *maker) newSheet() *ink.Sheet { return ink.New(m.b.Grid.Size(), m.col.Page) }

// problem reports what is wrong with a part of the guide.
func (m *maker) problem(at source.Pos, rule, message, hint string) {
	m.Problem(at, rule, message, hint)
}
