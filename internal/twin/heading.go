package twin

import "guidepress/internal/guide"

func (p *page) heading(b *guide.Heading) {
	p.line("h3", p.said(b.Text), anchor(b)...)
	if !b.Lead.Empty() {
		p.line("p", p.inline(b.Lead))
	}
}
