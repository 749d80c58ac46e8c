package layout

import (
	"fmt"

	"guidepress/internal/display"
	"guidepress/internal/flow"
	"guidepress/internal/geom"
	"guidepress/internal/guide"
	"guidepress/internal/ink"
	"guidepress/internal/script"
	"guidepress/internal/set"
	"guidepress/internal/source"
)

// grid is a table ready to be set: columns from x, one row of cells after another.
type grid struct {
	x, w   []float64
	left   float64 // of rules
	width  float64
	heads  []*set.Words
	headH  float64
	node   *display.Node
	filled bool // the head stands on a ground of its own
}

// table compares things: heads, then rows whose first cell names them.
func (m *maker) table(b *guide.Table, sect *display.Node) []flow.Strip {
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
		note := m.Rich(b.Note, m.st.Note, set.Wish{Measure: w}).Under(sect.Add(display.TagP))
		out = append(out, lines(note, x, 9)...)
	}
	return out
}

// choices is the table of other treatments.
func (m *maker) choices(b *guide.Choices, sect *display.Node) []flow.Strip {
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
		name := guide.Rich{Source: c.Name, Paras: []guide.Para{{Spans: []guide.Span{{Text: c.Name}}}}}
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

func (m *maker) grid(caption source.Text, cols []source.Text, rows []gridRow, sect *display.Node) []flow.Strip {
	x, w := m.tableSpan()
	if !m.form.keys && len(cols) > 2 {
		return m.stacked(caption, cols, rows, sect)
	}
	table := sect.Add(display.TagTable)
	table.Summary = caption.Value
	g := &grid{left: x, width: w, node: table, filled: !ink.Same(m.col.HeadFill, m.col.Page)}
	cap := m.Text(caption, m.st.H2, set.Wish{Measure: w, Balance: true}).Under(table.Add(display.TagCaption))
	m.columns(g, len(cols), x, w)
	head := table.Add(display.TagTHead).Add(display.TagTR)
	for i, c := range cols {
		th := head.Add(display.TagTH)
		th.Scope = "Column"
		ws := m.Text(c, m.st.Label, set.Wish{Measure: g.w[i], Color: &m.col.HeadText, Balance: true}).Under(th)
		g.heads = append(g.heads, ws)
		g.headH = max(g.headH, ws.Height())
	}
	g.headH += 13
	out := []flow.Strip{
		{Before: blockAir + 12, Height: cap.Height() + 9, Keep: true, Draw: func(s *ink.Sheet, y float64) { cap.Put(s, x, y) }},
		{Height: g.headH, Keep: true, Draw: func(s *ink.Sheet, y float64) { m.tableHead(s, g, y, true) }},
	}
	body := table.Add(display.TagTBody)
	for i, r := range rows {
		sl := m.tableRow(g, r, body, i == len(rows)-1)
		sl.Keep = i == 0 && len(rows) > 1 || i == len(rows)-2
		sl.Again = func(s *ink.Sheet, y float64) { m.tableHead(s, g, y, false) }
		sl.AgainHeight = g.headH
		sl.Key = true
		out = append(out, itemOf(sl, i, len(rows)))
	}
	out[0].Key = true
	return out
}

// columns shares the width on the page's own grid: the first column is the margin column.
func (m *maker) columns(g *grid, n int, x, w float64) {
	gut := 18.0
	if g.filled {
		x, w = x+12, w-24
	}
	gr := m.b.Grid
	if n >= 2 && m.form.keys {
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
func (m *maker) tableHead(s *ink.Sheet, g *grid, y float64, real bool) {
	if g.filled {
		s.Artifact(display.Background, ink.Fill(geom.RectPath(geom.Rect{X: g.left, Y: y, W: g.width, H: g.headH}), m.col.HeadFill))
	} else {
		s.Artifact(display.Layout, ink.Rule(g.left, y, g.width, 1.5, m.col.Rule))
	}
	for i, ws := range g.heads {
		c := *ws
		if !real {
			c.Owner = nil
		}
		c.Put(s, g.x[i], y+7)
	}
	if !g.filled {
		s.Artifact(display.Layout, ink.Rule(g.left, y+g.headH, g.width, 0.75, m.col.Line))
	}
}

// tableRow draws one row; the guide's own treatment stands on a tint.
func (m *maker) tableRow(g *grid, r gridRow, body *display.Node, last bool) flow.Strip {
	const pad = 7.0
	tr := body.Add(display.TagTR)
	var cells []*set.Words
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
		ws := m.Rich(c, st, set.Wish{Measure: g.w[i], Color: &m.col.Ink}).Under(n)
		cells = append(cells, ws)
		h = max(h, ws.Height())
	}
	h += 2 * pad
	return flow.Strip{Height: h, At: r.at, Draw: func(s *ink.Sheet, y float64) {
		if r.own {
			m.ownRow(s, g, y, h)
		}
		for i, ws := range cells {
			ws.Put(s, g.x[i], y+pad-1)
		}
		if !last && !r.own {
			s.Artifact(display.Layout, ink.Rule(g.left, y+h, g.width, 0.75, m.col.Line))
		}
	}}
}

// ownRow is the ground of the guide's own row: rounded and a little wider than the rules, or a band with
// the accent's bar, as the brand's heads are.
func (m *maker) ownRow(s *ink.Sheet, g *grid, y, h float64) {
	if g.filled {
		s.Artifact(display.Background,
			ink.Fill(geom.RectPath(geom.Rect{X: g.left, Y: y, W: g.width, H: h}), m.col.Own),
			ink.Fill(geom.RectPath(geom.Rect{X: g.left, Y: y, W: 4, H: h}), m.col.Stem))
		return
	}
	s.Artifact(display.Background, ink.Fill(geom.RoundRect(geom.Rect{X: g.left - 12, Y: y + 0.5, W: g.width + 24, H: h - 0.5}, m.b.Shapes.Radius), m.col.Own))
}

// stacked is a table for one narrow column or large type: a heading for each row, then what each column says,
// its head before it.
func (m *maker) stacked(caption source.Text, cols []source.Text, rows []gridRow, sect *display.Node) []flow.Strip {
	x, w := m.tableSpan()
	cap := m.Text(caption, m.st.H2, set.Wish{Measure: w, Balance: true}).Under(sect.Add(display.TagH3))
	out := []flow.Strip{{Before: blockAir, Height: cap.Height(), Keep: true, Draw: func(s *ink.Sheet, y float64) { cap.Put(s, x, y) }}}
	for k, r := range rows {
		name := m.Rich(r.cells[0], m.st.Bold, set.Wish{Measure: w}).Under(sect.Add(display.TagH4))
		top := flow.Strip{Before: 15, Height: name.Height() + 4, Keep: true, At: r.at, Draw: func(s *ink.Sheet, y float64) {
			s.Artifact(display.Layout, ink.Rule(x, y, w, 0.75, m.col.Line))
			name.Put(s, x, y+4)
		}}
		out = append(out, itemOf(top, k, len(rows)))
		for i, c := range r.cells[1:] {
			spans := []guide.Span{{Text: script.Standing(cols[i+1].Value+": ", cols[i+1]), Bold: true}}
			for _, p := range c.Paras {
				spans = append(spans, p.Spans...)
			}
			ws := m.Spans(spans, m.st.Note, set.Wish{Measure: w, Color: &m.col.Ink}).Under(sect.Add(display.TagP))
			out = append(out, lines(ws, x, 3)...)
			out[len(out)-1].Keep = i < len(r.cells)-2 // a choice is read whole
		}
	}
	return out
}
