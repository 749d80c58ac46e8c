package twin

import (
	"fmt"
	"strconv"

	"guidepress/internal/guide"
)

// calendar is the days before and after, with boxes to tick. Where scripts run, a day can be chosen (fill.js): the others are
// reckoned from it and can be kept as a calendar file.
func (p *page) calendar(b *guide.Calendar) {
	p.calendars++
	id := "day-" + strconv.Itoa(p.calendars)
	p.open("div", anchor(b, "class", "days", "data-title", p.g.Title.Value)...)
	p.open("div", "class", "choose-day", "hidden", "")
	p.line("label", p.text(p.web.DateOf), "for", id)
	p.line("input", "", "type", "date", "id", id, "autocomplete", "off", "aria-describedby", id+"-note")
	p.line("a", p.text(p.web.KeepDates), "class", "button keep", "hidden", "")
	p.line("p", p.text(p.web.StaysHere), "class", "note screen", "id", id+"-note")
	p.line("p", "", "class", "note screen", "role", "status", "data-say", p.web.DatesStand)
	p.close()
	p.open("ol", "class", "calendar")
	for i := range b.Days {
		p.day(&b.Days[i])
	}
	p.close()
	p.close()
}

func (p *page) day(d *guide.Day) {
	attrs := []string{"data-day", fmt.Sprint(d.Offset())}
	if d.Offset() == 0 {
		attrs = append(attrs, "class", "own-day")
	}
	p.open("li", attrs...)
	p.open("div", "class", "when")
	p.line("p", p.text(p.w.Day(d.Offset())), "class", "day-name")
	p.line("p", element("span", p.text(p.w.DateLine), "class", "paper-word")+" ", "class", "day-date") // the date itself comes with the script
	p.close()
	p.open("ul", "class", "tasks")
	for _, t := range d.Tasks() {
		box := element("input", "", "type", "checkbox")
		words := element("b", p.text(p.w.Tasks[t.Kind])) + " " + element("span", p.inline(t.Item.Text))
		p.line("li", element("label", box+element("span", words)))
	}
	p.close()
	p.close()
}
