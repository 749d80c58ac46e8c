package layout

import (
	"fmt"

	"guidepress/internal/display"
	"guidepress/internal/geom"
	"guidepress/internal/guide"
)

// glance: the main message, a few figures, the key points, and the contents (on a page of their own where
// they do not fit).
func (m *maker) glance(sect *display.Node, numbers []int) {
	g := m.b.Grid
	f := m.newFlow(&m.frontPg)
	f.newPage()
	m.dests["glance"] = place{f.s, 0}
	m.message(f, sect)
	m.glanceFacts(f, sect)
	m.fits(m.g.MainMessage.Source.Pos, "the at-a-glance page, with message, intro and facts,", f.y-m.limit(), "write a shorter main_message or intro")
	if len(m.g.KeyPoints) > 0 {
		f.place(m.keyPoints(sect))
	}
	rows, h := m.contents(sect, numbers)
	if f.y+36+h > m.limit() {
		f.newPage()
		f.y = g.Top - m.st.Body.Leading + drop
	} else {
		f.y = max(f.y+36, m.limit()-h)
	}
	m.dests["contents"] = place{f.s, f.y - 24}
	rows(f)
}

// message: a label in the margin, the message large, the intro below.
func (m *maker) message(f *flow, sect *display.Node) {
	if m.b.Shapes.Opener == "signpost" {
		m.messageAtSignpost(f, sect)
		return
	}
	g := m.b.Grid
	x, w := m.wide()
	base := 90.0
	label := m.plain(m.w.Glance, m.st.Label, wish{measure: 140})
	label.under(sect.Add(display.TagH2)).at(f.s, g.Left, base)
	msg := m.inline(m.g.MainMessage, m.st.Message, wish{measure: w, balance: true}).under(sect.Add(display.TagP))
	msg.at(f.s, x, base)
	f.y = m.snap(base + drop + msg.height() - msg.leading + 6)
	m.intro(f, sect, x, min(w, g.Measure))
	f.fresh = false
}

// messageAtSignpost: the heading below the signpost, from the left margin, a picture in the corner.
func (m *maker) messageAtSignpost(f *flow, sect *display.Node) {
	g := m.b.Grid
	w := g.Full()
	m.signpost(f.s, g.Left, 60, 0, m.w.StartHere)
	if a := m.frontPicture(); a != nil && m.b.Shapes.Picture == "corner" {
		box, file := m.cornerPicture(f.s, a, 306, sect)
		w = box.X - g.Left - 18
		if p, ok := m.lineOut(a, file); ok {
			f.out = &p
		}
	}
	title := m.plain(m.w.Glance, m.st.H1, wish{measure: w}).under(sect.Add(display.TagH2))
	title.at(f.s, g.Left, 120)
	msg := m.inline(m.g.MainMessage, m.st.Message, wish{measure: w}).under(sect.Add(display.TagP))
	msg.put(f.s, g.Left, 120+drop+9)
	f.y = 120 + drop + 9 + msg.height()
	m.intro(f, sect, g.Left, min(w, g.Measure))
	f.y = max(f.y, 306)
	f.fresh = false
}

func (m *maker) intro(f *flow, sect *display.Node, x, w float64) {
	if m.g.Intro.Empty() {
		return
	}
	f.y += 12
	for _, sl := range m.paras(m.g.Intro.Paras, sect, x, w, pen{}) {
		if !f.fresh {
			f.y += sl.before - paraAir
		}
		sl.draw(f.s, f.y)
		f.y += sl.height
	}
}

// spot is the small picture of the front pages.
func (m *maker) spot() *art {
	if m.g.Spot == nil {
		return nil
	}
	return m.art(m.g.Spot)
}

// glanceFacts: quarter columns on a wave, or along a line with nodes.
func (m *maker) glanceFacts(f *flow, sect *display.Node) {
	n := len(m.g.Facts)
	if n == 0 {
		return
	}
	g, c := m.b.Grid, m.col
	if g.KeyW == 0 {
		f.place(m.facts(&guide.Facts{Facts: m.g.Facts}, sect))
		return
	}
	cols := min(n, 4)
	w := (g.Full() - g.Gutter*float64(cols-1)) / float64(cols)
	line := m.b.Shapes.Glance == "line"
	for i := 0; i < n; i += cols {
		row := m.g.Facts[i:min(i+cols, n)]
		var set []factWords
		h := 0.0
		for k := range row {
			fw := m.factWords(&row[k], w, sect, c.Numeral, c.Ink, c.Muted)
			set = append(set, fw)
			h = max(h, fw.height(m))
		}
		top := f.y + 30
		if line {
			m.factLine(f.s, top+6, cols, w, f.out)
			f.out = nil
			top += 30
		} else {
			m.area(f.s, top, top+h+84, 16, false, c.Panel)
			top += 42
		}
		for k, fw := range set {
			fw.put(m, f.s, g.Left+float64(k)*(w+g.Gutter), top)
		}
		f.y = top + h + 18
		if !line {
			f.y = top + h + 42
		}
	}
	f.y = m.snap(f.y)
}

// keyPoints: the label in the margin, short sentences with marks in the text column.
func (m *maker) keyPoints(sect *display.Node) []slice {
	g := m.b.Grid
	x, w := m.wide()
	head := m.plain(m.w.KeyPoints, m.st.Label, wish{measure: max(g.KeyW, 120)}).under(sect.Add(display.TagH3))
	list := sect.Add(display.TagList)
	list.Numbering = "Disc"
	var out []slice
	for i, k := range m.g.KeyPoints {
		li := list.Add(display.TagListItem)
		lbl, body := li.Add(display.TagLabel), li.Add(display.TagListBody)
		lbl.Actual = "•"
		ws := m.inline(k, m.st.Body, wish{measure: w - 30*m.em()}).under(body)
		sl := slice{before: 9, height: ws.height(), at: k.Source.Pos}
		sl.draw = func(s *sheet, y float64) {
			if i == 0 && g.KeyW > 0 {
				head.at(s, g.Left, y+ws.rise())
			}
			m.checkMark(s, lbl, x, y+ws.rise())
			ws.put(s, x+30*m.em(), y)
		}
		if i == 0 {
			sl.before = 30
			if g.KeyW == 0 {
				out = append(out, slice{before: 30, height: head.height(), keep: true, draw: func(s *sheet, y float64) { head.put(s, x, y) }})
				sl.before = 6
			}
		}
		out = append(out, sl)
	}
	return out
}

// checkMark is a small tick in a disc, the mark of key points.
func (m *maker) checkMark(s *sheet, lbl *display.Node, x, base float64) {
	k := m.em()
	r := 7.5 * k
	cx, cy := x+r, base-m.capHeight(m.st.Body)/2
	s.mark(lbl, dot(cx, cy, r, m.col.Good), stroke(geom.Polyline(
		geom.Point{X: cx - 3.2*k, Y: cy + 0.2*k}, geom.Point{X: cx - 0.9*k, Y: cy + 2.6*k}, geom.Point{X: cx + 3.4*k, Y: cy - 2.4*k}), m.col.GoodMark, 1.6*k))
}

// contents returns the drawing of the contents and its height: a row a section, with a leader to the page.
func (m *maker) contents(sect *display.Node, numbers []int) (func(*flow), float64) {
	n := len(m.g.Sections)
	g := m.b.Grid
	pitch := m.contentsPitch(n)
	draw := func(f *flow) {
		label := m.plain(m.w.Contents, m.st.Label, wish{measure: 140})
		if m.b.Shapes.Opener == "signpost" || g.KeyW == 0 {
			label = m.plain(m.w.Contents, m.st.H2, wish{measure: g.Full()})
		}
		label.under(sect.Add(display.TagH2))
		toc := sect.Add(display.TagTOC)
		y := f.y
		if m.b.Shapes.Opener == "signpost" || g.KeyW == 0 {
			label.put(f.s, g.Left, y)
			y += label.height() + 12
		} else {
			label.at(f.s, g.Left, y+m.st.Body.Leading-drop)
			m.beside(f, sect, y)
		}
		for i := range m.g.Sections {
			if y+pitch > m.limit()+pitch/2 {
				f.newPage()
				y = f.y
			}
			m.contentsRow(f.s, &m.g.Sections[i], numberOf(numbers, i), y, toc)
			m.contentsRule(f.s, y, pitch, i == len(m.g.Sections)-1)
			y += pitch
		}
		f.y = y
	}
	return draw, float64(n)*pitch + 12
}

func numberOf(numbers []int, i int) string {
	if i < len(numbers) {
		return fmt.Sprint(numbers[i])
	}
	return "0"
}

// contentsRow: title, a few words, a leader, the page. The whole row is one link.
func (m *maker) contentsRow(s *sheet, sec *guide.Section, number string, y float64, toc *display.Node) {
	g := m.b.Grid
	x, w := m.wide()
	split := 132.0
	if m.b.Shapes.Opener == "signpost" {
		x, w, split = g.Left, g.Full(), 215
	}
	if g.KeyW == 0 {
		split = w - 60
	}
	link := toc.Add(display.TagTOCI).Add(display.TagReference).Add(display.TagLink)
	title := m.plain(shortTitle(sec), m.st.Bold, wish{measure: w - 48}).under(link)
	tx := x + split
	if title.width() > split-12 {
		tx = x + title.width() + 14
	}
	base := y + title.rise()
	title.at(s, x, base)
	from := x + title.width()
	if !sec.Summary.Empty() && g.KeyW > 0 {
		sum := m.text(sec.Summary, m.st.Note, wish{measure: 1000}).under(link)
		if room := x + w - 40 - tx; sum.width() <= room {
			sum.at(s, tx, base)
			from = tx + sum.width()
		}
	}
	num := m.plain(number, m.st.Folio, wish{measure: 60}).under(link)
	num.right(s, x+w, base)
	if m.b.Shapes.Contents == "leaders" {
		m.leader(s, from+8, x+w-num.width()-8, base-2.5)
	}
	if m.in.Edition.Links {
		box := geom.Rect{X: x, Y: y - 3, W: w, H: title.leading + 8}
		s.link(box, "#section-"+sec.Name(), fmt.Sprintf(m.w.GoTo, sec.Title.Value), link)
	} else {
		link.Tag = display.TagSpan
	}
}

// contentsPitch is the height of a row of the contents: airy, but closer where all rows then stand on a page.
func (m *maker) contentsPitch(n int) float64 {
	lead := m.st.Body.Leading
	room := m.limit() - m.b.Grid.Top - 12
	if m.b.Shapes.Opener == "signpost" || m.single() {
		room -= m.st.H2.Leading + 12
	}
	most, least := 2*lead, 1.34*lead
	if m.single() {
		most, least = 1.5*lead, 1.2*lead
	}
	fits := room / float64(n)
	switch {
	case fits >= 1.05*lead && fits < least:
		return fits
	case m.single():
		return max(least, min(most, fits))
	}
	return max(least, min(most, float64(int(fits/6)*6)))
}

// contentsRule is the thin rule above a row, and below the last one, in brands whose contents are ruled.
func (m *maker) contentsRule(s *sheet, y, pitch float64, last bool) {
	if m.b.Shapes.Contents != "ruled" {
		return
	}
	g := m.b.Grid
	middle := y + m.st.Bold.Leading - drop - m.capHeight(m.st.Bold)/2
	s.artifact(display.Layout, rule(g.Left, middle-pitch/2, g.Full(), 0.75, m.col.Line))
	if last {
		s.artifact(display.Layout, rule(g.Left, middle+pitch/2, g.Full(), 0.75, m.col.Line))
	}
}

// leader is a row of dots on a common pitch, so that the dots of all rows stand under each other.
func (m *maker) leader(s *sheet, from, to, y float64) {
	const pitch = 6.0
	for x := float64(int(from/pitch)+1) * pitch; x <= to; x += pitch {
		s.artifact(display.Layout, dot(x, y, 0.7, m.col.Muted))
	}
}

// beside is what stands in the margin column beside the contents: how to use the guide, a small picture.
func (m *maker) beside(f *flow, sect *display.Node, y float64) {
	g := m.b.Grid
	y += 30
	if spot := m.spot(); spot != nil {
		h := g.KeyW * spot.ratio()
		m.picture(f.s, spot, geom.Rect{X: g.Left, Y: y, W: g.KeyW, H: h}, sect)
		y += h + 18
	}
	head := m.plain(m.w.HowToUse, m.st.NoteBold, wish{measure: g.KeyW + 6, balance: true})
	text := m.plain(m.w.HowToUseText, m.st.Note, wish{measure: g.KeyW})
	if y+head.height()+text.height() > m.limit() {
		return
	}
	head.under(sect.Add(display.TagP)).put(f.s, g.Left, y)
	text.under(sect.Add(display.TagP)).put(f.s, g.Left, y+head.height())
}
