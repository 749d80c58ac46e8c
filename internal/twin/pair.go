package twin

import "guidepress/internal/guide"

func (p *page) pair(b *guide.Pair) {
	p.open("div", anchor(b, "class", "pair wide")...)
	for i := range b.Figures {
		p.figure(&b.Figures[i])
	}
	p.close()
}
