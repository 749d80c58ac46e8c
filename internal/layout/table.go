package layout

import (
	"fmt"

	"guidepress/internal/display"
	"guidepress/internal/flow"
	"guidepress/internal/geom"
	"guidepress/internal/guide"
	"guidepress/internal/ink"
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
	sums   bool // the last column holds amounts: at the right edge, in bold
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
	out := m.grid(b.Caption, b.Columns, rows, false, sect)
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
	if b.Sided() {
		return m.sides(b, caption, sect)
	}
	cols := b.Columns
	if len(cols) != 3 {
		cols = source.Texts(m.w.Choice[:]...)
	}
	var rows []gridRow
	for _, c := range b.Choices {
		name := guide.Rich{Source: c.Name, Paras: []guide.Para{{Spans: []guide.Span{{Text: c.Name}}}}}
		rows = append(rows, gridRow{c.At, []guide.Rich{name, c.What, c.Think}, c.Own.Value})
	}
	return m.grid(caption, cols, rows, false, sect)
}

type gridRow struct {
	at    source.Pos
	cells []guide.Rich
	own   bool
}

// tableSpan is where a table stands: from margin to margin, so that what names its rows stands in the margin
// column, as all keys do.
func (m *maker) tableSpan() (x, w float64) { return m.b.Grid.Left, m.b.Grid.Full() }

func (m *maker) grid(caption source.Text, cols []source.Text, rows []gridRow, sums bool, sect *display.Node) []flow.Strip {
	x, w := m.tableSpan()
	if !m.form.keys && len(cols) > 2 && firstOf(w)+leastCell*m.st.Note.Size*float64(len(cols)-1) > w {
		return m.stacked(caption, cols, rows, sums, sect)
	}
	table := sect.Add(display.TagTable)
	g := &grid{left: x, width: w, node: table, filled: !ink.Same(m.col.HeadFill, m.col.Page), sums: sums}
	hx, hw := m.headEdge()
	cap := m.Text(caption, m.st.H2, set.Wish{Measure: hw, Balance: true}).Under(table.Add(display.TagCaption))
	m.columns(g, len(cols), x, w)
	if sums {
		m.widenFor(g, rows)
	}
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
		{Before: blockAir + 12, Height: cap.Height() + 9, Keep: true, Draw: func(s *ink.Sheet, y float64) { cap.Put(s, hx, y) }},
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
	return whole(out, wholeTable)
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
	gut = 12
	first := firstOf(w)
	g.x, g.w = append(g.x, x), append(g.w, first)
	cw := (w - first - gut*float64(n-1)) / float64(n-1)
	for i := range n - 1 {
		g.x = append(g.x, x+first+gut+float64(i)*(cw+gut))
		g.w = append(g.w, cw)
	}
}

// widenFor gives the column of amounts the room of the widest one, and the column before it the rest.
func (m *maker) widenFor(g *grid, rows []gridRow) {
	last := len(g.w) - 1
	most := 0.0
	for _, r := range rows {
		most = max(most, m.trial().Rich(r.cells[last], m.st.H3, set.Wish{Measure: 0.3 * g.width}).Width())
	}
	most = max(most, m.trial().Plain(m.w.PricesHead[last], m.st.Label, set.Wish{Measure: g.w[last]}).Width()) + 1
	if most < g.w[last] {
		g.w[last-1] += g.w[last] - most
		g.x[last] += g.w[last] - most
		g.w[last] = most
	}
}

// firstOf is the width of what names the rows of a table of three columns or more, in one column of text.
func firstOf(w float64) float64 { return 0.25 * w }

// leastCell is the least width of a cell and its gutter, in ems.
const leastCell = 10.5

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
		if g.sums && i == len(g.heads)-1 {
			c.Right(s, g.x[i]+g.w[i], y+7+c.Rise())
		} else {
			c.Put(s, g.x[i], y+7)
		}
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
		switch {
		case i == 0:
			tag, st = display.TagTH, m.st.NoteBold
		case g.sums && i == len(r.cells)-1:
			st = m.st.H3
		}
		n := tr.Add(tag)
		if i == 0 {
			n.Scope = "Row"
		}
		ws := m.Rich(c, st, set.Wish{Measure: g.w[i], Color: &m.col.Ink}).Under(n)
		cells = append(cells, ws)
		h = max(h, ws.Height())
	}
	text := h
	return elastic(text+2*pad, 2*pad, flow.Strip{At: r.at, Low: func(s *ink.Sheet, y, h float64) {
		if r.own {
			m.ownRow(s, g, y, h)
		}
		for i, ws := range cells {
			top := y + (h-text)/2 - 1
			if g.sums && i == len(cells)-1 {
				ws.Right(s, g.x[i]+g.w[i], top+cells[0].Rise())
			} else {
				ws.Put(s, g.x[i], top)
			}
		}
		if !last && !r.own {
			s.Artifact(display.Layout, ink.Rule(g.left, y+h, g.width, 0.75, m.col.Line))
		}
	}})
}

// elastic is a strip of a height of which so much is air, that grows and shrinks as all air on its page does.
func elastic(height, air float64, s flow.Strip) flow.Strip {
	s.Height, s.Elastic = height, air
	s.Draw = func(sh *ink.Sheet, y float64) { s.Low(sh, y, height) }
	return s
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

// stacked is a table for large type: what names a row at the left, what each column says below each other at the right, as
// their heads stand. A row is read whole.
func (m *maker) stacked(caption source.Text, cols []source.Text, rows []gridRow, sums bool, sect *display.Node) []flow.Strip {
	x, w := m.tableSpan()
	cap := m.Text(caption, m.st.H2, set.Wish{Measure: w, Balance: true}).Under(sect.Add(display.TagH3))
	out := []flow.Strip{{Before: blockAir, Height: cap.Height() + 6, Keep: true, Draw: func(s *ink.Sheet, y float64) { cap.Put(s, x, y) }}}
	first := 0.3 * w
	tx := x + first + 18
	key := m.Text(cols[0], m.st.Label, set.Wish{Measure: first}).Under(sect.Add(display.TagP))
	var keys []*set.Words
	keyH := 0.0
	for i, c := range cols[1:] {
		wish := set.Wish{Measure: x + w - tx, Color: &m.col.Ink}
		if i > 0 {
			wish.Color = &m.col.Muted
		}
		keys = append(keys, m.Text(c, m.st.Bold, wish).Under(sect.Add(display.TagP)))
		keyH += keys[i].Height()
	}
	keyH = max(keyH, key.Height()) + 6
	out = append(out, flow.Strip{Height: keyH, Keep: true, Draw: func(s *ink.Sheet, y float64) {
		s.Artifact(display.Layout, ink.Rule(x, y, w, 1.5, m.col.Rule))
		y += 6
		key.Put(s, x, y)
		for _, ws := range keys {
			ws.Put(s, tx, y)
			y += ws.Height()
		}
	}})
	for k, r := range rows {
		name := m.Rich(r.cells[0], m.st.Bold, set.Wish{Measure: first}).Under(sect.Add(display.TagH4))
		var says []*set.Words
		h := 0.0
		for i, c := range r.cells[1:] {
			wish := set.Wish{Measure: x + w - tx, Color: &m.col.Ink}
			if i > 0 {
				wish.Color = &m.col.Muted
			}
			st := m.st.Note
			if sums && i == len(cols)-2 { // what a reader pays is no side note
				st, wish.Color = m.st.Bold, &m.col.Ink
			}
			if c.Empty() {
				continue
			}
			ws := m.Rich(c, st, wish).Under(sect.Add(display.TagP))
			says, h = append(says, ws), h+ws.Height()
		}
		text := max(name.Height(), h)
		row := elastic(text+12, 12, flow.Strip{At: r.at, Low: func(s *ink.Sheet, y, h float64) {
			s.Artifact(display.Layout, ink.Rule(x, y, w, 0.75, m.col.Line))
			y += (h - text) / 2
			name.Put(s, x, y)
			for _, ws := range says {
				ws.Put(s, tx, y)
				y += ws.Height()
			}
		}})
		row.Keep = k == 0 && len(rows) > 1 || k == len(rows)-2
		out = append(out, itemOf(row, k, len(rows)))
	}
	return whole(out, wholeTable)
}
