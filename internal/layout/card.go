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
)

// card is an office: name, address, phone, hours, parking, a code to directions.
type card struct {
	name, street, city, phone, hours, parking *set.Words
	div                                       *display.Node
	loc                                       guide.Location
}

// A code, if any, stands at the right foot; in one column there is room for all words beside it.
func (m *maker) card(l guide.Location, w, code float64, sect *display.Node) card {
	div := sect.Add(display.TagDiv)
	side := w
	if code > 0 {
		side = w - code - 10
	}
	w = m.form.wordsBy(w, side)
	c := card{div: div, loc: l}
	c.name = m.Text(l.Name, m.st.H3, set.Wish{Measure: w}).Under(div.Add(display.TagH4))
	c.street = m.Text(l.Street, m.st.Note, set.Wish{Measure: w}).Under(div.Add(display.TagP))
	c.city = m.Text(l.City, m.st.Note, set.Wish{Measure: w}).Under(div.Add(display.TagP))
	phone := m.st.Bold
	number := script.Number(l.Phone)
	if m.trial().Spans([]guide.Span{number}, phone, set.Wish{Measure: 1000}).Width() > side {
		phone = m.st.NoteBold
	}
	number.Bold = true
	c.phone = m.Spans([]guide.Span{number}, phone, set.Wish{Measure: side}).Under(div.Add(display.TagP))
	c.hours = m.Text(l.Hours, m.st.Fine, set.Wish{Measure: side, Balance: true}).Under(div.Add(display.TagP))
	if !l.Parking.Empty() {
		c.parking = m.Text(l.Parking, m.st.Fine, set.Wish{Measure: side, Balance: true}).Under(div.Add(display.TagP))
	}
	return c
}

func (c card) height() float64 {
	return c.name.Height() + c.street.Height() + c.city.Height() + 3 + c.phone.Height() + 1 + c.hours.Height() + c.parking.Height()
}

func (c card) put(s *ink.Sheet, x, y float64) {
	for _, w := range []struct {
		ws  *set.Words
		air float64
	}{{c.name, 0}, {c.street, 0}, {c.city, 3}, {c.phone, 1}, {c.hours, 0}, {c.parking, 0}} {
		if w.ws != nil {
			w.ws.Put(s, x, y)
			y += w.ws.Height() + w.air
		}
	}
}

// What cards have in common: padding, the side of the code, the air between rows.
const (
	cardPad  = 12
	cardCode = 46
	cardAir  = 9
)

// cardRow sets cards of one height side by side.
func (m *maker) cardRow(locs []guide.Location, cols int, x, w float64, sect *display.Node) flow.Strip {
	cw := (w - m.b.Grid.Gutter*float64(cols-1)) / float64(cols)
	var cards []card
	h := 0.0
	for _, l := range locs {
		c := m.card(l, cw-2*cardPad, m.form.codeSide(m), sect)
		cards = append(cards, c)
		h = max(h, c.height()+2*cardPad-4)
	}
	return flow.Strip{Height: h, Draw: func(s *ink.Sheet, y float64) {
		for i, c := range cards {
			m.drawCard(s, c, geom.Rect{X: x + float64(i)*(cw+m.b.Grid.Gutter), Y: y, W: cw, H: h})
		}
	}}
}

// drawCard draws an office's card: its words, the code at the right foot.
func (m *maker) drawCard(s *ink.Sheet, c card, r geom.Rect) {
	box := geom.RoundRect(r, m.b.Shapes.Radius)
	s.Artifact(display.Background, ink.Fill(box, m.col.Card))
	if !ink.Same(m.col.Card, m.col.CardLine) {
		s.Artifact(display.Background, ink.Stroke(box, m.col.CardLine, 0.75))
	}
	c.put(s, r.X+cardPad, r.Y+cardPad-6)
	size := m.form.codeSide(m)
	code := geom.Rect{X: r.Right() - cardPad - size, Y: r.Y + m.form.codeTop(r.H, size), W: size, H: size}
	m.Code(s, c.div, script.Map(&c.loc), fmt.Sprintf(m.w.Directions, c.loc.Name.Value), code, m.col.Card, 0)
}
