package twin

import (
	"fmt"
	"strings"

	"guidepress/internal/guide"
)

// chances show people as signs, filled and outlined; a picture is read as what it says.
func (p *page) chances(b *guide.Chances) {
	p.open("div", anchor(b, "class", "chances wide")...)
	for i := range b.Chances {
		c := &b.Chances[i]
		word := p.w.BadThing
		if c.Good.Value {
			word = p.w.GoodThing
		}
		p.open("div", "class", "group")
		p.open("div", "class", "group-name")
		p.line("h3", p.said(c.Title), "class", "small")
		p.line("p", p.text(word)+" "+p.inline(c.Text), "class", "note")
		p.close()
		p.open("div", "class", "group-body crowds")
		if c.Counted() {
			p.crowd(p.w.Without, c.Without.Value, b.People())
			p.crowd(p.w.With, c.With.Value, b.People())
		} else {
			p.line("p", p.text(p.w.NotCounted))
		}
		p.close()
		p.close()
	}
	p.line("p", p.inline(b.Source), "class", "note source")
	p.close()
}

func (p *page) crowd(head string, n, all int) {
	p.open("div")
	p.line("p", element("strong", p.text(head)))
	p.line("p", element("span", p.text(p.w.Number(n)), "class", "figure-word")+" "+p.text(fmt.Sprintf(p.w.Chance, p.w.Number(all))), "class", "of")
	class := "crowd"
	if all > 100 {
		class = "crowd many"
	}
	signs := strings.Repeat("<b></b>", n) + strings.Repeat("<i></i>", all-n)
	p.line("div", safe(signs), "class", class, "role", "img", "aria-label", fmt.Sprintf(p.w.ChanceSay, p.w.Number(n), p.w.Number(all)))
	p.close()
}
