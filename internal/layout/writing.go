package layout

import (
	"fmt"

	"guidepress/internal/display"
	"guidepress/internal/flow"
	"guidepress/internal/guide"
	"guidepress/internal/ink"
	"guidepress/internal/set"
)

// writeLine is the pitch of lines to write on: wide enough for an unsteady hand.
const writeLine = 30

// ruled draws n lines to write on, the first a pitch below y.
func (m *maker) ruled(s *ink.Sheet, x, y, w float64, n int) {
	for i := range n {
		s.Artifact(display.Layout, ink.Rule(x, y+float64(i+1)*writeLine-6, w, 0.75, m.col.Muted))
	}
}

// ask is a list of questions with lines to write the answers on.
func (m *maker) ask(b *guide.Ask, sect *display.Node) []flow.Strip {
	x, w := m.wide()
	list := listOf(sect, "Unordered")
	n := 1
	if b.Lines.Set {
		n = b.Lines.Value
	}
	var out []flow.Strip
	for i := range b.Questions {
		t := m.tick(&b.Questions[i], list, w)
		sl := flow.Strip{Before: 12, Height: t.text.Height() + float64(n)*writeLine - 6, At: b.Questions[i].At}
		sl.Draw = func(s *ink.Sheet, y float64) {
			t.put(m, s, x, y)
			m.ruled(s, x+24*m.Em(), y+t.text.Height()-6, w-24*m.Em(), n)
		}
		out = append(out, itemOf(sl, i, len(b.Questions)))
	}
	return out
}

// notes is room to write: the lines asked for, or as many as the page has left.
func (m *maker) notes(b *guide.Notes, sect *display.Node) []flow.Strip {
	x, w := m.wide()
	head := m.Text(b.Title, m.st.H3, set.Wish{Measure: w, Balance: true}).Under(sect.Add(display.TagH3))
	n := 5
	if b.Lines.Set {
		n = b.Lines.Value
	}
	out := []flow.Strip{{Height: head.Height(), Keep: true, Draw: func(s *ink.Sheet, y float64) { head.Put(s, x, y) }}}
	for i := range n {
		sl := flow.Strip{Height: writeLine, Keep: i == 0 && n > 1 || i == n-2, Draw: func(s *ink.Sheet, y float64) { m.ruled(s, x, y, w, 1) }}
		out = append(out, sl)
	}
	return out
}

// log is a table to fill in.
func (m *maker) log(b *guide.Log, sect *display.Node) []flow.Strip {
	rows := 7
	if b.Rows.Set {
		rows = b.Rows.Value
	}
	if len(b.Stubs) > 0 {
		rows = len(b.Stubs)
	}
	x, w := m.tableSpan()
	table := sect.Add(display.TagTable)
	g := &grid{left: x, width: w, node: table, filled: !ink.Same(m.col.HeadFill, m.col.Page)}
	hx, hw := m.headEdge()
	title := m.Text(b.Title, m.st.H2, set.Wish{Measure: hw, Balance: true}).Under(table.Add(display.TagCaption))
	m.logColumns(g, b)
	head := table.Add(display.TagTHead).Add(display.TagTR)
	for i, c := range b.Columns {
		th := head.Add(display.TagTH)
		th.Scope = "Column"
		ws := m.Text(c, m.st.Label, set.Wish{Measure: g.w[i], Color: &m.col.HeadText, Balance: true}).Under(th)
		g.heads = append(g.heads, ws)
		g.headH = max(g.headH, ws.Height())
	}
	g.headH += 13
	body := table.Add(display.TagTBody)
	out := []flow.Strip{
		{Before: blockAir + 12, Height: title.Height() + 9, Keep: true, Key: true, Draw: func(s *ink.Sheet, y float64) { title.Put(s, hx, y) }},
		{Height: g.headH, Keep: true, Draw: func(s *ink.Sheet, y float64) { m.tableHead(s, g, y, true) }},
	}
	for r := range rows {
		sl := m.logRow(g, b, r, body)
		sl.Keep = r == 0 || r == rows-2
		sl.Again = func(s *ink.Sheet, y float64) { m.tableHead(s, g, y, false) }
		sl.AgainHeight = g.headH
		out = append(out, itemOf(sl, r, rows))
	}
	return out
}

// logColumns gives the first column, mostly a date, less room than the others, but room for its words.
func (m *maker) logColumns(g *grid, b *guide.Log) {
	n := len(b.Columns)
	x, w, gut := g.left, g.width, m.form.logGut
	if g.filled {
		x, w = x+12, w-24
	}
	room := w - gut*float64(n-1)
	first := max(room/(float64(n)-0.35)*0.65, m.widestStub(b))
	unit := (room - first) / float64(max(n-1, 1))
	for i := range n {
		cw := unit
		if i == 0 {
			cw = first
		}
		g.x, g.w = append(g.x, x), append(g.w, cw)
		x += cw + gut
	}
}

// widestStub is the width of the longest name of a row that fits beside columns; longer ones take two lines.
func (m *maker) widestStub(b *guide.Log) float64 {
	most := 0.0
	for _, s := range b.Stubs {
		w := m.trial().Text(s, m.st.NoteBold, set.Wish{Measure: 1000}).Width()
		if w < 0.25*m.b.Grid.Full() {
			most = max(most, w+1)
		}
	}
	return most
}

// logRow is an empty row. A cell to fill in says so to those who cannot see it.
func (m *maker) logRow(g *grid, b *guide.Log, r int, body *display.Node) flow.Strip {
	const h = 33.0
	tr := body.Add(display.TagTR)
	var stub *set.Words
	var blanks []*display.Node
	for i := range b.Columns {
		if i == 0 && r < len(b.Stubs) {
			th := tr.Add(display.TagTH)
			th.Scope = "Row"
			stub = m.Text(b.Stubs[r], m.st.NoteBold, set.Wish{Measure: g.w[0], Balance: true}).Under(th)
			blanks = append(blanks, nil)
			continue
		}
		td := tr.Add(display.TagTD)
		m.toFill(td)
		blanks = append(blanks, td)
	}
	height := h
	if stub != nil {
		height = max(height, stub.Height()+15)
	}
	return flow.Strip{Height: height, Draw: func(s *ink.Sheet, y float64) {
		if stub != nil {
			stub.Put(s, g.x[0], y+height-stub.Height()-4)
		}
		for i, n := range blanks {
			right := g.left + g.width
			if i+1 < len(g.x) {
				right = g.x[i+1] - 9
			}
			left := g.x[i]
			if i == 0 {
				left = g.left
			}
			line := ink.Rule(left, y+height, right-left, 0.75, m.col.Muted)
			if n == nil {
				s.Artifact(display.Layout, line)
			} else {
				s.Mark(n, line)
			}
		}
	}}
}

// pageOfTotal is "5 of 14" as the foot says it.
func (m *maker) pageOfTotal(n, total int) string { return fmt.Sprintf(m.w.Page, n, total) }
