package layout

import (
	"guidepress/internal/display"
	"guidepress/internal/flow"
	"guidepress/internal/geom"
	"guidepress/internal/guide"
	"guidepress/internal/ink"
	"guidepress/internal/script"
	"guidepress/internal/set"
	"guidepress/internal/source"
)

// manyPeople is the number from which cards with portraits give way to names: thirty portraits would be five pages.
const manyPeople = 12

// team are cards of people, one form for all: two large, then three to a row, and names alone where there are many.
func (m *maker) team(b *guide.Team, sect *display.Node) []flow.Strip {
	people := m.told.Team(b)
	if len(people) == 0 {
		return nil
	}
	g := m.b.Grid
	cols, high := teamForm(len(people))
	cols = m.columnsOf(cols)
	w := (g.Full() - g.Gutter*float64(cols-1)) / float64(cols)
	pictured := script.Pictured(people) && len(people) <= manyPeople
	box, words := geom.Size{W: w, H: min(high, 0.83*w)}, w
	switch {
	case !pictured:
		box = geom.Size{}
	case cols == 1: // as wide as the column it would be a poster: the words stand beside it
		box = geom.Size{W: 0.3 * w, H: 0.36 * w}
		words = w - box.W - g.Gutter
	case !m.form.abreast: // two rows to a page of half letter
		box.H = 0.56 * w
	}
	var out []flow.Strip
	level := display.Tag(display.TagH3)
	if !b.Title.Empty() {
		hx, hw := m.headEdge()
		title := m.Text(b.Title, m.st.H2, set.Wish{Measure: hw, Balance: true}).Under(sect.Add(level))
		out, level = append(out, headStrip(title, hx)), display.TagH4
	}
	var rows [][]personCard
	for i := 0; i < len(people); i += cols {
		var cards []personCard
		for _, p := range people[i:min(i+cols, len(people))] {
			c := m.person(p, words, pictured, len(people) > manyPeople, level, sect)
			c.shift = w - words
			cards = append(cards, c)
		}
		rows = append(rows, cards)
	}
	note := m.sampleNote(people, sect)
	lower := m.lowered(rows, box, noteHeight(note))
	together := lower < box.H
	box.H = lower
	for i, cards := range rows {
		sl := flow.Strip{Before: blockAir, Height: rowHeight(cards, box), Key: true, At: people[i*cols].At, Draw: func(s *ink.Sheet, y float64) {
			for k, c := range cards {
				m.drawPerson(s, c, geom.Rect{X: g.Left + float64(k)*(w+g.Gutter), Y: y, W: box.W, H: box.H}, w)
			}
		}}
		if i == 0 && len(out) > 0 {
			sl.Before = paraAir
		}
		if together && i > 0 { // dear, and cheaper than a heading without its text
			sl.Weak = weakRow
		}
		sl.Keep = i == len(rows)-1 && len(note) > 0
		out = append(out, sl) // no item of a list: a card is too large to be overlooked where it stands alone
	}
	return append(out, note...)
}

// leastPortrait is how low portraits may be.
const leastPortrait = 72

// weakRow is what it costs to part two rows that were lowered to fit one page.
const weakRow = 240

// lowered is how high all portraits stand so that two rows fit a page below its heading; as they are where they fit it, or
// would have to be too low.
func (m *maker) lowered(rows [][]personCard, box geom.Size, note float64) float64 {
	if len(rows) != 2 || !m.form.abreast || box.H <= leastPortrait {
		return box.H
	}
	lack := rowHeight(rows[0], box) + blockAir + rowHeight(rows[1], box) + note - (m.limit() - m.below)
	if h := box.H - lack/2; lack > 0 && h >= leastPortrait-6 { // the air of the page gives the rest
		return max(h, leastPortrait)
	}
	return box.H
}

func rowHeight(cards []personCard, box geom.Size) float64 {
	h := 0.0
	for _, c := range cards {
		h = max(h, c.height(box))
	}
	return h
}

// noteHeight is what a note below the cards takes.
func noteHeight(note []flow.Strip) float64 {
	h := 0.0
	for _, sl := range note {
		h += sl.Before + sl.Height
	}
	return h
}

// sampleNote says once that all are made up.
func (m *maker) sampleNote(people []script.Member, sect *display.Node) []flow.Strip {
	if !script.AllSamples(people) {
		return nil
	}
	note := m.Plain(m.w.SamplePeople, m.st.Fine, set.Wish{Measure: m.b.Grid.Full()}).Under(sect.Add(display.TagP))
	return lines(note, m.b.Grid.Left, 9)
}

// teamForm is how many people stand side by side, and how high their portraits are.
func teamForm(n int) (cols int, high float64) {
	switch {
	case n <= 2:
		return 2, 198
	case n == 4:
		return 2, 114
	case n <= 6:
		return 3, 114
	}
	return 3, 84
}

// personCard is a person, set to be drawn.
type personCard struct {
	pictured   bool
	shift      float64 // of the words that stand beside the portrait; 0 below it
	art        *set.Art
	figure     *display.Node
	initials   *set.Words
	above      []*set.Words // name, role, specialty
	labels     []*set.Words
	values     []*set.Words
	below      []*set.Words // the sentence, and whether the person is made up
	labelWidth float64
}

// person sets a card; a short one, of many, says name, role and languages.
func (m *maker) person(p script.Member, w float64, pictured, short bool, level display.Tag, sect *display.Node) personCard {
	div := sect.Add(display.TagDiv)
	c := personCard{pictured: pictured}
	if pictured {
		if p.Portrait != nil {
			c.art = m.Art(p.Portrait)
		}
		if c.art != nil {
			c.figure = m.FigureNode(c.art, div)
		} else {
			c.initials = m.Plain(p.Initials(), m.st.H2, set.Wish{Measure: w, Color: &m.col.Muted})
		}
	}
	wish := set.Wish{Measure: w}
	c.above = append(m.fullName(p, div.Add(level), wish), m.Text(p.Role, m.st.Bold, wish).Under(div.Add(display.TagP)))
	if !p.Specialty.Empty() {
		c.above = append(c.above, m.Text(p.Specialty, m.st.Note, wish).Under(div.Add(display.TagP)))
	}
	var rows []*display.Node
	for _, l := range p.Lines {
		row := div.Add(display.TagP)
		label := m.Text(l.Label, m.st.NoteBold, set.Wish{Measure: w, Color: &m.col.Label}).Under(row.Add(display.TagSpan))
		c.labels = append(c.labels, label)
		c.labelWidth = max(c.labelWidth, label.Width()+9*m.Em())
		rows = append(rows, row)
	}
	c.labelWidth = max(c.labelWidth, 48*m.Em())
	for i, l := range p.Lines {
		value := m.Text(l.Value, m.st.Note, set.Wish{Measure: w - c.labelWidth, Balance: true}).Under(rows[i].Add(display.TagSpan))
		c.values = append(c.values, value)
	}
	if !p.About.Empty() && !short {
		c.below = append(c.below, m.Rich(p.About, m.st.Note, wish).Under(div.Add(display.TagP)))
	}
	if p.Sample.Value && !p.Among {
		c.below = append(c.below, m.Plain(m.w.Sample, m.st.Fine, wish).Under(div.Add(display.TagP)))
	}
	return c
}

// fullName is the name with the letters behind it. A name that fits a line is not torn for them: they start the next one.
func (m *maker) fullName(p script.Member, head *display.Node, wish set.Wish) []*set.Words {
	linked := func(t source.Text) *set.Words {
		return m.Spans([]guide.Span{{Text: t, Link: p.Link.Value}}, m.st.H3, wish)
	}
	whole := linked(p.Full)
	if len(whole.Lines) > 1 && !p.Credentials.Empty() {
		if name := linked(script.Standing(p.Name.Value+",", p.Name)); len(name.Lines) == 1 {
			letters := m.Text(p.Credentials, m.st.H3, wish)
			return []*set.Words{name.Under(head.Add(display.TagSpan)), letters.Under(head.Add(display.TagSpan))}
		}
	}
	return []*set.Words{whole.Under(head)}
}

// What stands between the parts of a card.
const (
	portraitAir = 9
	memberAir   = 4.5
)

func (c personCard) height(box geom.Size) float64 {
	h := 0.0
	for _, ws := range c.above {
		h += ws.Height()
	}
	for i := range c.labels {
		h += memberAir + max(c.labels[i].Height(), c.values[i].Height())
	}
	for _, ws := range c.below {
		h += memberAir + ws.Height()
	}
	switch {
	case c.shift > 0:
		return max(h, box.H)
	case c.pictured:
		return h + box.H + portraitAir
	}
	return h
}

// drawPerson draws a card; without portraits a rule stands over the names.
func (m *maker) drawPerson(s *ink.Sheet, c personCard, box geom.Rect, w float64) {
	y := box.Y
	switch {
	case c.art != nil:
		m.RoundArt(s, c.art, box, c.figure)
	case c.pictured:
		m.Panel(s, box, m.col.Panel)
		c.initials.Centre(s, box.X+box.W/2, box.Y+box.H/2+m.CapHeight(m.st.H2)/2)
	default:
		s.Artifact(display.Layout, ink.Rule(box.X, y-6, w, 0.75, m.col.Line))
	}
	if c.pictured && c.shift == 0 {
		y += box.H + portraitAir
	}
	x := box.X + c.shift
	for _, ws := range c.above {
		ws.Put(s, x, y)
		y += ws.Height()
	}
	for i := range c.labels {
		y += memberAir
		c.labels[i].Put(s, x, y)
		c.values[i].Put(s, x+c.labelWidth, y)
		y += max(c.labels[i].Height(), c.values[i].Height())
	}
	for _, ws := range c.below {
		y += memberAir
		ws.Put(s, x, y)
		y += ws.Height()
	}
}
