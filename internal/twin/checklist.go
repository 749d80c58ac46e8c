package twin

import "guidepress/internal/guide"

// checklist has real boxes: they can be ticked on a phone, and print as boxes.
func (p *page) checklist(b *guide.Checklist) {
	p.open("div", anchor(b, "class", "block")...)
	if !b.Title.Empty() {
		p.line("h3", p.said(b.Title), "class", "small")
	}
	p.ticks(b.Items, "ticks")
	p.close()
}

func (p *page) ticks(items []guide.Item, class string) {
	p.open("ul", "class", class)
	for _, it := range items {
		box := element("input", "", "type", "checkbox")
		p.line("li", element("label", box+element("span", p.inline(it.Text))))
	}
	p.close()
}
