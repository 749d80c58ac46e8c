package twin

import (
	"strings"

	"guidepress/internal/guide"
	"guidepress/internal/script"
)

// team are cards of people.
func (p *page) team(b *guide.Team) {
	p.open("div", anchor(b, "class", "team wide")...)
	level := "h3"
	if !b.Title.Empty() {
		p.line(level, p.said(b.Title))
		level = "h4"
	}
	p.open("ul", "class", "people")
	people := p.s.Team(b)
	pictured := script.Pictured(people)
	for _, m := range people {
		p.member(m, pictured, level)
	}
	p.close()
	if script.AllSamples(people) {
		p.line("p", p.text(p.w.SamplePeople), "class", "note")
	}
	p.close()
}

// member is a person's card; initials stand where the others have a portrait.
func (p *page) member(m script.Member, pictured bool, level string) {
	p.open("li")
	var a *art
	if m.Portrait != nil {
		a = p.art(m.Portrait)
	}
	switch {
	case a != nil:
		p.raw(p.image(a, m.Portrait, false))
	case pictured:
		p.line("p", p.text(m.Initials()), "class", "initials", "aria-hidden", "true")
	}
	name := p.fullName(m)
	if !m.Link.Empty() {
		name = element("a", name, "href", m.Link.Value)
	}
	p.line(level, name, "class", "small")
	p.line("p", p.said(m.Role), "class", "role")
	if !m.Specialty.Empty() {
		p.line("p", p.said(m.Specialty), "class", "note")
	}
	if len(m.Lines) > 0 {
		p.open("dl")
		for _, l := range m.Lines {
			p.line("dt", p.said(l.Label))
			p.line("dd", p.said(l.Value))
		}
		p.close()
	}
	if !m.About.Empty() {
		p.line("p", p.inline(m.About), "class", "note")
	}
	if m.Sample.Value && !m.Among {
		p.line("p", p.text(p.w.Sample), "class", "tag")
	}
	p.close()
}

// fullName is the name with the letters behind it; they go on one line together where they fit none beside it, and none is torn.
func (p *page) fullName(m script.Member) safe {
	if m.Credentials.Empty() {
		return p.said(m.Name)
	}
	var letters safe
	for _, l := range strings.Fields(m.Credentials.Value) {
		if letters != "" {
			letters += " "
		}
		letters += element("span", p.said(script.Standing(l, m.Credentials)))
	}
	return p.said(m.Name) + ", " + element("span", letters, "class", "letters")
}
