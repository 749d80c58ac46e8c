package layout

import (
	"fmt"
	"math"
	"slices"

	"guidepress/internal/display"
	"guidepress/internal/geom"
	"guidepress/internal/guide"
)

// numbered is a picture whose parts carry numbers, with the names in a list below: for pages too narrow, or
// type too large, for leaders.
func (m *maker) numbered(b *guide.Figure, a *art, x, w float64, sect *display.Node) []slice {
	node := m.figureNode(a, sect)
	box := m.figureBox(a, w)
	if a.drawing != nil && a.size.W > a.size.H { // as wide as it may be: numbers need room
		bw := min(w, 0.6*(m.limit()-m.top())/a.ratio())
		box = geom.Rect{W: bw, H: bw * a.ratio()}
	}
	var labels []*label
	for i := range b.Labels {
		if l := (&label{l: &b.Labels[i]}); m.anchor(l, a) {
			labels = append(labels, l)
		}
	}
	lower := func(h float64) { box = geom.Rect{W: h / box.H * box.W, H: h} }
	out := []slice{{height: box.H, keep: true, at: b.At, least: 0.75 * box.H, lower: lower, draw: func(s *sheet, y float64) {
		bx := box
		bx.X, bx.Y = x, y
		m.roundArt(s, a, bx, node)
		m.numberMarks(s, labels, a, bx)
	}}}
	if cap := m.caption(b.Caption, b.Picture.Credit.Value, w, sect); cap != nil {
		out = append(out, lines(cap, x, 9)...)
	}
	list := sect.Add(display.TagList)
	list.Numbering = "Decimal"
	for i, l := range labels {
		sl := m.numberedName(l, i+1, list, x, w)
		sl.before = 9
		sl.keep = i == len(labels)-2 // no single name on the next page
		out = append(out, sl)
	}
	return out
}

// numberMarks puts a number on each part, or where the picture leaves room for its label; numbers that would
// touch stand apart. A line joins each to its part where it does not stand on it.
func (m *maker) numberMarks(s *sheet, labels []*label, a *art, box geom.Rect) {
	var points, wanted []geom.Point
	for _, l := range labels {
		p := m.onPage(a, box, l.point)
		points, wanted = append(points, p), append(wanted, m.numberPlace(l, a, box, p))
	}
	places := apart(wanted, 2*m.discRadius()+4, box.Inset(m.discRadius()+2))
	for i, at := range places {
		if p := points[i]; at != p {
			line := geom.Polyline(at, p)
			s.artifact(display.Layout, stroke(line, m.col.Page, 3.5), dot(p.X, p.Y, 3.5, m.col.Page), stroke(line, m.col.Ink, 1.25), dot(p.X, p.Y, 2.25, m.col.Ink))
		}
	}
	for i, at := range places {
		m.numberMark(s, nil, i+1, at)
	}
}

// numberPlace is where a part's number should stand.
func (m *maker) numberPlace(l *label, a *art, box geom.Rect, p geom.Point) geom.Point {
	if l.lx == 0 {
		return p
	}
	at := geom.Point{X: m.onPage(a, box, geom.Point{X: l.lx}).X + m.discRadius(), Y: p.Y}
	if l.ly > 0 {
		at.Y = m.onPage(a, box, geom.Point{Y: l.ly}).Y
	}
	return at
}

// apart moves points until each is a distance from all others, none out of the box.
func apart(points []geom.Point, least float64, box geom.Rect) []geom.Point {
	out := slices.Clone(points)
	for range 60 {
		for i := range out {
			for k := range i {
				push(&out[k], &out[i], least)
			}
		}
		for i := range out {
			out[i].X = min(max(out[i].X, box.X), box.Right())
			out[i].Y = min(max(out[i].Y, box.Y), box.Bottom())
		}
	}
	return out
}

// push moves two points apart, each by half of what they lack.
func push(p, q *geom.Point, least float64) {
	dx, dy := q.X-p.X, q.Y-p.Y
	d := math.Hypot(dx, dy)
	if d >= least {
		return
	}
	if d < 0.01 {
		dx, dy, d = 0, 1, 1
	}
	k := (least - d) / 2 / d
	p.X, p.Y = p.X-dx*k, p.Y-dy*k
	q.X, q.Y = q.X+dx*k, q.Y+dy*k
}

func (m *maker) discRadius() float64 { return m.st.NoteBold.Size * 0.8 }

// numberMark is a number in a disc.
func (m *maker) numberMark(s *sheet, lbl *display.Node, n int, at geom.Point) {
	r := m.discRadius()
	num := m.plain(fmt.Sprint(n), m.st.NoteBold, wish{measure: 60, color: &m.col.Page})
	disc := []display.Item{dot(at.X, at.Y, r+1, m.col.Page), dot(at.X, at.Y, r, m.col.Ink)}
	if lbl == nil {
		s.artifact(display.Layout, disc...)
	} else {
		s.artifact(display.Background, disc...)
		num.under(lbl)
	}
	num.centre(s, at.X, at.Y+m.capHeight(m.st.NoteBold)/2)
}

func (m *maker) numberedName(l *label, n int, list *display.Node, x, w float64) slice {
	li := list.Add(display.TagListItem)
	lbl, body := li.Add(display.TagLabel), li.Add(display.TagListBody)
	indent := m.st.NoteBold.Size * 2.6
	title := m.text(l.l.Title, m.st.Bold, wish{measure: w - indent}).under(body.Add(display.TagP))
	h := title.height()
	var text *words
	if !l.l.Text.Empty() {
		text = m.inline(l.l.Text, m.st.Note, wish{measure: w - indent}).under(body.Add(display.TagP))
		h += text.height()
	}
	return slice{height: h, at: l.l.At, draw: func(s *sheet, y float64) {
		m.numberMark(s, lbl, n, geom.Point{X: x + m.discRadius() + 1, Y: y + title.rise() - m.capHeight(m.st.Bold)/2})
		title.put(s, x+indent, y)
		if text != nil {
			text.put(s, x+indent, y+title.height())
		}
	}}
}
