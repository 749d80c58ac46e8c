package layout

import (
	"guidepress/internal/display"
	"guidepress/internal/flow"
	"guidepress/internal/guide"
	"guidepress/internal/script"
	"guidepress/internal/set"
	"guidepress/internal/source"
)

// prices are a table of what costs how much, with what no price covers in its last row, and below it the notice of the
// right to an estimate, which never leaves the page of the last prices.
func (m *maker) prices(b *guide.Ours, sect *display.Node) []flow.Strip {
	p := m.told.Practice.Prices
	caption := b.Title
	if caption.Empty() {
		caption = source.Text{Value: m.w.PricesHead[0], Pos: b.At}
	}
	var rows []gridRow
	for _, r := range m.told.Prices(b) {
		price := r.Price
		if price.Empty() {
			price = script.Own(m.w.AskUs, r.At)
		}
		rows = append(rows, gridRow{r.At, []guide.Rich{script.Plain(r.Name), script.Included(r), script.Plain(price)}, false})
	}
	rows = append(rows, gridRow{p.Excluded.Pos, []guide.Rich{script.Plain(script.Own(m.w.NotIncluded, p.Excluded.Pos)), script.Plain(p.Excluded), {}}, false})
	var cols []source.Text
	for _, c := range m.w.PricesHead {
		cols = append(cols, script.Own(c, b.At))
	}
	out := m.grid(caption, cols, rows, true, sect)
	x, w := m.wide()
	until := m.Plain(m.validUntil(p), m.st.Note, set.Wish{Measure: w}).Under(sect.Add(display.TagP))
	valid := lines(until, x, 9)
	out = append(out, valid...)
	for i := len(out) - len(valid) - 1; i < len(out); i++ {
		out[i].Keep = true
	}
	note := m.callout(&guide.Callout{Base: guide.Base{At: p.Estimate.At}, Kind: "know", Title: p.Estimate.Title, Text: p.Estimate.Text}, sect)
	note[0].Before = 18
	return append(out, note...)
}
