package layout

import (
	"guidepress/internal/display"
	"guidepress/internal/flow"
	"guidepress/internal/geom"
	"guidepress/internal/ink"
	"guidepress/internal/script"
	"guidepress/internal/set"
)

// officeCols is how many cards stand side by side between the margins.
const officeCols = 3

// officeColumns sets cards three to a row: a state a column where the states have about as many offices each,
// else a state after the other.
func (m *maker) officeColumns(groups []script.State, sect *display.Node) []flow.Strip {
	var out []flow.Strip
	for len(groups) > 0 {
		n := min(officeCols, len(groups))
		for n > 1 && !even(groups[:n]) {
			n--
		}
		if n > 1 {
			out = append(out, m.stateColumns(groups[:n], sect)...)
		} else {
			out = append(out, m.stateRows(groups[0], sect)...)
		}
		groups = groups[n:]
	}
	return out
}

// even reports whether columns of these states would end at about the same height.
func even(groups []script.State) bool {
	least, most := len(groups[0].Offices), 0
	for _, g := range groups {
		least, most = min(least, len(g.Offices)), max(most, len(g.Offices))
	}
	return most <= least+1
}

// stateHead is a state's name over its cards.
func (m *maker) stateHead(g script.State, w float64, sect *display.Node) *set.Words {
	return m.Text(g.Name, m.st.H3, set.Wish{Measure: w, Balance: true}).Under(sect.Add(display.TagH4))
}

// stateColumns: each state's name and, below it, its cards. The structure goes state by state.
func (m *maker) stateColumns(groups []script.State, sect *display.Node) []flow.Strip {
	w := m.officeWidth()
	var heads []*set.Words
	var cards [][]card
	rows, headH, h := 0, 0.0, 0.0
	for _, g := range groups {
		head := m.stateHead(g, w, sect)
		heads, headH = append(heads, head), max(headH, head.Height())
		var col []card
		for _, l := range g.Offices {
			c := m.card(l, w-2*cardPad, m.officeCode(), sect)
			col, h = append(col, c), max(h, c.height()+2*cardPad-4)
		}
		cards, rows = append(cards, col), max(rows, len(col))
	}
	out := []flow.Strip{{Before: blockAir, Height: headH, Keep: true, Key: true, Draw: func(s *ink.Sheet, y float64) {
		for i, head := range heads {
			head.Put(s, m.officeX(i), y+headH-head.Height())
		}
	}}}
	for r := range rows {
		row := flow.Strip{Before: cardAir, Free: cardAir, Height: h, Draw: func(s *ink.Sheet, y float64) {
			for i, col := range cards {
				if r < len(col) {
					m.drawCard(s, col[r], geom.Rect{X: m.officeX(i), Y: y, W: w, H: h})
				}
			}
		}}
		out = append(out, itemOf(row, r, rows))
	}
	return whole(out, wholeState)
}

// stateRows: a state's name, then its cards in rows.
func (m *maker) stateRows(g script.State, sect *display.Node) []flow.Strip {
	grid := m.b.Grid
	head := m.stateHead(g, grid.Full(), sect)
	out := []flow.Strip{{Before: blockAir, Height: head.Height(), Keep: true, Key: true, Draw: func(s *ink.Sheet, y float64) { head.Put(s, grid.Left, y) }}}
	for i := 0; i < len(g.Offices); i += officeCols {
		row := m.cardRow(g.Offices[i:min(i+officeCols, len(g.Offices))], officeCols, grid.Left, grid.Full(), sect)
		row.Before, row.Free = cardAir, cardAir
		out = append(out, itemOf(row, i, len(g.Offices)))
	}
	return whole(out, wholeState)
}

func (m *maker) officeWidth() float64 {
	return (m.b.Grid.Full() - m.b.Grid.Gutter*(officeCols-1)) / officeCols
}

func (m *maker) officeX(i int) float64 {
	return m.b.Grid.Left + float64(i)*(m.officeWidth()+m.b.Grid.Gutter)
}
