package twin

import (
	"fmt"

	"guidepress/internal/guide"
	"guidepress/internal/script"
	"guidepress/internal/source"
)

// ours shows a list of practice.yaml.
func (p *page) ours(b *guide.Ours) {
	if !p.s.Practice.Has(b.Show) { // the loader has said so
		return
	}
	p.open("div", anchor(b, "class", "ours wide")...)
	if !b.Title.Empty() && b.Show != "prices" {
		p.line("h3", p.said(b.Title))
	}
	switch b.Show {
	case "conditions":
		for _, g := range p.s.Conditions(b) {
			p.group(b, g.Name, "", func() { p.conditions(g.Conditions) })
		}
	case "treatments":
		p.offers(b)
	case "promises":
		p.promises(b)
	case "visit":
		p.visit(b)
	case "online":
		links := p.s.Online(b)
		p.group(b, script.Own(p.w.Online, b.At), "", func() {
			p.open("ul", "class", "links")
			for _, l := range links {
				p.webLink(l.Name, l.URL)
			}
			p.close()
		})
	case "reviews":
		p.reviews(b)
	case "prices":
		p.prices(b)
	case "plans":
		p.open("ul", "class", "cells")
		for _, plan := range p.s.Plans(b) {
			p.cell(p.said(plan.Name), script.Plain(plan.Note))
		}
		p.close()
	}
	p.close()
}

// group is a name, in the margin where there is one, and what stands beside it.
func (p *page) group(b *guide.Ours, name source.Text, note string, body func()) {
	p.open("div", "class", "group")
	if !name.Empty() {
		p.open("div", "class", "group-name")
		level := "h3"
		if !b.Title.Empty() {
			level = "h4"
		}
		p.line(level, p.said(name), "class", "small")
		if note != "" {
			p.line("p", p.text(note), "class", "note")
		}
		p.close()
	}
	p.open("div", "class", "group-body")
	body()
	p.close()
	p.close()
}

func (p *page) cell(name safe, note guide.Rich) {
	p.open("li")
	p.line("p", element("strong", name))
	if !note.Empty() {
		p.line("p", p.inline(note), "class", "note")
	}
	p.close()
}

func (p *page) conditions(list []guide.Condition) {
	p.open("ul", "class", "cells")
	for _, c := range list {
		p.cell(p.said(c.Name), script.Plain(c.Medical))
	}
	p.close()
}

// offers are the practice's treatments; those with a guide lead to it.
func (p *page) offers(b *guide.Ours) {
	told, others := p.s.Offers(b)
	p.open("ul", "class", "cards offers")
	for _, o := range told {
		address := o.Address
		switch {
		case !o.URL.Empty():
		case p.in.Whole: // so that it leads there in a folder without a server, too
			address = o.Guide.Value + ".html"
		case p.in.Base != "":
			address = p.in.Base + o.Guide.Value + ".html"
		}
		p.cell(element("a", p.said(o.Name), "href", address), o.Text)
	}
	p.close()
	if len(others) == 0 {
		return
	}
	p.open("ul", "class", "cells three")
	for _, o := range others {
		p.cell(p.said(o.Name), o.Text)
	}
	p.close()
}

func (p *page) promises(b *guide.Ours) {
	p.open("ul", "class", "facts tiles promises")
	for _, pr := range p.s.Promises(b) {
		p.open("li")
		if pr.Icon.Value != "" {
			p.raw(p.icons.use(pr.Icon.Value))
		}
		p.line("p", element("strong", p.said(pr.Title)))
		p.line("p", p.inline(pr.Text), "class", "note")
		p.close()
	}
	p.close()
}

func (p *page) visit(b *guide.Ours) {
	v := p.s.Practice.Visit
	if len(v.Bring) > 0 {
		p.group(b, script.Own(p.w.Bring, v.At), "", func() { p.ticks(v.Bring, "ticks") })
	}
	if len(v.Steps) > 0 {
		p.group(b, script.Own(p.w.Happens, v.At), v.Length.Value, func() { p.steps(&guide.Steps{Steps: v.Steps}) })
	}
}

// webLink is a page of the website, with its address for those who print the page.
func (p *page) webLink(name, url source.Text) {
	address := element("span", p.plain(script.Spoken(url.Value)), "class", "address")
	p.line("li", element("a", element("strong", p.said(name))+" "+address, "href", url.Value))
}

func (p *page) reviews(b *guide.Ours) {
	for _, q := range p.s.Quotes(b) {
		p.quote(&guide.Quote{Text: q.Text, By: q.By})
	}
	p.open("ul", "class", "links")
	p.webLink(p.s.Practice.Reviews.Name, p.s.Practice.Reviews.URL)
	p.close()
}

// prices are a table of what costs how much, and the notice of the right to an estimate.
func (p *page) prices(b *guide.Ours) {
	all := p.s.Practice.Prices
	caption := b.Title.Value
	if caption == "" {
		caption = p.w.PricesHead[0]
	}
	cols := source.Texts(p.w.PricesHead[:]...)
	p.tableHead(caption, cols)
	for _, r := range p.s.Prices(b) {
		price := r.Price
		if price.Empty() {
			price = source.Text{Value: p.w.AskUs}
		}
		p.row([]guide.Rich{script.Plain(r.Name), script.Included(r), script.Plain(price)}, cols, false)
	}
	p.open("tr") // what no price covers has none: its words go on over that column
	p.line("th", p.text(p.w.NotIncluded), "scope", "row")
	p.line("td", p.said(all.Excluded), "colspan", "2", "data-head", cols[1].Value)
	p.close()
	p.tableEnd()
	p.line("p", p.text(fmt.Sprintf(p.w.ValidUntil, p.w.Date(all.Until.Value))), "class", "note")
	p.callout(&guide.Callout{Kind: "know", Title: all.Estimate.Title, Text: all.Estimate.Text})
}
