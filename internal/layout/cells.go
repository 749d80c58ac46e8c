package layout

import (
	"guidepress/internal/display"
	"guidepress/internal/flow"
	"guidepress/internal/guide"
	"guidepress/internal/ink"
	"guidepress/internal/set"
	"guidepress/internal/source"
)

// cellAir is the space between two rows of cells; where each has a row of its own nothing but air parts them.
func (m *maker) cellAir(cols int) float64 {
	if cols == 1 {
		return 6 * m.Em()
	}
	return 3 * m.Em()
}

// cellWords are a name and what is said of it, one above the other.
type cellWords struct{ name, note *set.Words }

func (m *maker) cell(name source.Text, note guide.Rich, w float64, list *display.Node) cellWords {
	body := list.Add(display.TagListItem).Add(display.TagListBody)
	c := cellWords{name: m.Text(name, m.st.Bold, set.Wish{Measure: w}).Under(body.Add(display.TagP))}
	if !note.Empty() {
		c.note = m.Rich(note, m.st.Note, set.Wish{Measure: w, Color: &m.col.Muted}).Under(body.Add(display.TagP))
	}
	return c
}

func (c cellWords) height() float64 { return c.name.Height() + c.note.Height() }

func (c cellWords) put(s *ink.Sheet, x, y float64) {
	c.name.Put(s, x, y)
	if c.note != nil {
		c.note.Put(s, x, y+c.name.Height())
	}
}

// cellWidth is the width of a cell where so many stand side by side, as far as there is room for them.
func (m *maker) cellWidth(w float64, cols int) float64 {
	cols = m.columnsOf(cols)
	return (w - m.b.Grid.Gutter*float64(cols-1)) / float64(cols)
}

// cellRows are cells side by side, read across.
func (m *maker) cellRows(cells []cellWords, x, w float64, cols int) (out []flow.Strip) {
	cw := m.cellWidth(w, cols)
	cols = m.columnsOf(cols)
	for i := 0; i < len(cells); i += cols {
		row := cells[i:min(i+cols, len(cells))]
		h := 0.0
		for _, c := range row {
			h = max(h, c.height())
		}
		sl := flow.Strip{Before: m.cellAir(cols), Height: h, Draw: func(s *ink.Sheet, y float64) {
			for k, c := range row {
				c.put(s, x+float64(k)*(cw+m.b.Grid.Gutter), y)
			}
		}}
		if i == 0 {
			sl.Before, sl.Keep = 0, len(cells) > cols
		}
		out = append(out, itemOf(sl, i/cols, (len(cells)+cols-1)/cols))
	}
	return out
}
