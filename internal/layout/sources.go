package layout

import (
	"fmt"
	"strings"

	"guidepress/internal/display"
	"guidepress/internal/guide"
)

// sourceList prints where the facts come from, numbered as they are cited.
func (m *maker) sourceList(b *guide.SourceList, sect *display.Node) []slice {
	x, w := m.column()
	var out []slice
	if !b.Title.Empty() {
		head := m.text(b.Title, m.st.H3, wish{measure: w}).under(sect.Add(display.TagH3))
		out = append(out, slice{height: head.height() + 6, keep: true, draw: func(s *sheet, y float64) { head.put(s, x, y) }})
	}
	list := sect.Add(display.TagList)
	list.Numbering = "Decimal"
	for i := range m.g.Sources {
		out = append(out, m.sourceItem(&m.g.Sources[i], i+1, list, x, w))
	}
	return out
}

func (m *maker) sourceItem(src *guide.Source, n int, list *display.Node, x, w float64) slice {
	li := list.Add(display.TagListItem)
	lbl, body := li.Add(display.TagLabel), li.Add(display.TagListBody)
	num := m.plain(fmt.Sprintf("%d.", n), m.st.NoteBold, wish{measure: 40}).under(lbl)
	title := strings.TrimRight(src.Title.Value, ".")
	spans := []guide.Span{
		{Text: src.Publisher.Value + ". ", At: src.Publisher.Pos},
		{Text: title, At: src.Title.Pos, Link: src.URL.Value},
		{Text: ". " + src.Year.Value + ".", At: src.Year.Pos},
	}
	if m.in.Edition.PrintURLs {
		spans = append(spans, guide.Span{Text: " " + strings.TrimPrefix(src.URL.Value, "https://"), At: src.URL.Pos})
	}
	ws := m.set(spans, m.st.Note, wish{measure: w - 24, link: &m.col.Link}).under(body)
	return slice{before: 7, height: ws.height(), at: src.At, draw: func(s *sheet, y float64) {
		m.dests["source-"+src.ID.Value] = place{s, y - 6}
		num.put(s, x, y)
		ws.put(s, x+24, y)
	}}
}
