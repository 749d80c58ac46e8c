package layout

import (
	"guidepress/internal/display"
	"guidepress/internal/flow"
	"guidepress/internal/geom"
	"guidepress/internal/guide"
	"guidepress/internal/ink"
	"guidepress/internal/set"
)

// dateLine is how long a line for a date is at least: a hand writes "Nov. 22".
const dateLine = 74

// dateAir is from a day's name to the line for its date, dateFoot what stands free below; the line moves by dateGive where days
// stand closer or further apart.
const (
	dateAir  = 24
	dateFoot = 9
	dateGive = 4
)

// calendar is what to do on which day: its name with a line for the date, a node on a stem, boxes to tick. A day is never
// parted.
func (m *maker) calendar(b *guide.Calendar, sect *display.Node) []flow.Strip {
	list := listOf(sect, "Description")
	label := 39 * m.Em()
	for _, word := range m.w.Tasks {
		label = max(label, m.trial().Plain(word, m.st.NoteBold, set.Wish{Measure: 1000}).Width()+9*m.Em())
	}
	var out []flow.Strip
	for i := range b.Days {
		sl := m.day(&b.Days[i], i, len(b.Days), label, list)
		if i > 0 {
			sl.Before = denseAir
		}
		sl.Keep = i == 0 && len(b.Days) > 1
		out = append(out, itemOf(sl, i, len(b.Days)))
	}
	return whole(out, wholeTicks)
}

// dayHead is a day's name and the line on which its date is written.
type dayHead struct {
	name, date *set.Words
	line       *display.Node
}

func (m *maker) dayHead(d *guide.Day, w float64, lbl, body *display.Node) dayHead {
	p := body.Add(display.TagP)
	h := dayHead{name: m.Plain(m.w.Day(d.Offset()), m.st.H3, set.Wish{Measure: w}).Under(lbl)}
	h.date = m.Plain(m.w.DateLine, m.st.Fine, set.Wish{Measure: w}).Under(p.Add(display.TagSpan))
	h.line = p.Add(display.TagSpan)
	m.toFill(h.line)
	return h
}

// putDate draws the word and, beside it, a line up to a right edge.
func (m *maker) putDate(s *ink.Sheet, h dayHead, x, right, base float64) {
	h.date.At(s, x, base)
	from := x + h.date.Width() + 9*m.Em()
	s.Mark(h.line, ink.Rule(from, base+3, right-from, 0.75, m.col.Ink))
}

// day is one strip: beside the margin column, or below the day's name where there is none.
func (m *maker) day(d *guide.Day, i, n int, label float64, list *display.Node) flow.Strip {
	g := m.b.Grid
	x, w := m.wide()
	kw, kx := g.KeyW, g.TextX-15
	if !m.form.keys {
		kw, kx = w-24*m.Em(), g.Left+6
		x, w = x+24*m.Em(), w-24*m.Em()
	}
	li := list.Add(display.TagListItem)
	lbl, body := li.Add(display.TagLabel), li.Add(display.TagListBody)
	head := m.dayHead(d, kw, lbl, body)
	tasks, h := m.tasks(d, w, label, body)
	color, r := m.col.Heading, 4.5*m.Em()
	if d.Offset() == 0 {
		color, r = m.col.NodeLast, 6*m.Em()
	}
	put := func(s *ink.Sheet, x, y float64) {
		for _, t := range tasks {
			t.put(m, s, x, y, label)
			y += m.taskHeight(t)
		}
	}
	if m.form.keys {
		sl := m.stem(kx, m.st.Body.Leading-set.Drop-4.5, i, n)
		base := m.st.Body.Leading - set.Drop
		below := base + head.name.Height() - head.name.Leading + dateAir*m.Em()
		tall := max(h, below+dateFoot)
		sl.Key, sl.At = true, d.At
		sl.Low = func(s *ink.Sheet, y, h float64) {
			s.Artifact(display.Layout, ink.Dot(kx, y+sl.Knot, r, color))
			head.name.At(s, g.Left, y+base)
			m.putDate(s, head, g.Left, g.Left+min(kw, 102), y+below+max(-dateGive, min((h-tall)/2, dateGive)))
			put(s, x, y)
		}
		return elastic(tall, max(0, tall-h), sl)
	}
	sl := m.stem(kx, head.name.Rise()-m.CapHeight(m.st.H3)/2, i, n)
	line := dateLine * m.Em()
	dateW := head.date.Width() + 9*m.Em() + line
	below := head.name.Width()+g.Gutter+dateW > w
	top := head.name.Height()
	if below {
		top += 24 * m.Em()
	}
	sl.Height, sl.At = top+3+h, d.At
	sl.Draw = func(s *ink.Sheet, y float64) {
		s.Artifact(display.Layout, ink.Dot(kx, y+sl.Knot, r, color))
		head.name.Put(s, x, y)
		if below {
			m.putDate(s, head, x, x+dateW, y+head.name.Height()+head.name.Rise()-3)
		} else {
			m.putDate(s, head, x+w-dateW, x+w, y+head.name.Rise())
		}
		put(s, x, y+top+3)
	}
	return sl
}

// task is a box, the word that says what kind of thing it is, and the thing.
type task struct {
	box        *display.Node
	word, text *set.Words
}

// taskHeight is that of a task: its words, and air enough that boxes below one another stay apart.
func (m *maker) taskHeight(t task) float64 {
	return max(t.text.Height(), m.st.Body.Size+6) + max(0, m.st.Body.Size+6-m.st.Body.Leading)
}

func (m *maker) tasks(d *guide.Day, w, label float64, body *display.Node) (out []task, h float64) {
	list := listOf(body, "Unordered")
	for _, t := range d.Tasks() {
		li := list.Add(display.TagListItem)
		lbl, p := li.Add(display.TagLabel), li.Add(display.TagListBody).Add(display.TagP)
		m.toTick(lbl)
		tk := task{box: lbl}
		tk.word = m.Plain(m.w.Tasks[t.Kind], m.st.NoteBold, set.Wish{Measure: label, Color: &m.col.Label}).Under(p.Add(display.TagSpan))
		tk.text = m.Rich(t.Item.Text, m.st.Body, set.Wish{Measure: w - 24*m.Em() - label}).Under(p.Add(display.TagSpan))
		out, h = append(out, tk), h+m.taskHeight(tk)
	}
	return out, h
}

func (t task) put(m *maker, s *ink.Sheet, x, y, label float64) {
	m.drawBox(s, t.box, x, y+t.text.Rise())
	t.word.At(s, x+24*m.Em(), y+t.text.Rise())
	t.text.Put(s, x+24*m.Em()+label, y)
}

// drawBox is a box to tick beside words on a baseline.
func (m *maker) drawBox(s *ink.Sheet, n *display.Node, x, base float64) {
	_, box := m.tickBox(x, base)
	s.Mark(n, box)
}

// tickBox is such a box and where it stands.
func (m *maker) tickBox(x, base float64) (geom.Rect, display.Item) {
	side := m.st.Body.Size + 1
	r := geom.Rect{X: x + 0.75, Y: base - m.CapHeight(m.st.Body)/2 - side/2, W: side, H: side}
	return r, &display.Shape{Path: geom.RoundRect(r, 2), Fill: &display.Fill{Color: ink.RGB(m.col.Card)}, Stroke: &display.Stroke{Color: ink.RGB(m.col.Ink), Width: 1.25, Join: 1}}
}
