package layout

import (
	"guidepress/internal/brand"
	"guidepress/internal/display"
	"guidepress/internal/geom"
	"guidepress/internal/ink"
	"guidepress/internal/set"
)

// front sets the pages before the first section; numbers are the pages on which sections start, nil on the
// trial run that only counts.
func (m *maker) front(numbers []int) {
	sect := &display.Node{Tag: display.TagSect}
	if len(m.doc.Root.Kids) > 0 {
		sect = m.doc.Root.Kids[0]
	}
	m.form.cover(m, sect)
	m.form.front(m, sect, numbers)
}

// cover: picture from edge to edge, title, promise, the practice's mark, who it is for, how far reviewed.
func (m *maker) cover(sect *display.Node) {
	g, c := m.b.Grid, m.col
	s := m.newSheet()
	s.Bare = true
	m.frontPg = append(m.frontPg, s)
	st := m.st.Cover
	title := m.coverTitle(&st)
	box := m.coverBox()
	base := max(g.Height*0.19, m.mastheadFoot(box)+24+m.CapHeight(st))
	foot := base + float64(len(title.Lines)-1)*st.Leading
	promise := m.Rich(m.g.Promise, m.st.Promise, set.Wish{Measure: m.form.promise(m)})
	first := foot + m.st.Promise.Leading + 18
	low := first + promise.Height() - promise.Leading + set.Drop

	floor := box.Bottom() - 24
	if m.footOnCover() && m.in.Edition.Bleed {
		floor = m.audienceBase() - m.st.Bold.Leading - 24
	}
	m.coverFits(low, floor, m.trial().Text(m.told.Practice.Name, m.st.Bold, set.Wish{Measure: m.nameMeasure(g.Left + m.mark().width(m.Em())), Balance: true}))
	var a *set.Art
	if m.g.Cover != nil {
		a = m.Art(m.g.Cover)
	}
	h1 := sect.Add(display.TagH1)
	p := sect.Add(display.TagP)
	m.coverGround(s, a, box, low, []onCover{
		{geom.Rect{X: g.Left, Y: m.mastheadTop(box), W: g.Full(), H: m.form.markFoot(m)}, c.CoverText, brand.Text},
		{geom.Rect{X: g.Left, Y: base - m.CapHeight(st), W: title.Width(), H: foot - base + m.CapHeight(st) + 0.2*st.Size}, st.Color, brand.Large},
		{geom.Rect{X: g.Left, Y: first - m.CapHeight(m.st.Promise), W: promise.Width(), H: low - first + m.CapHeight(m.st.Promise)}, m.st.Promise.Color, brand.Text},
	}, sect)
	m.setMasthead(s, box, sect)
	title.Under(h1).At(s, g.Left, base)
	promise.Under(p).At(s, g.Left, first)
	dark, note := c.CoverNote, c.CoverNote
	if !m.in.Edition.Bleed {
		dark, note = c.Ink, c.Muted
	}
	m.coverFoot(s, sect, dark, note)
}

// coverBox is the page, or, where nothing may bleed, a panel that leaves room for the words at the foot.
func (m *maker) coverBox() geom.Rect {
	g := m.b.Grid
	if m.in.Edition.Bleed {
		return geom.Rect{W: g.Width, H: g.Height}
	}
	foot := g.Height - (g.Left - set.Inset)
	if m.footOnCover() {
		foot = m.audienceBase() - m.st.Bold.Leading - 6
	}
	return geom.Rect{X: g.Left - set.Inset, Y: g.Left - set.Inset, W: g.Full() + 2*set.Inset, H: foot - (g.Left - set.Inset)}
}

// footOnCover reports whether the cover says at its foot whom it is for.
func (m *maker) footOnCover() bool { return m.b.Shapes.Cover == "foot" || !m.form.footing }

func (m *maker) audienceBase() float64 { return m.b.Grid.Foot - max(18, m.st.Fine.Leading) }

// coverTitle takes the largest step of the scale at which the title has few enough lines; a title of any
// length has a place, none is shrunk between the steps.
func (m *maker) coverTitle(st *brand.Style) *set.Words {
	g := m.b.Grid
	var ws *set.Words
	for i, try := range []brand.Style{m.st.Cover, m.st.H1, m.st.H1Small} {
		try.Color = m.st.Cover.Color
		*st = try
		ws = m.trial().Text(m.g.Title, try, set.Wish{Measure: g.Full(), Balance: true})
		if len(ws.Lines) <= 2+i && ws.Width() <= g.Full() {
			break
		}
	}
	return m.Text(m.g.Title, *st, set.Wish{Measure: g.Full(), Balance: true})
}

// onCover is where words stand on the cover, their colour, and what they need.
type onCover struct {
	box   geom.Rect
	color brand.Color
	need  float64
}

// coverGround is the picture, or calm shapes where there is none. A photograph stands below the words, and so does a drawing on which they could not
// be read.
func (m *maker) coverGround(s *ink.Sheet, a *set.Art, box geom.Rect, low float64, words []onCover, sect *display.Node) {
	if a != nil && a.Drawing != nil && a.Ratio() > 1 && m.coverDrawing(s, a, box, low, words, sect) {
		return
	}
	g, c := m.b.Grid, m.col
	rest := geom.Rect{X: box.X, Y: low + 25, W: box.W, H: box.Bottom() - low - 25}
	if !m.in.Edition.Bleed {
		if a != nil {
			m.RoundArt(s, a, rest, m.FigureNode(a, sect))
		} else {
			m.emptyCover(s, box, low)
		}
		return
	}
	s.Artifact(display.Background, ink.Fill(geom.RectPath(box), c.CoverTop))
	foot := g.Height - coverFootH
	if a != nil {
		rest.H = foot + 30 - rest.Y
		m.Picture(s, a, rest, sect)
	} else {
		m.Area(s, max(low+55, 420), g.Height, 60, true, c.Panel)
	}
	m.Area(s, foot, g.Height, coverSwell, false, c.CoverFoot)
}

// emptyCover is the panel of a cover without a picture: two calm colours.
func (m *maker) emptyCover(s *ink.Sheet, box geom.Rect, low float64) {
	var p geom.Path
	m.Edge(&p, max(low+60, box.Y+0.6*box.H), 48, true)
	p.LineTo(m.b.Grid.Width, box.Bottom())
	p.LineTo(0, box.Bottom())
	p.Close()
	items := []display.Item{ink.Fill(geom.RectPath(box), m.col.CoverTop), ink.Fill(p, m.col.Own)}
	s.Artifact(display.Background, &display.Group{Clip: geom.RoundRect(box, m.b.Shapes.Radius), Items: items})
}

// coverDrawing fills the box from its foot up. Where the words reach further down than the drawing's calm
// area does, it moves down: the sky goes on above it. Where the words at the foot lose their ground by that, or never had one, they
// get one. False where the other words could not be read on it; nothing is drawn then.
func (m *maker) coverDrawing(s *ink.Sheet, a *set.Art, box geom.Rect, low float64, words []onCover, sect *display.Node) bool {
	k := max(box.W/a.Size.W, box.H/a.Size.H)
	at := geom.Rect{W: k * a.Size.W, H: k * a.Size.H}
	at.X, at.Y = box.X+(box.W-at.W)/2, box.Bottom()-at.H
	if a.Meta != nil && len(a.Meta.Clear) == 4 {
		at.Y += max(0, low+6-(at.Y+k*(a.Meta.Clear[1]+a.Meta.Clear[3])))
	}
	ground := m.GroundOf(a, at, m.col.CoverTop)
	for _, w := range words {
		if !ground.Holds(w.box, w.color, w.need) {
			return false
		}
	}
	clip := geom.RectPath(box)
	if !m.in.Edition.Bleed {
		clip = geom.RoundRect(box, m.b.Shapes.Radius)
	}
	if at.Y > box.Y {
		s.Artifact(display.Background, ink.Fill(clip, m.col.CoverTop))
	}
	items := []display.Item{&display.Group{Clip: clip, Items: m.ArtItems(a, at)}}
	if node := m.FigureNode(a, sect); node == nil {
		s.Artifact(display.Background, items...)
	} else {
		s.Figure(node, box)
		s.Mark(node, items...)
	}
	if m.footOnCover() && m.in.Edition.Bleed && !ground.Holds(m.coverNotes(), m.col.CoverNote, brand.Text) {
		m.Area(s, m.b.Grid.Height-coverFootH, m.b.Grid.Height, coverSwell, false, m.col.CoverFoot)
	}
	return true
}

// The dark area at the foot of a cover begins so far above the page's end; its edge moves down by some four fifths of its swell.
const (
	coverFootH = 96
	coverSwell = 36
)

// coverNotes is where the words at the cover's foot stand.
func (m *maker) coverNotes() geom.Rect {
	g, t := m.b.Grid, m.trial()
	who := t.Text(m.told.Audience(), m.st.Bold, set.Wish{Measure: g.Full()})
	state := t.Plain(m.status(), m.st.Fine, set.Wish{Measure: g.Full()})
	top := m.audienceBase() - m.CapHeight(m.st.Bold)
	return geom.Rect{X: g.Left, Y: top, W: max(who.Width(), state.Width()), H: g.Foot + 3 - top}
}

func (m *maker) coverFoot(s *ink.Sheet, sect *display.Node, dark, note brand.Color) {
	if !m.footOnCover() {
		return
	}
	g := m.b.Grid
	who := m.Text(m.told.Audience(), m.st.Bold, set.Wish{Measure: g.Full(), Color: &dark}).Under(sect.Add(display.TagP))
	m.Fits(m.told.Audience().Pos, "the line at the cover's foot", who.Height()-who.Leading, "write a shorter audience")
	who.At(s, g.Left, m.audienceBase())
	m.Plain(m.status(), m.st.Fine, set.Wish{Measure: g.Full(), Color: &note}).Under(sect.Add(display.TagP)).At(s, g.Left, g.Foot)
}

// status says how far the guide is reviewed, in a few words.
func (m *maker) status() string {
	if m.in.Forced {
		return m.w.Forced
	}
	return m.told.Status()
}
