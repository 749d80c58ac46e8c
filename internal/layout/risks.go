package layout

import (
	"slices"

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
	list := listOf(sect, "Description")
	g := m.b.Grid
	ruled := m.b.Shapes.Risks == "ruled"
	cols := m.columnsOf(m.riskColumns(b, ruled))
	w := (g.Full() - g.Gutter*float64(cols-1)) / float64(cols)
	cells := make([]riskWords, len(b.Risks))
	for i := range b.Risks {
		cw := w
		if i == len(cells)-1 && i%cols == 0 && i > 0 { // one that is left over has the row
			cw = g.Full()
		}
		cells[i] = m.risk(&b.Risks[i], list, cw, ruled)
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
				c.put(m, s, g.Left+float64(k)*(w+g.Gutter), y)
			}
		}}
		if i == 0 {
			sl.Before = 0
		}
		out = append(out, itemOf(sl, i, len(cells)))
	}
	return whole(out, wholeRisks)
}

// riskColumns is how many risks stand side by side in the part that has this list: one number for all its lists, and three
// only where that leaves no more of them over than two do.
func (m *maker) riskColumns(of *guide.Risks, ruled bool) int {
	if !ruled {
		return 2
	}
	var left [4]int
	for i := range m.g.Sections {
		blocks := m.g.Sections[i].Blocks
		if !slices.Contains(blocks, guide.Block(of)) {
			continue
		}
		for _, b := range blocks {
			if r, ok := b.(*guide.Risks); ok {
				for cols := 2; cols <= 3; cols++ {
					left[cols] += len(r.Risks) % cols
				}
			}
		}
	}
	if left[3] > left[2] {
		return 2
	}
	return 3
}

type riskWords struct {
	w               float64
	icon            guide.Icon
	title, text, do *set.Words
	ruled           bool
	below           bool // the words start below the sign, not beside it
}

func (m *maker) risk(r *guide.Risk, list *display.Node, w float64, ruled bool) riskWords {
	li := list.Add(display.TagListItem)
	lbl, body := li.Add(display.TagLabel), li.Add(display.TagListBody)
	rw := riskWords{w: w, icon: r.Icon, ruled: ruled, below: ruled || !m.form.keys && m.twoFit()}
	indent := m.riskIndent(rw)
	tw, st := w-indent, m.st.Body
	if rw.below {
		tw, st = w, m.st.Note
	}
	tw = min(tw, m.b.Grid.Measure)
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
	} else if rw.below {
		h += 3
	}
	return h
}

// riskSign is the size of a risk's sign: that of the name where the words start below both.
func (m *maker) riskSign(rw riskWords) float64 {
	if rw.below && !rw.ruled {
		return 1.2 * m.st.Bold.Leading
	}
	return 24 * m.Em()
}

// riskIndent is from the sign to the name.
func (m *maker) riskIndent(rw riskWords) float64 { return 1.5 * m.riskSign(rw) }

func (rw riskWords) put(m *maker, s *ink.Sheet, x, y float64) {
	indent, sign := m.riskIndent(rw), m.riskSign(rw)
	if rw.ruled {
		s.Artifact(display.Layout, ink.Rule(x, y, rw.w, 2, m.col.Rule))
		y += 12
	}
	tx, iy := x+indent, y+rw.title.Rise()-m.CapHeight(m.st.Bold)/2-sign/2
	if rw.below {
		tx = x
	}
	if rw.icon.Value != "" {
		m.Icon(s, rw.icon.Text, x, iy, sign, m.col.Ink, m.col.Panel, m.col.Page)
	}
	rw.title.Put(s, x+indent, y)
	y += rw.title.Height()
	if rw.ruled {
		y += 6
	} else if rw.below {
		y += 3
	}
	rw.text.Put(s, tx, y)
	if rw.do != nil {
		y += rw.text.Height() + 3
		m.arrow(s, tx, y, rw.do)
		rw.do.Put(s, tx+doIndent*m.Em(), y)
	}
}
