package layout

import (
	"fmt"
	"guidepress/internal/brand"
	"guidepress/internal/display"
	"guidepress/internal/flow"
	"guidepress/internal/geom"
	"guidepress/internal/ink"
	"guidepress/internal/set"
)

// opener sets the heading of a section at the top of a page, as the brand does it.
func (m *maker) opener(f *flow.Flow, h *head, h2, lead *display.Node) {
	switch {
	case h.figure != nil:
		m.openInFigure(f, h, h2, lead)
	case m.b.Shapes.Opener == "signpost":
		m.openSignpost(f, h, h2, lead)
	default:
		m.openNumeral(f, h, h2, lead)
	}
}

// numeral draws a section's number: decoration, since the heading's place says the same.
func (m *maker) numeral(s *ink.Sheet, st brand.Style, n int, x, base float64) {
	m.Plain(fmt.Sprint(n), st, set.Wish{Measure: 200}).At(s, x, base)
}

// openNumeral: a numeral in the margin column, the heading in the text column; over a band when there is a
// picture, or in the band's calm part when heading and lead fit there.
func (m *maker) openNumeral(f *flow.Flow, h *head, h2, lead *display.Node) {
	g := m.b.Grid
	base := m.b.Grid.Top
	if h.pic != nil {
		band := m.band(f.Sheet, h.pic, h.node)
		if clear, ok := m.clearOf(h.pic, band); ok && m.headInBand(f, h, h2, lead, clear, band) {
			return
		}
		base = band.Bottom() + 30 + 0.9*m.st.H1.Size
	}
	x, w := g.TextX, g.TextW()
	m.numeral(f.Sheet, m.st.Numeral, h.n, g.Left, base)
	title := m.Text(h.sect.Title, m.st.H1, set.Wish{Measure: w, Balance: true}).Under(h2)
	title.At(f.Sheet, x, base)
	y := base + set.Drop + title.Height() - title.Leading
	f.Y = y + 24
	if lead != nil {
		ld := m.Rich(h.sect.Lead, m.st.Lead, set.Wish{Measure: w}).Under(lead)
		ld.Put(f.Sheet, x, y+12)
		f.Y = y + 12 + ld.Height() + 24
	}
	f.Y = f.Snap(f.Y)
	f.KeyY, h.sideY = 0, base+36
}

// headInBand sets numeral, heading and lead in the calm part of a band, when they fit.
func (m *maker) headInBand(f *flow.Flow, h *head, h2, lead *display.Node, clear, band geom.Rect) bool {
	if m.trial().Text(h.sect.Title, m.st.H1, set.Wish{Measure: clear.W, Balance: true}).Width() > clear.W {
		return false
	}
	title := m.Text(h.sect.Title, m.st.H1, set.Wish{Measure: clear.W, Balance: true})
	var ld *set.Words
	need := 84 - 24 + 48 + title.Height() - title.Leading + set.Drop
	if lead != nil {
		ld = m.Rich(h.sect.Lead, m.st.Lead, set.Wish{Measure: clear.W})
		need += 6 + ld.Height()
	}
	if need > clear.H+0.01 {
		return false
	}
	x, base := clear.X, clear.Y+60
	if d := x - m.b.Grid.Left; d > -set.Inset && d < set.Inset { // on a panel the picture's own margin is another
		x = m.b.Grid.Left
	}
	m.numeral(f.Sheet, m.st.Numeral, h.n, x, base)
	title.Under(h2).At(f.Sheet, x, base+48)
	y := base + 48 + title.Height() - title.Leading + set.Drop
	if ld != nil {
		ld.Under(lead).Put(f.Sheet, x, y+6)
	}
	f.Y = f.Snap(band.Bottom() + 19)
	return true
}

// openSignpost: a row of bars that says which part this is, the heading from the left margin, the picture in
// the top right corner.
func (m *maker) openSignpost(f *flow.Flow, h *head, h2, lead *display.Node) {
	g := m.b.Grid
	w, low := g.Full(), 0.0
	if h.pic != nil {
		box, _ := m.cornerPicture(f.Sheet, h.pic, 252, h.node)
		w, low = box.X-g.Left-12, box.Bottom()+24
	}
	m.signpost(f.Sheet, g.Left, 60, h.n, signpostLabel(m, h.n))
	f.Y = m.openText(f.Sheet, h, h2, lead, g.Left, 120, w)
	f.Y = f.Snap(max(f.Y+24, low))
}

// openText sets heading and lead from a baseline on; it returns the foot.
func (m *maker) openText(s *ink.Sheet, h *head, h2, lead *display.Node, x, base, w float64) float64 {
	title := m.Text(h.sect.Title, m.st.H1, set.Wish{Measure: w, Balance: true}).Under(h2)
	title.At(s, x, base)
	y := base + set.Drop + title.Height() - title.Leading
	if lead != nil {
		ld := m.Rich(h.sect.Lead, m.st.Lead, set.Wish{Measure: min(w, m.b.Grid.Full())}).Under(lead)
		ld.Put(s, x, y+12)
		y += 12 + ld.Height()
	}
	return y
}

// signpost is a row of bars, one a section (six at most: then it shows the share), the present one marked.
func (m *maker) signpost(s *ink.Sheet, x, y float64, n int, label string) {
	total := len(m.g.Sections)
	bars := min(total, 14)
	width, step := 16.0, 20.0
	if bars > 8 {
		width, step = 8, 12
	}
	on := n - 1
	if total > bars && n > 0 {
		on = (n - 1) * bars / total
	}
	for i := range bars {
		c := m.col.Signpost
		if i == on {
			c = m.col.SignpostOn
		}
		s.Artifact(display.Layout, ink.Fill(geom.RoundRect(geom.Rect{X: x + float64(i)*step, Y: y, W: width, H: 4}, 2), c))
	}
	m.Plain(label, m.st.Label, set.Wish{Measure: 200, Color: &m.col.Muted}).At(s, x+float64(bars)*step+8, y+6)
}
