package layout

import (
	"fmt"

	"guidepress/internal/display"
	"guidepress/internal/flow"
	"guidepress/internal/geom"
	"guidepress/internal/guide"
	"guidepress/internal/ink"
	"guidepress/internal/script"
	"guidepress/internal/set"
)

// chances show people as signs: without the treatment at the left, with it at the right, in one size for all, so that
// pictures can be compared. Filled from the top left; the rest is outline, which grey printers keep.
func (m *maker) chances(b *guide.Chances, sect *display.Node) (out []flow.Strip) {
	x, w := m.wide()
	cols := 2
	if !m.form.abreast && !m.twoFit() {
		cols = 1
	}
	cw := (w - m.b.Grid.Gutter*float64(cols-1)) / float64(cols)
	if cols == 1 { // both fit a page
		cw *= 0.6
	}
	for i := range b.Chances {
		c := &b.Chances[i]
		k := m.chanceKey(c, sect)
		air := 0.0
		if i > 0 {
			air = groupAir
		}
		strips := []flow.Strip{m.notCounted(c, x, w, sect)}
		if c.Counted() {
			strips = m.crowds(b, c, x, cw, cols, sect)
		}
		out = append(out, m.underKey(k, strips, air)...)
	}
	note := m.Rich(b.Source, m.st.Fine, set.Wish{Measure: w}).Under(sect.Add(display.TagP))
	for i := range out {
		out[i].At = b.At
	}
	if len(out) > 0 {
		out[len(out)-1].Keep = true
	}
	return append(out, lines(note, x, 9)...)
}

// chanceKey names an outcome, and says in words whether it is one to hope for: colour alone would not tell.
func (m *maker) chanceKey(c *guide.Chance, sect *display.Node) marginKey {
	word := m.w.BadThing
	if c.Good.Value {
		word = m.w.GoodThing
	}
	k := m.key(c.Title, "", display.TagH3, sect)
	_, w := m.wide()
	if m.form.keys {
		w = m.b.Grid.KeyW
	}
	spans := []guide.Span{{Text: script.Own(word, c.At)}}
	for _, p := range c.Text.Paras {
		spans = append(append(spans, guide.Own(" ")), p.Spans...)
	}
	k.note = m.Spans(spans, m.st.Note, set.Wish{Measure: w, Color: &m.col.Muted}).Under(sect.Add(display.TagP))
	return k
}

func (m *maker) notCounted(c *guide.Chance, x, w float64, sect *display.Node) flow.Strip {
	if c.Counted() {
		return flow.Strip{}
	}
	ws := m.Plain(m.w.NotCounted, m.st.Body, set.Wish{Measure: w}).Under(sect.Add(display.TagP))
	return flow.Strip{Height: ws.Height(), Draw: func(s *ink.Sheet, y float64) { ws.Put(s, x, y) }}
}

// crowd is a number of people and their picture.
type crowd struct {
	head, number, of *set.Words
	node             *display.Node
	n, all           int
}

// crowds are the two pictures of an outcome, side by side or one below the other.
func (m *maker) crowds(b *guide.Chances, c *guide.Chance, x, w float64, cols int, sect *display.Node) (out []flow.Strip) {
	pair := []crowd{m.crowd(m.w.Without, c.Without.Value, b.People(), w, sect), m.crowd(m.w.With, c.With.Value, b.People(), w, sect)}
	h := pair[0].head.Height() + pair[0].number.Height() + crowdAir + crowdHeight(w, b.People())
	for i := 0; i < len(pair); i += cols {
		row := pair[i:min(i+cols, len(pair))]
		sl := flow.Strip{Before: 12, Height: h, Draw: func(s *ink.Sheet, y float64) {
			for k, c := range row {
				m.drawCrowd(s, c, x+float64(k)*(w+m.b.Grid.Gutter), y, w)
			}
		}}
		if i == 0 {
			sl.Before, sl.Keep = 0, cols == 1
		}
		out = append(out, sl)
	}
	return out
}

func (m *maker) crowd(head string, n, all int, w float64, sect *display.Node) crowd {
	div := sect.Add(display.TagDiv)
	c := crowd{n: n, all: all}
	c.head = m.Plain(head, m.st.NoteBold, set.Wish{Measure: w}).Under(div.Add(display.TagP))
	p := div.Add(display.TagP)
	c.number = m.Plain(m.w.Number(n), m.st.H1, set.Wish{Measure: w, Color: &m.col.Numeral}).Under(p.Add(display.TagSpan))
	c.of = m.Plain(fmt.Sprintf(m.w.Chance, m.w.Number(all)), m.st.H2, set.Wish{Measure: w}).Under(p.Add(display.TagSpan))
	c.node = div.Add(display.TagFigure)
	c.node.Alt = fmt.Sprintf(m.w.ChanceSay, m.w.Number(n), m.w.Number(all))
	return c
}

// crowdAir is between the number and the picture.
const crowdAir = 6

// A hundred people are signs in five rows; of a thousand only points are large enough to be told apart, in twenty rows.
func crowdGrid(all int) (across, down int, ratio float64) {
	if all > 100 {
		return 50, 20, 1
	}
	return 20, 5, 15 / 8.7
}

func crowdHeight(w float64, all int) float64 {
	across, down, ratio := crowdGrid(all)
	return w / float64(across) * ratio * float64(down)
}

func (m *maker) drawCrowd(s *ink.Sheet, c crowd, x, y, w float64) {
	c.head.Put(s, x, y)
	y += c.head.Height()
	base := y + c.number.Rise()
	c.number.At(s, x, base)
	c.of.At(s, x+c.number.Width()+6*m.Em(), base)
	y += c.number.Height() + crowdAir
	across, down, ratio := crowdGrid(c.all)
	pitch := w / float64(across)
	s.Figure(c.node, geom.Rect{X: x, Y: y, W: w, H: pitch * ratio * float64(down)})
	var hit, rest geom.Path
	for i := range c.all {
		px, py := x+float64(i%across)*pitch, y+float64(i/across)*pitch*ratio
		into := &rest
		if i < c.n {
			into = &hit
		}
		if c.all > 100 {
			dot(into, px+pitch/2, py+pitch/2, pitch*0.36)
		} else {
			person(into, px, py, pitch/8.7)
		}
	}
	var items []display.Item
	if c.n > 0 {
		items = append(items, ink.Fill(hit, m.col.Numeral))
	}
	if c.n < c.all {
		weight := 0.8 * min(1, pitch/8.7)
		items = append(items, &display.Shape{Path: rest, Stroke: &display.Stroke{Color: ink.RGB(m.col.Muted), Width: max(weight, 0.4), Join: 1}})
	}
	s.Mark(c.node, items...)
}

// person is a head above shoulders, 8.2 wide and 13 high at a scale of 1.
func person(p *geom.Path, x, y, k float64) {
	dot(p, x+4.1*k, y+2.7*k, 2.3*k)
	at := func(dx, dy float64) (float64, float64) { return x + dx*k, y + dy*k }
	move := func(dx, dy float64) { a, b := at(dx, dy); p.MoveTo(a, b) }
	line := func(dx, dy float64) { a, b := at(dx, dy); p.LineTo(a, b) }
	curve := func(a, b, c, d, e, f float64) {
		x1, y1 := at(a, b)
		x2, y2 := at(c, d)
		x3, y3 := at(e, f)
		p.CubicTo(x1, y1, x2, y2, x3, y3)
	}
	move(1.1, 13)
	line(1.1, 8.8)
	curve(1.1, 7, 2.4, 6, 4.1, 6)
	curve(5.8, 6, 7.1, 7, 7.1, 8.8)
	line(7.1, 13)
	p.Close()
}

// dot adds a circle to a path.
func dot(p *geom.Path, x, y, r float64) {
	const k = 0.5523
	p.MoveTo(x+r, y)
	p.CubicTo(x+r, y+k*r, x+k*r, y+r, x, y+r)
	p.CubicTo(x-k*r, y+r, x-r, y+k*r, x-r, y)
	p.CubicTo(x-r, y-k*r, x-k*r, y-r, x, y-r)
	p.CubicTo(x+k*r, y-r, x+r, y-k*r, x+r, y)
	p.Close()
}
