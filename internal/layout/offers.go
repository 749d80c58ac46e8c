package layout

import (
	"strings"

	"guidepress/internal/display"
	"guidepress/internal/flow"
	"guidepress/internal/geom"
	"guidepress/internal/guide"
	"guidepress/internal/ink"
	"guidepress/internal/script"
	"guidepress/internal/set"
)

// offers are the treatments of the practice: those with a guide as cards with a code, the others by name.
func (m *maker) offers(b *guide.Ours, sect *display.Node) []flow.Strip {
	told, others := m.told.Offers(b)
	out := m.offerCards(told, sect)
	if len(others) == 0 {
		return out
	}
	g := m.b.Grid
	list := m.plainList(sect)
	var cells []cellWords
	for _, o := range others {
		cells = append(cells, m.cell(o.Name, o.Text, m.cellWidth(g.Full(), 3), list))
	}
	rows := m.cellRows(cells, g.Left, g.Full(), 3)
	if len(out) > 0 {
		rows[0].Before = 17
	}
	for i := range rows {
		rows[i].Key = true
	}
	return append(out, rows...)
}

// offerCode is the side of a card's code, 20 mm; offerText is where the words beside it start.
const (
	offerCode = 57
	offerText = cardPad + offerCode + 12
)

// offerCard is a treatment with a guide, set to be drawn.
type offerCard struct {
	script.Offer
	words cellWords
	label *set.Words
	node  *display.Node
}

func (m *maker) offerCards(offers []script.Offer, sect *display.Node) (out []flow.Strip) {
	if len(offers) == 0 {
		return nil
	}
	g := m.b.Grid
	cols := m.offerColumns(offers)
	w := (g.Full() - g.Gutter*float64(cols-1)) / float64(cols)
	list := m.plainList(sect)
	for i := 0; i < len(offers); i += cols {
		var cards []offerCard
		h := offerCode + 2.0*cardPad + m.st.FineBold.Leading
		for _, o := range offers[i:min(i+cols, len(offers))] {
			c := m.offerCard(o, w, list)
			cards = append(cards, c)
			h = max(h, c.words.height()+2*cardPad-4)
		}
		sl := flow.Strip{Before: cardAir, Free: cardAir, Height: h, Key: true, At: offers[i].At, Draw: func(s *ink.Sheet, y float64) {
			for k, c := range cards {
				m.drawOffer(s, c, geom.Rect{X: g.Left + float64(k)*(w+g.Gutter), Y: y, W: w, H: h})
			}
		}}
		if i == 0 {
			sl.Before = 0
		}
		out = append(out, itemOf(sl, i/cols, (len(offers)+cols-1)/cols))
	}
	return out
}

// offerColumns is how many cards stand side by side: three, two where there are two or four or a word is too long for
// a third, one where there is no room.
func (m *maker) offerColumns(offers []script.Offer) int {
	cols := 3
	if n := len(offers); n <= 2 || n == 4 {
		cols = 2
	}
	g := m.b.Grid
	for cols = m.columnsOf(cols); cols > 1; cols-- {
		w := (g.Full()-g.Gutter*float64(cols-1))/float64(cols) - offerText - cardPad/2
		if m.widestWord(offers) <= w {
			break
		}
	}
	return cols
}

// widestWord is the width of the widest word of the names and lines.
func (m *maker) widestWord(offers []script.Offer) float64 {
	most := 0.0
	quiet := m.trial()
	for _, o := range offers {
		for _, word := range strings.Fields(o.Name.Value) {
			most = max(most, quiet.Plain(word, m.st.Bold, set.Wish{Measure: 1000}).Width())
		}
		for _, word := range strings.Fields(o.Text.Plain()) {
			most = max(most, quiet.Plain(word, m.st.Note, set.Wish{Measure: 1000}).Width())
		}
	}
	return most
}

func (m *maker) offerCard(o script.Offer, w float64, list *display.Node) offerCard {
	w -= offerText + cardPad/2
	body := list.Add(display.TagListItem).Add(display.TagListBody)
	name := guide.Span{Text: o.Name}
	if m.in.Edition.Links && !m.in.Edition.PrintURLs {
		name.Link = o.Address
	}
	c := offerCard{Offer: o, node: body}
	c.words.name = m.Spans([]guide.Span{name}, m.st.Bold, set.Wish{Measure: w}).Under(body.Add(display.TagP))
	c.words.note = m.Rich(o.Text, m.st.Note, set.Wish{Measure: w, Color: &m.col.Muted}).Under(body.Add(display.TagP))
	c.label = m.Plain(m.w.GuideCode, m.st.FineBold, set.Wish{Measure: w}).Under(body.Add(display.TagP))
	return c
}

func (m *maker) drawOffer(s *ink.Sheet, c offerCard, r geom.Rect) {
	m.cardBox(s, r)
	box := geom.Rect{X: r.X + cardPad, Y: r.Y + cardPad, W: offerCode, H: offerCode}
	c.words.put(s, r.X+offerText, r.Y+cardPad-5)
	m.Code(s, c.node, c.Address, c.Name.Value+": "+c.Address, box, m.col.Card, 0)
	c.label.Centre(s, box.X+box.W/2, box.Bottom()+5.5+m.CapHeight(m.st.FineBold))
}
