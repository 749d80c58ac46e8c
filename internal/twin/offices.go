package twin

import (
	"fmt"

	"guidepress/internal/guide"
	"guidepress/internal/script"
)

// offices are cards by state.
func (p *page) offices(b *guide.Offices) { p.officesAt(b, 3) }

// officesAt are they below a heading of this level.
func (p *page) officesAt(b *guide.Offices, level int) {
	p.open("div", anchor(b, "class", "offices wide")...)
	p.line(h(level), p.said(b.Title))
	p.findNearest(level + 1)
	for _, state := range p.s.States(b.States) {
		p.open("div", "class", "state")
		p.open("div", "class", "state-name")
		p.line(h(level+1), p.said(state.Name))
		p.line("p", p.text(state.Count), "class", "note")
		p.close()
		p.open("ul", "class", "cards")
		for i := range state.Offices {
			p.office(&state.Offices[i], level+2)
		}
		p.close()
		p.close()
	}
	p.close()
}

// h is the tag of a heading.
func h(level int) string { return fmt.Sprintf("h%d", level) }

func (p *page) office(l *guide.Location, level int) {
	var attrs []string
	if lat, lon, ok := l.Spot(); ok && p.in.Places != "" {
		attrs = []string{"data-at", fmt.Sprint(lat, " ", lon)}
	}
	p.open("li", attrs...)
	p.line(h(level), p.said(l.Name))
	p.line("address", p.said(l.Street)+"<br>"+p.said(l.City))
	p.line("p", p.tel(script.Number(l.Phone)), "class", "number")
	hours := p.said(l.Hours)
	if !l.Parking.Empty() {
		hours += "<br>" + p.said(l.Parking)
	}
	p.line("p", hours, "class", "note")
	if !l.Directions.Empty() {
		p.line("p", p.said(l.Directions), "class", "note")
	}
	words := p.icons.use("pin") + p.text(p.web.Directions)
	p.line("p", element("a", words, "href", script.Map(l), "aria-label", fmt.Sprintf(p.web.DirectionsTo, l.Name.Value)))
	if l.Sample.Value {
		p.line("p", p.text(p.w.Sample), "class", "tag")
	}
	p.close()
}
