package layout

import (
	"guidepress/internal/display"
	"guidepress/internal/guide"
)

// risks are signs, names and plain words in columns: two open ones, or three under heavy rules.
func (m *maker) risks(b *guide.Risks, sect *display.Node) []slice {
	list := sect.Add(display.TagList)
	list.Numbering = "None"
	g := m.b.Grid
	cols, ruled := 2, m.b.Shapes.Risks == "ruled"
	if ruled && len(b.Risks) != 4 { // three and one more would look forgotten
		cols = 3
	}
	if g.KeyW == 0 {
		cols = 1
	}
	w := (g.Full() - g.Gutter*float64(cols-1)) / float64(cols)
	cells := make([]riskWords, len(b.Risks))
	for i := range b.Risks {
		cells[i] = m.risk(&b.Risks[i], list, w, ruled)
	}
	var out []slice
	for i := 0; i < len(cells); i += cols {
		row := cells[i:min(i+cols, len(cells))]
		h := 0.0
		for _, c := range row {
			h = max(h, c.height())
		}
		sl := slice{height: h, before: 18, key: true, at: b.Risks[i].At, draw: func(s *sheet, y float64) {
			for k, c := range row {
				c.put(m, s, g.Left+float64(k)*(w+g.Gutter), y, w)
			}
		}}
		if i == 0 {
			sl.before = 0
		}
		out = append(out, sl)
	}
	return out
}

type riskWords struct {
	icon            guide.Icon
	title, text, do *words
	ruled           bool
}

func (m *maker) risk(r *guide.Risk, list *display.Node, w float64, ruled bool) riskWords {
	li := list.Add(display.TagListItem)
	lbl, body := li.Add(display.TagLabel), li.Add(display.TagListBody)
	rw := riskWords{icon: r.Icon, ruled: ruled}
	indent := 36 * m.em()
	tw, st := w-indent, m.st.Body
	if ruled {
		tw, st = w, m.st.Note
	}
	rw.title = m.text(r.Title, m.st.Bold, wish{measure: w - indent}).under(lbl)
	rw.text = m.inline(r.Text, st, wish{measure: tw, color: &m.col.Ink}).under(body.Add(display.TagP))
	if !r.Do.Empty() {
		rw.do = m.inline(r.Do, m.st.Note, wish{measure: tw}).under(body.Add(display.TagP))
	}
	return rw
}

func (rw riskWords) height() float64 {
	h := rw.title.height() + rw.text.height()
	if rw.do != nil {
		h += 3 + rw.do.height()
	}
	if rw.ruled {
		h += 18
	}
	return h
}

func (rw riskWords) put(m *maker, s *sheet, x, y, w float64) {
	indent := 36 * m.em()
	tx, iy := x+indent, y+m.signTop(m.st.Bold)
	if rw.ruled {
		s.artifact(display.Layout, rule(x, y, w, 2, m.col.Rule))
		y += 12
		iy, tx = y+m.signTop(m.st.Bold), x
	}
	if rw.icon.Value != "" {
		m.icon(s, rw.icon.Text, x, iy, 24*m.em(), m.col.Ink, m.col.Panel, m.col.Page)
	}
	rw.title.put(s, x+indent, y)
	y += rw.title.height()
	if rw.ruled {
		y += 6
	}
	rw.text.put(s, tx, y)
	if rw.do != nil {
		rw.do.put(s, tx, y+rw.text.height()+3)
	}
}
