package twin

import "guidepress/internal/guide"

func (p *page) facts(b *guide.Facts) {
	p.factList(b.Facts, "facts tiles", anchor(b)...)
}

// factList are figures with what they say.
func (p *page) factList(facts []guide.Fact, class string, attrs ...string) {
	p.open("ul", append([]string{"class", class}, attrs...)...)
	for _, f := range facts {
		p.open("li")
		p.line("p", element("span", p.said(f.Figure), "class", "figure-word")+" "+element("strong", p.said(f.Title)))
		if !f.Text.Empty() {
			p.line("p", p.inline(f.Text), "class", "note")
		}
		p.close()
	}
	p.close()
}
