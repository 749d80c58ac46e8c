package script

import (
	"guidepress/internal/guide"
	"guidepress/internal/source"
)

// SideHeads name the choices, and what is said of each: what it is, what is good, what is not so good and, where one of them has
// it, what to think about.
func (s *Script) SideHeads(b *guide.Choices) []source.Text {
	w := s.Words
	heads := []source.Text{Own(w.Choice[0], b.At), Own(w.Choice[1], b.At), Own(w.ForAgainst[0], b.At), Own(w.ForAgainst[1], b.At)}
	for _, c := range b.Choices {
		if !c.Think.Empty() {
			heads = append(heads, Own(w.Choice[2], b.At))
			break
		}
	}
	for i, own := range b.Columns { // the author's heads are those of a table without points
		switch {
		case i < 2:
			heads[i] = own
		case len(heads) == 5:
			heads[4] = own
		}
	}
	return heads
}

// Sides are choices as the columns of one table.
func (s *Script) Sides(b *guide.Choices, choices []guide.Choice) (heads []source.Text, rows [][]guide.Rich) {
	says := s.SideHeads(b)
	heads = append(heads, says[0])
	for _, head := range says[1:] {
		rows = append(rows, []guide.Rich{Plain(head)})
	}
	for i := range choices {
		heads = append(heads, choices[i].Name)
		for k, cell := range SidesOf(&choices[i])[:len(rows)] {
			rows[k] = append(rows[k], cell)
		}
	}
	return heads, rows
}

// SidesOf are what a choice is, what is good about it, what is not, and what to think about: points with a sign before each.
func SidesOf(c *guide.Choice) []guide.Rich {
	return []guide.Rich{c.What, points(c.Good, "+ "), points(c.Bad, "– "), c.Think}
}

// points are items below one another, each with a sign before it.
func points(items []guide.Item, sign string) (out guide.Rich) {
	for _, it := range items {
		out.Source = it.Text.Source
		for k, p := range it.Text.Paras {
			if k == 0 {
				p.Spans = append([]guide.Span{{Text: Own(sign, it.At)}}, p.Spans...)
			}
			out.Paras = append(out.Paras, p)
		}
	}
	return out
}
