package twin

import "guidepress/internal/guide"

func (p *page) timeline(b *guide.Timeline) {
	class := "timeline"
	if b.On.Value {
		class += " on"
	}
	p.open("ol", anchor(b, "class", class)...)
	for _, s := range b.Stops {
		p.open("li")
		p.line("p", p.said(s.When), "class", "when")
		p.line("p", p.inline(s.Text))
		p.close()
	}
	p.close()
}
