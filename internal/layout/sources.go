package layout

import (
	"fmt"
	"strings"

	"guidepress/internal/display"
	"guidepress/internal/flow"
	"guidepress/internal/guide"
	"guidepress/internal/ink"
	"guidepress/internal/set"
)

// sourceList prints where the facts come from, numbered as they are cited, in two columns of small type that
// read across, so that a page may end after any row.
func (m *maker) sourceList(b *guide.SourceList, sect *display.Node) []flow.Strip {
	g := m.b.Grid
	var out []flow.Strip
	if !b.Title.Empty() {
		x, w := m.wide()
		head := m.Text(b.Title, m.st.H3, set.Wish{Measure: w}).Under(sect.Add(display.TagH3))
		out = append(out, flow.Strip{Height: head.Height() + 6, Keep: true, Draw: func(s *ink.Sheet, y float64) { head.Put(s, x, y) }})
	}
	list := sect.Add(display.TagList)
	list.Numbering = "Decimal"
	cols := m.columnsOf(2)
	w := (g.Full() - g.Gutter*float64(cols-1)) / float64(cols)
	var items []sourceWords
	for i := range m.g.Sources {
		items = append(items, m.sourceItem(&m.g.Sources[i], i+1, list, w))
	}
	for i := 0; i < len(items); i += cols {
		row := items[i:min(i+cols, len(items))]
		h := 0.0
		for _, it := range row {
			h = max(h, it.text.Height())
		}
		out = append(out, flow.Strip{Before: sourceAir, Height: h, Key: true, Draw: func(s *ink.Sheet, y float64) {
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
	num, text *set.Words
	indent    float64
}

func (it sourceWords) put(m *maker, s *ink.Sheet, x, y float64) {
	m.dests["source-"+it.id] = place{s, y - 6}
	it.num.Put(s, x, y)
	it.text.Put(s, x+it.indent, y)
}

func (m *maker) sourceItem(src *guide.Source, n int, list *display.Node, w float64) sourceWords {
	li := list.Add(display.TagListItem)
	lbl, body := li.Add(display.TagLabel), li.Add(display.TagListBody)
	num := m.Plain(fmt.Sprintf("%d.", n), m.st.FineBold, set.Wish{Measure: 80}).Under(lbl)
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
		spans = append(spans, guide.Span{Text: " " + set.Address(src.URL.Value), At: src.URL.Pos})
	}
	return sourceWords{src.ID.Value, num, m.Spans(spans, m.st.Fine, set.Wish{Measure: w - indent, Link: &m.col.Link}).Under(body), indent}
}
