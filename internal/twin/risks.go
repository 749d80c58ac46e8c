package twin

import "guidepress/internal/guide"

func (p *page) risks(b *guide.Risks) {
	p.open("ul", anchor(b, "class", "risks wide")...)
	for _, r := range b.Risks {
		p.open("li")
		p.raw(p.icons.use(r.Icon.Value))
		p.open("div")
		p.line("p", element("strong", p.said(r.Title)))
		p.line("p", p.inline(r.Text))
		if !r.Do.Empty() {
			p.line("p", p.inline(r.Do), "class", "do")
		}
		p.close()
		p.close()
	}
	p.close()
}
