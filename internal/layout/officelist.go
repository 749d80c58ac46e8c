package layout

import (
	"guidepress/internal/display"
	"guidepress/internal/flow"
	"guidepress/internal/guide"
	"guidepress/internal/ink"
	"guidepress/internal/script"
	"guidepress/internal/set"
	"guidepress/internal/source"
)

// stateList is the form for many offices: the state as a heading, three to a row, no boxes, no codes.
func (m *maker) stateList(g script.State, sect *display.Node) []flow.Strip {
	const cols = 3
	grid := m.b.Grid
	head := m.Spans([]guide.Span{{Text: script.Standing(g.Name.Value+", "+g.Count, g.Name)}}, m.st.H3, set.Wish{Measure: grid.Full()}).Under(sect.Add(display.TagH4))
	out := []flow.Strip{{Before: blockAir, Height: head.Height() + 6, Keep: true, Key: true, Draw: func(s *ink.Sheet, y float64) {
		head.Put(s, grid.Left, y)
		s.Artifact(display.Layout, ink.Rule(grid.Left, y+head.Height()+4, grid.Full(), 0.75, m.col.Line))
	}}}
	w := (grid.Full() - grid.Gutter*(cols-1)) / cols
	for i := 0; i < len(g.Offices); i += cols {
		var cards []card
		h := 0.0
		for _, l := range g.Offices[i:min(i+cols, len(g.Offices))] {
			c := m.card(l, w, 0, sect)
			cards = append(cards, c)
			h = max(h, c.height())
		}
		row := flow.Strip{Before: 12, Height: h, Draw: func(s *ink.Sheet, y float64) {
			for k, c := range cards {
				c.put(s, grid.Left+float64(k)*(w+grid.Gutter), y)
			}
		}}
		out = append(out, itemOf(row, i, len(g.Offices)))
	}
	return whole(out, wholeState)
}

// officeList is the form for many offices in one column, officeCodes that for a few: each with the code to directions.
func (m *maker) officeList(g script.State, sect *display.Node) []flow.Strip {
	return m.officeRows(g, 0, sect)
}

func (m *maker) officeCodes(g script.State, sect *display.Node) []flow.Strip {
	return m.officeRows(g, m.officeCode(), sect)
}

// officeRows are the offices of a state below each other, what belongs together on one line, a code at the right.
func (m *maker) officeRows(g script.State, code float64, sect *display.Node) []flow.Strip {
	x, w := m.wide()
	head := m.Text(g.Name, m.st.H3, set.Wish{Measure: w, Balance: true}).Under(sect.Add(display.TagH4))
	out := []flow.Strip{{Before: blockAir, Height: head.Height() + 6, Keep: true, Draw: func(s *ink.Sheet, y float64) {
		head.Put(s, x, y)
		s.Artifact(display.Layout, ink.Rule(x, y+head.Height()+4, w, 0.75, m.col.Line))
	}}}
	tw := w
	if code > 0 {
		tw -= code + 18
	}
	for i := range g.Offices {
		l := &g.Offices[i]
		number := script.Number(l.Phone)
		number.Bold = true
		div := sect.Add(display.TagDiv)
		street, city := guide.Span{Text: l.Street}, guide.Span{Text: script.Standing(", "+l.City.Value, l.City)}
		if m.in.Edition.Links && !m.in.Edition.PrintURLs {
			street.Link, city.Link = script.Map(l), script.Map(l)
		}
		open := []guide.Span{{Text: l.Hours}}
		if !l.Parking.Empty() {
			open = append(open, guide.Span{Text: script.Standing(". "+l.Parking.Value, l.Parking)})
		}
		name := guide.Span{Text: script.Standing(l.Name.Value+"  ", l.Name)}
		laid := []*set.Words{
			m.Spans([]guide.Span{name, number}, m.st.Bold, set.Wish{Measure: tw}).Under(div.Add(display.TagH5)),
			m.line(div, tw, street, city),
			m.line(div, tw, open...),
		}
		row := pile(laid, x, l.At)
		if word := m.codeWord(code, div); word != nil {
			row.Height = max(row.Height, code+word.Height())
			draw := row.Draw
			row.Draw = func(s *ink.Sheet, y float64) {
				draw(s, y)
				m.mapCode(s, l, word, div, x+w, y+code+word.Height(), code, 0, m.col.Page)
			}
		}
		out = append(out, itemOf(row, i, len(g.Offices)))
	}
	return whole(out, wholeState)
}

// line is a line of notes under a node of its own.
func (m *maker) line(div *display.Node, w float64, spans ...guide.Span) *set.Words {
	return m.Spans(spans, m.st.Note, set.Wish{Measure: w}).Under(div.Add(display.TagP))
}

// pile is words below each other that stay together.
func pile(laid []*set.Words, x float64, at source.Pos) flow.Strip {
	h := 0.0
	for _, ws := range laid {
		h += ws.Height()
	}
	return flow.Strip{Before: 12, Height: h, At: at, Draw: func(s *ink.Sheet, y float64) {
		for _, ws := range laid {
			ws.Put(s, x, y)
			y += ws.Height()
		}
	}}
}
