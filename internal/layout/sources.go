package layout

import (
	"fmt"
	"strings"

	"guidepress/internal/display"
	"guidepress/internal/guide"
)

// sourceList prints where the facts come from, numbered as they are cited, in two columns of small type that
// read across, so that a page may end after any row.
func (m *maker) sourceList(b *guide.SourceList, sect *display.Node) []slice {
	g := m.b.Grid
	var out []slice
	if !b.Title.Empty() {
		x, w := m.wide()
		head := m.text(b.Title, m.st.H3, wish{measure: w}).under(sect.Add(display.TagH3))
		out = append(out, slice{height: head.height() + 6, keep: true, draw: func(s *sheet, y float64) { head.put(s, x, y) }})
	}
	list := sect.Add(display.TagList)
	list.Numbering = "Decimal"
	cols := 2
	if g.KeyW == 0 {
		cols = 1
	}
	w := (g.Full() - g.Gutter*float64(cols-1)) / float64(cols)
	var items []sourceWords
	for i := range m.g.Sources {
		items = append(items, m.sourceItem(&m.g.Sources[i], i+1, list, w))
	}
	for i := 0; i < len(items); i += cols {
		row := items[i:min(i+cols, len(items))]
		h := 0.0
		for _, it := range row {
			h = max(h, it.text.height())
		}
		out = append(out, slice{before: sourceAir, height: h, key: true, draw: func(s *sheet, y float64) {
			for k, it := range row {
				it.put(m, s, g.Left+float64(k)*(w+g.Gutter), y)
			}
		}})
	}
	return out
}

const sourceAir = 7

// sourceWords is one source, set.
type sourceWords struct {
	id        string
	num, text *words
	indent    float64
}

func (it sourceWords) put(m *maker, s *sheet, x, y float64) {
	m.dests["source-"+it.id] = place{s, y - 6}
	it.num.put(s, x, y)
	it.text.put(s, x+it.indent, y)
}

func (m *maker) sourceItem(src *guide.Source, n int, list *display.Node, w float64) sourceWords {
	li := list.Add(display.TagListItem)
	lbl, body := li.Add(display.TagLabel), li.Add(display.TagListBody)
	num := m.plain(fmt.Sprintf("%d.", n), m.st.FineBold, wish{measure: 80}).under(lbl)
	indent := m.st.Fine.Size * 24 / 9
	link := src.URL.Value
	if m.in.Edition.PrintURLs { // its address follows
		link = ""
	}
	title := strings.TrimRight(src.Title.Value, ".")
	spans := []guide.Span{
		{Text: strings.TrimRight(src.Publisher.Value, ".") + ". ", At: src.Publisher.Pos},
		{Text: title, At: src.Title.Pos, Link: link},
		{Text: ". " + src.Year.Value + ".", At: src.Year.Pos},
	}
	if m.in.Edition.PrintURLs {
		spans = append(spans, guide.Span{Text: " " + address(src.URL.Value), At: src.URL.Pos})
	}
	return sourceWords{src.ID.Value, num, m.set(spans, m.st.Fine, wish{measure: w - indent, link: &m.col.Link}).under(body), indent}
}
