package layout

import (
	"fmt"

	"guidepress/internal/display"
	"guidepress/internal/flow"
	"guidepress/internal/geom"
	"guidepress/internal/guide"
	"guidepress/internal/ink"
	"guidepress/internal/set"
)

// steps is a numbered list: large numerals, or discs on a thread with the time beside them.
func (m *maker) steps(b *guide.Steps, sect *display.Node) []flow.Strip {
	list := listOf(sect, "Decimal")
	thread := m.b.Shapes.Steps == "thread" && m.form.keys
	var out []flow.Strip
	for i := range b.Steps {
		sl := m.step(&b.Steps[i], i, len(b.Steps), list, thread)
		if i > 0 {
			sl.Before = paraAir
		}
		sl.At = b.Steps[i].At
		sl.Key = thread
		out = append(out, itemOf(sl, i, len(b.Steps)))
	}
	return whole(out, wholeSteps)
}

func (m *maker) step(st *guide.Step, i, n int, list *display.Node, thread bool) flow.Strip {
	li := list.Add(display.TagListItem)
	lbl, body := li.Add(display.TagLabel), li.Add(display.TagListBody)
	x, w := m.column()
	indent := m.stepIndent(n)
	if !thread {
		x, w = x+indent, w-indent
	}
	var when *set.Words
	if !st.When.Empty() && !thread {
		when = m.Text(st.When, m.st.Label, set.Wish{Measure: w}).Under(body.Add(display.TagP))
	} else if !st.When.Empty() {
		when = m.Text(st.When, m.st.Body, set.Wish{Measure: m.b.Grid.KeyW - 50, Color: &m.col.Muted, Balance: true}).Under(body.Add(display.TagP))
	}
	title := m.Text(st.Title, m.st.Bold, set.Wish{Measure: w}).Under(body.Add(display.TagP))
	text := m.Rich(st.Text, m.st.Body, set.Wish{Measure: w}).Under(body.Add(display.TagP))
	if thread {
		return m.threadStep(i, n, lbl, when, title, text)
	}
	h := title.Height() + text.Height() + when.Height()
	num := m.Plain(fmt.Sprint(i+1), m.st.Step, set.Wish{Measure: 60}).Under(lbl)
	return flow.Strip{Height: max(h, 2*m.st.Body.Leading), Draw: func(s *ink.Sheet, y float64) {
		num.At(s, x-indent, y+m.st.Body.Leading*2-set.Drop)
		if when != nil {
			when.Put(s, x, y)
			y += when.Height()
		}
		title.Put(s, x, y)
		text.Put(s, x, y+title.Height())
	}}
}

// stepIndent is the room of the numerals: of two figures, where there are ten steps.
func (m *maker) stepIndent(n int) float64 {
	return max(36, m.trial().Plain(fmt.Sprint(n), m.st.Step, set.Wish{Measure: 200}).Width()+14)
}

// threadStep: a disc with the numeral on a thread that runs to the next step, however tall this one is.
func (m *maker) threadStep(i, n int, lbl *display.Node, when, title, text *set.Words) flow.Strip {
	const r, middle, gap = 16.0, 13.5, 3.0
	x, _ := m.column()
	left := m.b.Grid.Left // at the margin always, whether or not times stand between
	num := m.Plain(fmt.Sprint(i+1), m.st.Step, set.Wish{Measure: 60}).Under(lbl)
	h := max(title.Height()+text.Height(), when.Height(), 2*r+6)
	cx := left + r
	sl := flow.Strip{Height: h, Knot: middle - r - gap}
	if i < n-1 {
		sl.Join = func(s *ink.Sheet, y, to float64) {
			from := y + middle + r + gap
			s.Artifact(display.Layout, ink.Fill(geom.RectPath(geom.Rect{X: cx - 2, Y: from, W: 4, H: max(0, to-from)}), m.col.Stem))
		}
	}
	sl.Draw = func(s *ink.Sheet, y float64) {
		cy := y + middle
		s.Artifact(display.Layout, ink.Dot(cx, cy, r, m.col.StepFill))
		num.Centre(s, cx, cy+m.st.Step.Size*0.355)
		if when != nil {
			when.Put(s, left+43, y)
		}
		title.Put(s, x, y)
		text.Put(s, x, y+title.Height())
	}
	return sl
}
