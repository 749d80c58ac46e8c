package layout

import (
	"guidepress/internal/display"
	"guidepress/internal/geom"
	"guidepress/internal/guide"
)

// Pages of one column: half letter and large print. Keys stand above their values, a section's heading and
// picture run in the column like all else, and a section may start below the one before.

// single reports whether pages have one column.
func (m *maker) single() bool { return m.b.Grid.KeyW == 0 }

// sectionAir is the space above a section that starts below another.
const sectionAir = 42

// startRoom is the share of a page that must be left for a section to start on it.
const startRoom = 0.4

// sectionInColumn sets a section.
func (m *maker) sectionInColumn(f *flow, h *head, h2, lead *display.Node, side []slice, strips []slice) {
	slices := m.columnHead(f, h, h2, lead)
	if len(side) > 0 {
		side[0].before = 18
		slices = append(slices, side...)
	}
	if len(strips) > 0 {
		strips[0].before = max(strips[0].before, 15)
	}
	slices = append(slices, strips...)
	m.startInColumn(f, slices)
	f.ease(slices)
	f.place(slices)
	f.tight = 1
}

// startInColumn goes to a new page where the present one has too little room left.
func (m *maker) startInColumn(f *flow, slices []slice) {
	f.title = "" // a page that opens with a heading needs no running head
	if f.s == nil {
		f.newPage()
	}
	if f.fresh {
		f.y = m.openTop()
		return
	}
	try := *f
	try.tight = 1
	pages := try.spills(slices)
	head := slices[:group(slices, 0)]
	room := m.limit() - f.y
	if pages > 0 && room-sectionAir < startRoom*(m.limit()-m.top()) || f.full || f.height(head)-slack(head) > room {
		f.newPage()
		f.y = m.openTop()
	}
}

// openTop is where ink starts on a page without a running head: as high as the running head of others.
func (m *maker) openTop() float64 { return m.headBase() - m.capHeight(m.st.Fine) }

// columnHead is a section's picture, heading and lead, to be kept together with what follows.
func (m *maker) columnHead(f *flow, h *head, h2, lead *display.Node) []slice {
	g := m.b.Grid
	if h.pic != nil && h.pic.drawing != nil && h.pic.ratio() >= 0.6 {
		return []slice{m.headBeside(f, h, h2, lead)}
	}
	var out []slice
	title := m.text(h.sect.Title, m.st.H1, wish{measure: g.Full(), balance: true}).under(h2)
	lift := 0.0
	if h.pic != nil {
		out = append(out, m.columnPicture(h.pic, h.node))
	} else {
		lift = title.rise() - m.capHeight(m.st.H1)
	}
	out = append(out, slice{before: 15, height: title.height() - lift, keep: true, at: h.sect.Title.Pos, draw: func(s *sheet, y float64) {
		m.startsAt(f, h, s, y)
		if h.pic == nil {
			m.ruleAbove(f, s, y)
		}
		title.put(s, g.Left, y-lift)
	}})
	out[0].before = sectionAir
	if lead != nil {
		ld := lines(m.inline(h.sect.Lead, m.st.Lead, wish{measure: g.Full()}).under(lead), g.Left, 6)
		for i := range ld {
			ld[i].keep = true
		}
		out = append(out, ld...)
	}
	return out
}

// headBeside: heading and lead at the left of a picture that is too tall for a band.
func (m *maker) headBeside(f *flow, h *head, h2, lead *display.Node) slice {
	g := m.b.Grid
	pic := geom.Rect{W: 0.38 * g.Full()}
	pic.H, pic.X = pic.W*min(h.pic.ratio(), 1.2), g.Width-g.Right-pic.W
	w := pic.X - g.Left - g.Gutter
	node := m.figureNode(h.pic, h.node)
	title := m.text(h.sect.Title, m.st.H1, wish{measure: w, balance: true}).under(h2)
	var ld *words
	if lead != nil {
		ld = m.inline(h.sect.Lead, m.st.Lead, wish{measure: w}).under(lead)
	}
	lift := title.rise() - m.capHeight(m.st.H1)
	height := max(pic.H, title.height()-lift+9+ld.height())
	return slice{before: sectionAir, height: height, keep: true, at: h.sect.Title.Pos, draw: func(s *sheet, y float64) {
		m.startsAt(f, h, s, y)
		m.ruleAbove(f, s, y)
		pic.Y = y
		m.roundArt(s, h.pic, pic, node)
		title.put(s, g.Left, y-lift)
		if ld != nil {
			ld.put(s, g.Left, y-lift+title.height()+9)
		}
	}}
}

// startsAt remembers where a section starts; pages that follow carry its name.
func (m *maker) startsAt(f *flow, h *head, s *sheet, y float64) {
	m.dests["section-"+h.sect.Name()] = place{s, y - 24}
	f.title = shortTitle(h.sect)
}

// ruleAbove parts a section from the one above it.
func (m *maker) ruleAbove(f *flow, s *sheet, y float64) {
	if y > m.openTop()+1 {
		s.artifact(display.Layout, rule(m.b.Grid.Left, y-sectionAir*f.tight/2, m.b.Grid.Full(), 0.75, m.col.Line))
	}
}

// columnPicture is a section's picture as wide as the column.
func (m *maker) columnPicture(a *art, parent *display.Node) slice {
	g := m.b.Grid
	node := m.figureNode(a, parent)
	box := geom.Rect{X: g.Left, W: g.Full(), H: g.Full() * min(a.ratio(), 0.45)}
	sl := slice{height: box.H, keep: true, at: a.pic.At}
	sl.least, sl.lower = 0.86*box.H, func(h float64) { box.H = h }
	if a.drawing != nil && a.pic.Focus == nil { // what is cropped is floor
		low := *a.pic
		low.Focus = &guide.Anchor{X: 0.5}
		c := *a
		c.pic = &low
		a = &c
	}
	sl.draw = func(s *sheet, y float64) {
		box.Y = y
		m.roundArt(s, a, box, node)
	}
	return sl
}

// glanceInColumn is the front page of a guide in one column; the contents follow where they fit, else on a
// page of their own, and a small picture fills the rest.
func (m *maker) glanceInColumn(sect *display.Node, numbers []int) {
	g := m.b.Grid
	f := m.newFlow(&m.frontPg)
	f.newPage()
	f.y = m.openTop()
	m.dests["glance"] = place{f.s, 0}
	title := m.plain(m.w.Glance, m.st.H1, wish{measure: g.Full()}).under(sect.Add(display.TagH2))
	lift := title.rise() - m.capHeight(m.st.H1)
	slices := []slice{{height: title.height() - lift, keep: true, draw: func(s *sheet, y float64) { title.put(s, g.Left, y-lift) }}}
	msg := lines(m.inline(m.g.MainMessage, m.st.Message, wish{measure: g.Full(), balance: true}).under(sect.Add(display.TagP)), g.Left, 9)
	slices = append(slices, msg...)
	if !m.g.Intro.Empty() {
		slices = append(slices, m.paras(m.g.Intro.Paras, sect, g.Left, g.Full(), pen{})...)
	}
	if len(m.g.Facts) > 0 {
		tiles := m.facts(&guide.Facts{Facts: m.g.Facts}, sect)
		tiles[0].before = 18
		slices = append(slices, tiles...)
	}
	f.ease(slices)
	f.place(slices)
	if len(m.g.KeyPoints) > 0 {
		points := m.keyPoints(sect)
		for i := range points[:len(points)-1] {
			points[i].keep = true
		}
		f.ease(points)
		f.place(points)
	}
	f.tight = 1
	m.contentsInColumn(f, sect, numbers)
}

func (m *maker) contentsInColumn(f *flow, sect *display.Node, numbers []int) {
	rows, h := m.contents(sect, numbers)
	if f.y+36+h > m.limit() {
		m.spotBelow(f, sect)
		f.newPage()
		f.y = m.openTop()
	} else {
		f.y += 36
	}
	m.dests["contents"] = place{f.s, f.y - 24}
	rows(f)
}

// spotBelow fills what is left of a page with the guide's small picture.
func (m *maker) spotBelow(f *flow, sect *display.Node) {
	a := m.spot()
	g := m.b.Grid
	room := m.limit() - f.y - 36 - 12
	if a == nil || room < 0.2*(m.limit()-m.top()) {
		return
	}
	w := min(room/a.ratio(), g.Full(), 0.45*g.Width)
	m.picture(f.s, a, geom.Rect{X: g.Left + (g.Full()-w)/2, Y: f.y + 36 + (room-w*a.ratio())/2, W: w, H: w * a.ratio()}, sect)
}
