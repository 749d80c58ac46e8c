package twin

import (
	"fmt"
	"net/url"
	"slices"

	"guidepress/internal/guide"
)

// offices are cards by state, in the order in which the practice names its states.
func (p *page) offices(b *guide.Offices) {
	p.open("div", anchor(b, "class", "offices wide")...)
	for _, group := range p.byState(b) {
		p.open("div", "class", "state")
		p.open("div", "class", "state-name")
		p.line("h3", p.said(group[0].State))
		count := p.w.OneOffice
		if len(group) > 1 {
			count = fmt.Sprintf(p.w.Offices, len(group))
		}
		p.line("p", p.text(count), "class", "note")
		p.close()
		p.open("ul", "class", "cards")
		for _, l := range group {
			p.office(l)
		}
		p.close()
		p.close()
	}
	p.close()
}

func (p *page) byState(b *guide.Offices) [][]guide.Location {
	var names []string
	for _, s := range b.States {
		names = append(names, s.Value)
	}
	if len(names) == 0 {
		for _, s := range p.in.Practice.States {
			names = append(names, s.Value)
		}
		for _, l := range p.in.Locations {
			if !slices.Contains(names, l.State.Value) {
				names = append(names, l.State.Value)
			}
		}
	}
	var out [][]guide.Location
	for _, n := range names {
		var group []guide.Location
		for _, l := range p.in.Locations {
			if l.State.Value == n {
				group = append(group, l)
			}
		}
		if len(group) > 0 {
			out = append(out, group)
		}
	}
	return out
}

func (p *page) office(l guide.Location) {
	p.open("li")
	p.line("h4", p.said(l.Name))
	p.line("address", p.said(l.Street)+"<br>"+p.said(l.City))
	p.line("p", p.tel(l.Phone), "class", "number")
	hours := p.said(l.Hours)
	if !l.Parking.Empty() {
		hours += "<br>" + p.said(l.Parking)
	}
	p.line("p", hours, "class", "note")
	if !l.Directions.Empty() {
		p.line("p", p.said(l.Directions), "class", "note")
	}
	words := p.icons.use("pin") + p.text(p.web.Directions)
	p.line("p", element("a", words, "href", mapURL(l), "aria-label", fmt.Sprintf(p.web.DirectionsTo, l.Name.Value)))
	if l.Sample.Value {
		p.line("p", p.text(p.w.Sample), "class", "tag")
	}
	p.close()
}

// mapURL searches any map for the address (https://developers.google.com/maps/documentation/urls).
func mapURL(l guide.Location) string {
	if !l.Map.Empty() {
		return l.Map.Value
	}
	return "https://www.google.com/maps/search/?api=1&query=" + url.QueryEscape(l.Street.Value+", "+l.City.Value)
}
