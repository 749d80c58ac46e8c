package twin

import (
	"guidepress/internal/guide"
	"guidepress/internal/script"
	"guidepress/internal/typeset"
)

// foot is what every guide says at its end: help in other languages, other formats, who wrote and checked it.
func (p *page) foot() {
	p.open("footer", "class", "foot")
	p.raw(p.wave())
	p.open("div", "class", "foot-columns")
	for _, c := range p.s.Closing {
		p.closing(c)
	}
	p.close()
	p.line("p", element("a", p.text(p.web.AllGuides), "href", p.in.Home)+" · "+p.said(p.s.Practice.Name)+" · "+p.tel(p.s.Phone(p.s.Practice.Phone)), "class", "imprint")
	p.close()
}

func (p *page) closing(c script.Closing) {
	p.open("div")
	p.line("h2", p.text(c.Head))
	if c.Subject == script.LanguageHelp {
		p.languageHelp(c.Paras)
	} else {
		p.paras(c.Paras)
	}
	if c.Subject == script.OtherFormats {
		p.downloads()
	}
	p.close()
}

// languageHelp is the notice in each of its languages: a paragraph is tagged with its own, and set in its own quotes.
func (p *page) languageHelp(paras []guide.Para) {
	for _, para := range paras {
		var words safe
		lang := para.Spans[0].Lang
		var toward []string // numbers keep their direction in words that run from right to left
		if script.Leftward(lang) {
			toward = []string{"dir", "ltr"}
		}
		for _, r := range p.s.Runs(para.Spans) {
			if r.Link != "" {
				words += p.tel(r.Span, toward...)
				continue
			}
			words += p.plain(typeset.Quotes(r.Text.Value, lang))
		}
		if lang == p.lang {
			p.line("p", words)
			continue
		}
		if script.Leftward(lang) {
			p.line("p", words, "lang", lang, "dir", "rtl")
			continue
		}
		p.line("p", words, "lang", lang)
	}
}
