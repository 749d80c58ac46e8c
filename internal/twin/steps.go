package twin

import "guidepress/internal/guide"

// steps are a numbered list; the style sheet draws its numbers large.
func (p *page) steps(b *guide.Steps) {
	p.open("ol", anchor(b, "class", "steps")...)
	for _, s := range b.Steps {
		p.open("li")
		if !s.When.Empty() {
			p.line("p", p.said(s.When), "class", "when")
		}
		p.line("p", element("strong", p.said(s.Title)))
		p.line("p", p.inline(s.Text))
		p.close()
	}
	p.close()
}
