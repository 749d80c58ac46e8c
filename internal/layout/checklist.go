package layout

import (
	"guidepress/internal/display"
	"guidepress/internal/flow"
	"guidepress/internal/geom"
	"guidepress/internal/guide"
	"guidepress/internal/ink"
	"guidepress/internal/set"
)

// checklist has boxes to tick, in two columns where the items are short.
func (m *maker) checklist(b *guide.Checklist, sect *display.Node) []flow.Strip {
	x, w := m.wide()
	boxed := m.b.Shapes.Checklist == "boxed" && m.form.abreast
	if boxed {
		x, w = x+framePad, w-2*framePad
	}
	var out []flow.Strip
	if !b.Title.Empty() {
		head := m.Text(b.Title, m.st.H3, set.Wish{Measure: w, Balance: true}).Under(sect.Add(display.TagH3))
		out = append(out, flow.Strip{Height: head.Height() + 6, Keep: true, Draw: func(s *ink.Sheet, y float64) { head.Put(s, x, y) }})
	}
	out = append(out, m.tickRows(b.Items, x, w, sect)...)
	if b.Title.Empty() && len(out) > 0 {
		out[0].Before = 18
	}
	if boxed {
		return m.framed(out)
	}
	return out
}

// tickRows are boxes to tick with their words, in two columns where the items are short.
func (m *maker) tickRows(all []guide.Item, x, w float64, sect *display.Node) (out []flow.Strip) {
	list := listOf(sect, "Unordered")
	cols := m.tickColumns(all, w)
	cw := (w - m.b.Grid.Gutter*float64(cols-1)) / float64(cols)
	rows := (len(all) + cols - 1) / cols
	items := make([]tick, len(all))
	for i := range all {
		items[i] = m.tick(&all[i], list, cw)
	}
	for r := range rows {
		var row []tick
		h := 0.0
		for c := range cols {
			if i := c*rows + r; i < len(items) { // down the columns, as one reads
				row = append(row, items[i])
				h = max(h, items[i].text.Height())
			}
		}
		sl := flow.Strip{Height: h, Before: 9, Draw: func(s *ink.Sheet, y float64) {
			for c, t := range row {
				t.put(m, s, x+float64(c)*(cw+m.b.Grid.Gutter), y)
			}
		}}
		if r == 0 {
			sl.Before = 0
			sl.Keep = rows > 1
		}
		if r == rows-2 {
			sl.Keep = true
		}
		out = append(out, itemOf(sl, r, rows))
	}
	return whole(out, wholeTicks)
}

// framePad is the air inside a frame.
const framePad = 18

// framed puts a short list in a frame as wide as the text; one that is taller than half a page stays open.
func (m *maker) framed(slices []flow.Strip) []flow.Strip {
	h := 2*framePad - 8.0
	for i, s := range slices {
		if i > 0 {
			h += s.Before
		}
		h += s.Height
	}
	if h > (m.limit()-m.top())/2 || len(slices) == 0 {
		return slices
	}
	return []flow.Strip{{Before: slices[0].Before, Height: h, Draw: func(s *ink.Sheet, y float64) {
		x, w := m.wide()
		frame := geom.RoundRect(geom.Rect{X: x, Y: y, W: w, H: h}.Inset(0.75), m.b.Shapes.Radius)
		s.Artifact(display.Background, ink.Stroke(frame, m.col.Signpost, 1.5))
		y += framePad - 6
		for i, sl := range slices {
			if i > 0 {
				y += sl.Before
			}
			sl.Draw(s, y)
			y += sl.Height
		}
	}}}
}

// tickColumns is two where every item fits one line of half the width.
func (m *maker) tickColumns(items []guide.Item, w float64) int {
	if !m.form.abreast || len(items) < 4 {
		return 1
	}
	quiet := m.trial()
	for i := range items {
		ws := quiet.Rich(items[i].Text, m.st.Body, set.Wish{Measure: 2000})
		if ws.Width() > (w-m.b.Grid.Gutter)/2-24*m.Em() {
			return 1
		}
	}
	return 2
}

// tick is a box and its words.
type tick struct {
	lbl  *display.Node
	text *set.Words
}

// toTick says of a box, and toFill of a line, what is to be done there.
func (m *maker) toTick(n *display.Node) { n.Actual, n.Holds, n.Field = m.w.Mark, display.TagForm, "cb" }
func (m *maker) toFill(n *display.Node) {
	n.Actual, n.Holds, n.Field = m.w.FillIn, display.TagForm, "tv"
}

func (m *maker) tick(it *guide.Item, list *display.Node, w float64) tick {
	li := list.Add(display.TagListItem)
	lbl, body := li.Add(display.TagLabel), li.Add(display.TagListBody)
	m.toTick(lbl)
	return tick{lbl, m.Rich(it.Text, m.st.Body, set.Wish{Measure: w - 24*m.Em()}).Under(body)}
}

func (t tick) put(m *maker, s *ink.Sheet, x, y float64) {
	m.drawBox(s, t.lbl, x, y+t.text.Rise())
	t.text.Put(s, x+24*m.Em(), y)
}
