package layout

import (
	"fmt"

	"guidepress/internal/display"
	"guidepress/internal/flow"
	"guidepress/internal/guide"
	"guidepress/internal/script"
	"guidepress/internal/source"
)

// mostAbreast is how many choices stand side by side; more make a second table.
const mostAbreast = 3

// sides are choices with points for and against: side by side, so that the same row says the same kind of thing of each. Where one
// column is all there is room for, each stands below the other.
func (m *maker) sides(b *guide.Choices, caption source.Text, sect *display.Node) (out []flow.Strip) {
	if !m.form.abreast {
		cols := m.told.SideHeads(b)
		var rows []gridRow
		for i := range b.Choices {
			c := &b.Choices[i]
			rows = append(rows, gridRow{c.At, append([]guide.Rich{script.Plain(c.Name)}, script.SidesOf(c)[:len(cols)-1]...), c.Own.Value})
		}
		return m.stacked(caption, cols, rows, false, sect)
	}
	n := (len(b.Choices) + mostAbreast - 1) / mostAbreast
	per := (len(b.Choices) + n - 1) / n
	for i := 0; i < len(b.Choices); i += per {
		heads, cells := m.told.Sides(b, b.Choices[i:min(i+per, len(b.Choices))])
		var rows []gridRow
		for _, c := range cells {
			rows = append(rows, gridRow{at: b.At, cells: c})
		}
		if i > 0 {
			caption = source.Text{Value: fmt.Sprintf(m.w.Continued, caption.Value), Pos: caption.Pos}
		}
		out = append(out, m.grid(caption, heads, rows, false, sect)...)
	}
	return out
}
