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

// visit is what to bring to a first visit, with boxes to tick, and what happens there.
func (m *maker) visit(b *guide.Ours, sect *display.Node) (out []flow.Strip) {
	v := m.told.Practice.Visit
	x, w := m.wide()
	if len(v.Bring) > 0 {
		k := m.key(script.Own(m.w.Bring, v.At), "", level(b), sect)
		out = append(out, m.underKey(k, m.tickRows(v.Bring, x, w, sect), 0)...)
	}
	if len(v.Steps) > 0 {
		air := 0.0
		if len(out) > 0 {
			air = groupAir
		}
		k := m.key(script.Own(m.w.Happens, v.At), v.Length.Value, level(b), sect)
		out = append(out, m.underKey(k, m.closeSteps(v.Steps, x, w, sect), air)...)
	}
	return out
}

// closeSteps are numbered steps close together: a numeral or a disc, what happens in bold, a line more.
func (m *maker) closeSteps(steps []guide.Step, x, w float64, sect *display.Node) (out []flow.Strip) {
	list := listOf(sect, "Decimal")
	disc := !ink.Same(m.col.StepFill, m.col.Page)
	indent := max(m.stepIndent(len(steps)), 38*m.Em())
	for i := range steps {
		st := &steps[i]
		li := list.Add(display.TagListItem)
		lbl, body := li.Add(display.TagLabel), li.Add(display.TagListBody)
		title := m.Text(st.Title, m.st.Bold, set.Wish{Measure: w - indent}).Under(body.Add(display.TagP))
		text := m.Rich(st.Text, m.st.Body, set.Wish{Measure: w - indent}).Under(body.Add(display.TagP))
		num := m.Plain(fmt.Sprint(i+1), m.st.Step, set.Wish{Measure: 60}).Under(lbl)
		sl := flow.Strip{Before: 6, Height: max(title.Height()+text.Height(), 2*m.st.Body.Leading), At: st.At, Draw: func(s *ink.Sheet, y float64) {
			if disc {
				r := 14 * m.Em()
				cy := y + m.st.Body.Leading
				s.Artifact(display.Layout, ink.Dot(x+r, cy, r, m.col.StepFill))
				num.Centre(s, x+r, cy+m.st.Step.Size*0.355)
			} else {
				num.At(s, x, y+m.st.Body.Leading*2-set.Drop)
			}
			title.Put(s, x+indent, y)
			text.Put(s, x+indent, y+title.Height())
		}}
		if i == 0 {
			sl.Before = 0
		}
		out = append(out, itemOf(sl, i, len(steps)))
	}
	return out
}

// online are the pages of the website that patients need: names, addresses that can be read off paper, and a code to the
// first of them.
func (m *maker) online(b *guide.Ours, sect *display.Node) []flow.Strip {
	links := m.told.Online(b)
	x, w := m.wide()
	var k marginKey
	const code = cardCode
	label := m.Plain(m.w.PortalCode, m.st.FineBold, set.Wish{Measure: code + 40})
	portal := m.told.Practice.Portal != nil && len(links) > 0 && links[0].URL.Value == m.told.Practice.Portal.URL.Value
	k = m.key(script.Own(m.w.Online, b.At), "", level(b), sect)
	div := sect.Add(display.TagDiv)
	var rows []flow.Strip
	for i, l := range links {
		row := m.linkRow(l, x, w, sect)
		if i == 0 {
			row.Before = 0
		} else {
			row = m.ruledRow(row, x, w)
		}
		rows = append(rows, itemOf(row, i, len(links)))
	}
	if !portal {
		return m.underKey(k, rows, 0)
	}
	label.Under(div.Add(display.TagP))
	say := links[0].Name.Value + ": " + links[0].URL.Value
	below := 6.0
	if !m.form.keys { // below the addresses: in one column a code needs a place of its own
		rows = append(rows, flow.Strip{Before: 12, Height: code + m.st.FineBold.Leading + 4, Draw: func(s *ink.Sheet, y float64) {
			box := geom.Rect{X: x, Y: y, W: code, H: code}
			m.Code(s, div, links[0].URL.Value, say, box, m.col.Card, 4)
			label.At(s, box.X, box.Bottom()+8+m.CapHeight(m.st.FineBold))
		}})
		return m.underKey(k, rows, 0)
	}
	draw, key := rows[0].Draw, k.words.Height()
	rows[0].Draw = func(s *ink.Sheet, y float64) {
		box := geom.Rect{X: m.b.Grid.Left, Y: y + key + below, W: code, H: code}
		m.Code(s, div, links[0].URL.Value, say, box, m.col.Card, 4)
		label.Centre(s, box.X+code/2, box.Bottom()+13)
		draw(s, y)
	}
	return m.tall(m.underKey(k, rows, 0), key+below+code+18)
}

// tall has strips be at least so high, and stay together: something stands beside them all.
func (m *maker) tall(strips []flow.Strip, least float64) []flow.Strip {
	h := 0.0
	for i := range strips {
		if i > 0 {
			h += strips[i].Before
			strips[i-1].Keep = true
		}
		h += strips[i].Height
	}
	strips[len(strips)-1].Height += max(0, least-h)
	return strips
}

// linkRow is a page of the website: its name, and at the right its address or, where both do not fit a line, below it.
func (m *maker) linkRow(l guide.Link, x, w float64, sect *display.Node) flow.Strip {
	p := sect.Add(display.TagP)
	name := m.Text(l.Name, m.st.Bold, set.Wish{Measure: w}).Under(p.Add(display.TagSpan))
	shown := script.Standing(script.Spoken(l.URL.Value), l.URL)
	span := guide.Span{Text: shown}
	if m.in.Edition.Links && !m.in.Edition.PrintURLs {
		span.Link = l.URL.Value
	}
	quiet := m.trial().Text(shown, m.st.Note, set.Wish{Measure: 2000})
	below := name.Width()+18+quiet.Width() > w
	address := m.Spans([]guide.Span{span}, m.st.Note, set.Wish{Measure: w, Color: &m.col.Ink}).Under(p.Add(display.TagSpan))
	h := name.Height()
	if below {
		h += address.Height()
	}
	return flow.Strip{Before: 10.5, Height: h, At: l.At, Draw: func(s *ink.Sheet, y float64) {
		name.Put(s, x, y)
		if below {
			address.Put(s, x, y+name.Height())
			return
		}
		address.Right(s, x+w, y+name.Rise())
	}}
}

// ruledRow has a thin rule above a row, not at the head of a page.
func (m *maker) ruledRow(sl flow.Strip, x, w float64) flow.Strip {
	draw := sl.Draw
	sl.Draw = func(s *ink.Sheet, y float64) {
		if y > m.top()+1 {
			s.Artifact(display.Layout, ink.Rule(x, y-sl.Before/2+1, w, 0.75, m.col.Line))
		}
		draw(s, y)
	}
	return sl
}
