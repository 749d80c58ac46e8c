package layout

import (
	"fmt"
	"guidepress/internal/brand"
	"guidepress/internal/display"
	"guidepress/internal/geom"
	"guidepress/internal/guide"
	"guidepress/internal/ink"
	"guidepress/internal/set"
	"guidepress/internal/source"
)

// opening is a section's heading on a page of its own, set but not yet placed.
type opening struct {
	y, keyY float64 // where the text and what stands in the margin go on
	sideY   float64 // first baseline of margin notes beside the lead; 0: they stand beside the text
	put     func(s *ink.Sheet)
}

// opener sets the heading of a section for the top of a page, as the brand does it.
func (m *maker) opener(p *part) opening {
	switch {
	case p.h.figure != nil:
		return m.openInFigure(p)
	case m.b.Shapes.Opener == "signpost":
		return m.openSignpost(p)
	}
	return m.openNumeral(p)
}

// numeral draws a part's number. A figure that stands for itself says nothing to those who listen.
func (m *maker) numeral(s *ink.Sheet, p *part, st brand.Style, x, base float64) {
	p.above(func(parent *display.Node) {
		node := parent.Add(display.TagP)
		node.Actual = m.partOfAll(p.h.n)
		m.Plain(fmt.Sprint(p.h.n), st, set.Wish{Measure: 200}).Under(node).At(s, x, base)
	})
}

// partOfAll is "Part 3 of 14".
func (m *maker) partOfAll(n int) string { return fmt.Sprintf(m.w.Part, n, len(m.g.Sections)) }

// openNumeral: a numeral in the margin column, the heading in the text column; over a band when there is a
// picture, or in the band's calm part when heading and lead fit there.
func (m *maker) openNumeral(p *part) opening {
	g, h := m.b.Grid, p.h
	base := g.Top
	if h.pic != nil {
		band := m.bandBox(h.pic)
		if o, ok := m.headInBand(p, band); ok {
			return o
		}
		base = band.Bottom() + 30 + 0.9*m.st.H1.Size
	}
	x, w := g.TextX, g.TextW()
	title := m.Text(h.sect.Title, m.st.H1, set.Wish{Measure: w, Balance: true}).Under(p.h2)
	y := base + set.Drop + title.Height() - title.Leading
	o := opening{y: y + 24, sideY: base + 36}
	var ld *set.Words
	if p.lead != nil {
		ld = m.Rich(h.sect.Lead, m.st.Lead, set.Wish{Measure: w}).Under(p.lead)
		o.y = y + 12 + ld.Height() + 24
	}
	o.y = m.paper.Snap(o.y)
	o.put = func(s *ink.Sheet) {
		if h.pic != nil {
			m.band(s, p)
		}
		m.numeral(s, p, m.st.Numeral, g.Left, base)
		title.At(s, x, base)
		if ld != nil {
			ld.Put(s, x, y+12)
		}
	}
	return o
}

// headInBand sets numeral, heading and lead in the calm part of a band. The heading stays in the band where it fits
// there; the lead goes below it where both do not.
func (m *maker) headInBand(p *part, band geom.Rect) (opening, bool) {
	h := p.h
	clear, ok := m.clearOf(h.pic, band)
	if !ok {
		return opening{}, false
	}
	st := m.st.H1
	st.Size, st.Leading = m.bandTitle(h.sect.Title, clear)
	if st.Size == 0 {
		return opening{}, false
	}
	title := m.Text(h.sect.Title, st, set.Wish{Measure: clear.W, Balance: true}).Under(p.h2)
	first, second := 60.0, 48.0 // from the top to the numeral, from there to the heading
	need := first + second + title.Height() - title.Leading + set.Drop
	if over := min(need-clear.H, bandGive); over > 0 { // both a little closer
		first, second, need = first-over*0.7, second-over*0.3, need-over
	}
	x, base := clear.X, clear.Y+first
	if d := x - m.b.Grid.Left; d > -set.Inset && d < set.Inset { // on a panel the picture's own margin is another
		x = m.b.Grid.Left
	}
	y := base + second + title.Height() - title.Leading + set.Drop + 6
	o := opening{y: m.paper.Snap(band.Bottom() + 19)}
	var ld *set.Words
	lx := x
	if p.lead != nil {
		if ld = m.Rich(h.sect.Lead, m.st.Lead, set.Wish{Measure: clear.W}); need+6+ld.Height() > clear.H+0.01 {
			lx, y = m.b.Grid.TextX, band.Bottom()+18
			ld = m.Rich(h.sect.Lead, m.st.Lead, set.Wish{Measure: m.b.Grid.TextW()})
			o.sideY = y + ld.Rise()
			o.y = m.paper.Snap(y + ld.Height() + 18)
		}
		ld.Under(p.lead)
	}
	o.put = func(s *ink.Sheet) {
		m.band(s, p)
		m.numeral(s, p, m.st.Numeral, x, base)
		title.At(s, x, base+second)
		if ld != nil {
			ld.Put(s, lx, y)
		}
	}
	return o, true
}

// bandGive is how much closer numeral and heading may stand in a band.
const bandGive = 26

// bandTitle is the size at which a heading stands in the calm part of a band, and its leading: a little smaller where it
// then fits, and the band is not left half empty; 0 where it does not.
func (m *maker) bandTitle(t source.Text, clear geom.Rect) (size, leading float64) {
	for _, k := range []float64{1, 0.95, 0.9, 0.85, 0.8} {
		st := m.st.H1
		st.Size, st.Leading = k*st.Size, k*st.Leading
		ws := m.trial().Text(t, st, set.Wish{Measure: clear.W, Balance: true})
		if ws.Width() <= clear.W && 60+48-bandGive+ws.Height()-ws.Leading+set.Drop <= clear.H {
			return st.Size, st.Leading
		}
	}
	return 0, 0
}

// openSignpost: a row of bars that says which part this is, the heading from the left margin, the picture in
// the top right corner.
func (m *maker) openSignpost(p *part) opening {
	g, h := m.b.Grid, p.h
	w, low := g.Full(), 0.0
	if h.pic != nil {
		box := m.cornerBox(cornerHeight)
		w, low = box.X-g.Left-12, box.Bottom()+24
	}
	const base = signpostBase
	title := m.Text(h.sect.Title, m.st.H1, set.Wish{Measure: w, Balance: true}).Under(p.h2)
	foot := base + set.Drop + title.Height() - title.Leading
	var ld *set.Words
	y := foot + 12
	if p.lead != nil {
		ld = m.Rich(h.sect.Lead, m.st.Lead, set.Wish{Measure: w}).Under(p.lead)
		foot = y + ld.Height()
	}
	return opening{y: m.paper.Snap(max(foot+24, low)), put: func(s *ink.Sheet) {
		if h.pic != nil {
			p.beside(func(parent *display.Node) { m.cornerPicture(s, h.pic, cornerHeight, parent) })
		}
		m.partPost(s, p, g.Left, 60)
		title.At(s, g.Left, base)
		if ld != nil {
			ld.Put(s, g.Left, y)
		}
	}}
}

// signpostBase is where a heading stands below its signpost.
const signpostBase = 120

// headFoot is where blocks begin on a page that opens with a section without a picture.
func (m *maker) headFoot(s *guide.Section) float64 {
	base, w := m.b.Grid.Top, m.b.Grid.TextW()
	if m.b.Shapes.Opener == "signpost" {
		base, w = signpostBase, m.b.Grid.Full()
	}
	t := m.trial()
	title := t.Text(s.Title, m.st.H1, set.Wish{Measure: w, Balance: true})
	y := base + set.Drop + title.Height() - title.Leading + 24
	if !s.Lead.Empty() {
		y += 12 + t.Rich(s.Lead, m.st.Lead, set.Wish{Measure: w}).Height()
	}
	return m.paper.Snap(y)
}

// cornerHeight is that of a section's picture in the corner.
const cornerHeight = 252

// partPost is the signpost of a part.
func (m *maker) partPost(s *ink.Sheet, p *part, x, y float64) {
	p.above(func(parent *display.Node) { m.signpost(s, x, y, p.h.n, m.partOfAll(p.h.n), parent) })
}

// mostBars is how many bars a signpost has at most: beyond that each stands for a few parts.
const mostBars = 20

// signpost is a row of bars, one a part, the present one lit, and what they say in words.
func (m *maker) signpost(s *ink.Sheet, x, y float64, n int, label string, parent *display.Node) {
	total := len(m.g.Sections)
	bars := min(total, mostBars)
	width, step := 16.0, 20.0
	switch {
	case bars > 14:
		width, step = 7, 10
	case bars > 8:
		width, step = 8, 12
	}
	on := n - 1
	if total > bars && n > 0 {
		on = ((n-1)*(bars-1) + (total-1)/2) / (total - 1) // the first and the last bar are the first and the last part
	}
	for i := range bars {
		c := m.col.Signpost
		if i == on {
			c = m.col.SignpostOn
		}
		s.Artifact(display.Layout, ink.Fill(geom.RoundRect(geom.Rect{X: x + float64(i)*step, Y: y, W: width, H: 4}, 2), c))
	}
	words := m.Plain(label, m.st.Label, set.Wish{Measure: 200, Color: &m.col.Muted}).Under(parent.Add(display.TagP))
	words.At(s, x+float64(bars)*step+8, y+6)
}
