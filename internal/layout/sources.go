package layout

import (
	"fmt"
	"slices"

	"guidepress/internal/display"
	"guidepress/internal/flow"
	"guidepress/internal/guide"
	"guidepress/internal/ink"
	"guidepress/internal/script"
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
	list := listOf(sect, "Decimal")
	cols := 1
	if m.form.abreast {
		cols = 2
	}
	w := (g.Full() - g.Gutter*float64(cols-1)) / float64(cols)
	var items []sourceWords
	for _, src := range m.told.Sources {
		items = append(items, m.sourceItem(src, list, w))
	}
	for i := 0; i < len(items); i += cols {
		row := items[i:min(i+cols, len(items))]
		h := 0.0
		for _, it := range row {
			h = max(h, it.text.Height())
		}
		out = append(out, itemOf(flow.Strip{Before: sourceAir, Height: h, Key: true, Draw: func(s *ink.Sheet, y float64) {
			for k, it := range row {
				it.put(m, s, g.Left+float64(k)*(w+g.Gutter), y)
			}
		}}, i, len(items)))
	}
	return out
}

const sourceAir = 7

// sourceWords is one source, set.
type sourceWords struct {
	id        string
	li        *display.Node
	num, text *set.Words
	indent    float64
}

func (it sourceWords) put(m *maker, s *ink.Sheet, x, y float64) {
	m.dests["source-"+it.id] = place{s, y - 6, it.li}
	it.num.Put(s, x, y)
	it.text.Put(s, x+it.indent, y)
}

func (m *maker) sourceItem(src script.Source, list *display.Node, w float64) sourceWords {
	li := list.Add(display.TagListItem)
	lbl, body := li.Add(display.TagLabel), li.Add(display.TagListBody)
	body.Holds = display.TagBibEntry
	num := m.Plain(fmt.Sprintf("%d.", src.Number), m.st.FineBold, set.Wish{Measure: 80}).Under(lbl)
	indent := m.st.Fine.Size * 24 / 9
	spans := slices.Clone(src.Words)
	if m.in.Edition.PrintURLs { // its address follows
		for i := range spans {
			spans[i].Link = ""
		}
		spans = append(spans, guide.Span{Text: script.Standing(" "+set.Address(src.URL.Value), src.URL), Link: src.URL.Value})
	}
	return sourceWords{src.ID, li, num, m.Spans(spans, m.st.Fine, set.Wish{Measure: w - indent, Link: &m.col.Link}).Under(body), indent}
}
