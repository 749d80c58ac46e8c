package layout

import (
	"guidepress/internal/display"
	"guidepress/internal/guide"
)

// terms is a glossary: the word in the margin column, what it means in the text column.
func (m *maker) terms(b *guide.Terms, sect *display.Node) []slice {
	list := sect.Add(display.TagList)
	list.Numbering = "None"
	var out []slice
	for i := range b.Terms {
		sl := m.term(&b.Terms[i], list)
		sl.at = b.Terms[i].At
		if i > 0 {
			sl.before = 9
		}
		out = append(out, sl)
	}
	return out
}

func (m *maker) term(t *guide.Term, list *display.Node) slice {
	g := m.b.Grid
	x, w := m.column()
	kx, kw := g.Left, g.KeyW
	if g.KeyW == 0 {
		kx, kw = x, w
	}
	li := list.Add(display.TagListItem)
	lbl := li.Add(display.TagLabel)
	body := li.Add(display.TagListBody)
	word := m.text(t.Term, m.st.H3, wish{measure: kw, balance: true})
	var say *words
	if t.Say.Empty() {
		word.under(lbl)
	} else {
		word.under(lbl.Add(display.TagSpan))
		say = m.text(t.Say, m.st.Note, wish{measure: kw}).under(lbl.Add(display.TagSpan))
	}
	means := m.inline(t.Means, m.st.Body, wish{measure: w}).under(body)
	keyH := word.height() + say.height()
	h := max(keyH, means.height())
	if g.KeyW == 0 {
		h = keyH + means.height()
	}
	return slice{height: h + 9, key: g.KeyW > 0, draw: func(s *sheet, y float64) {
		base := y + means.rise()
		word.at(s, kx, base)
		if say != nil {
			say.put(s, kx, y+word.height())
		}
		if g.KeyW == 0 {
			means.put(s, x, y+keyH)
		} else {
			means.put(s, x, y)
		}
		s.artifact(display.Layout, rule(g.Left, y+h+9, g.Full(), 0.75, m.col.Line))
	}}
}
