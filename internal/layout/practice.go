package layout

import (
	"fmt"

	"guidepress/internal/display"
	"guidepress/internal/flow"
	"guidepress/internal/guide"
	"guidepress/internal/ink"
	"guidepress/internal/script"
	"guidepress/internal/set"
)

// ours shows a list of practice.yaml, each in a form of its own.
func (m *maker) ours(b *guide.Ours, sect *display.Node) []flow.Strip {
	show := map[guide.Show]func(*guide.Ours, *display.Node) []flow.Strip{
		"conditions": m.conditions, "treatments": m.offers, "promises": m.promises, "visit": m.visit,
		"online": m.online, "reviews": m.reviews, "prices": m.prices, "plans": m.plans,
	}[b.Show]
	if show == nil || !m.told.Practice.Has(b.Show) { // the loader has said so
		return nil
	}
	var out []flow.Strip
	if !b.Title.Empty() && b.Show != "prices" { // which is the caption of a table
		out = m.titled(b, sect)
	}
	strips := show(b, sect)
	if len(out) > 0 && len(strips) > 0 {
		strips[0].Before = 18
	}
	return append(out, strips...)
}

// titled is a block's heading above a heavy rule from margin to margin: at the edge of the text, or of the page's own headings
// where they stand in the margin.
func (m *maker) titled(b *guide.Ours, sect *display.Node) []flow.Strip {
	g := m.b.Grid
	x, w := m.headEdge()
	head := m.Text(b.Title, m.st.H2, set.Wish{Measure: w, Balance: true}).Under(sect.Add(display.TagH3))
	return []flow.Strip{{Before: 21, Height: head.Height() + 5, Keep: true, Key: true, Draw: func(s *ink.Sheet, y float64) {
		head.Put(s, x, y)
		s.Artifact(display.Layout, ink.Rule(g.Left, y+head.Height()+4, g.Full(), 1.5, m.col.Rule))
	}}}
}

// conditions are what the practice treats: a group in the margin, plain words above medical ones beside it.
func (m *maker) conditions(b *guide.Ours, sect *display.Node) []flow.Strip {
	var out []flow.Strip
	x, w := m.wide()
	for i, g := range m.told.Conditions(b) {
		var k marginKey
		air := 0.0
		if i > 0 {
			air = denseAir * m.Em()
		}
		if !g.Name.Empty() {
			k = m.key(g.Name, "", level(b), sect)
		}
		var cells []cellWords
		list := m.plainList(sect)
		for _, c := range g.Conditions {
			cells = append(cells, m.cell(c.Name, script.Plain(c.Medical), m.cellWidth(w, 2), list))
		}
		out = append(out, m.underKey(k, m.cellRows(cells, x, w, 2), air)...)
	}
	return out
}

// plans are the insurance plans that the practice takes.
func (m *maker) plans(b *guide.Ours, sect *display.Node) []flow.Strip {
	x, w := m.wide()
	list := m.plainList(sect)
	var cells []cellWords
	for _, p := range m.told.Plans(b) {
		cells = append(cells, m.cell(p.Name, script.Plain(p.Note), m.cellWidth(w, 2), list))
	}
	return m.cellRows(cells, x, w, 2)
}

// reviews are what patients said, and where others say it.
func (m *maker) reviews(b *guide.Ours, sect *display.Node) []flow.Strip {
	var out []flow.Strip
	for _, q := range m.told.Quotes(b) {
		strips := m.quote(&guide.Quote{Base: guide.Base{At: q.At}, Text: q.Text, By: q.By}, sect)
		if len(out) > 0 {
			strips[0].Before = 18
		}
		out = append(out, strips...)
	}
	r := m.told.Practice.Reviews
	x, w := m.wide()
	link := m.linkRow(guide.Link{At: r.At, Name: r.Name, URL: r.URL}, x, w, sect)
	if len(out) > 0 {
		link.Before = 18
	}
	return append(out, link)
}

// plainList is a list whose items have neither numbers nor boxes.
func (m *maker) plainList(sect *display.Node) *display.Node { return listOf(sect, "None") }

// listOf is a list whose labels are of a kind: those of "Unordered" are boxes to tick, those of "Description" are words that
// the rest of their item tells of.
func listOf(sect *display.Node, labels string) *display.Node {
	list := sect.Add(display.TagList)
	list.Numbering = labels
	return list
}

// validUntil says how long prices hold.
func (m *maker) validUntil(p *guide.Prices) string {
	return fmt.Sprintf(m.w.ValidUntil, m.w.Date(p.Until.Value))
}
