package twin

import "guidepress/internal/guide"

// faqs are questions as headings, so that a screen reader can jump from one to the next. The topic says what
// the question says: a landmark for the eye alone.
func (p *page) faqs(b *guide.FAQs) {
	p.open("div", anchor(b, "class", "faqs")...)
	for _, q := range b.FAQs {
		p.open("div", "class", "faq")
		p.line("p", p.icons.use(q.Icon.Value)+p.said(q.Topic), "class", "topic", "aria-hidden", "true")
		p.line("h3", p.said(q.Question))
		p.open("div", "class", "answer")
		p.paras(q.Answer.Paras)
		p.close()
		p.close()
	}
	p.close()
}
