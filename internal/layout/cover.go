package layout

import (
	"fmt"

	"guidepress/internal/display"
	"guidepress/internal/geom"
	"guidepress/internal/source"
	"guidepress/internal/svg"
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
	box := m.coverBox()
	base := max(g.Height*0.19, m.mastheadFoot(box)+24+m.capHeight(st))
	foot := base + float64(len(title.lines)-1)*st.Leading
	promise := m.inline(m.g.Promise, m.st.Promise, wish{measure: m.promiseMeasure()})
	first := foot + m.st.Promise.Leading + 18
	low := first + promise.height() - promise.leading + drop

	floor := box.Bottom() - 24
	if m.footOnCover() && m.in.Edition.Bleed {
		floor = m.audienceBase() - m.st.Bold.Leading - 24
	}
	m.coverFits(low, floor, m.trial().text(m.in.Practice.Name, m.st.Bold, wish{measure: 220 * m.em(), balance: true}))
	var a *art
	if m.g.Cover != nil {
		a = m.art(m.g.Cover)
	}
	h1 := sect.Add(display.TagH1)
	p := sect.Add(display.TagP)
	m.coverGround(s, a, box, low, sect)
	m.masthead(s, box, sect)
	title.under(h1).at(s, g.Left, base)
	promise.under(p).at(s, g.Left, first)
	ink, note := c.CoverNote, c.CoverNote
	if !m.in.Edition.Bleed {
		ink, note = c.Ink, c.Muted
	}
	m.coverFoot(s, sect, ink, note)
}

func (m *maker) promiseMeasure() float64 {
	if m.single() {
		return 0.9 * m.b.Grid.Full()
	}
	return min(330, 0.66*m.b.Grid.Full())
}

// coverBox is the page, or, where nothing may bleed, a panel that leaves room for the words at the foot.
func (m *maker) coverBox() geom.Rect {
	g := m.b.Grid
	if m.in.Edition.Bleed {
		return geom.Rect{W: g.Width, H: g.Height}
	}
	foot := g.Height - (g.Left - inset)
	if m.footOnCover() {
		foot = m.audienceBase() - m.st.Bold.Leading - 6
	}
	return geom.Rect{X: g.Left - inset, Y: g.Left - inset, W: g.Full() + 2*inset, H: foot - (g.Left - inset)}
}

// footOnCover reports whether the cover says at its foot whom it is for.
func (m *maker) footOnCover() bool { return m.b.Shapes.Cover == "foot" || m.single() }

func (m *maker) audienceBase() float64 { return m.b.Grid.Foot - max(18, m.st.Fine.Leading) }

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
func (m *maker) coverGround(s *sheet, a *art, box geom.Rect, low float64, sect *display.Node) {
	if a != nil && a.drawing != nil && a.ratio() > 1 {
		m.coverDrawing(s, a, box, low, sect)
		return
	}
	g, c := m.b.Grid, m.col
	rest := geom.Rect{X: box.X, Y: low + 25, W: box.W, H: box.Bottom() - low - 25}
	if !m.in.Edition.Bleed {
		if a != nil {
			m.roundArt(s, a, rest, m.figureNode(a, sect))
		} else {
			m.emptyCover(s, box, low)
		}
		return
	}
	s.artifact(display.Background, fill(geom.RectPath(box), c.CoverTop))
	foot := g.Height - 96
	if a != nil {
		rest.H = foot + 30 - rest.Y
		m.picture(s, a, rest, sect)
	} else {
		m.area(s, max(low+55, 420), g.Height, 60, true, c.Panel)
	}
	m.area(s, foot, g.Height, 36, false, c.CoverFoot)
}

// emptyCover is the panel of a cover without a picture: two calm colours.
func (m *maker) emptyCover(s *sheet, box geom.Rect, low float64) {
	var p geom.Path
	m.edge(&p, max(low+60, box.Y+0.6*box.H), 48, true)
	p.LineTo(m.b.Grid.Width, box.Bottom())
	p.LineTo(0, box.Bottom())
	p.Close()
	items := []display.Item{fill(geom.RectPath(box), m.col.CoverTop), fill(p, m.col.Own)}
	s.artifact(display.Background, &display.Group{Clip: geom.RoundRect(box, m.b.Shapes.Radius), Items: items})
}

// coverDrawing fills the box from its foot up. Where the words reach further down than the drawing's calm
// area does, it moves down: the sky goes on above it.
func (m *maker) coverDrawing(s *sheet, a *art, box geom.Rect, low float64, sect *display.Node) {
	k := max(box.W/a.size.W, box.H/a.size.H)
	at := geom.Rect{W: k * a.size.W, H: k * a.size.H}
	at.X, at.Y = box.X+(box.W-at.W)/2, box.Bottom()-at.H
	if a.meta != nil && len(a.meta.Clear) == 4 {
		at.Y += max(0, low+6-(at.Y+k*(a.meta.Clear[1]+a.meta.Clear[3])))
	}
	clip := geom.RectPath(box)
	if !m.in.Edition.Bleed {
		clip = geom.RoundRect(box, m.b.Shapes.Radius)
	}
	if at.Y > box.Y {
		s.artifact(display.Background, fill(clip, m.col.CoverTop))
	}
	items := []display.Item{&display.Group{Clip: clip, Items: m.artItems(a, at)}}
	node := m.figureNode(a, sect)
	if node == nil {
		s.artifact(display.Background, items...)
		return
	}
	s.figure(node, box)
	s.mark(node, items...)
}

// mastheadTop is where the mark starts, mastheadFoot where the words beside it end.
func (m *maker) mastheadTop(box geom.Rect) float64 { return max(44, box.Y+inset) }

func (m *maker) mastheadFoot(box geom.Rect) float64 {
	y := m.mastheadTop(box) + 26
	if m.single() {
		y = m.mastheadTop(box) + m.capHeight(m.st.Bold) + m.st.Note.Leading
	}
	return y
}

// masthead is the mark and the name of the practice, its states at the right, or below it in one column.
func (m *maker) masthead(s *sheet, box geom.Rect, sect *display.Node) {
	g, p := m.b.Grid, m.in.Practice
	ink := m.col.CoverText
	x := g.Left
	top := m.mastheadTop(box)
	mark := m.coverMark(s, geom.Rect{X: x, Y: top, W: 26 * m.em(), H: 26 * m.em()}, sect)
	if mark {
		x += 36 * m.em()
	}
	name := m.text(p.Name, m.st.Bold, wish{measure: 220 * m.em(), color: &ink, balance: true}).under(sect.Add(display.TagP))
	if m.single() {
		base := top + m.capHeight(m.st.Bold)
		name.at(s, x, base)
		m.plain(m.statesOrPlace(), m.st.Note, wish{measure: g.Width - g.Right - x, color: &ink}).under(sect.Add(display.TagP)).at(s, x, base+m.st.Note.Leading)
		return
	}
	name.at(s, x, top+17-float64(len(name.lines)-1)*name.leading/2)
	right := []string{m.statesOrPlace()}
	if m.b.Shapes.Cover == "head" {
		right = []string{m.audience().Value, m.status()}
	}
	y := top + 17 - float64(len(right)-1)*m.st.Note.Leading/2
	for _, t := range right {
		ws := m.plain(t, m.st.Note, wish{measure: 240, color: &ink, balance: true}).under(sect.Add(display.TagP))
		ws.right(s, g.Width-g.Right, y-float64(len(ws.lines)-1)*ws.leading/2)
		y += ws.height()
	}
}

// coverMark draws the practice's mark; it reports whether there is one.
func (m *maker) coverMark(s *sheet, box geom.Rect, sect *display.Node) bool {
	if m.b.Logo.Empty() {
		return false
	}
	e := m.in.Art.get("assets/brands/" + m.b.Name + "/" + m.b.Logo.Value)
	m.problems = append(m.problems, e.problems...)
	d := e.drawing
	if d == nil {
		return false
	}
	n := sect.Add(display.TagFigure)
	n.Alt = fmt.Sprintf(m.w.Logo, m.in.Practice.Name.Value)
	s.figure(n, box)
	s.mark(n, d.Place(box, svg.Contain, geom.Middle)...)
	return true
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

func (m *maker) coverFoot(s *sheet, sect *display.Node, ink, note brandColor) {
	if !m.footOnCover() {
		return
	}
	g := m.b.Grid
	who := m.text(m.audience(), m.st.Bold, wish{measure: g.Full(), color: &ink}).under(sect.Add(display.TagP))
	m.fits(m.audience().Pos, "the line at the cover's foot", who.height()-who.leading, "write a shorter audience")
	who.at(s, g.Left, m.audienceBase())
	m.plain(m.status(), m.st.Fine, wish{measure: g.Full(), color: &note}).under(sect.Add(display.TagP)).at(s, g.Left, g.Foot)
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
