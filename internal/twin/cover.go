package twin

import (
	"strings"
)

// cover: title, promise, the PDFs; the picture beside them, or below on a phone.
func (p *page) cover() {
	var a *art
	if p.g.Cover != nil {
		a = p.art(p.g.Cover)
	}
	class := "cover"
	if a == nil {
		class = "cover bare"
	}
	p.open("div", "class", class)
	p.open("div", "class", "cover-words")
	p.line("h1", p.said(p.g.Title))
	if !p.g.Promise.Empty() {
		p.line("p", p.inline(p.g.Promise), "class", "promise")
	}
	p.downloads()
	p.line("p", p.text(p.s.Audience().Value+" · "+p.s.Status()), "class", "status")
	p.others()
	p.close()
	if a != nil {
		p.open("div", "class", "cover-art")
		p.raw(p.image(a, p.g.Cover, true))
		p.close()
	}
	p.close()
}

// others lead to the guide in other languages, each in its own words.
func (p *page) others() {
	if len(p.in.Others) == 0 {
		return
	}
	var links []string
	for _, o := range p.in.Others {
		links = append(links, string(element("a", p.plain(languageName(o.Lang)), "href", o.Address, "hreflang", o.Lang, "lang", o.Lang)))
	}
	p.line("p", p.text(p.web.Languages+": ")+safe(strings.Join(links, ", ")), "class", "languages")
}

// glance: the main message, a few figures, the key points.
func (p *page) glance() {
	p.open("section", "class", "glance", "aria-labelledby", "glance")
	p.open("div", "class", "grid")
	p.line("h2", p.text(p.w.Glance), "id", "glance", "class", "label")
	p.line("p", p.inline(p.g.MainMessage), "class", "message")
	if !p.g.Intro.Empty() {
		p.open("div", "class", "intro")
		p.paras(p.g.Intro.Paras)
		p.close()
	}
	p.close()
	p.glanceFacts()
	if len(p.g.KeyPoints) > 0 {
		p.open("div", "class", "grid")
		p.line("h3", p.text(p.w.KeyPoints), "class", "label")
		p.open("ul", "class", "points")
		for _, k := range p.g.KeyPoints {
			p.line("li", p.inline(k))
		}
		p.close()
		p.close()
	}
	p.close()
}

func (p *page) glanceFacts() {
	if len(p.g.Facts) == 0 {
		return
	}
	p.open("div", "class", "band")
	p.raw(p.wave())
	p.factList(p.g.Facts, "facts")
	p.close()
}

// wave is the edge of a calm area, where the brand has waves: one long curve.
func (p *page) wave() safe {
	if p.in.Brand.Shapes.Edge != "wave" {
		return ""
	}
	return `<svg class="wave" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false"><path d="M0 6C18 1 34 0 52 3.5 70 7 86 8.5 100 4V10H0Z" fill="currentColor"/></svg>`
}

// contents: one link a section, with a few words.
func (p *page) contents() {
	p.open("nav", "class", "contents grid", "aria-labelledby", "contents")
	p.open("div", "class", "key")
	p.line("h2", p.text(p.w.Contents), "id", "contents", "class", "label")
	if p.g.Spot != nil {
		if a := p.art(p.g.Spot); a != nil {
			p.raw(p.image(a, p.g.Spot, false, "class", "spot"))
		}
	}
	p.close()
	p.open("ol")
	for _, part := range p.s.Parts {
		words := element("strong", p.said(part.Short()))
		if !part.Section.Summary.Empty() {
			words += " " + element("span", p.said(part.Section.Summary))
		}
		p.line("li", element("a", words, "href", "#"+sectionID(part.Name)))
	}
	p.close()
	p.close()
}
