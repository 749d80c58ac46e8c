package layout

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"guidepress/internal/display"
	"guidepress/internal/geom"
	"guidepress/internal/guide"
	"guidepress/internal/svg"
)

// label is a part's name, to be joined to a point of the picture by a leader.
type label struct {
	l     *guide.Label
	point geom.Point // in the file's units
	lx    float64    // where its text starts, in the file's units; 0: beside the picture
	lw    float64
	ly    float64
	node  *display.Node
	title *words
	text  *words
	y     float64 // of the leader, on the page
}

// labels sets nothing yet: the width is known when the picture is placed.
func (m *maker) labels(b *guide.Figure, a *art, sect *display.Node) []*label {
	var out []*label
	if len(b.Labels) == 0 {
		return nil
	}
	list := sect.Add(display.TagList)
	list.Numbering = "None"
	for i := range b.Labels {
		l := &label{l: &b.Labels[i]}
		if !m.anchor(l, a) {
			continue
		}
		l.node = list.Add(display.TagListItem).Add(display.TagListBody)
		out = append(out, l)
		m.setLabel(l, labelWidth)
	}
	return out
}

const labelWidth = 108

// anchor finds a label's point.
func (m *maker) anchor(l *label, a *art) bool {
	p := l.l.Point
	if p.Name == "" {
		l.point = geom.Point{X: p.X * a.size.W, Y: p.Y * a.size.H}
		return true
	}
	var names []string
	if a.meta != nil {
		for _, an := range a.meta.Anchors {
			names = append(names, an.Name.Value)
			if an.Name.Value == p.Name {
				l.point, l.lx, l.lw, l.ly = geom.Point{X: an.X, Y: an.Y}, an.LabelX, an.LabelW, an.LabelY
				return true
			}
		}
	}
	hint := "give the point as [x, y], from 0 to 1"
	if len(names) > 0 {
		hint = "its points are " + strings.Join(names, ", ")
	}
	m.problem(p.At, "anchor-unknown", fmt.Sprintf("the picture has no point “%s”", p.Name), hint)
	return false
}

func (m *maker) setLabel(l *label, w float64) {
	l.node.Kids = nil
	p := l.node.Add(display.TagP)
	l.title = m.text(l.l.Title, m.st.Bold, wish{measure: w}).under(p.Add(display.TagSpan))
	l.text = nil
	if !l.l.Text.Empty() {
		l.text = m.inline(l.l.Text, m.st.Note, wish{measure: w}).under(p.Add(display.TagSpan))
	}
}

// height is from the leader's line up to the title's head and down to the text's foot.
func (l *label) height() float64 { return l.title.height() + l.text.height() }

// head is how far the box reaches above the leader: the title's baseline stands 4 below it.
func (l *label) head() float64 { return l.title.rise() - 4 }

// placeLabels draws labels and leaders: in the room the picture leaves (its anchors say where), else in the
// margin column or at the picture's right.
func (m *maker) placeLabels(s *sheet, labels []*label, a *art, box geom.Rect, foot float64, left bool) {
	columns := map[float64][]*label{}
	k := box.W / a.size.W
	for _, l := range labels {
		l.y = m.onPage(a, box, l.point).Y
		x := box.Right() + 18
		w := float64(labelWidth)
		switch {
		case l.lx > 0:
			if l.ly > 0 {
				l.y = m.onPage(a, box, geom.Point{Y: l.ly}).Y
			}
			x = m.onPage(a, box, geom.Point{X: l.lx}).X
			if w = l.lw * k; w <= 0 {
				w = m.b.Grid.Width - m.b.Grid.Right - x
			}
		case left || m.leftSide(l, a, box):
			x = m.b.Grid.Left
		default:
			w = min(w, m.b.Grid.Width-m.b.Grid.Right-x)
		}
		m.setLabel(l, w)
		columns[x] = append(columns[x], l)
	}
	xs := make([]float64, 0, len(columns))
	for x := range columns {
		xs = append(xs, x)
	}
	slices.Sort(xs)
	for _, x := range xs {
		ls := columns[x]
		spread(ls, foot)
		m.fits(ls[0].l.At, "this picture's column of labels", box.Y-12-(ls[0].y-ls[0].head()), "name fewer parts, or put some of them in a second figure")
		for _, l := range columns[x] {
			m.drawLabel(s, l, x, m.onPage(a, box, l.point), box.W < m.b.Grid.Width)
		}
	}
}

// leftSide reports whether a label belongs in the margin column: its point lies in the left of the picture,
// and the picture in the text column.
func (m *maker) leftSide(l *label, a *art, box geom.Rect) bool {
	g := m.b.Grid
	return l.point.X < 0.42*a.size.W && g.KeyW > 0 && box.X >= g.TextX
}

func (m *maker) onPage(a *art, box geom.Rect, p geom.Point) geom.Point {
	if a.drawing != nil {
		return a.drawing.Point(box, svg.Cover, a.focus(), p.X, p.Y)
	}
	return geom.Point{X: box.X + p.X/a.size.W*box.W, Y: box.Y + p.Y/a.size.H*box.H}
}

// labelAir is the least space between two labels.
const labelAir = 9

// spread moves the labels of one column apart, keeping their order, each as little as it can: labels that
// would overlap share the way (least squares, by pooling neighbours). None may pass the foot.
func spread(ls []*label, foot float64) {
	slices.SortStableFunc(ls, func(a, b *label) int { return cmp.Compare(a.y, b.y) })
	type pool struct {
		sum float64
		n   int
	}
	var pools []pool
	offset := make([]float64, len(ls)) // of a label below the first one when all stand as close as they may
	for i, l := range ls {
		if i > 0 {
			offset[i] = offset[i-1] + ls[i-1].height() - ls[i-1].head() + labelAir + l.head()
		}
		pools = append(pools, pool{l.y - offset[i], 1})
		for k := len(pools) - 1; k > 0 && pools[k-1].sum/float64(pools[k-1].n) > pools[k].sum/float64(pools[k].n); k-- {
			pools[k-1].sum, pools[k-1].n = pools[k-1].sum+pools[k].sum, pools[k-1].n+pools[k].n
			pools = pools[:k]
		}
	}
	i := 0
	for _, p := range pools {
		for range p.n {
			ls[i].y = p.sum/float64(p.n) + offset[i]
			i++
		}
	}
	for i := len(ls) - 1; i >= 0; i-- {
		if ls[i].y-ls[i].head()+ls[i].height() > foot {
			ls[i].y = foot - ls[i].height() + ls[i].head()
		}
		foot = ls[i].y - ls[i].head() - labelAir
	}
}

// drawLabel sets a label's text and draws its leader, cased in light where the picture may be dark: a dot at the part, a leader, horizontal or with one right angle, that ends 6 before the text.
func (m *maker) drawLabel(s *sheet, l *label, x float64, p geom.Point, cased bool) {
	end := x - 6
	if x < p.X { // the text stands at the left
		end = x + max(l.title.width(), 0) + 6
	}
	pts := []geom.Point{{X: end, Y: l.y}, p}
	if d := l.y - p.Y; d > 0.5 || d < -0.5 {
		pts = []geom.Point{{X: end, Y: l.y}, {X: p.X, Y: l.y}, p}
	}
	line := geom.Polyline(pts...)
	if cased || m.b.Shapes.Figure == "band" { // on dark grounds the leader needs a light casing
		s.artifact(display.Layout, stroke(line, m.col.Page, 2.5), dot(p.X, p.Y, 3, m.col.Page))
	}
	s.artifact(display.Layout, stroke(line, m.col.Ink, 0.75), dot(p.X, p.Y, 2, m.col.Ink))
	y := l.y - l.head()
	l.title.put(s, x, y)
	if l.text != nil {
		l.text.put(s, x, y+l.title.height()-3)
	}
}
