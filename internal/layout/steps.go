package layout

import (
	"fmt"
	"slices"

	"guidepress/internal/display"
	"guidepress/internal/geom"
	"guidepress/internal/guide"
)

// steps is a numbered list: large numerals, or discs on a thread with the time beside them.
func (m *maker) steps(b *guide.Steps, sect *display.Node) []slice {
	list := sect.Add(display.TagList)
	list.Numbering = "Decimal"
	thread := m.b.Shapes.Steps == "thread" && m.b.Grid.KeyW > 0
	timed := slices.ContainsFunc(b.Steps, func(st guide.Step) bool { return !st.When.Empty() })
	var out []slice
	for i := range b.Steps {
		sl := m.step(&b.Steps[i], i, len(b.Steps), list, thread, timed)
		if i > 0 {
			sl.before = paraAir
		}
		sl.at = b.Steps[i].At
		sl.key = thread
		out = append(out, sl)
	}
	return out
}

func (m *maker) step(st *guide.Step, i, n int, list *display.Node, thread, timed bool) slice {
	li := list.Add(display.TagListItem)
	lbl, body := li.Add(display.TagLabel), li.Add(display.TagListBody)
	x, w := m.column()
	indent := m.stepIndent(n)
	if !thread {
		x, w = x+indent, w-indent
	}
	var when *words
	if !st.When.Empty() && !thread {
		when = m.text(st.When, m.st.Label, wish{measure: w}).under(body.Add(display.TagP))
	} else if !st.When.Empty() {
		when = m.text(st.When, m.st.Body, wish{measure: m.b.Grid.KeyW - 50, color: &m.col.Muted, balance: true}).under(body.Add(display.TagP))
	}
	title := m.text(st.Title, m.st.Bold, wish{measure: w}).under(body.Add(display.TagP))
	text := m.inline(st.Text, m.st.Body, wish{measure: w}).under(body.Add(display.TagP))
	if thread {
		left := x - 48 // close to the text where no times stand between
		if timed {
			left = m.b.Grid.Left
		}
		return m.threadStep(i, n, lbl, when, title, text, left)
	}
	h := title.height() + text.height() + when.height()
	num := m.plain(fmt.Sprint(i+1), m.st.Step, wish{measure: 60}).under(lbl)
	return slice{height: max(h, 2*m.st.Body.Leading), draw: func(s *sheet, y float64) {
		num.at(s, x-indent, y+m.st.Body.Leading*2-drop)
		if when != nil {
			when.put(s, x, y)
			y += when.height()
		}
		title.put(s, x, y)
		text.put(s, x, y+title.height())
	}}
}

// stepIndent is the room of the numerals: of two figures, where there are ten steps.
func (m *maker) stepIndent(n int) float64 {
	return max(36, m.trial().plain(fmt.Sprint(n), m.st.Step, wish{measure: 200}).width()+14)
}

// threadStep: a disc with the numeral on a thread that runs to the next step, however tall this one is.
func (m *maker) threadStep(i, n int, lbl *display.Node, when, title, text *words, left float64) slice {
	const r, middle, gap = 16.0, 13.5, 3.0
	x, _ := m.column()
	num := m.plain(fmt.Sprint(i+1), m.st.Step, wish{measure: 60}).under(lbl)
	h := max(title.height()+text.height(), when.height(), 2*r+6)
	cx := left + r
	sl := slice{height: h, knot: middle - r - gap}
	if i < n-1 {
		sl.join = func(s *sheet, y, to float64) {
			from := y + middle + r + gap
			s.artifact(display.Layout, fill(geom.RectPath(geom.Rect{X: cx - 2, Y: from, W: 4, H: max(0, to-from)}), m.col.Stem))
		}
	}
	sl.draw = func(s *sheet, y float64) {
		cy := y + middle
		s.artifact(display.Layout, dot(cx, cy, r, m.col.StepFill))
		num.centre(s, cx, cy+m.st.Step.Size*0.355)
		if when != nil {
			when.put(s, left+43, y)
		}
		title.put(s, x, y)
		text.put(s, x, y+title.height())
	}
	return sl
}
