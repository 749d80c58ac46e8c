package layout

import (
	"guidepress/internal/display"
	"guidepress/internal/flow"
	"guidepress/internal/geom"
	"guidepress/internal/set"
)

// glance: the main message, a few figures, the key points, and the contents (on a page of their own where
// they do not fit).
func (m *maker) glance(sect *display.Node, numbers []int) {
	g := m.b.Grid
	f := m.newFlow(&m.frontPg)
	f.NewPage()
	out := m.message(f, sect)
	m.glanceFacts(f, sect, out)
	m.Fits(m.g.MainMessage.Source.Pos, "the at-a-glance page, with message, intro and facts,", f.Y-m.limit(), "write a shorter main_message or intro")
	if len(m.g.KeyPoints) > 0 {
		points := m.keyPoints(sect)
		for i := range points[:len(points)-1] { // read as one
			points[i].Keep = true
		}
		f.Ease(points)
		f.Place(points)
		f.Tight = 1
	}
	rows, h := m.contents(sect, numbers, 1, 0)
	for _, way := range [][2]float64{{1, closeRows}, {2, 2}, {2, closeRows}, {2, closestRows}} { // closer rows spare a page
		if f.Y+contentsAir+h <= m.limit() {
			break
		}
		if close, low := m.contents(sect, numbers, int(way[0]), way[1]*m.st.Body.Leading); f.Y+contentsAir+low <= m.limit() {
			rows, h = close, low
		}
	}
	if f.Y+contentsAir+h > m.limit() {
		m.contentsAlone(f, g.Top-m.st.Body.Leading+set.Drop, rows)
		return
	}
	f.Y = max(f.Y+contentsAir, m.limit()-h)
	rows(f)
}

// contentsAir is the space above contents that stand below something else.
const contentsAir = 36

// contentsAlone gives the contents a page; what they leave of it is for the first section.
func (m *maker) contentsAlone(f *flow.Flow, top float64, rows func(*flow.Flow)) {
	draw := func() {
		f.Y = top
		rows(f)
	}
	if m.shared != nil { // it has the section's ink already, and is read from the top
		f.Sheet = m.shared
		f.Sheet.First(draw)
		return
	}
	f.NewPage()
	sheet := f.Sheet
	if draw(); f.Sheet == sheet {
		m.begun = m.paper.Snap(f.Y)
	}
}

// message: a label in the margin, the message large, the intro below. It returns where a line leaves the picture
// above, if one does.
func (m *maker) message(f *flow.Flow, sect *display.Node) (out *geom.Point) {
	if m.b.Shapes.Opener == "signpost" {
		return m.messageAtSignpost(f, sect)
	}
	g := m.b.Grid
	x, w := m.wide()
	base := 90.0
	label := m.Plain(m.w.Glance, m.st.Label, set.Wish{Measure: 140})
	head := sect.Add(display.TagH2)
	m.dests["glance"] = place{f.Sheet, 0, head}
	label.Under(head).At(f.Sheet, g.Left, base)
	msg := m.display(m.g.MainMessage, m.st.Message, set.Wish{Measure: w, Balance: true}).Under(sect.Add(display.TagP))
	msg.At(f.Sheet, x, base)
	f.Y = f.Snap(base + set.Drop + msg.Height() - msg.Leading + 6)
	m.intro(f, sect, x, min(w, g.Measure))
	f.Fresh = false
	return nil
}

// messageAtSignpost: the heading below the signpost, from the left margin, a picture in the corner.
func (m *maker) messageAtSignpost(f *flow.Flow, sect *display.Node) (out *geom.Point) {
	g := m.b.Grid
	w := g.Full()
	m.signpost(f.Sheet, g.Left, 60, 0, m.w.StartHere, sect)
	var corner display.Node // read behind the words at its left
	if a := m.frontPicture(); a != nil && m.b.Shapes.Picture == "corner" {
		box, file := m.cornerPicture(f.Sheet, a, 306, &corner)
		w = box.X - g.Left - 18
		if p, ok := m.lineOut(a, file); ok {
			out = &p
		}
	}
	head := sect.Add(display.TagH2)
	m.dests["glance"] = place{f.Sheet, 0, head}
	title := m.Plain(m.w.Glance, m.st.H1, set.Wish{Measure: w}).Under(head)
	title.At(f.Sheet, g.Left, 120)
	msg := m.display(m.g.MainMessage, m.st.Message, set.Wish{Measure: w}).Under(sect.Add(display.TagP))
	msg.Put(f.Sheet, g.Left, 120+set.Drop+9)
	f.Y = 120 + set.Drop + 9 + msg.Height()
	m.intro(f, sect, g.Left, min(w, g.Measure))
	sect.Kids = append(sect.Kids, corner.Kids...)
	f.Y = max(f.Y, 306)
	f.Fresh = false
	return out
}

func (m *maker) intro(f *flow.Flow, sect *display.Node, x, w float64) {
	if m.g.Intro.Empty() {
		return
	}
	f.Y += 12
	for _, sl := range m.paras(m.g.Intro.Paras, sect, x, w, pen{}) {
		if !f.Fresh {
			f.Y += sl.Before - paraAir
		}
		sl.Draw(f.Sheet, f.Y)
		f.Y += sl.Height
	}
}

// spot is the small picture of the front pages.
func (m *maker) spot() *set.Art {
	if m.g.Spot == nil {
		return nil
	}
	return m.Art(m.g.Spot)
}

// glanceFacts: quarter columns on a wave, or along a line with nodes.
func (m *maker) glanceFacts(f *flow.Flow, sect *display.Node, out *geom.Point) {
	n := len(m.g.Facts)
	if n == 0 {
		return
	}
	g, c := m.b.Grid, m.col
	cols := min(n, 4)
	w := (g.Full() - g.Gutter*float64(cols-1)) / float64(cols)
	line := m.b.Shapes.Glance == "line"
	for i := 0; i < n; i += cols {
		row := m.g.Facts[i:min(i+cols, n)]
		var laid []factWords
		h := 0.0
		st := m.factStyle(row, w)
		for k := range row {
			fw := m.factWords(&row[k], st, w, sect, c.Numeral, c.Ink, c.Muted)
			laid = append(laid, fw)
			h = max(h, fw.height())
		}
		top := f.Y + 30
		if line {
			m.factLine(f.Sheet, top+6, cols, w, out)
			out = nil
			top += 30
		} else {
			m.Area(f.Sheet, top, top+h+84, 16, false, c.Panel)
			top += 42
		}
		for k, fw := range laid {
			fw.put(f.Sheet, g.Left+float64(k)*(w+g.Gutter), top)
		}
		f.Y = top + h + 18
		if !line {
			f.Y = top + h + 42
		}
	}
	f.Y = f.Snap(f.Y)
}
