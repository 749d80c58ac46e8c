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

// fieldPitch is the height of a line to fill in, with room above it for an unsteady hand.
func (m *maker) fieldPitch() float64 { return max(33, m.st.Body.Leading+12) }

// signLine is how long a line for a signature is at least, boxAir what parts a box from its words, optionAir two of them.
const (
	signLine  = 140
	boxAir    = 19
	optionAir = 10
)

// fillIn are labelled lines under a heading.
func (m *maker) fillIn(b *guide.FillIn, sect *display.Node) (out []flow.Strip) {
	x, w := m.wide()
	if !b.Title.Empty() {
		head := m.Text(b.Title, m.st.H3, set.Wish{Measure: w, Balance: true}).Under(sect.Add(display.TagH3))
		out = append(out, headStrip(head, x))
	}
	rows := m.fieldRows(b.Fields, w, sect)
	for i, r := range rows {
		sl := elastic(r.height, float64(r.lines)*pitchSlack, flow.Strip{At: b.At, Low: func(s *ink.Sheet, y, h float64) {
			r.put(m, s, x, y, (h-r.height)/float64(max(r.lines, 1)))
		}})
		sl.Keep = i == 0 && len(rows) > 1 || i == len(rows)-2
		out = append(out, itemOf(sl, i, len(rows)))
	}
	return whole(out, wholeTicks)
}

// forYou is a card from margin to margin with what is filled in for one reader. It is never parted.
func (m *maker) forYou(b *guide.ForYou, sect *display.Node) []flow.Strip {
	title, fields := m.told.ForYou(b)
	x, w := m.b.Grid.Left, m.b.Grid.Full()
	inner := w - 2*cardPad
	head := m.Text(title, m.st.H3, set.Wish{Measure: inner, Balance: true}).Under(sect.Add(display.TagH3))
	rows := m.fieldRows(fields, inner, sect)
	full := cardPad - 4 + head.Height() + cardPad
	lines := 0
	for _, r := range rows {
		full += r.height
		lines += r.lines
	}
	return []flow.Strip{elastic(full, float64(lines)*pitchSlack, flow.Strip{At: b.At, Low: func(s *ink.Sheet, y, h float64) {
		m.cardBox(s, geom.Rect{X: x, Y: y, W: w, H: h})
		y += cardPad - 4
		head.Put(s, x+cardPad, y)
		y += head.Height()
		more := (h - full) / float64(max(lines, 1))
		for _, r := range rows {
			r.put(m, s, x+cardPad, y, more)
			y += r.height + more*float64(r.lines)
		}
	}})}
}

// pitchSlack is how much of the height of a line to fill in is air: where a page is full, lines stand 26 points apart.
const pitchSlack = 20

// field is what is filled in, set: its label and the node of its line, or its boxes and their words.
type field struct {
	of       *guide.Field
	label    *set.Words
	line     *display.Node
	forms    []*display.Node // of its lines, or its boxes, where they can be filled in with a keyboard
	boxes    []tick
	x, from  float64 // where it and its line begin in the row
	width    float64
	stacked  bool // the line stands below the label
	optionsW float64
}

// fieldRow are fields beside one another.
type fieldRow struct {
	fields []*field
	height float64
	lines  int // to write on, whose distance may change; 0 where a field of the row stands otherwise
}

// fieldRows puts fields in columns; a long one has a row of its own, a signature leaves a column for its date.
func (m *maker) fieldRows(all []guide.Field, w float64, sect *display.Node) []fieldRow {
	made := make([]*field, len(all))
	for i := range all {
		made[i] = m.field(&all[i], w, sect)
	}
	gut := m.b.Grid.Gutter
	cols := m.fieldColumns(made, w)
	cw := (w - gut*float64(cols-1)) / float64(cols)
	labels := 0.0 // of those that stand in a column and are short, so that their lines begin on one edge
	for _, f := range made {
		if f.short(m, cw) {
			labels = max(labels, f.label.Width())
		}
	}
	var rows []fieldRow
	at := cols
	for _, f := range made {
		span := cols
		if f.of.Room() == 1 && f.beside(m, labels, cw) {
			span = 1
		}
		if f.of.Kind == "signature" && cols > 1 && f.label.Width()+9*m.Em()+signLine <= w-cw-gut {
			span = cols - 1
		}
		if at+span > cols {
			rows, at = append(rows, fieldRow{height: m.fieldPitch()}), 0
		}
		r := &rows[len(rows)-1]
		f.x, f.width = float64(at)*(cw+gut), float64(span)*cw+float64(span-1)*gut
		f.from = f.label.Width() + 9*m.Em()
		if span == 1 && f.short(m, cw) {
			f.from = labels + 9*m.Em()
		}
		if f.stacked = f.from+f.least() > f.width; f.stacked {
			f.from = 0
		}
		r.fields = append(r.fields, f)
		r.height = max(r.height, f.height(m))
		at += span
	}
	for i := range rows {
		rows[i].lines = rows[i].loose()
	}
	return rows
}

// fieldColumns is how many fields stand side by side: where there is but one column, two if most of them have room so.
func (m *maker) fieldColumns(all []*field, w float64) int {
	cols := m.columnsOf(3)
	if cols > 1 {
		return cols
	}
	cw, fit := (w-m.b.Grid.Gutter)/2, 0
	for _, f := range all {
		if f.of.Room() == 1 && f.beside(m, 0, cw) {
			fit++
		}
	}
	if 2*fit > len(all) {
		return 2
	}
	return 1
}

// loose is how many lines of the row may stand closer.
func (r fieldRow) loose() (n int) {
	for _, f := range r.fields {
		if f.stacked || len(f.label.Lines) > 1 {
			return 0
		}
		n = max(n, f.of.Room())
	}
	return n
}

// least is how wide the line, or the boxes beside one another, must be.
func (f *field) least() float64 {
	switch {
	case len(f.of.Options) > 0:
		return f.optionsW
	case f.of.Kind == "signature":
		return signLine
	}
	return dateLine
}

// short reports whether a label leaves most of a column to what is written beside it.
func (f *field) short(m *maker, cw float64) bool {
	return f.of.Room() == 1 && f.label.Width() <= 0.45*cw && len(f.label.Lines) == 1
}

// beside reports whether label and line stand side by side in a column.
func (f *field) beside(m *maker, labels, cw float64) bool {
	from := f.label.Width()
	if f.short(m, cw) {
		from = labels
	}
	return from+9*m.Em()+f.least() <= cw && len(f.label.Lines) == 1
}

// height is that of the field; words that take more than a line need more.
func (f *field) height(m *maker) float64 {
	h := m.fieldPitch()*float64(f.of.Room()) + f.label.Height() - f.label.Leading
	if f.stacked {
		h += f.label.Leading
	}
	if len(f.of.Options) > 0 && f.stacked {
		h = f.label.Height() + 12
		for _, t := range f.boxes {
			h += t.text.Height() + 6
		}
	}
	return h
}

func (m *maker) field(of *guide.Field, w float64, sect *display.Node) *field {
	p := sect.Add(display.TagP)
	if len(of.Options) > 0 {
		p = sect.Add(display.TagDiv)
	}
	f := &field{of: of}
	label := p.Add(display.TagSpan)
	if len(of.Options) > 0 {
		label.Tag = display.TagP
	}
	f.label = m.Text(of.Label, m.st.NoteBold, set.Wish{Measure: w, Color: &m.col.Label}).Under(label)
	if len(of.Options) == 0 && m.typed(of) {
		for range of.Room() {
			f.forms = append(f.forms, p.Add(display.TagForm))
		}
		return f
	}
	if len(of.Options) == 0 {
		f.line = p.Add(display.TagSpan)
		m.toFill(f.line)
		return f
	}
	list := listOf(p, "Unordered")
	for i := range of.Options {
		li := list.Add(display.TagListItem)
		lbl, body := li.Add(display.TagLabel), li.Add(display.TagListBody)
		if m.typed(of) {
			f.forms = append(f.forms, lbl.Add(display.TagForm))
		} else {
			m.toTick(lbl)
		}
		t := tick{lbl, m.Text(of.Options[i], m.st.Note, set.Wish{Measure: w - boxAir*m.Em(), Color: &m.col.Ink}).Under(body)}
		f.boxes = append(f.boxes, t)
		f.optionsW += boxAir*m.Em() + t.text.Width()
	}
	f.optionsW += float64(max(0, len(of.Options)-1)) * optionAir * m.Em()
	return f
}

// typed reports whether a field can be filled in with a keyboard. A signature is written by hand: a name that is typed is none,
// and a field for a digital one asks for a certificate.
func (m *maker) typed(of *guide.Field) bool {
	return m.in.Edition.Fields && of.Kind != "signature"
}

func (r fieldRow) put(m *maker, s *ink.Sheet, x, y, more float64) {
	for _, f := range r.fields {
		f.put(m, s, x+f.x, y, m.fieldPitch()+more)
	}
}

// put draws a field whose first line is a pitch below y.
func (f *field) put(m *maker, s *ink.Sheet, x, y, pitch float64) {
	base := y + pitch - 9
	if f.stacked {
		base = y + 9 + f.label.Rise()
	}
	f.label.At(s, x, base)
	if len(f.of.Options) > 0 {
		f.putBoxes(m, s, x, base)
		return
	}
	line := base + f.label.Height() - f.label.Leading + 4
	if f.stacked {
		line += pitch - 6
	}
	var items []display.Item
	for i := range f.of.Room() {
		from := f.from
		if i > 0 {
			from = 0
		}
		y := line + float64(i)*pitch
		items = append(items, ink.Rule(x+from, y, f.width-from, 0.75, m.col.Ink))
		if i < len(f.forms) {
			label := f.of.Label.Value
			if len(f.forms) > 1 {
				label += ", " + fmt.Sprintf(m.w.Line, i+1, len(f.forms))
			}
			m.fieldAt(s, f.forms[i], label, geom.Rect{X: x + from, Y: y - typedRise, W: f.width - from, H: typedRise + typedDrop})
		}
	}
	if f.line == nil {
		s.Artifact(display.Layout, items...)
		return
	}
	s.Mark(f.line, items...)
}

// How far a place to type in reaches above its line and below it. Programs set what is typed in its middle, as large as it
// is high: 17 points make some 12 of type.
const (
	typedRise = 15.5
	typedDrop = 1.5
)

// fieldAt makes a place to type in.
func (m *maker) fieldAt(s *ink.Sheet, n *display.Node, label string, r geom.Rect) {
	s.Field(display.Field{Rect: r, Label: label, Face: m.st.Note.Face.Value, Color: ink.RGB(m.col.Ink), Node: n})
}

// tickAt makes a box that can be ticked.
func (m *maker) tickAt(s *ink.Sheet, n *display.Node, label string, x, base float64) {
	r, box := m.tickBox(x, base)
	s.Artifact(display.Layout, box)
	s.Field(display.Field{Rect: r, Label: label, Tick: true, Face: m.st.Note.Face.Value, Color: ink.RGB(m.col.Ink), Node: n})
}

func (f *field) putBoxes(m *maker, s *ink.Sheet, x, base float64) {
	put := func(i int, x, base float64) {
		t := f.boxes[i]
		if i < len(f.forms) {
			m.tickAt(s, f.forms[i], f.of.Label.Value+": "+f.of.Options[i].Value, x, base)
		} else {
			m.drawBox(s, t.lbl, x, base)
		}
		t.text.At(s, x+boxAir*m.Em(), base)
	}
	if f.stacked {
		base += f.label.Height() - f.label.Leading + m.st.Body.Leading + 6
		for i, t := range f.boxes {
			put(i, x, base)
			base += t.text.Height() + 6
		}
		return
	}
	x += f.from
	for i, t := range f.boxes {
		put(i, x, base)
		x += (boxAir+optionAir)*m.Em() + t.text.Width()
	}
}
