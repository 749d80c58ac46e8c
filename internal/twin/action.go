package twin

import "guidepress/internal/guide"

// action is the call to action: a number to tap, and the page that the printed code leads to.
func (p *page) action(b *guide.Action) {
	p.open("div", anchor(b, "class", "action wide")...)
	p.line("h3", p.said(b.Title))
	p.line("p", p.tel(p.s.Phone(b.Phone)), "class", "number")
	if !b.Text.Empty() {
		p.line("p", p.inline(b.Text))
	}
	p.line("p", element("a", p.text(p.web.Book), "class", "button", "href", p.s.Book(b.URL).Value))
	p.close()
}
