package layout

import (
	"guidepress/internal/display"
	"guidepress/internal/flow"
	"guidepress/internal/geom"
	"guidepress/internal/ink"
	"guidepress/internal/set"
)

// Pages with a margin column: a section opens a page, or starts below the one before.

// sectionInMargin is how a section may begin: on a page of its own, or below the one before, where its picture then
// stands smaller.
func (m *maker) sectionInMargin(_ *flow.Flow, p *part) []start {
	m.notesAfter(p)
	out := []start{m.startFresh(p)}
	if p.h.figure == nil {
		out = append(out, m.startBelow(p))
	}
	return out
}

// startFresh has the section open a page.
func (m *maker) startFresh(p *part) start {
	o := m.trial().opener(p)
	st := m.besideText(p, func(c flow.Cursor) (flow.Cursor, float64) {
		c.Y, c.KeyY, c.Fresh, c.Flush = o.y, o.keyY, false, true
		return c, o.sideY
	})
	st.Fresh = true
	st.put = func(f *flow.Flow) {
		f.Sheet.Title = "" // a page that opens with a heading needs no running head
		m.dests["section-"+p.h.sect.Name()] = place{f.Sheet, 0, p.h2}
		m.opener(p).put(f.Sheet)
		f.Y, f.KeyY, f.Fresh, f.Flush = o.y, o.keyY, false, true
		m.sideNotes(f, p, o.sideY)
	}
	return st
}

// startBelow has it start below the section before.
func (m *maker) startBelow(p *part) start {
	o := m.trial().runOn(p)
	st := m.besideText(p, func(c flow.Cursor) (flow.Cursor, float64) {
		c.Y, c.KeyY, c.Fresh, c.Flush = c.Foot()+o.y, 0, false, true
		return c, 0
	})
	st.Torn = costTornOpener
	if p.h.pic != nil {
		st.Cost = costLowPicture
	}
	enter := st.Enter
	st.Enter = func(c flow.Cursor) (flow.Cursor, bool) {
		if c.Full || c.Page == 0 {
			return c, false
		}
		return enter(c)
	}
	st.put = func(f *flow.Flow) {
		top := f.Foot()
		m.dests["section-"+p.h.sect.Name()] = place{f.Sheet, top + runOnAir - 24, p.h2}
		m.runOn(p).put(f.Sheet, top)
		f.Y, f.KeyY, f.Fresh, f.Flush = top+o.y, 0, false, true
		m.sideNotes(f, p, 0)
	}
	return st
}

// besideText is a start whose margin notes stand beside the text, or after it where the page is too full for them.
// From takes the cursor below the heading and says where the notes' first baseline is.
func (m *maker) besideText(p *part, from func(flow.Cursor) (flow.Cursor, float64)) start {
	side := 0.0
	if p.side != nil {
		side = m.sideHeight(p.h.sect)
	}
	strips := p.strips
	return start{Start: flow.Start{Strips: strips, Enter: func(c flow.Cursor) (flow.Cursor, bool) {
		c, base := from(c)
		if side > 0 {
			foot := m.sideTop(c.Y, base) + side
			if foot > m.limit() {
				return c, false
			}
			c.KeyY = m.paper.Snap(foot + flow.KeyAir)
		}
		return c, c.Y <= m.limit() && m.paper.Holds(c, strips)
	}}}
}

// runOnAir is the space above a section that starts below another.
const runOnAir = 42

// runOn is the heading of a section that starts below another, from the foot of that one.
type runOn struct {
	y   float64 // where the text starts
	put func(s *ink.Sheet, top float64)
}

// signpostAir is from the bars to the heading of a section that starts below another.
const signpostAir = 14

// costLowPicture is what it costs that a section's picture is not as large as it could be.
const costLowPicture = 25

// costTornOpener is what it costs that a part which could have opened a page, large, is parted between two; in one column
// parts follow each other as paragraphs do, and it matters less.
const (
	costTornOpener = 50
	costTornColumn = 25
)

func (m *maker) runOn(p *part) runOn {
	g := m.b.Grid
	x, w := g.TextX, g.TextW()
	signpost := m.b.Shapes.Opener == "signpost"
	if signpost {
		x, w = g.Left, g.Full()
	}
	pic, beside := m.lowPicture(p.h.pic)
	if beside {
		w = pic.X - g.Gutter - x
	}
	from := float64(runOnAir)
	if !beside && pic.H > 0 {
		from += pic.H + 24
	}
	if signpost {
		from += signpostAir
	}
	title := m.Text(p.h.sect.Title, m.st.H1Small, set.Wish{Measure: w, Balance: true}).Under(p.h2)
	y := from + title.Height()
	var ld *set.Words
	if p.lead != nil {
		ld = m.Rich(p.h.sect.Lead, m.st.Body, set.Wish{Measure: min(w, g.Measure), Color: &m.st.Lead.Color}).Under(p.lead)
		y += 6 + ld.Height()
	}
	if beside {
		y = max(y, runOnAir+pic.H)
	}
	return runOn{y + 18, func(s *ink.Sheet, top float64) {
		s.Artifact(display.Layout, ink.Rule(g.Left, top+runOnAir-18, g.Full(), 0.75, m.col.Line))
		if pic.H > 0 {
			pic.Y = top + runOnAir
			draw := func(parent *display.Node) { m.RoundArt(s, p.h.pic, pic, m.FigureNode(p.h.pic, parent)) }
			if beside {
				p.beside(draw)
			} else {
				p.above(draw)
			}
		}
		base := top + from + title.Rise()
		if signpost {
			m.partPost(s, p, g.Left, top+from-signpostAir)
		} else {
			m.numeral(s, p, m.st.Step, g.Left, base)
		}
		title.Put(s, x, top+from)
		if ld != nil {
			ld.Put(s, x, top+from+title.Height()+6)
		}
	}}
}

// lowPicture is where a section's picture stands that does not open a page: above the heading where it is wide, else
// at its right.
func (m *maker) lowPicture(a *set.Art) (box geom.Rect, beside bool) {
	g := m.b.Grid
	if a == nil {
		return box, false
	}
	if a.Ratio() < 0.6 {
		return geom.Rect{X: g.Left, W: g.Full(), H: min(g.Full()*a.Ratio(), 144)}, false
	}
	box.W = 0.31 * g.Full()
	box.H = box.W * min(a.Ratio(), 1)
	box.X = g.Width - g.Right - box.W
	return box, true
}
