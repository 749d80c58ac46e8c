package layout

import (
	"guidepress/internal/flow"
	"guidepress/internal/script"
)

// back is what closes a guide: more parts, what the document costs that ends at a cursor, and what is drawn last.
type back struct {
	parts []*part
	cost  func(c flow.Cursor) float64
	pages func(c flow.Cursor) int // of the whole guide, when its parts end at a cursor
	put   func(f *flow.Flow)
}

// compose chooses how all parts are set so that the whole is best, and sets them so.
func (m *maker) compose(f *flow.Flow, parts []*part, b back) {
	parts = append(parts, b.parts...)
	choices := make([]flow.Part, len(parts))
	for i, p := range parts {
		for _, st := range p.starts {
			choices[i] = append(choices[i], st.Start)
		}
	}
	ways := f.Compose(f.Cursor, choices, b.cost)
	if m.in.Savings {
		m.saved = m.savings(f.Cursor, parts, choices, b, b.pages(f.Ends(f.Cursor, choices, ways)))
	}
	for i, w := range ways {
		m.place(f, parts[i], w)
	}
	if b.put != nil {
		b.put(f)
	}
}

// place draws a part in the way that was chosen for it.
func (m *maker) place(f *flow.Flow, p *part, w flow.Way) {
	st := p.starts[w.Start]
	f.Title = p.title()
	if p.before != nil {
		p.before(f)
	}
	if st.Fresh {
		f.NewPage()
	}
	st.put(f)
	f.PlaceAs(st.Strips, w.Leaves)
}

// title is what the running heads of the part's later pages say.
func (p *part) title() string {
	if p.h == nil {
		return ""
	}
	return script.Part{Section: p.h.sect}.Short().Value
}
