package layout

import (
	"fmt"

	"guidepress/internal/display"
	"guidepress/internal/geom"
	"guidepress/internal/guide"
	"guidepress/internal/source"
)

// grid is a table ready to be set: columns from x, one row of cells after another.
type grid struct {
	x, w   []float64
	left   float64 // of rules
	width  float64
	heads  []*words
	headH  float64
	node   *display.Node
	filled bool // the head stands on a ground of its own
}

// table compares things: heads, then rows whose first cell names them.
func (m *maker) table(b *guide.Table, sect *display.Node) []slice {
	var rows []gridRow
	for _, r := range b.Rows {
		if len(r.Cells) != len(b.Columns) {
			m.problem(r.At, "table-cells", fmt.Sprintf("this row has %d cells, the table %d columns", len(r.Cells), len(b.Columns)),
				"give every row one cell a column; write a dash where there is nothing to say")
			continue
		}
		rows = append(rows, gridRow{r.At, r.Cells, r.Own.Value})
	}
	out := m.grid(b.Caption, b.Columns, rows, sect)
	if !b.Note.Empty() {
		x, w := m.column()
		note := m.inline(b.Note, m.st.Note, wish{measure: w}).under(sect.Add(display.TagP))
		out = append(out, lines(note, x, 9)...)
	}
	return out
}

// choices is the table of other treatments.
func (m *maker) choices(b *guide.Choices, sect *display.Node) []slice {
	caption := b.Caption
	if caption.Empty() {
		caption = source.Text{Value: m.w.Caption}
	}
	cols := b.Columns
	if len(cols) != 3 {
		cols = nil
		for _, c := range m.w.Choice {
			cols = append(cols, source.Text{Value: c})
		}
	}
	var rows []gridRow
	for _, c := range b.Choices {
		name := guide.Rich{Source: c.Name, Paras: []guide.Para{{Spans: []guide.Span{{Text: c.Name.Value, At: c.Name.Pos}}}}}
		rows = append(rows, gridRow{c.At, []guide.Rich{name, c.What, c.Think}, c.Own.Value})
	}
	return m.grid(caption, cols, rows, sect)
}

type gridRow struct {
	at    source.Pos
	cells []guide.Rich
	own   bool
}

// tableSpan is where a table stands: from margin to margin, so that what names its rows stands in the margin
// column, as all keys do.
func (m *maker) tableSpan() (x, w float64) { return m.b.Grid.Left, m.b.Grid.Full() }

func (m *maker) grid(caption source.Text, cols []source.Text, rows []gridRow, sect *display.Node) []slice {
	x, w := m.tableSpan()
	if m.b.Grid.KeyW == 0 && len(cols) > 2 {
		return m.stacked(caption, cols, rows, sect)
	}
	table := sect.Add(display.TagTable)
	table.Summary = caption.Value
	g := &grid{left: x, width: w, node: table, filled: !same(m.col.HeadFill, m.col.Page)}
	cap := m.text(caption, m.st.H2, wish{measure: w, balance: true}).under(table.Add(display.TagCaption))
	m.columns(g, len(cols), x, w)
	head := table.Add(display.TagTHead).Add(display.TagTR)
	for i, c := range cols {
		th := head.Add(display.TagTH)
		th.Scope = "Column"
		ws := m.text(c, m.st.Label, wish{measure: g.w[i], color: &m.col.HeadText, balance: true}).under(th)
		g.heads = append(g.heads, ws)
		g.headH = max(g.headH, ws.height())
	}
	g.headH += 13
	out := []slice{
		{before: blockAir + 12, height: cap.height() + 9, keep: true, draw: func(s *sheet, y float64) { cap.put(s, x, y) }},
		{height: g.headH, keep: true, draw: func(s *sheet, y float64) { m.tableHead(s, g, y, true) }},
	}
	body := table.Add(display.TagTBody)
	for i, r := range rows {
		sl := m.tableRow(g, r, body, i == len(rows)-1)
		sl.keep = i == 0 && len(rows) > 1 || i == len(rows)-2
		sl.again = func(s *sheet, y float64) { m.tableHead(s, g, y, false) }
		sl.againHeight = g.headH
		sl.key = true
		out = append(out, sl)
	}
	out[0].key = true
	return out
}

// columns shares the width on the page's own grid: the first column is the margin column.
func (m *maker) columns(g *grid, n int, x, w float64) {
	gut := 18.0
	if g.filled {
		x, w = x+12, w-24
	}
	gr := m.b.Grid
	if n >= 2 && gr.KeyW > 0 {
		first := gr.TextX - x
		rest := (w - first - gut*float64(n-2)) / float64(n-1)
		g.x, g.w = append(g.x, x), append(g.w, first-gut)
		for i := range n - 1 {
			g.x = append(g.x, gr.TextX+float64(i)*(rest+gut))
			g.w = append(g.w, rest)
		}
		return
	}
	if n == 2 { // what names the rows needs less room
		first := (w - gut) * 0.36
		g.x, g.w = []float64{x, x + first + gut}, []float64{first, w - gut - first}
		return
	}
	cw := (w - gut*float64(n-1)) / float64(n)
	for i := range n {
		g.x = append(g.x, x+float64(i)*(cw+gut))
		g.w = append(g.w, cw)
	}
}

// tableHead draws the heads; repeated on a later page they are an artifact (PDF/UA reads them once).
func (m *maker) tableHead(s *sheet, g *grid, y float64, real bool) {
	if g.filled {
		s.artifact(display.Background, fill(geom.RectPath(geom.Rect{X: g.left, Y: y, W: g.width, H: g.headH}), m.col.HeadFill))
	} else {
		s.artifact(display.Layout, rule(g.left, y, g.width, 1.5, m.col.Rule))
	}
	for i, ws := range g.heads {
		c := *ws
		if !real {
			c.owner = nil
		}
		c.put(s, g.x[i], y+7)
	}
	if !g.filled {
		s.artifact(display.Layout, rule(g.left, y+g.headH, g.width, 0.75, m.col.Line))
	}
}

// tableRow draws one row; the guide's own treatment stands on a tint.
func (m *maker) tableRow(g *grid, r gridRow, body *display.Node, last bool) slice {
	const pad = 7.0
	tr := body.Add(display.TagTR)
	var cells []*words
	h := 0.0
	for i, c := range r.cells {
		tag, st := display.TagTD, m.st.Note
		if i == 0 {
			tag, st = display.TagTH, m.st.NoteBold
		}
		n := tr.Add(tag)
		if i == 0 {
			n.Scope = "Row"
		}
		ws := m.inline(c, st, wish{measure: g.w[i], color: &m.col.Ink}).under(n)
		cells = append(cells, ws)
		h = max(h, ws.height())
	}
	h += 2 * pad
	return slice{height: h, at: r.at, draw: func(s *sheet, y float64) {
		if r.own {
			m.ownRow(s, g, y, h)
		}
		for i, ws := range cells {
			ws.put(s, g.x[i], y+pad-1)
		}
		if !last && !r.own {
			s.artifact(display.Layout, rule(g.left, y+h, g.width, 0.75, m.col.Line))
		}
	}}
}

// ownRow is the ground of the guide's own row: rounded and a little wider than the rules, or a band with
// the accent's bar, as the brand's heads are.
func (m *maker) ownRow(s *sheet, g *grid, y, h float64) {
	if g.filled {
		s.artifact(display.Background,
			fill(geom.RectPath(geom.Rect{X: g.left, Y: y, W: g.width, H: h}), m.col.Own),
			fill(geom.RectPath(geom.Rect{X: g.left, Y: y, W: 4, H: h}), m.col.Stem))
		return
	}
	s.artifact(display.Background, fill(geom.RoundRect(geom.Rect{X: g.left - 12, Y: y + 0.5, W: g.width + 24, H: h - 0.5}, m.b.Shapes.Radius), m.col.Own))
}

// stacked is a table for one narrow column or large type: a heading for each row, then what each column says,
// its head before it.
func (m *maker) stacked(caption source.Text, cols []source.Text, rows []gridRow, sect *display.Node) []slice {
	x, w := m.tableSpan()
	cap := m.text(caption, m.st.H2, wish{measure: w, balance: true}).under(sect.Add(display.TagH3))
	out := []slice{{before: blockAir, height: cap.height(), keep: true, draw: func(s *sheet, y float64) { cap.put(s, x, y) }}}
	for _, r := range rows {
		name := m.inline(r.cells[0], m.st.Bold, wish{measure: w}).under(sect.Add(display.TagH4))
		out = append(out, slice{before: 15, height: name.height() + 4, keep: true, at: r.at, draw: func(s *sheet, y float64) {
			s.artifact(display.Layout, rule(x, y, w, 0.75, m.col.Line))
			name.put(s, x, y+4)
		}})
		for i, c := range r.cells[1:] {
			spans := []guide.Span{{Text: cols[i+1].Value + ": ", At: cols[i+1].Pos, Bold: true}}
			for _, p := range c.Paras {
				spans = append(spans, p.Spans...)
			}
			ws := m.set(spans, m.st.Note, wish{measure: w, color: &m.col.Ink}).under(sect.Add(display.TagP))
			out = append(out, lines(ws, x, 3)...)
			out[len(out)-1].keep = i < len(r.cells)-2 // a choice is read whole
		}
	}
	return out
}
