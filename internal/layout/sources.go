package layout

import (
	"fmt"
	"strings"

	"guidepress/internal/display"
	"guidepress/internal/guide"
)

// sourceList prints where the facts come from, numbered as they are cited, in two columns of small type that
// read down.
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
	if cols == 1 {
		for _, it := range items {
			out = append(out, slice{before: sourceAir, height: it.height(), draw: func(s *sheet, y float64) { it.put(m, s, g.Left, y) }})
		}
		return out
	}
	return append(out, m.twoColumns(items, w)...)
}

const sourceAir = 6

// sourceWords is one source, set.
type sourceWords struct {
	id        string
	num, text *words
}

func (it sourceWords) height() float64 { return it.text.height() }

func (it sourceWords) put(m *maker, s *sheet, x, y float64) {
	m.dests["source-"+it.id] = place{s, y - 6}
	it.num.put(s, x, y)
	it.text.put(s, x+24, y)
}

// twoColumns cuts the list into pieces of a page at most, each in two columns of even height.
func (m *maker) twoColumns(items []sourceWords, w float64) []slice {
	room := m.limit() - m.top()
	var out []slice
	for len(items) > 0 {
		n := len(items)
		for n > 1 && m.half(items[:n]) > room-120 {
			n--
		}
		part := items[:n]
		h := m.half(part)
		out = append(out, slice{before: 9, height: h, key: true, draw: func(s *sheet, y float64) {
			x, cy := m.b.Grid.Left, y
			for _, it := range part {
				if cy > y && cy+it.height() > y+h+0.01 && x == m.b.Grid.Left {
					x, cy = x+w+m.b.Grid.Gutter, y
				}
				it.put(m, s, x, cy)
				cy += it.height() + sourceAir
			}
		}})
		items = items[n:]
	}
	return out
}

// half is the least height at which the items fit two columns.
func (m *maker) half(items []sourceWords) float64 {
	total := 0.0
	for _, it := range items {
		total += it.height() + sourceAir
	}
	for h := total / 2; ; h += 3 {
		col, cy := 0, 0.0
		for _, it := range items {
			if cy > 0 && cy+it.height() > h {
				col, cy = col+1, 0
			}
			cy += it.height() + sourceAir
		}
		if col < 2 {
			return h
		}
	}
}

func (m *maker) sourceItem(src *guide.Source, n int, list *display.Node, w float64) sourceWords {
	li := list.Add(display.TagListItem)
	lbl, body := li.Add(display.TagLabel), li.Add(display.TagListBody)
	num := m.plain(fmt.Sprintf("%d.", n), m.st.FineBold, wish{measure: 40}).under(lbl)
	title := strings.TrimRight(src.Title.Value, ".")
	spans := []guide.Span{
		{Text: strings.TrimRight(src.Publisher.Value, ".") + ". ", At: src.Publisher.Pos},
		{Text: title, At: src.Title.Pos, Link: src.URL.Value},
		{Text: ". " + src.Year.Value + ".", At: src.Year.Pos},
	}
	if m.in.Edition.PrintURLs {
		spans = append(spans, guide.Span{Text: " " + strings.TrimPrefix(src.URL.Value, "https://"), At: src.URL.Pos})
	}
	return sourceWords{src.ID.Value, num, m.set(spans, m.st.Fine, wish{measure: w - 24, link: &m.col.Link}).under(body)}
}
