package layout

import (
	"fmt"

	"guidepress/internal/brand"
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
	code                                      float64 // its side; 0: there is none
	word                                      *set.Words
	low                                       bool // it stands below the phone
}

// A code, if any, stands at the right foot, beside hours and parking, and beside the phone where there is room.
func (m *maker) card(l guide.Location, w, code float64, sect *display.Node) card {
	div := sect.Add(display.TagDiv)
	side := w
	if code > 0 {
		side = w - code - 10
	}
	c := card{div: div, loc: l, code: code, word: m.codeWord(code, div)}
	c.name = m.Text(l.Name, m.st.H3, set.Wish{Measure: w}).Under(div.Add(display.TagH5))
	street := guide.Span{Text: l.Street}
	if m.in.Edition.Links && !m.in.Edition.PrintURLs {
		street.Link = script.Map(&l)
	}
	c.street = m.Spans([]guide.Span{street}, m.st.Note, set.Wish{Measure: w}).Under(div.Add(display.TagP))
	c.city = m.Text(l.City, m.st.Note, set.Wish{Measure: w}).Under(div.Add(display.TagP))
	number := script.Number(l.Phone)
	number.Bold = true
	c.low = m.trial().Spans([]guide.Span{number}, m.st.Bold, set.Wish{Measure: 1000}).Width() > side
	if !c.low {
		w = side
	}
	c.phone = m.Spans([]guide.Span{number}, m.st.Bold, set.Wish{Measure: w}).Under(div.Add(display.TagP))
	c.hours = m.Text(l.Hours, m.st.Fine, set.Wish{Measure: side, Balance: true}).Under(div.Add(display.TagP))
	if !l.Parking.Empty() {
		c.parking = m.Text(l.Parking, m.st.Fine, set.Wish{Measure: side, Balance: true}).Under(div.Add(display.TagP))
	}
	return c
}

func (c card) height() float64 {
	above, beside := c.name.Height()+c.street.Height()+c.city.Height()+3, c.phone.Height()+1+c.hours.Height()+c.parking.Height()
	if c.low {
		above, beside = above+c.phone.Height(), beside-c.phone.Height()
	}
	return above + max(c.code+c.word.Height()-3, beside)
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

// What cards have in common: padding, the air between rows.
const (
	cardPad = 12
	cardAir = 12
)

// cardCode is the side of a card's code: 20 mm, which telephones read from paper at arm's length.
const cardCode = 57

// officeCode is the side of the code to an office; 0 where the address is a link itself and nobody has paper to scan.
func (m *maker) officeCode() float64 {
	if m.in.Edition.Links && !m.in.Edition.PrintURLs {
		return 0
	}
	return cardCode
}

// codeWord says below a code what it is for; nil where there is none.
func (m *maker) codeWord(code float64, div *display.Node) *set.Words {
	if code == 0 {
		return nil
	}
	return m.Plain(m.w.Map, m.st.Fine, set.Wish{Measure: 1000, Color: &m.col.Muted}).Under(div.Add(display.TagP))
}

// mapCode draws the code to an office with its word below, both ending at a right edge and at a foot.
func (m *maker) mapCode(s *ink.Sheet, l *guide.Location, word *set.Words, div *display.Node, right, foot, side, quiet float64, ground brand.Color) {
	top := foot - side - word.Height()
	m.Code(s, div, script.Map(l), fmt.Sprintf(m.w.Directions, l.Name.Value), geom.Rect{X: right - side, Y: top, W: side, H: side}, ground, quiet)
	word.Right(s, right-max(0, (side-word.Width())/2), top+side+word.Rise())
}

// cardRow sets cards of one height side by side.
func (m *maker) cardRow(locs []guide.Location, cols int, x, w float64, sect *display.Node) flow.Strip {
	cw := (w - m.b.Grid.Gutter*float64(cols-1)) / float64(cols)
	var cards []card
	h := 0.0
	for _, l := range locs {
		c := m.card(l, cw-2*cardPad, m.officeCode(), sect)
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
	m.cardBox(s, r)
	c.put(s, r.X+cardPad, r.Y+cardPad-6)
	if c.code > 0 {
		m.mapCode(s, &c.loc, c.word, c.div, r.Right()-cardPad, r.Bottom()-cardPad+4, c.code, 0, m.col.Card)
	}
}

// cardBox is the ground of a card, with the brand's line around it.
func (m *maker) cardBox(s *ink.Sheet, r geom.Rect) {
	box := geom.RoundRect(r, m.b.Shapes.Radius)
	s.Artifact(display.Background, ink.Fill(box, m.col.Card))
	if !ink.Same(m.col.Card, m.col.CardLine) {
		s.Artifact(display.Background, ink.Stroke(box, m.col.CardLine, 0.75))
	}
}
