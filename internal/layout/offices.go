package layout

import (
	"guidepress/internal/brand"
	"guidepress/internal/display"
	"guidepress/internal/flow"
	"guidepress/internal/geom"
	"guidepress/internal/guide"
	"guidepress/internal/ink"
	"guidepress/internal/script"
	"guidepress/internal/set"
	"guidepress/internal/source"
)

// manyOffices is the number from which cards with codes give way to a list: sixty cards would be ten pages.
const manyOffices = 12

// offices are the practice's locations under their title, by state: the state in the margin column, a card each, or a
// list where there are many.
func (m *maker) offices(b *guide.Offices, sect *display.Node) []flow.Strip {
	groups := m.told.States(b.States)
	total := 0
	for _, g := range groups {
		total += len(g.Offices)
	}
	many := total > manyOffices
	columns := m.b.Shapes.Offices == "columns" && m.form.abreast && !many
	x, w := m.wide()
	if m.form.abreast && (columns || many) {
		x, w = m.b.Grid.Left, m.b.Grid.Full()
	}
	hx, hw := m.headEdge()
	title := m.Text(b.Title, m.st.H2, set.Wish{Measure: hw, Balance: true}).Under(sect.Add(display.TagH3))
	out := []flow.Strip{headStrip(title, hx)}
	if m.told.Own != nil {
		out = append(out, m.ownOffice(*m.told.Own, sect)...)
	}
	if m.told.Own != nil && total > 0 {
		out = append(out, m.officesHead(m.w.OtherOffices, x, w, sect))
	}
	if columns {
		return append(out, m.officeColumns(groups, sect)...)
	}
	state := m.form.state
	if many {
		state = m.form.manyState
	}
	for i, g := range groups {
		slices := state(m, g, sect)
		if i > 0 && len(slices) > 0 {
			slices[0].Before = 15
		}
		out = append(out, slices...)
	}
	return out
}

// ownOffice is the office this copy is for: its card the width of the column, with how to find the door.
func (m *maker) ownOffice(l guide.Location, sect *display.Node) []flow.Strip {
	const pad, code = 18, 84
	x, w := m.wide()
	head := m.officesHead(m.w.YourOffice, x, w, sect)
	inner := w - 2*pad - code - 18
	div := sect.Add(display.TagDiv)
	laid := []*set.Words{m.Text(l.Name, m.st.H2, set.Wish{Measure: inner}).Under(div.Add(display.TagH5))}
	add := func(t source.Text, st brand.Style) {
		if !t.Empty() {
			laid = append(laid, m.Text(t, st, set.Wish{Measure: inner, Color: &m.col.Ink}).Under(div.Add(display.TagP)))
		}
	}
	add(l.Street, m.st.Body)
	add(l.City, m.st.Body)
	laid = append(laid, m.Spans([]guide.Span{script.Number(l.Phone)}, m.st.Bold, set.Wish{Measure: inner, Color: &m.col.Ink}).Under(div.Add(display.TagP)))
	add(l.Hours, m.st.Note)
	add(l.Parking, m.st.Note)
	add(l.Directions, m.st.Note)
	h := 2.0*pad - 6
	for _, ws := range laid {
		h += ws.Height()
	}
	word := m.codeWord(code, div)
	h = max(h, code+word.Height()+2*pad-6)
	card := flow.Strip{Before: 9, Height: h, At: l.At, Draw: func(s *ink.Sheet, y float64) {
		m.Panel(s, geom.Rect{X: x, Y: y, W: w, H: h}, m.col.Good)
		m.mapCode(s, &l, word, div, x+w-pad, y+pad+code+word.Height(), code, 5, m.col.Card)
		cy := y + pad - 6
		for _, ws := range laid {
			ws.Put(s, x+pad, cy)
			cy += ws.Height()
		}
	}}
	return []flow.Strip{head, card}
}

func (m *maker) officesHead(text string, x, w float64, sect *display.Node) flow.Strip {
	return headStrip(m.Plain(text, m.st.H3, set.Wish{Measure: w, Balance: true}).Under(sect.Add(display.TagH4)), x)
}

// headStrip is a heading that stays with what follows it.
func headStrip(head *set.Words, x float64) flow.Strip {
	return flow.Strip{Before: blockAir, Height: head.Height(), Keep: true, Draw: func(s *ink.Sheet, y float64) { head.Put(s, x, y) }}
}

// stateName is a state's name and how many offices it has.
func (m *maker) stateName(g script.State, measure float64, sect *display.Node) (name, count *set.Words) {
	name = m.Text(g.Name, m.st.H3, set.Wish{Measure: measure, Balance: true}).Under(sect.Add(display.TagH4))
	return name, m.Plain(g.Count, m.st.Note, set.Wish{Measure: measure}).Under(sect.Add(display.TagP))
}

// cardRows are a state's cards, so many to a row.
func (m *maker) cardRows(g []guide.Location, cols int, sect *display.Node) (rows []flow.Strip) {
	x, w := m.wide()
	for i := 0; i < len(g); i += cols {
		sl := m.cardRow(g[i:min(i+cols, len(g))], cols, x, w, sect)
		sl.Before, sl.Free = cardAir, cardAir
		rows = append(rows, itemOf(sl, i, len(g)))
	}
	return whole(rows, wholeState)
}

// stateBeside has the state in the margin column, two cards to a row beside it.
func (m *maker) stateBeside(g script.State, sect *display.Node) []flow.Strip {
	grid := m.b.Grid
	name, n := m.stateName(g, grid.KeyW, sect)
	rows := m.cardRows(g.Offices, 2, sect)
	draw := rows[0].Draw
	rows[0].Key = true
	rows[0].Height = max(rows[0].Height, 26+name.Height()+n.Height()-12)
	rows[0].Draw = func(s *ink.Sheet, y float64) {
		name.At(s, grid.Left, y+21)
		n.At(s, grid.Left, y+21+name.Height())
		draw(s, y)
	}
	return rows
}

// codes are the addresses whose QR codes a guide with a list of offices shows.
func codes(in Input) (out []string) {
	for _, s := range in.Script.Guide.Sections {
		for _, b := range s.Blocks {
			if _, ok := b.(*guide.Offices); !ok {
				continue
			}
			for _, o := range in.Script.Offices {
				out = append(out, script.Map(&o))
			}
			return out
		}
	}
	return nil
}
