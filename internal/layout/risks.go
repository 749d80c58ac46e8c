package layout

import (
	"guidepress/internal/display"
	"guidepress/internal/flow"
	"guidepress/internal/geom"
	"guidepress/internal/guide"
	"guidepress/internal/ink"
	"guidepress/internal/script"
	"guidepress/internal/set"
)

// risks are signs, names and plain words in columns: two open ones, or three under heavy rules.
func (m *maker) risks(b *guide.Risks, sect *display.Node) []flow.Strip {
	list := sect.Add(display.TagList)
	list.Numbering = "None"
	g := m.b.Grid
	cols, ruled := 2, m.b.Shapes.Risks == "ruled"
	if ruled && len(b.Risks) != 4 { // three and one more would look forgotten
		cols = 3
	}
	cols = m.columnsOf(cols)
	w := (g.Full() - g.Gutter*float64(cols-1)) / float64(cols)
	cells := make([]riskWords, len(b.Risks))
	for i := range b.Risks {
		cells[i] = m.risk(&b.Risks[i], list, w, ruled)
	}
	var out []flow.Strip
	for i := 0; i < len(cells); i += cols {
		row := cells[i:min(i+cols, len(cells))]
		h := 0.0
		for _, c := range row {
			h = max(h, c.height())
		}
		sl := flow.Strip{Height: h, Before: 18, Key: true, At: b.Risks[i].At, Draw: func(s *ink.Sheet, y float64) {
			for k, c := range row {
				c.put(m, s, g.Left+float64(k)*(w+g.Gutter), y, w)
			}
		}}
		if i == 0 {
			sl.Before = 0
		}
		out = append(out, itemOf(sl, i, len(cells)))
	}
	return out
}

type riskWords struct {
	icon            guide.Icon
	title, text, do *set.Words
	ruled           bool
	below           bool // the words start below the sign, not beside it
}

func (m *maker) risk(r *guide.Risk, list *display.Node, w float64, ruled bool) riskWords {
	li := list.Add(display.TagListItem)
	lbl, body := li.Add(display.TagLabel), li.Add(display.TagListBody)
	rw := riskWords{icon: r.Icon, ruled: ruled}
	indent := 36 * m.Em()
	tw, st := w-indent, m.st.Body
	if rw.below = ruled || !m.form.keys && m.twoFit(); rw.below {
		tw, st = w, m.st.Note
	}
	rw.title = m.Text(r.Title, m.st.Bold, set.Wish{Measure: w - indent}).Under(lbl)
	rw.text = m.Rich(r.Text, st, set.Wish{Measure: tw, Color: &m.col.Muted}).Under(body.Add(display.TagP))
	if !r.Do.Empty() {
		rw.do = m.whatToDo(r.Do, tw-doIndent*m.Em()).Under(body.Add(display.TagP))
	}
	return rw
}

// doIndent is the room of the arrow before what to do.
const doIndent = 18

// whatToDo outranks what can happen: it has the size of the text, the weight of a label and an arrow, and a call to 911
// at its beginning is a tag.
func (m *maker) whatToDo(r guide.Rich, w float64) *set.Words {
	var spans []guide.Span
	for i, p := range r.Paras {
		if i > 0 {
			spans = append(spans, guide.Span{Break: true})
		}
		spans = append(spans, p.Spans...)
	}
	st := m.st.Body
	st.Face = m.st.Label.Face
	wish := set.Wish{Measure: w, Color: &m.col.Ink}
	if first, rest := script.Urgent(spans); first.Text.Value != "" {
		spans, wish.Tag = append([]guide.Span{first}, rest...), &m.col.Danger
	}
	return m.Spans(spans, st, wish)
}

// arrow points from x at the first line of words whose top is y.
func (m *maker) arrow(s *ink.Sheet, x, y float64, ws *set.Words) {
	k := m.Em()
	cy := y + ws.Rise() - m.CapHeight(m.st.Body)/2
	var p geom.Path
	p.MoveTo(x, cy)
	p.LineTo(x+10*k, cy)
	p.MoveTo(x+6.5*k, cy-3.5*k)
	p.LineTo(x+10*k, cy)
	p.LineTo(x+6.5*k, cy+3.5*k)
	s.Artifact(display.Layout, ink.Stroke(p, m.col.Ink, 1.4*k))
}

func (rw riskWords) height() float64 {
	h := rw.title.Height() + rw.text.Height()
	if rw.do != nil {
		h += 3 + rw.do.Height()
	}
	if rw.ruled {
		h += 18
	}
	return h
}

func (rw riskWords) put(m *maker, s *ink.Sheet, x, y, w float64) {
	indent := 36 * m.Em()
	tx, iy := x+indent, y+m.SignTop(m.st.Bold)
	if rw.ruled {
		s.Artifact(display.Layout, ink.Rule(x, y, w, 2, m.col.Rule))
		y += 12
		iy = y + m.SignTop(m.st.Bold)
	}
	if rw.below {
		tx = x
	}
	if rw.icon.Value != "" {
		m.Icon(s, rw.icon.Text, x, iy, 24*m.Em(), m.col.Ink, m.col.Panel, m.col.Page)
	}
	rw.title.Put(s, x+indent, y)
	y += rw.title.Height()
	if rw.ruled {
		y += 6
	}
	rw.text.Put(s, tx, y)
	if rw.do != nil {
		y += rw.text.Height() + 3
		m.arrow(s, tx, y, rw.do)
		rw.do.Put(s, tx+doIndent*m.Em(), y)
	}
}
