package layout

import (
	"guidepress/internal/display"
	"guidepress/internal/flow"
	"guidepress/internal/geom"
	"guidepress/internal/guide"
	"guidepress/internal/ink"
	"guidepress/internal/set"
)

// timeline is what happens when: the time in the margin column, a node on a stem, the text.
func (m *maker) timeline(b *guide.Timeline, sect *display.Node) []flow.Strip {
	list := listOf(sect, "Description")
	var out []flow.Strip
	for i := range b.Stops {
		li := list.Add(display.TagListItem)
		nodes := stopNodes{li.Add(display.TagLabel), li.Add(display.TagListBody)}
		sl := m.form.stop(m, &b.Stops[i], nodes, i, len(b.Stops), b.On.Value)
		if i > 0 {
			sl.Before = stopAir
		}
		sl.At = b.Stops[i].At
		out = append(out, itemOf(sl, i, len(b.Stops)))
	}
	return whole(out, wholeSteps)
}

// stopAir is the space between two stops of a timeline.
const stopAir = 18

// stopNodes are where the time and the text of a stop stand in the structure.
type stopNodes struct{ lbl, body *display.Node }

// stopBelow has the time above the text.
func (m *maker) stopBelow(st *guide.Stop, li stopNodes, i, n int, on bool) flow.Strip {
	g := m.b.Grid
	_, w := m.column()
	when := m.Text(st.When, m.st.H3, set.Wish{Measure: w}).Under(li.lbl)
	indent := 24 * m.Em()
	text := m.Rich(st.Text, m.st.Body, set.Wish{Measure: w - indent}).Under(li.body)
	sl := m.stem(g.Left+6, when.Rise()-m.CapHeight(m.st.H3)/2, i, n)
	sl.Height = when.Height() + text.Height()
	sl.Draw = func(s *ink.Sheet, y float64) {
		m.node(s, g.Left+6, y+sl.Knot, i, n, on)
		when.Put(s, g.Left+indent, y)
		text.Put(s, g.Left+indent, y+when.Height())
	}
	return sl
}

// stopBeside has the time in the margin column, the stem in the gutter.
func (m *maker) stopBeside(st *guide.Stop, li stopNodes, i, n int, on bool) flow.Strip {
	g := m.b.Grid
	x, w := m.column()
	kx := g.TextX - 15
	when := m.Text(st.When, m.st.H3, set.Wish{Measure: g.KeyW, Balance: true}).Under(li.lbl)
	text := m.Rich(st.Text, m.st.Body, set.Wish{Measure: w}).Under(li.body)
	sl := m.stem(kx, text.Rise()-4.5, i, n)
	sl.Height, sl.Key = max(text.Height(), when.Height()), true
	sl.Draw = func(s *ink.Sheet, y float64) {
		m.node(s, kx, y+sl.Knot, i, n, on)
		when.At(s, g.Left, y+text.Rise())
		text.Put(s, x, y)
	}
	return sl
}

// stem is a stop's slice with the stem from its node, knot below its top, to the next one's.
func (m *maker) stem(x, knot float64, i, n int) flow.Strip {
	sl := flow.Strip{Knot: knot}
	if i == n-1 {
		return sl
	}
	_, ring, weight := m.nodeSize()
	sl.Join = func(s *ink.Sheet, y, to float64) {
		from := y + knot + ring
		s.Artifact(display.Layout, ink.Fill(geom.RectPath(geom.Rect{X: x - weight/2, Y: from, W: weight, H: max(0, to-ring-from)}), m.col.Stem))
	}
	return sl
}

// nodeSize is a node's radius, that of the white around it, and the stem's weight.
func (m *maker) nodeSize() (r, ring, weight float64) {
	if m.b.Shapes.Timeline == "line" {
		return 6 * m.Em(), 8 * m.Em(), 4 * m.Em()
	}
	return 4.5 * m.Em(), 7.5 * m.Em(), 1.5 * m.Em()
}

// node draws a stop's node; below the last one three points say that it goes on.
func (m *maker) node(s *ink.Sheet, x, y float64, i, n int, on bool) {
	r, _, _ := m.nodeSize()
	color := m.col.Node
	if i == n-1 {
		color = m.col.NodeLast
	}
	s.Artifact(display.Layout, ink.Dot(x, y, r, color))
	if i == n-1 && on {
		for k := range 3 {
			s.Artifact(display.Layout, ink.Dot(x, y+r+(10+7*float64(k))*m.Em(), 1.25*m.Em(), color))
		}
	}
}
