package layout

import (
	"guidepress/internal/display"
	"guidepress/internal/flow"
	"guidepress/internal/geom"
	"guidepress/internal/guide"
	"guidepress/internal/ink"
	"guidepress/internal/script"
	"guidepress/internal/set"
)

// Pages of one column: half letter and large print. Keys stand above their values, a section's heading and
// picture run in the column like all else, and a section may start below the one before.

// sectionAir is the space above a section that starts below another.
const sectionAir = 42

// sectionInColumn is how a section may begin: at the top of a page, or below the one before.
func (m *maker) sectionInColumn(f *flow.Flow, p *part) []start {
	x, w := m.column()
	strips, side := p.strips, m.sideSlices(p.h.sect, p.side, x, w)
	all := m.columnHead(f, p)
	if len(side) > 0 {
		side[0].Before = 18
		all = append(all, side...)
	}
	if len(strips) > 0 {
		strips[0].Before = max(strips[0].Before, 15)
	}
	fresh, below := m.startsInColumn(append(all, strips...))
	return []start{fresh, below}
}

// startsInColumn are the ways in which strips that start with a heading may begin.
func (m *maker) startsInColumn(strips []flow.Strip) (fresh, below start) {
	fresh = start{flow.Start{Fresh: true, Strips: strips, Enter: func(c flow.Cursor) (flow.Cursor, bool) {
		c.Y = m.openTop()
		return c, true
	}}, func(f *flow.Flow) {
		f.Sheet.Title = "" // a page that opens with a heading needs no running head
		f.Y = m.openTop()
	}}
	below = start{flow.Start{Strips: strips, Torn: costTornColumn, Enter: func(c flow.Cursor) (flow.Cursor, bool) {
		return c, c.Page > 0 && !c.Full && m.paper.Holds(c, strips)
	}}, func(*flow.Flow) {}}
	return fresh, below
}

// openTop is where ink starts on a page without a running head: as high as the running head of others, but not in a
// margin that is as wide as that at the left.
func (m *maker) openTop() float64 { return max(m.headBase()-m.CapHeight(m.st.Fine), m.b.Grid.Left) }

// columnHead is a section's picture, heading and lead, to be kept together with what follows.
func (m *maker) columnHead(f *flow.Flow, p *part) []flow.Strip {
	g, h, lead := m.b.Grid, p.h, p.lead
	if h.pic != nil && h.pic.Drawing != nil && h.pic.Ratio() >= 0.6 {
		return []flow.Strip{m.headBeside(f, p)}
	}
	var out []flow.Strip
	title := m.Text(h.sect.Title, m.st.H1, set.Wish{Measure: g.Full(), Balance: true}).Under(p.h2)
	lift := 0.0
	if h.pic != nil {
		out = append(out, m.columnPicture(p))
	} else {
		lift = title.Rise() - m.CapHeight(m.st.H1)
	}
	out = append(out, flow.Strip{Before: 15, Height: title.Height() - lift, Keep: true, At: h.sect.Title.Pos, Draw: func(s *ink.Sheet, y float64) {
		m.startsAt(f, p, s, y)
		if h.pic == nil {
			m.ruleAbove(f, s, y)
		}
		title.Put(s, g.Left, y-lift)
	}})
	out[0].Before = sectionAir
	if lead != nil {
		ld := lines(m.Rich(h.sect.Lead, m.st.Lead, set.Wish{Measure: g.Full()}).Under(lead), g.Left, 6)
		for i := range ld {
			ld[i].Keep = true
		}
		out = append(out, ld...)
	}
	return out
}

// headBeside: heading and lead at the left of a picture that is too tall for a band.
func (m *maker) headBeside(f *flow.Flow, p *part) flow.Strip {
	g, h := m.b.Grid, p.h
	pic := geom.Rect{W: 0.38 * g.Full()}
	pic.H, pic.X = pic.W*min(h.pic.Ratio(), 1.2), g.Width-g.Right-pic.W
	w := pic.X - g.Left - g.Gutter
	title := m.Text(h.sect.Title, m.st.H1, set.Wish{Measure: w, Balance: true}).Under(p.h2)
	var ld *set.Words
	if p.lead != nil {
		ld = m.Rich(h.sect.Lead, m.st.Lead, set.Wish{Measure: w}).Under(p.lead)
	}
	lift := title.Rise() - m.CapHeight(m.st.H1)
	height := max(pic.H, title.Height()-lift+9+ld.Height())
	return flow.Strip{Before: sectionAir, Height: height, Keep: true, At: h.sect.Title.Pos, Draw: func(s *ink.Sheet, y float64) {
		m.startsAt(f, p, s, y)
		m.ruleAbove(f, s, y)
		pic.Y = y
		p.beside(func(parent *display.Node) { m.RoundArt(s, h.pic, pic, m.FigureNode(h.pic, parent)) })
		title.Put(s, g.Left, y-lift)
		if ld != nil {
			ld.Put(s, g.Left, y-lift+title.Height()+9)
		}
	}}
}

// startsAt remembers where a section starts; pages that follow carry its name.
func (m *maker) startsAt(f *flow.Flow, p *part, s *ink.Sheet, y float64) {
	m.dests["section-"+p.h.sect.Name()] = place{s, y - 24, p.h2}
	f.Title = script.Part{Section: p.h.sect}.Short().Value
}

// ruleAbove parts a section from the one above it.
func (m *maker) ruleAbove(f *flow.Flow, s *ink.Sheet, y float64) {
	if y > m.openTop()+1 {
		s.Artifact(display.Layout, ink.Rule(m.b.Grid.Left, y-sectionAir*f.Tight/2, m.b.Grid.Full(), 0.75, m.col.Line))
	}
}

// columnPicture is a section's picture as wide as the column.
func (m *maker) columnPicture(p *part) flow.Strip {
	g, a := m.b.Grid, p.h.pic
	box := geom.Rect{X: g.Left, W: g.Full(), H: g.Full() * min(a.Ratio(), 0.45)}
	sl := flow.Strip{Height: box.H, Keep: true, At: a.Pic.At}
	if a.Drawing != nil && a.Pic.Focus == nil { // what is cropped is floor
		low := *a.Pic
		low.Focus = &guide.Anchor{X: 0.5}
		c := *a
		c.Pic = &low
		a = &c
	}
	sl.Least, sl.Low = 0.75*box.H, func(s *ink.Sheet, y, h float64) {
		p.above(func(parent *display.Node) {
			m.RoundArt(s, a, geom.Rect{X: box.X, Y: y, W: box.W, H: h}, m.FigureNode(a, parent))
		})
	}
	sl.Draw = func(s *ink.Sheet, y float64) { sl.Low(s, y, box.H) }
	return sl
}

// glanceInColumn is the front page of a guide in one column; the contents follow where they fit, else on a
// page of their own, and a small picture fills the rest.
func (m *maker) glanceInColumn(sect *display.Node, numbers []int) {
	g := m.b.Grid
	f := m.newFlow(&m.frontPg)
	f.NewPage()
	f.Y = m.openTop()
	head := sect.Add(display.TagH2)
	m.dests["glance"] = place{f.Sheet, 0, head}
	title := m.Plain(m.w.Glance, m.st.H1, set.Wish{Measure: g.Full()}).Under(head)
	lift := title.Rise() - m.CapHeight(m.st.H1)
	slices := []flow.Strip{{Height: title.Height() - lift, Keep: true, Draw: func(s *ink.Sheet, y float64) { title.Put(s, g.Left, y-lift) }}}
	msg := lines(m.display(m.g.MainMessage, m.st.Message, set.Wish{Measure: g.Full(), Balance: true}).Under(sect.Add(display.TagP)), g.Left, 9)
	slices = append(slices, msg...)
	if !m.g.Intro.Empty() {
		slices = append(slices, m.paras(m.g.Intro.Paras, sect, g.Left, g.Full(), pen{})...)
	}
	if len(m.g.Facts) > 0 {
		tiles := m.facts(&guide.Facts{Facts: m.g.Facts}, sect)
		tiles[0].Before = 18
		slices = append(slices, tiles...)
	}
	f.Ease(slices)
	f.Place(slices)
	if len(m.g.KeyPoints) > 0 {
		points := m.keyPoints(sect)
		for i := range points[:len(points)-1] {
			points[i].Keep = true
		}
		f.Ease(points)
		f.Place(points)
	}
	f.Tight = 1
	m.contentsInColumn(f, sect, numbers)
}

// contentsInColumn stand below the key points where they fit, in two columns if need be; else on a page of their own.
func (m *maker) contentsInColumn(f *flow.Flow, sect *display.Node, numbers []int) {
	rows, h := m.contents(sect, numbers, 1, 0)
	for _, way := range [][2]float64{{2, 0}, {2, closestRows}} {
		if f.Y+contentsAir+h <= m.limit() {
			break
		}
		if two, low := m.contents(sect, numbers, int(way[0]), way[1]*m.st.Body.Leading); f.Y+contentsAir+low <= m.limit() {
			rows, h = two, low
		}
	}
	if f.Y+contentsAir+h > m.limit() {
		m.spotBelow(f, sect)
		m.contentsAlone(f, m.openTop(), rows)
		return
	}
	f.Y += contentsAir
	rows(f)
}

// spotBelow fills what is left of a page with the guide's small picture.
func (m *maker) spotBelow(f *flow.Flow, sect *display.Node) {
	a := m.spot()
	g := m.b.Grid
	room := m.limit() - f.Y - 36 - 12
	if a == nil || room < 0.2*(m.limit()-m.top()) {
		return
	}
	w := min(room/a.Ratio(), g.Full(), 0.45*g.Width)
	m.Picture(f.Sheet, a, geom.Rect{X: g.Left + (g.Full()-w)/2, Y: f.Y + 36 + (room-w*a.Ratio())/2, W: w, H: w * a.Ratio()}, sect)
}
