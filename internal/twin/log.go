package twin

import (
	"fmt"
	"strings"

	"guidepress/internal/guide"
)

// log is a table to fill in by hand. On a screen stands what it has and where to print it; the table itself is
// for paper.
func (p *page) log(b *guide.Log) {
	var heads []string
	for _, c := range b.Columns {
		heads = append(heads, c.Value)
	}
	p.open("div", anchor(b, "class", "log")...)
	p.line("h3", p.said(b.Title), "class", "small screen") // on paper the table's caption says it, once, as in the PDF
	words := p.text(fmt.Sprintf(p.web.OnPaper, strings.Join(heads, ", ")))
	if len(p.in.Downloads) > 0 {
		words += " " + element("a", p.text(p.web.OpenPDF), "href", p.in.Downloads[0].Address)
	}
	p.line("p", words, "class", "screen")
	p.logTable(b)
	p.close()
}

func (p *page) logTable(b *guide.Log) {
	p.open("table", "class", "paper")
	p.line("caption", p.said(b.Title))
	p.open("thead")
	p.open("tr")
	for _, c := range b.Columns {
		p.line("th", p.said(c), "scope", "col")
	}
	p.close()
	p.close()
	p.open("tbody")
	rows := b.Rows.Value
	if !b.Rows.Set {
		rows = 7
	}
	if len(b.Stubs) > 0 {
		rows = len(b.Stubs)
	}
	for i := range rows {
		var cells safe
		for c := range b.Columns {
			if c == 0 && i < len(b.Stubs) {
				cells += element("th", p.said(b.Stubs[i]), "scope", "row")
				continue
			}
			cells += element("td", "")
		}
		p.line("tr", cells)
	}
	p.close()
	p.close()
}
