package layout

import (
	"fmt"
	"guidepress/internal/display"
	"guidepress/internal/flow"
	"guidepress/internal/geom"
	"guidepress/internal/guide"
	"guidepress/internal/ink"
	"guidepress/internal/script"
	"guidepress/internal/set"
)

// contents returns the drawing of the contents in so many columns and its height: a row a section, with a leader to the
// page. Pitch is from row to row; 0: as the brand has it.
func (m *maker) contents(sect *display.Node, numbers []int, cols int, pitch float64) (func(*flow.Flow), float64) {
	g := m.b.Grid
	rows := m.contentsRows(numbers, cols)
	deep := (len(rows) + cols - 1) / cols // rows of the first column
	if pitch == 0 {
		pitch = m.contentsPitch(deep)
	}
	height := 12.0
	for _, r := range rows[:deep] {
		height += pitch + r.more()
	}
	if m.contentsHeadAbove() && cols > 1 {
		height += m.st.H2.Leading
	}
	draw := func(f *flow.Flow) {
		label := m.Plain(m.w.Contents, m.st.Label, set.Wish{Measure: 140})
		above := m.contentsHeadAbove()
		if above {
			label = m.Plain(m.w.Contents, m.st.H2, set.Wish{Measure: g.Full()})
		}
		head := sect.Add(display.TagH2)
		m.dests["contents"] = place{f.Sheet, f.Y - 24, head}
		label.Under(head)
		toc := sect.Add(display.TagTOC)
		y, below := f.Y, 0.0
		if above {
			label.Put(f.Sheet, g.Left, y)
			y += label.Height() + 12
		} else {
			label.At(f.Sheet, g.Left, y+m.st.Body.Leading-set.Drop)
			below = m.beside(f, sect, y)
		}
		top := y
		for i, r := range rows {
			if i > 0 && i%deep == 0 {
				y = top
			}
			if y+pitch+r.more() > m.limit()+pitch/2 {
				f.NewPage()
				y = f.Y
			}
			m.contentsRow(f.Sheet, r, y, toc)
			y += r.more()
			m.contentsRule(f.Sheet, r, y, pitch, i%deep == deep-1 || i == len(rows)-1)
			y += pitch
			f.Y = max(f.Y, y)
		}
		f.Y = max(f.Y, below)
	}
	return draw, height
}

// contentsRow is a row of the contents, set but not yet placed.
type contentsRow struct {
	sect   *guide.Section
	title  *set.Words
	number string
	x, w   float64
	split  float64 // where the few words start, from x: behind the widest title
}

// more is how far a title of more than one line reaches below its first.
func (r contentsRow) more() float64 { return float64(len(r.title.Lines)-1) * r.title.Leading }

// contentsRows are the rows, in so many columns.
func (m *maker) contentsRows(numbers []int, cols int) (rows []contentsRow) {
	x, w := m.wide()
	if m.b.Shapes.Opener == "signpost" {
		x, w = m.b.Grid.Left, m.b.Grid.Full()
	}
	w = (w - m.b.Grid.Gutter*float64(cols-1)) / float64(cols)
	deep := (len(m.g.Sections) + cols - 1) / cols
	for i := range m.g.Sections {
		s := &m.g.Sections[i]
		short := script.Part{Section: s}.Short()
		rows = append(rows, contentsRow{s, m.Text(script.Own(short.Value, short.Pos), m.st.Bold, set.Wish{Measure: w - 32}),
			numberOf(numbers, i), x + float64(i/deep)*(w+m.b.Grid.Gutter), w, 0})
	}
	split := 0.0
	for _, r := range rows {
		split = max(split, r.title.Width()+contentsGut)
	}
	split = max(split, min(1.25*split, w*0.34)) // where titles are short the second column stands a third across
	for i := range rows {
		rows[i].split = split
	}
	return rows
}

// contentsGut is from the widest title to the few words on each part.
const contentsGut = 18

func numberOf(numbers []int, i int) string {
	if i < len(numbers) {
		return fmt.Sprint(numbers[i])
	}
	return "0"
}

// contentsRow: title, a few words, a leader, the page. The whole row is one link.
func (m *maker) contentsRow(s *ink.Sheet, r contentsRow, y float64, toc *display.Node) {
	sec, x, w := r.sect, r.x, r.w
	summary := m.form.summaries && r.split < 0.6*w
	entry := toc.Add(display.TagTOCI)
	entry.Ref = m.dests["section-"+sec.Name()].node
	link := entry.Add(display.TagReference).Add(display.TagLink)
	title := r.title.Under(link)
	tx := x + r.split
	base := y + title.Rise()
	title.At(s, x, base)
	base += r.more()
	from := x + title.Lines[len(title.Lines)-1].Width
	if !sec.Summary.Empty() && summary {
		sum := m.Text(sec.Summary, m.st.Note, set.Wish{Measure: 1000}).Under(link)
		if room := x + w - 40 - tx; sum.Width() <= room {
			sum.At(s, tx, base)
			from = tx + sum.Width()
		}
	}
	num := m.Plain(r.number, m.st.Folio, set.Wish{Measure: 60}).Under(link)
	num.Right(s, x+w, base)
	if m.b.Shapes.Contents == "leaders" {
		m.leader(s, from+8, x+w-num.Width()-8, base-2.5)
	}
	if m.in.Edition.Links {
		box := geom.Rect{X: x, Y: y - 3, W: w, H: title.Height() + 8}
		s.Link(box, "#section-"+sec.Name(), fmt.Sprintf(m.w.GoTo, sec.Title.Value), link)
	} else {
		link.Tag = display.TagSpan
	}
}

// contentsPitch is the height of a row of the contents: airy, but closer where all rows then stand on a page.
func (m *maker) contentsPitch(n int) float64 {
	room := m.limit() - m.b.Grid.Top - 12
	if m.contentsHeadAbove() {
		room -= m.st.H2.Leading + 12
	}
	return m.form.pitch(m, room/float64(n))
}

// closeRows is the least distance of rows that are parted by rules, in lines.
const (
	closeRows   = 1.34
	closestRows = 1.2 // where they else had a page of their own
)

// airyPitch keeps rows on a grid of six points.
func (m *maker) airyPitch(fits float64) float64 {
	lead := m.st.Body.Leading
	if fits >= 1.05*lead && fits < closeRows*lead {
		return fits
	}
	return max(closeRows*lead, min(max(2*lead, min(2.4*lead, 0.72*fits)), float64(int(fits/6)*6))) // wider where a page has few rows
}

// closePitch is that of one column, where the contents have no second column to be read across.
func (m *maker) closePitch(fits float64) float64 {
	lead := m.st.Body.Leading
	if fits >= 1.05*lead && fits < 1.2*lead {
		return fits
	}
	return max(1.2*lead, min(1.5*lead, fits))
}

// contentsHeadAbove reports whether the heading of the contents stands above them, not in the margin column.
func (m *maker) contentsHeadAbove() bool { return m.b.Shapes.Opener == "signpost" || !m.form.keys }

// contentsRule is the thin rule above a row, and below the last one, in brands whose contents are ruled.
func (m *maker) contentsRule(s *ink.Sheet, r contentsRow, y, pitch float64, last bool) {
	if m.b.Shapes.Contents != "ruled" {
		return
	}
	middle := y + m.st.Bold.Leading - set.Drop - m.CapHeight(m.st.Bold)/2
	s.Artifact(display.Layout, ink.Rule(r.x, middle-r.more()-pitch/2, r.w, 0.75, m.col.Line))
	if last {
		s.Artifact(display.Layout, ink.Rule(r.x, middle+pitch/2, r.w, 0.75, m.col.Line))
	}
}

// leader is a row of dots on a common pitch, so that the dots of all rows stand under each other.
func (m *maker) leader(s *ink.Sheet, from, to, y float64) {
	const pitch = 6.0
	for x := float64(int(from/pitch)+1) * pitch; x <= to; x += pitch {
		s.Artifact(display.Layout, ink.Dot(x, y, 0.7, m.col.Muted))
	}
}

// beside is what stands in the margin column beside the contents: how to use the guide, a small picture. It returns their
// foot.
func (m *maker) beside(f *flow.Flow, sect *display.Node, y float64) float64 {
	g := m.b.Grid
	y += 30
	if spot := m.spot(); spot != nil {
		h := g.KeyW * spot.Ratio()
		m.Picture(f.Sheet, spot, geom.Rect{X: g.Left, Y: y, W: g.KeyW, H: h}, sect)
		y += h + 18
	}
	head := m.Plain(m.w.HowToUse, m.st.NoteBold, set.Wish{Measure: g.KeyW + 6, Balance: true})
	text := m.Plain(m.w.HowToUseText, m.st.Note, set.Wish{Measure: g.KeyW})
	if y+head.Height()+text.Height() > m.limit() {
		return y
	}
	head.Under(sect.Add(display.TagP)).Put(f.Sheet, g.Left, y)
	text.Under(sect.Add(display.TagP)).Put(f.Sheet, g.Left, y+head.Height())
	return y + head.Height() + text.Height()
}
