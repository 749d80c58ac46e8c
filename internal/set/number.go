package set

import (
	"fmt"
	"guidepress/internal/display"
	"guidepress/internal/geom"
	"guidepress/internal/ink"
	"math"
	"slices"
)

// NumberMarks puts a number on each part, or where the picture leaves room for its label; numbers that would
// touch stand apart. A line joins each to its part where it does not stand on it.
func (m *Setter) NumberMarks(s *ink.Sheet, labels []*Label, a *Art, box geom.Rect) {
	var points, wanted []geom.Point
	for _, l := range labels {
		p := m.onPage(a, box, l.point)
		points, wanted = append(points, p), append(wanted, m.numberPlace(l, a, box, p))
	}
	places := apart(wanted, 2*m.DiscRadius()+4, box.Inset(m.DiscRadius()+2))
	for i, at := range places {
		if p := points[i]; at != p {
			line := geom.Polyline(at, p)
			s.Artifact(display.Layout, ink.Stroke(line, m.col.Page, 3.5), ink.Dot(p.X, p.Y, 3.5, m.col.Page), ink.Stroke(line, m.col.Ink, 1.25), ink.Dot(p.X, p.Y, 2.25, m.col.Ink))
		}
	}
	for i, at := range places {
		m.NumberMark(s, nil, i+1, at)
	}
}

// numberPlace is where a part's number should stand.
func (m *Setter) numberPlace(l *Label, a *Art, box geom.Rect, p geom.Point) geom.Point {
	if l.lx == 0 {
		return p
	}
	at := geom.Point{X: m.onPage(a, box, geom.Point{X: l.lx}).X + m.DiscRadius(), Y: p.Y}
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

func (m *Setter) DiscRadius() float64 { return m.st.NoteBold.Size * 0.8 }

// NumberMark is a number in a disc.
func (m *Setter) NumberMark(s *ink.Sheet, lbl *display.Node, n int, at geom.Point) {
	r := m.DiscRadius()
	num := m.Plain(fmt.Sprint(n), m.st.NoteBold, Wish{Measure: 60, Color: &m.col.Page})
	disc := []display.Item{ink.Dot(at.X, at.Y, r+1, m.col.Page), ink.Dot(at.X, at.Y, r, m.col.Ink)}
	if lbl == nil {
		s.Artifact(display.Layout, disc...)
	} else {
		s.Artifact(display.Background, disc...)
		num.Under(lbl)
	}
	num.Centre(s, at.X, at.Y+m.CapHeight(m.st.NoteBold)/2)
}
