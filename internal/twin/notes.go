package twin

import "guidepress/internal/guide"

// notes is room to write, which only paper has.
func (p *page) notes(b *guide.Notes) {
	p.open("div", anchor(b, "class", "paper")...)
	p.line("h3", p.said(b.Title))
	for range 8 {
		p.line("p", "", "class", "write")
	}
	p.close()
}
