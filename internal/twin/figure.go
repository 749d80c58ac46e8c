package twin

import "guidepress/internal/guide"

// figure is a picture with its caption. Its labels are a numbered list under it, the numbers stand on the
// picture: leaders to words beside it would be too small to read on a phone.
func (p *page) figure(b *guide.Figure) {
	a := p.art(&b.Picture)
	if a == nil {
		return
	}
	class := "figure"
	switch {
	case b.Width == "page":
		class += " page"
	case b.Width == "wide":
		class += " wide"
	case a.ratio() >= 0.75:
		class += " narrow"
	}
	p.open("figure", anchor(b, "class", class)...)
	if b.Width == "page" { // on a calm area from edge to edge
		p.raw(p.wave())
	}
	p.open("div", "class", "stage")
	p.raw(p.image(a, &b.Picture, false))
	p.pins(a, b.Labels)
	p.close()
	p.labels(b.Labels)
	p.caption(b)
	p.close()
}

func (p *page) labels(labels []guide.Label) {
	if len(labels) == 0 {
		return
	}
	p.open("ol", "class", "labels")
	for _, l := range labels {
		words := element("strong", p.said(l.Title))
		if !l.Text.Empty() {
			words += " " + p.inline(l.Text)
		}
		p.line("li", element("span", words))
	}
	p.close()
}

func (p *page) caption(b *guide.Figure) {
	words := p.inline(b.Caption)
	if !b.Picture.Credit.Empty() {
		words += " " + element("span", p.said(b.Picture.Credit), "class", "credit")
	}
	if words != "" {
		p.line("figcaption", words)
	}
}
