package twin

import "guidepress/internal/guide"

func (p *page) terms(b *guide.Terms) {
	p.open("dl", anchor(b, "class", "terms")...)
	for _, t := range b.Terms {
		p.open("div")
		word := element("dfn", p.said(t.Term))
		if !t.Say.Empty() {
			word += " " + element("span", p.text("("+t.Say.Value+")"), "class", "note")
		}
		p.line("dt", word)
		p.line("dd", p.inline(t.Means))
		p.close()
	}
	p.close()
}
