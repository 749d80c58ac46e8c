package layout

import (
	"slices"

	"guidepress/internal/display"
	"guidepress/internal/flow"
	"guidepress/internal/guide"
	"guidepress/internal/ink"
	"guidepress/internal/set"
)

// sideNode holds the margin notes: a list of words and what they mean.
func sideNode(sect *display.Node, s *guide.Section) *display.Node {
	if len(s.Side) == 0 {
		return nil
	}
	return sect.Add(display.TagAside)
}

// sideSlices sets margin notes at a width.
func (m *maker) sideSlices(s *guide.Section, parent *display.Node, x, w float64) []flow.Strip {
	var out []flow.Strip
	if parent == nil {
		return nil
	}
	if !s.Aside.Empty() {
		ws := m.Text(s.Aside, m.st.Label, set.Wish{Measure: w, Balance: true}).Under(parent.Add(display.TagH3))
		out = append(out, flow.Strip{Height: ws.Height(), Keep: true, Draw: func(s *ink.Sheet, y float64) { ws.Put(s, x, y) }})
	}
	for i, n := range s.Side {
		p := parent.Add(display.TagP)
		term := m.Text(n.Term, m.st.NoteBold, set.Wish{Measure: w}).Under(p.Add(display.TagSpan))
		text := m.Rich(n.Text, m.st.Note, set.Wish{Measure: w}).Under(p.Add(display.TagSpan))
		sl := flow.Strip{Before: 12, Height: term.Height() + text.Height(), Draw: func(s *ink.Sheet, y float64) {
			term.Put(s, x, y)
			text.Put(s, x, y+term.Height())
		}}
		if i == 0 && len(out) > 0 {
			sl.Before = 6
		}
		out = append(out, sl)
	}
	return out
}

// sideHeight is what a section's margin notes take.
func (m *maker) sideHeight(s *guide.Section) float64 {
	if len(s.Side) == 0 {
		return 0
	}
	h := 0.0
	for i, sl := range m.trial().sideSlices(s, &display.Node{}, 0, m.b.Grid.KeyW) {
		if i > 0 {
			h += sl.Before
		}
		h += sl.Height
	}
	return h
}

// sideTop is where margin notes start, so that first baselines meet: beside the lead, or beside the text at y.
func (m *maker) sideTop(y, base float64) float64 {
	if base > 0 {
		return base - m.st.Note.Leading + set.Drop
	}
	return y + m.st.Body.Leading - m.st.Note.Leading
}

// sideNotes sets the margin notes beside the text.
func (m *maker) sideNotes(f *flow.Flow, p *part, base float64) {
	if p.side == nil {
		return
	}
	g := m.b.Grid
	y := m.sideTop(f.Y, base)
	for i, sl := range m.sideSlices(p.h.sect, p.side, g.Left, g.KeyW) {
		if i > 0 {
			y += sl.Before
		}
		sl.Draw(f.Sheet, y)
		y += sl.Height
	}
	f.KeyY = f.Snap(y + flow.KeyAir)
}

// notesAfter puts the margin notes after the text where no page has room for them beside it; they are read there, too.
func (m *maker) notesAfter(p *part) {
	o := m.trial().opener(p)
	if p.side == nil || m.sideTop(o.y, o.sideY)+m.sideHeight(p.h.sect) <= m.limit() {
		return
	}
	x, w := m.column()
	notes := m.sideSlices(p.h.sect, p.side, x, w)
	notes[0].Before = blockAir
	sect := p.h.node
	at := slices.Index(sect.Kids, p.side)
	sect.Kids = append(slices.Delete(sect.Kids, at, at+1), p.side)
	p.strips, p.side = append(p.strips, notes...), nil
}
