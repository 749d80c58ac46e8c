package twin

import (
	"fmt"

	"guidepress/internal/guide"
)

// calls are two panels. 911 stands first: on a phone the second one is below the screen.
func (p *page) calls(b *guide.Calls) {
	title := b.Title.Value
	if title == "" {
		title = p.w.CallUs
	}
	p.open("div", anchor(b, "class", "calls wide")...)
	p.open("div", "class", "call emergency")
	p.line("h3", p.icons.use("emergency")+p.text(p.w.Call911))
	if !b.Say.Empty() {
		p.line("p", p.text(fmt.Sprintf(p.w.Say, b.Say.Value)), "class", "say")
	}
	p.signs(b.Emergency)
	p.close()
	p.open("div", "class", "call us")
	p.line("h3", p.icons.use("phone")+p.text(title))
	p.line("p", p.tel(p.s.Phone(b.Phone)), "class", "say")
	p.signs(b.Us)
	p.close()
	p.close()
}

func (p *page) signs(items []guide.Item) {
	p.open("ul")
	for _, it := range items {
		p.line("li", p.inline(it.Text))
	}
	p.close()
}
