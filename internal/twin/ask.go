package twin

import "guidepress/internal/guide"

// ask is a list of questions to tick; on paper there are lines to write on.
func (p *page) ask(b *guide.Ask) {
	p.open("div", anchor(b, "class", "block")...)
	p.ticks(b.Questions, "ticks ask")
	p.close()
}
