package twin

import (
	"guidepress/internal/guide"
	"guidepress/internal/script"
)

func (p *page) risks(b *guide.Risks) {
	p.open("ul", anchor(b, "class", "risks wide")...)
	for _, r := range b.Risks {
		p.open("li")
		p.raw(p.icons.use(r.Icon.Value))
		p.open("div")
		p.line("p", element("strong", p.said(r.Title)))
		p.line("p", p.inline(r.Text))
		if !r.Do.Empty() {
			p.line("p", p.whatToDo(r.Do), "class", "do")
		}
		p.close()
		p.close()
	}
	p.close()
}

// whatToDo has a call to 911 at its beginning as a tag.
func (p *page) whatToDo(r guide.Rich) safe {
	if len(r.Paras) != 1 {
		return p.inline(r)
	}
	first, rest := script.Urgent(r.Paras[0].Spans)
	if first.Text.Value == "" {
		return p.inline(r)
	}
	return element("strong", p.said(first.Text), "class", "tag") + p.spans(rest)
}
