package layout

import (
	"fmt"

	"guidepress/internal/display"
	"guidepress/internal/geom"
	"guidepress/internal/picture"
	"guidepress/internal/source"
)

// front sets the pages before the first section; numbers are the pages on which sections start, nil on the
// trial run that only counts.
func (m *maker) front(numbers []int) {
	sect := &display.Node{Tag: display.TagSect}
	if len(m.doc.Root.Kids) > 0 {
		sect = m.doc.Root.Kids[0]
	}
	m.cover(sect)
	if m.single() {
		m.glanceInColumn(sect, numbers)
		return
	}
	m.glance(sect, numbers)
}

// cover: picture from edge to edge, title, promise, the practice's mark, who it is for, how far reviewed.
func (m *maker) cover(sect *display.Node) {
	g, c := m.b.Grid, m.col
	s := m.newSheet()
	s.plain = true
	m.frontPg = append(m.frontPg, s)
	st := m.st.Cover
	title := m.coverTitle(&st)
	base := g.Height * 0.19
	foot := base + float64(len(title.lines)-1)*st.Leading
	promise := m.inline(m.g.Promise, m.st.Promise, wish{measure: min(330, 0.66*g.Full())})
	low := foot + 42 + promise.height()

	var a *art
	if m.g.Cover != nil {
		a = m.art(m.g.Cover)
	}
	h1 := sect.Add(display.TagH1)
	p := sect.Add(display.TagP)
	m.coverGround(s, a, low, sect)
	m.masthead(s, sect)
	title.under(h1).at(s, g.Left, base)
	promise.under(p).at(s, g.Left, foot+42)
	m.coverFoot(s, sect, c.CoverNote)
}

// coverTitle takes the largest step of the scale at which the title has few enough lines; a title of any
// length has a place, none is shrunk between the steps.
func (m *maker) coverTitle(st *brandStyle) *words {
	g := m.b.Grid
	var ws *words
	for i, try := range []brandStyle{m.st.Cover, m.st.H1, m.st.H1Small} {
		try.Color = m.st.Cover.Color
		*st = try
		ws = m.trial().text(m.g.Title, try, wish{measure: g.Full(), balance: true})
		if len(ws.lines) <= 2+i && ws.width() <= g.Full() {
			break
		}
	}
	return m.text(m.g.Title, *st, wish{measure: g.Full(), balance: true})
}

// coverGround is the picture, or calm shapes where there is none. A photograph stands below the title: text
// never stands on a photograph.
func (m *maker) coverGround(s *sheet, a *art, low float64, sect *display.Node) {
	g, c := m.b.Grid, m.col
	page := geom.Rect{W: g.Width, H: g.Height}
	switch {
	case a != nil && a.drawing != nil && a.ratio() > 1:
		m.roundOrBleed(s, a, m.edgeBox(page), sect)
		return
	}
	s.artifact(display.Background, fill(geom.RectPath(page), c.CoverTop))
	foot := g.Height - 96
	if a != nil {
		m.picture(s, a, geom.Rect{Y: low + 30, W: g.Width, H: foot - low - 30 + 30}, sect)
	} else {
		m.area(s, max(low+60, 420), g.Height, 60, true, c.Panel)
	}
	m.area(s, foot, g.Height, 36, false, c.CoverFoot)
}

// masthead is the mark and the name of the practice, its states at the right.
func (m *maker) masthead(s *sheet, sect *display.Node) {
	g, p := m.b.Grid, m.in.Practice
	ink := m.col.CoverText
	x := g.Left
	if !m.b.Logo.Empty() {
		if d := m.in.Art.get("assets/brands/" + m.b.Name + "/" + m.b.Logo.Value).drawing; d != nil {
			box := geom.Rect{X: x, Y: 44, W: 26, H: 26}
			n := sect.Add(display.TagFigure)
			n.Alt = fmt.Sprintf(m.w.Logo, p.Name.Value)
			s.figure(n, box)
			s.mark(n, d.Place(box, picture.Contain, picture.Middle)...)
			x += 36
		}
	}
	name := m.text(p.Name, m.st.Bold, wish{measure: 220, color: &ink, balance: true}).under(sect.Add(display.TagP))
	if g.KeyW > 0 {
		name.at(s, x, 61-float64(len(name.lines)-1)*name.leading/2)
	} else {
		name.at(s, x, 61)
	}
	right := []string{m.statesOrPlace()}
	if g.KeyW == 0 { // no room beside the name
		under := m.plain(right[0], m.st.Note, wish{measure: g.Full() - 36, color: &ink}).under(sect.Add(display.TagP))
		under.at(s, x, 61+m.st.Note.Leading)
		return
	}
	if m.b.Shapes.Cover == "head" {
		right = []string{m.audience().Value, m.status()}
	}
	y := 61 - float64(len(right)-1)*m.st.Note.Leading/2
	for _, t := range right {
		ws := m.plain(t, m.st.Note, wish{measure: 240, color: &ink, balance: true}).under(sect.Add(display.TagP))
		ws.right(s, g.Width-g.Right, y-float64(len(ws.lines)-1)*ws.leading/2)
		y += ws.height()
	}
}

func (m *maker) audience() source.Text {
	if m.g.Audience.Empty() {
		return source.Text{Value: m.w.Audience}
	}
	return m.g.Audience
}

func (m *maker) statesOrPlace() string {
	if m.in.Place != nil {
		return m.in.Place.Name.Value + ", " + m.in.Place.State.Value
	}
	var names []string
	for _, s := range m.in.Practice.States {
		names = append(names, s.Value)
	}
	return m.w.List(names)
}

func (m *maker) coverFoot(s *sheet, sect *display.Node, ink brandColor) {
	if m.b.Shapes.Cover == "head" {
		return
	}
	g := m.b.Grid
	x := g.Left
	m.text(m.audience(), m.st.Bold, wish{measure: g.Full(), color: &ink}).under(sect.Add(display.TagP)).at(s, x, g.Foot-18)
	note := m.status()
	m.plain(note, m.st.Fine, wish{measure: g.Full(), color: &ink}).under(sect.Add(display.TagP)).at(s, x, g.Foot)
}

// status says how far the guide is reviewed, in a few words.
func (m *maker) status() string {
	if m.in.Forced {
		return m.w.Forced
	}
	if m.g.Unchecked() {
		return m.w.DraftTrans
	}
	if m.g.Status != "reviewed" {
		return m.w.Draft
	}
	return fmt.Sprintf(m.w.Reviewed, m.w.Month(m.g.Reviewed.Value))
}
