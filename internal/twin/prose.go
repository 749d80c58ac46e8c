package twin

import "guidepress/internal/guide"

func (p *page) prose(b *guide.Prose) {
	p.open("div", anchor(b, "class", "prose")...)
	p.paras(b.Text.Paras)
	p.close()
}
