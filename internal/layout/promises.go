package layout

import (
	"guidepress/internal/display"
	"guidepress/internal/flow"
	"guidepress/internal/geom"
	"guidepress/internal/guide"
	"guidepress/internal/ink"
	"guidepress/internal/set"
)

// promiseWords are a promise, set for a tile.
type promiseWords struct {
	icon        guide.Icon
	title, text *set.Words
}

// promises are tiles of one height: a sign, the promise in a word or three, a sentence.
func (m *maker) promises(b *guide.Ours, sect *display.Node) (out []flow.Strip) {
	const pad, sign, signAir = 14, 24, 9
	all := m.told.Promises(b)
	g := m.b.Grid
	cols := m.columnsOf(min(max(len(all), 2), 4))
	if len(all) > 4 {
		cols = m.columnsOf(3)
	}
	w := (g.Full() - g.Gutter/2*float64(cols-1)) / float64(cols)
	list := listOf(sect, "Description")
	em := m.Em()
	for i := 0; i < len(all); i += cols {
		var row []promiseWords
		h := 0.0
		for _, p := range all[i:min(i+cols, len(all))] {
			li := list.Add(display.TagListItem)
			wish := set.Wish{Measure: w - 2*pad, Color: &m.col.Ink}
			pw := promiseWords{icon: p.Icon}
			pw.title = m.Text(p.Title, m.st.Bold, wish).Under(li.Add(display.TagLabel))
			pw.text = m.Rich(p.Text, m.st.Note, wish).Under(li.Add(display.TagListBody))
			row = append(row, pw)
			h = max(h, pw.title.Height()+pw.text.Height())
		}
		h += 2*pad + sign*em + signAir - 4
		sl := flow.Strip{Before: cardAir, Free: cardAir, Height: h, Key: true, At: all[i].At, Draw: func(s *ink.Sheet, y float64) {
			for k, p := range row {
				x := g.Left + float64(k)*(w+g.Gutter/2)
				m.Panel(s, geom.Rect{X: x, Y: y, W: w, H: h}, m.col.Panel)
				ty := y + pad
				if p.icon.Value != "" { // its ink, not its box, stands on the edge of the text
					m.Icon(s, p.icon.Text, x+pad-3.5*em, ty, sign*em, m.col.Ink, m.col.Card, m.col.Panel)
				}
				ty += sign*em + signAir
				p.title.Put(s, x+pad, ty)
				p.text.Put(s, x+pad, ty+p.title.Height())
			}
		}}
		if i == 0 {
			sl.Before = 0
		}
		out = append(out, itemOf(sl, i/cols, (len(all)+cols-1)/cols))
	}
	return out
}
