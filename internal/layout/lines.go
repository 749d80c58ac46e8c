package layout

import (
	"fmt"

	"guidepress/internal/display"
	"guidepress/internal/guide"
)

// writeLine is the pitch of lines to write on: wide enough for an unsteady hand.
const writeLine = 30

// ruled draws n lines to write on, the first a pitch below y.
func (m *maker) ruled(s *sheet, x, y, w float64, n int) {
	for i := range n {
		s.artifact(display.Layout, rule(x, y+float64(i+1)*writeLine-6, w, 0.75, m.col.Muted))
	}
}

// ask is a list of questions with lines to write the answers on.
func (m *maker) ask(b *guide.Ask, sect *display.Node) []slice {
	x, w := m.wide()
	list := sect.Add(display.TagList)
	list.Numbering = "None"
	n := 1
	if b.Lines.Set {
		n = b.Lines.Value
	}
	var out []slice
	for i := range b.Questions {
		t := m.tick(&b.Questions[i], list, w)
		sl := slice{before: 12, height: t.text.height() + float64(n)*writeLine - 6, at: b.Questions[i].At}
		sl.draw = func(s *sheet, y float64) {
			t.put(m, s, x, y)
			m.ruled(s, x+24*m.em(), y+t.text.height()-6, w-24*m.em(), n)
		}
		out = append(out, sl)
	}
	return out
}

// notes is room to write: the lines asked for, or as many as the page has left.
func (m *maker) notes(b *guide.Notes, sect *display.Node) []slice {
	x, w := m.wide()
	head := m.text(b.Title, m.st.H3, wish{measure: w, balance: true}).under(sect.Add(display.TagH3))
	n := 5
	if b.Lines.Set {
		n = b.Lines.Value
	}
	out := []slice{{height: head.height(), keep: true, draw: func(s *sheet, y float64) { head.put(s, x, y) }}}
	for i := range n {
		sl := slice{height: writeLine, keep: i == 0 && n > 1 || i == n-2, draw: func(s *sheet, y float64) { m.ruled(s, x, y, w, 1) }}
		out = append(out, sl)
	}
	return out
}

// log is a table to fill in.
func (m *maker) log(b *guide.Log, sect *display.Node) []slice {
	rows := 7
	if b.Rows.Set {
		rows = b.Rows.Value
	}
	if len(b.Stubs) > 0 {
		rows = len(b.Stubs)
	}
	x, w := m.tableSpan()
	table := sect.Add(display.TagTable)
	table.Summary = b.Title.Value
	g := &grid{left: x, width: w, node: table, filled: !same(m.col.HeadFill, m.col.Page)}
	title := m.text(b.Title, m.st.H2, wish{measure: w, balance: true}).under(table.Add(display.TagCaption))
	m.logColumns(g, b)
	head := table.Add(display.TagTHead).Add(display.TagTR)
	for i, c := range b.Columns {
		th := head.Add(display.TagTH)
		th.Scope = "Column"
		ws := m.text(c, m.st.Label, wish{measure: g.w[i], color: &m.col.HeadText, balance: true}).under(th)
		g.heads = append(g.heads, ws)
		g.headH = max(g.headH, ws.height())
	}
	g.headH += 13
	body := table.Add(display.TagTBody)
	out := []slice{
		{before: blockAir + 12, height: title.height() + 9, keep: true, key: true, draw: func(s *sheet, y float64) { title.put(s, x, y) }},
		{height: g.headH, keep: true, draw: func(s *sheet, y float64) { m.tableHead(s, g, y, true) }},
	}
	for r := range rows {
		sl := m.logRow(g, b, r, body)
		sl.keep = r == 0 || r == rows-2
		sl.again = func(s *sheet, y float64) { m.tableHead(s, g, y, false) }
		sl.againHeight = g.headH
		out = append(out, sl)
	}
	return out
}

// logColumns gives the first column, mostly a date, less room than the others, but room for its words.
func (m *maker) logColumns(g *grid, b *guide.Log) {
	n := len(b.Columns)
	x, w, gut := g.left, g.width, 18.0
	if g.filled {
		x, w = x+12, w-24
	}
	if m.single() {
		gut = 12
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
		w := m.trial().text(s, m.st.NoteBold, wish{measure: 1000}).width()
		if w < 0.25*m.b.Grid.Full() {
			most = max(most, w+1)
		}
	}
	return most
}

// logRow is an empty row. A cell to fill in says so to those who cannot see it.
func (m *maker) logRow(g *grid, b *guide.Log, r int, body *display.Node) slice {
	const h = 33.0
	tr := body.Add(display.TagTR)
	var stub *words
	var blanks []*display.Node
	for i := range b.Columns {
		if i == 0 && r < len(b.Stubs) {
			th := tr.Add(display.TagTH)
			th.Scope = "Row"
			stub = m.text(b.Stubs[r], m.st.NoteBold, wish{measure: g.w[0], balance: true}).under(th)
			blanks = append(blanks, nil)
			continue
		}
		td := tr.Add(display.TagTD)
		td.Actual = m.w.FillIn
		blanks = append(blanks, td)
	}
	height := h
	if stub != nil {
		height = max(height, stub.height()+15)
	}
	return slice{height: height, draw: func(s *sheet, y float64) {
		if stub != nil {
			stub.put(s, g.x[0], y+height-stub.height()-4)
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
			line := rule(left, y+height, right-left, 0.75, m.col.Muted)
			if n == nil {
				s.artifact(display.Layout, line)
			} else {
				s.mark(n, line)
			}
		}
	}}
}

// pageOfTotal is "5 of 14" as the foot says it.
func (m *maker) pageOfTotal(n, total int) string { return fmt.Sprintf(m.w.Page, n, total) }
