package sheet

import (
	"fmt"
	"html"
	"strings"
)

// HTML is the sheet as a page that stands by itself: it can be sent by mail and printed.
//
// It is written by hand: html/template costs the program 2.4 MB (package cli says why).
func (s *Sheet) HTML() []byte {
	var b page
	b.line(`<!doctype html>
<html lang="%s">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>%s</title>`, s.Lang, s.Title)
	b.WriteString(style)
	b.line("<body>\n<main>\n<h1>%s</h1>", s.Title)
	for _, p := range s.Parts {
		b.part(p)
	}
	b.line("</main>\n</body>\n</html>")
	return []byte(b.String())
}

const style = `<style>
body { font: 1rem/1.5 system-ui, sans-serif; color: #1e2430; max-width: 56rem; margin: 2rem auto; padding: 0 1rem }
h1, h2 { font-weight: 500; line-height: 1.2 }
table { border-collapse: collapse; width: 100%; margin: 1rem 0 2rem }
caption, h3 { text-align: left; font-weight: 600; font-size: 1.15rem; padding: .5rem 0; margin: 1rem 0 0 }
th, td { text-align: left; vertical-align: top; padding: .5rem 1rem .5rem 0; border-bottom: 1px solid #dddad2 }
th { font-size: .9rem; border-bottom-width: 2px }
tbody th { font-weight: 400; font-size: 1rem; border-bottom-width: 1px; width: 9rem }
del { background: #fbeae7 } ins { background: #e1f0e6; text-decoration: none; font-weight: 600 }
small { color: #545c6a; display: block }
ul { list-style: none; padding: 0 } li { margin: .75rem 0; display: flex; gap: .75rem; break-inside: avoid }
.box { flex: none; width: .8rem; height: .8rem; border: 1.5px solid #1e2430; margin-top: .35rem }
.line { display: block; border-bottom: 1px solid #7c8492; height: 1.6rem }
.sign td { height: 3rem }
@media print { tr { break-inside: avoid } }
</style>
</head>
`

// page takes lines of HTML in which every text is escaped.
type page struct{ strings.Builder }

func (b *page) line(format string, texts ...string) {
	escaped := make([]any, len(texts))
	for i, t := range texts {
		escaped[i] = html.EscapeString(t)
	}
	fmt.Fprintf(b, format+"\n", escaped...)
}

func (b *page) part(p Part) {
	b.line("<section>\n<h2>%s</h2>", p.Head)
	if p.Text != "" {
		b.line("<p>%s</p>", p.Text)
	}
	for _, t := range p.Tables {
		b.head(t, "<table>")
		b.line("<tbody>")
		for _, row := range t.Rows {
			b.row(row)
		}
		b.line("</tbody>\n</table>")
	}
	for _, l := range p.Lists {
		b.list(l)
	}
	if p.Sign != nil {
		b.head(*p.Sign, `<table class="sign">`)
		b.line("<tbody><tr>" + strings.Repeat("<td></td>", len(p.Sign.Columns)) + "</tr></tbody>\n</table>")
	}
	b.line("</section>")
}

func (b *page) head(t Table, open string) {
	b.line(open+"\n<caption>%s</caption>", t.Head)
	b.line("<thead><tr>"+strings.Repeat(`<th scope="col">%s</th>`, len(t.Columns))+"</tr></thead>", t.Columns...)
}

// row begins with what it is about.
func (b *page) row(cells []Cell) {
	b.WriteString("<tr>")
	for i, c := range cells {
		open, end := "<td>", "</td>"
		if i == 0 {
			open, end = `<th scope="row">`, "</th>"
		}
		b.WriteString(open)
		b.cell(c)
		b.WriteString(end)
	}
	b.line("</tr>")
}

func (b *page) list(l List) {
	b.line("<h3>%s</h3>\n<ul>", l.Head)
	for _, item := range l.Items {
		b.WriteString(`<li><span class="box" aria-hidden="true"></span><div>`)
		b.cell(item)
		if l.Lines > 0 {
			b.WriteString(`<span class="line"></span>`)
		}
		b.line("</div></li>")
	}
	b.line("</ul>")
}

// elements say why words stand out.
var elements = map[Mark]string{Old: "del", New: "ins", Label: "strong", Aside: "small"}

func (b *page) cell(c Cell) {
	for _, r := range c {
		text := html.EscapeString(r.Text)
		if e := elements[r.Mark]; e != "" {
			text = "<" + e + ">" + text + "</" + e + ">"
		}
		b.WriteString(text)
	}
}
