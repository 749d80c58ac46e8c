package layout

import (
	"guidepress/internal/display"
	"guidepress/internal/geom"
	"guidepress/internal/guide"
)

// checklist has boxes to tick, in two columns where the items are short.
func (m *maker) checklist(b *guide.Checklist, sect *display.Node) []slice {
	x, w := m.wide()
	boxed := m.b.Shapes.Checklist == "boxed" && !m.single()
	if boxed {
		x, w = x+framePad, w-2*framePad
	}
	var out []slice
	if !b.Title.Empty() {
		head := m.text(b.Title, m.st.H3, wish{measure: w, balance: true}).under(sect.Add(display.TagH3))
		out = append(out, slice{height: head.height() + 6, keep: true, draw: func(s *sheet, y float64) { head.put(s, x, y) }})
	}
	list := sect.Add(display.TagList)
	list.Numbering = "None"
	cols := m.tickColumns(b.Items, w)
	cw := (w - m.b.Grid.Gutter*float64(cols-1)) / float64(cols)
	rows := (len(b.Items) + cols - 1) / cols
	items := make([]tick, len(b.Items))
	for i := range b.Items {
		items[i] = m.tick(&b.Items[i], list, cw)
	}
	for r := range rows {
		var row []tick
		h := 0.0
		for c := range cols {
			if i := c*rows + r; i < len(items) { // down the columns, as one reads
				row = append(row, items[i])
				h = max(h, items[i].text.height())
			}
		}
		sl := slice{height: h, before: 9, draw: func(s *sheet, y float64) {
			for c, t := range row {
				t.put(m, s, x+float64(c)*(cw+m.b.Grid.Gutter), y)
			}
		}}
		if r == 0 {
			sl.before = 0
			sl.keep = rows > 1
		}
		if r == rows-2 {
			sl.keep = true
		}
		out = append(out, sl)
	}
	if b.Title.Empty() && len(out) > 0 {
		out[0].before = 18
	}
	if boxed {
		return m.framed(out)
	}
	return out
}

// framePad is the air inside a frame.
const framePad = 18

// framed puts a short list in a frame as wide as the text; one that is taller than half a page stays open.
func (m *maker) framed(slices []slice) []slice {
	h := 2*framePad - 8.0
	for i, s := range slices {
		if i > 0 {
			h += s.before
		}
		h += s.height
	}
	if h > (m.limit()-m.top())/2 || len(slices) == 0 {
		return slices
	}
	return []slice{{before: slices[0].before, height: h, draw: func(s *sheet, y float64) {
		x, w := m.wide()
		frame := geom.RoundRect(geom.Rect{X: x, Y: y, W: w, H: h}.Inset(0.75), m.b.Shapes.Radius)
		s.artifact(display.Background, stroke(frame, m.col.Signpost, 1.5))
		y += framePad - 6
		for i, sl := range slices {
			if i > 0 {
				y += sl.before
			}
			sl.draw(s, y)
			y += sl.height
		}
	}}}
}

// tickColumns is two where every item fits one line of half the width.
func (m *maker) tickColumns(items []guide.Item, w float64) int {
	if m.b.Grid.KeyW == 0 || len(items) < 4 {
		return 1
	}
	quiet := m.trial()
	for i := range items {
		ws := quiet.inline(items[i].Text, m.st.Body, wish{measure: 2000})
		if ws.width() > (w-m.b.Grid.Gutter)/2-24*m.em() {
			return 1
		}
	}
	return 2
}

// tick is a box and its words.
type tick struct {
	lbl  *display.Node
	text *words
}

func (m *maker) tick(it *guide.Item, list *display.Node, w float64) tick {
	li := list.Add(display.TagListItem)
	lbl, body := li.Add(display.TagLabel), li.Add(display.TagListBody)
	lbl.Actual = m.w.Mark
	return tick{lbl, m.inline(it.Text, m.st.Body, wish{measure: w - 24*m.em()}).under(body)}
}

func (t tick) put(m *maker, s *sheet, x, y float64) {
	side := m.st.Body.Size + 1
	top := y + t.text.rise() - m.capHeight(m.st.Body)/2 - side/2
	box := geom.RoundRect(geom.Rect{X: x + 0.75, Y: top, W: side, H: side}, 2)
	s.mark(t.lbl, &display.Shape{Path: box, Fill: &display.Fill{Color: rgb(m.col.Card)}, Stroke: &display.Stroke{Color: rgb(m.col.Ink), Width: 1.25, Join: 1}})
	t.text.put(s, x+24*m.em(), y)
}
