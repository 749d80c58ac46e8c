package layout

import (
	"guidepress/internal/display"
	"guidepress/internal/flow"
	"guidepress/internal/set"
)

// sheetHead is the title of a sheet: a line in the head of its first page. While pages are only counted there is none yet.
func (m *maker) sheetHead(sect *display.Node) {
	if len(m.bodyPg) == 0 {
		return
	}
	title := m.Text(m.g.Title, m.st.FineBold, set.Wish{Measure: m.b.Grid.TextW()}).Under(sect.Add(display.TagH1))
	title.At(m.bodyPg[0], m.b.Grid.TextX, min(36, m.headBase())) // above the first heading, beside its numeral
}

func noCover(*maker, *display.Node) {}

func noFront(*maker, *display.Node, []int) {}

func noBack(*maker, *flow.Flow) back { return back{cost: func(flow.Cursor) float64 { return 0 }} }
