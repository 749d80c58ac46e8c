package twin

import "guidepress/internal/guide"

// forYou is a card with what is filled in for one reader, to be printed with the guide.
func (p *page) forYou(b *guide.ForYou) {
	title, fields := p.s.ForYou(b)
	p.open("div", anchor(b, "class", "filled for-you wide")...)
	p.line("h3", p.said(title), "class", "small")
	p.fields(fields)
	p.line("p", p.text(p.web.StaysHere), "class", "note screen")
	p.line("button", p.text(p.web.PrintThis), "type", "button", "class", "button print", "hidden", "")
	p.close()
}
