package twin

import "guidepress/internal/guide"

func (p *page) quote(b *guide.Quote) {
	p.open("figure", anchor(b, "class", "quote")...)
	p.line("blockquote", element("p", p.inline(b.Text)))
	p.line("figcaption", p.said(b.By))
	p.close()
}
