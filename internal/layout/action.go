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
)

// action asks the reader to call or to scan: a solid panel with the number, large, and a code.
func (m *maker) action(b *guide.Action, sect *display.Node) []flow.Strip {
	if b == m.closing() { // the last one stands on the back page
		return nil
	}
	return m.actionPanel(b, display.TagH3, sect)
}

// actionPanel has a heading of a level: the last call to action closes the guide, and belongs to none of its parts.
func (m *maker) actionPanel(b *guide.Action, level display.Tag, sect *display.Node) []flow.Strip {
	const pad = 18
	x, w := m.wide()
	inner := w - 2*pad - 72 - 24
	cw := m.callToAction(b, inner, inner, level, sect.Add(display.TagDiv))
	h := max(cw.height()+6+cw.label.Height()+2*pad-6, 72+2*pad+12)
	return []flow.Strip{{Height: h, Draw: func(s *ink.Sheet, y float64) {
		m.Panel(s, geom.Rect{X: x, Y: y, W: w, H: h}, m.col.Solid)
		cw.put(m, s, x+pad, y+pad-6)
		cw.label.Put(s, x+pad, y+pad+cw.height())
		cw.code(m, s, geom.Rect{X: x + w - pad - 72, Y: y + (h-72)/2, W: 72, H: 72})
	}}}
}

// closing is the last call to action of the guide, when it ends its section: it moves to the back page.
func (m *maker) closing() *guide.Action {
	for i := len(m.g.Sections) - 1; i >= 0; i-- {
		blocks := m.g.Sections[i].Blocks
		if len(blocks) == 0 {
			continue
		}
		if a, ok := blocks[len(blocks)-1].(*guide.Action); ok {
			return a
		}
	}
	return nil
}

// actionWords are the words of a call to action.
type actionWords struct {
	head, number, text, label *set.Words
	url, say                  string // where the code leads, in words
	div                       *display.Node
}

func (m *maker) callToAction(b *guide.Action, w, labelW float64, level display.Tag, div *display.Node) actionWords {
	dark, small := m.col.SolidInk, m.col.SolidText
	a := actionWords{url: m.told.Book(b.URL).Value, div: div}
	a.head = m.Text(b.Title, m.st.H2, set.Wish{Measure: w, Color: &small, Balance: true}).Under(div.Add(level))
	call := []guide.Span{m.told.Phone(b.Phone)}
	a.number = m.Spans(call, m.phoneStyle(call, w), set.Wish{Measure: w, Color: &dark}).Under(div.Add(display.TagP))
	if !b.Text.Empty() {
		a.text = m.Rich(b.Text, m.st.Body, set.Wish{Measure: w, Color: &small, Link: &small}).Under(div.Add(display.TagP))
	}
	label := b.Label
	if label.Empty() {
		label = script.Own(m.w.ScanToBook, b.At)
	}
	a.say = label.Value + ": " + a.url
	a.label = m.Spans([]guide.Span{{Text: label, Link: a.url}}, m.st.Note, set.Wish{Measure: labelW, Color: &small, Link: &small, Balance: true}).Under(div.Add(display.TagP))
	return a
}

// phoneStyle is the largest step of the scale at which a number stands on one line.
func (m *maker) phoneStyle(number []guide.Span, w float64) brand.Style {
	for _, st := range []brand.Style{m.st.Phone, m.st.H1, m.st.H1Small} {
		if m.trial().Spans(number, st, set.Wish{Measure: 1000}).Width() <= w {
			return st
		}
	}
	return m.st.H2
}

func (a actionWords) height() float64 {
	return a.head.Height() + 6 + a.number.Height() + 6 + a.text.Height()
}

func (a actionWords) put(m *maker, s *ink.Sheet, x, y float64) {
	a.head.Put(s, x, y)
	y += a.head.Height() + 6
	a.number.Put(s, x, y)
	if a.text != nil {
		a.text.Put(s, x, y+a.number.Height()+6)
	}
}

// code draws the QR code with its label: at the left of it where there is room for that, else below.
func (a actionWords) code(m *maker, s *ink.Sheet, box geom.Rect) {
	white := m.col.Card
	m.Code(s, a.div, a.url, a.say, box, white, 5)
}
