package twin

import (
	"strconv"

	"guidepress/internal/guide"
)

// fillIn has fields in the place of lines to write on; a signature has its line, on paper.
func (p *page) fillIn(b *guide.FillIn) {
	p.open("div", anchor(b, "class", "filled block")...)
	if !b.Title.Empty() {
		p.line("h3", p.said(b.Title), "class", "small")
	}
	p.fields(b.Fields)
	p.close()
}

func (p *page) fields(fields []guide.Field) {
	p.open("div", "class", "fields")
	for i := range fields {
		p.field(&fields[i])
	}
	p.close()
}

func (p *page) field(f *guide.Field) {
	p.filled++
	id := "field-" + strconv.Itoa(p.filled)
	label := func() { p.line("label", p.said(f.Label), "for", id) }
	attrs := []string{"id", id, "autocomplete", "off"}
	switch {
	case len(f.Options) > 0:
		p.open("fieldset")
		p.line("legend", p.said(f.Label))
		p.open("div", "class", "tasks")
		for _, o := range f.Options {
			p.line("label", element("input", "", "type", "checkbox")+" "+element("span", p.said(o)))
		}
		p.close()
		p.close()
		return
	case f.Kind == "signature":
		p.open("div", "class", "field sign")
		p.line("p", p.said(f.Label), "class", "field-label")
		p.line("p", p.text(p.web.ByHand), "class", "note screen")
		p.line("p", "", "class", "write paper")
		p.close()
		return
	case f.Room() > 1:
		p.open("div", "class", "field full")
		label()
		p.line("textarea", "", append(attrs, "rows", strconv.Itoa(f.Room()))...)
		p.close()
		return
	case f.Kind == "date" || f.Kind == "time":
		attrs = append(attrs, "type", string(f.Kind))
	default:
		attrs = append(attrs, "type", "text")
	}
	if f.Day {
		attrs = append(attrs, "data-own-day", "")
	}
	p.open("div", "class", "field")
	label()
	p.line("input", "", attrs...)
	p.close()
}
