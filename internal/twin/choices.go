package twin

import (
	"guidepress/internal/guide"
	"guidepress/internal/source"
)

func (p *page) choices(b *guide.Choices) {
	caption := b.Caption.Value
	if caption == "" {
		caption = p.w.Caption
	}
	if b.Sided() {
		p.sides(b, caption)
		return
	}
	columns := b.Columns
	if len(columns) == 0 {
		columns = source.Texts(p.w.Choice[:]...)
	}
	p.open("div", anchor(b, "class", "block wide")...)
	p.tableHead(caption, columns)
	for _, c := range b.Choices {
		name := guide.Rich{Paras: []guide.Para{{Spans: []guide.Span{{Text: c.Name}}}}}
		p.row([]guide.Rich{name, c.What, c.Think}, columns, c.Own.Value)
	}
	p.tableEnd()
	p.close()
}

// sides are choices with points for and against, a column each; a phone shows each row as a card.
func (p *page) sides(b *guide.Choices, caption string) {
	heads, rows := p.s.Sides(b, b.Choices)
	p.open("div", anchor(b, "class", "block wide sides")...)
	p.tableHead(caption, heads)
	for _, r := range rows {
		p.row(r, heads, false)
	}
	p.tableEnd()
	p.close()
}
