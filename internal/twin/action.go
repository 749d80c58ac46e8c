package twin

import "guidepress/internal/guide"

// action is the call to action: a number to tap, and the page that the printed code leads to.
func (p *page) action(b *guide.Action) {
	number := p.in.Practice.Phone
	if !b.Phone.Empty() {
		number = b.Phone
	}
	p.open("div", anchor(b, "class", "action wide")...)
	p.line("h3", p.said(b.Title))
	p.line("p", p.tel(number), "class", "number")
	if !b.Text.Empty() {
		p.line("p", p.inline(b.Text))
	}
	p.line("p", element("a", p.text(p.web.Book), "class", "button", "href", p.book(b)))
	p.close()
}

// book is where a visit is asked for.
func (p *page) book(b *guide.Action) string {
	switch {
	case !b.URL.Empty():
		return b.URL.Value
	case !p.in.Practice.Book.Empty():
		return p.in.Practice.Book.Value
	}
	return p.in.Practice.Site.Value
}
