package twin

import (
	"fmt"
	"strings"
)

// foot is what every guide says at its end: help in other languages, other formats, who wrote and checked it.
func (p *page) foot() {
	p.open("footer", "class", "foot")
	p.raw(p.wave())
	p.open("div", "class", "foot-columns")
	p.languageHelp()
	if !p.in.Practice.Formats.Empty() {
		p.open("div")
		p.line("h2", p.text(p.w.Formats))
		p.paras(p.in.Practice.Formats.Paras)
		p.downloads()
		p.close()
	}
	p.open("div")
	p.line("h2", p.text(p.w.Check))
	for _, s := range p.about() {
		p.line("p", p.text(s))
	}
	p.close()
	p.close()
	p.line("p", element("a", p.text(p.web.AllGuides), "href", p.in.Home)+" · "+p.said(p.in.Practice.Name)+" · "+p.tel(p.in.Practice.Phone), "class", "imprint")
	p.close()
}

// languageHelp is the notice in each of its languages, tagged with it.
func (p *page) languageHelp() {
	if len(p.in.Practice.Language) == 0 {
		return
	}
	p.open("div")
	p.line("h2", p.text(p.w.Language))
	for _, n := range p.in.Practice.Language {
		words := p.phones(n.Text.Value, n.Lang.Value)
		if n.Lang.Value == p.g.Lang() {
			p.line("p", words)
			continue
		}
		p.line("p", words, "lang", n.Lang.Value)
	}
	p.close()
}

// about says who wrote and checked the guide, when, and what it is not.
func (p *page) about() []string {
	g := p.g
	var first []string
	if !g.Author.Empty() {
		first = append(first, fmt.Sprintf(p.w.WrittenBy, g.Author.Value)+".")
	}
	if g.Status == "reviewed" && g.Reviewer != nil {
		first = append(first, fmt.Sprintf(p.w.ReviewedBy, g.Reviewer.Name.Value+", "+g.Reviewer.Credentials.Value)+", "+p.w.Month(g.Reviewed.Value)+".")
		if !g.NextReview.IsZero() {
			first = append(first, fmt.Sprintf(p.w.NextReview, p.w.Month(g.NextReview.Value))+".")
		}
	} else {
		first = append(first, p.w.DraftLong)
	}
	first = append(first, p.w.NotAdvice)
	out := []string{strings.Join(first, " ")}
	if line := p.translators(); line != "" {
		out = append(out, line)
	}
	var dates []string
	if !g.Version.Empty() {
		dates = append(dates, fmt.Sprintf(p.w.Version, g.Version.Value))
	}
	if !g.Updated.IsZero() {
		dates = append(dates, fmt.Sprintf(p.w.Updated, p.w.Date(g.Updated.Value)))
	}
	if len(dates) > 0 {
		out = append(out, strings.Join(dates, ". ")+".")
	}
	if p.in.Practice.Sample.Value {
		out = append(out, p.w.SampleNote)
	}
	return out
}

// translators say who answers for a translation.
func (p *page) translators() string {
	t := p.g.Translation
	switch {
	case p.g.Unchecked():
		return p.w.DraftTransLong
	case t == nil:
		return ""
	}
	var out []string
	if !t.TranslatedBy.Empty() {
		out = append(out, fmt.Sprintf(p.w.TranslationBy, t.TranslatedBy.Value)+".")
	}
	checked := fmt.Sprintf(p.w.TransCheckedBy, t.ReviewedBy.Value)
	if !t.Date.IsZero() {
		checked += ", " + p.w.Month(t.Date.Value)
	}
	return strings.Join(append(out, checked+"."), " ")
}
