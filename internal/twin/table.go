package twin

import (
	"strconv"

	"guidepress/internal/guide"
	"guidepress/internal/source"
)

func (p *page) table(b *guide.Table) {
	p.open("div", anchor(b, "class", "block wide")...)
	p.tableHead(b.Caption.Value, b.Columns)
	for _, r := range b.Rows {
		p.row(r.Cells, b.Columns, r.Own.Value)
	}
	p.tableEnd()
	if !b.Note.Empty() {
		p.line("p", p.inline(b.Note), "class", "note")
	}
	p.close()
}

// tableHead opens a table. A phone shows rows as cards; browsers of today still tell a table then, and HTML allows no
// roles beside what the elements say.
func (p *page) tableHead(caption string, columns []source.Text) {
	p.open("table")
	p.line("caption", p.text(caption))
	p.open("thead")
	p.open("tr")
	for _, c := range columns {
		p.line("th", p.said(c), "scope", "col")
	}
	p.close()
	p.close()
	p.open("tbody")
}

func (p *page) tableEnd() {
	p.close()
	p.close()
}

// row: the first cell names it; the others carry their column's head for the cards of a phone.
func (p *page) row(cells []guide.Rich, columns []source.Text, own bool) {
	var attrs []string
	if own {
		attrs = []string{"class", "own"}
	}
	p.open("tr", attrs...)
	for i, c := range cells {
		switch {
		case i == 0 && own:
			p.line("th", p.inline(c)+" "+element("span", p.text(p.w.ThisTreatment), "class", "tag"), "scope", "row")
		case i == 0:
			p.line("th", p.inline(c), "scope", "row")
		case i == len(cells)-1 && i < len(columns)-1: // what is said of all the columns that are left
			p.line("td", p.inline(c), "data-head", columns[i].Value, "colspan", strconv.Itoa(len(columns)-i))
		case i < len(columns):
			p.line("td", p.inline(c), "data-head", columns[i].Value)
		default:
			p.line("td", p.inline(c))
		}
	}
	p.close()
}
