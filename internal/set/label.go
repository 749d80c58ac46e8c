package set

import (
	"fmt"
	"guidepress/internal/brand"
	"guidepress/internal/display"
	"guidepress/internal/geom"
	"guidepress/internal/guide"
	"guidepress/internal/ink"
	"guidepress/internal/svg"
	"slices"
	"strings"
	"sync"
)

// Label is a part's name, to be joined to a point of the picture by a leader.
type Label struct {
	L     *guide.Label
	point geom.Point // in the file's units
	lx    float64    // where its text starts, in the file's units; 0: beside the picture
	lw    float64
	ly    float64
	node  *display.Node
	title *Words
	text  *Words
	y     float64 // of the leader, on the page
}

// Labels sets nothing yet: the width is known when the picture is placed.
func (m *Setter) Labels(b *guide.Figure, a *Art, sect *display.Node) []*Label {
	var out []*Label
	if len(b.Labels) == 0 {
		return nil
	}
	list := sect.Add(display.TagList)
	list.Numbering = "None"
	for i := range b.Labels {
		l := &Label{L: &b.Labels[i]}
		if !m.Anchor(l, a) {
			continue
		}
		l.node = list.Add(display.TagListItem).Add(display.TagListBody)
		out = append(out, l)
		m.setLabel(l, labelWidth)
	}
	return out
}

// Anchor finds a label's point.
func (m *Setter) Anchor(l *Label, a *Art) bool {
	p := l.L.Point
	if p.Name == "" {
		l.point = a.inside(p.X, p.Y)
		return true
	}
	var names []string
	if a.Meta != nil {
		for _, an := range a.Meta.Anchors {
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
	m.Problem(p.At, "anchor-unknown", fmt.Sprintf("the picture has no point “%s”", p.Name), hint)
	return false
}

const labelWidth = 108

func (m *Setter) setLabel(l *Label, w float64) {
	l.node.Kids = nil
	p := l.node.Add(display.TagP)
	l.title = m.Text(l.L.Title, m.st.Bold, Wish{Measure: w}).Under(p.Add(display.TagSpan))
	l.text = nil
	if !l.L.Text.Empty() {
		l.text = m.Rich(l.L.Text, m.st.Note, Wish{Measure: w}).Under(p.Add(display.TagSpan))
	}
}

// Height is from the leader's line up to the title's head and down to the text's foot.
func (l *Label) Height() float64 { return l.title.Height() + l.text.Height() }

// head is how far the box reaches above the leader: the title's baseline stands 4 below it.
func (l *Label) head() float64 { return l.title.Rise() - 4 }

// PlaceLabels draws labels and leaders: in the room the picture leaves (its anchors say where), else in the
// margin column or at the picture's right; from edge to edge, at the side that is nearer to its point and does not hide it. Words that could not be read on the picture
// stand on a card.
func (m *Setter) PlaceLabels(s *ink.Sheet, labels []*Label, a *Art, box geom.Rect, foot float64, left bool) {
	columns := map[float64][]*Label{}
	k := box.W / (a.inside(1, 0).X - a.inside(0, 0).X)
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
		case box.Right() > m.b.Grid.Width-m.b.Grid.Right:
			x = m.b.Grid.Left
			right := m.b.Grid.Width - m.b.Grid.Right - w
			if p := m.onPage(a, box, l.point).X; p < x+w+labelAir || p > box.X+box.W/2 && p < right-labelAir {
				x = right
			}
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
	ground := sync.OnceValue(func() *Ground { return m.GroundOf(a, box, m.col.Panel) })
	for _, x := range xs {
		ls := columns[x]
		spread(ls, foot)
		m.Fits(ls[0].L.At, "this picture's column of labels", box.Y-12-(ls[0].y-ls[0].head()), "name fewer parts, or put some of them in a second figure")
		for _, l := range columns[x] {
			carded := m.cardUnder(s, l, x, box, ground)
			m.drawLabel(s, l, x, m.onPage(a, box, l.point), carded || box.W < m.b.Grid.Width)
		}
	}
}

// cardUnder draws a card under a label that stands on its picture and could not be read there, and says so.
func (m *Setter) cardUnder(s *ink.Sheet, l *Label, x float64, box geom.Rect, ground func() *Ground) bool {
	r := geom.Rect{X: x, Y: l.y - l.head(), W: max(l.title.Width(), l.text.Width()), H: l.Height()}
	if r.Right() <= box.X || r.X >= box.Right() || r.Bottom() <= box.Y || r.Y >= box.Bottom() {
		return false
	}
	if ground().Holds(r, m.st.Bold.Color, brand.Text) && (l.text == nil || ground().Holds(r, m.st.Note.Color, brand.Text)) {
		return false
	}
	m.Panel(s, geom.Rect{X: r.X - cardAir, Y: r.Y - cardAir/2, W: r.W + 2*cardAir, H: r.H + cardAir}, m.col.Card)
	return true
}

// cardAir is what a card leaves clear beside a label.
const cardAir = 6

// leftSide reports whether a label belongs in the margin column: its point lies in the left of the picture,
// and the picture in the text column.
func (m *Setter) leftSide(l *Label, a *Art, box geom.Rect) bool {
	return l.point.X < a.inside(0.42, 0).X && box.X >= m.b.Grid.TextX
}

func (m *Setter) onPage(a *Art, box geom.Rect, p geom.Point) geom.Point {
	if a.Drawing != nil {
		return a.Drawing.Point(box, svg.Cover, a.Focus(), p.X, p.Y)
	}
	return geom.Point{X: box.X + p.X/a.Size.W*box.W, Y: box.Y + p.Y/a.Size.H*box.H}
}

// drawLabel sets a label's text and draws its leader, cased in light where the picture may be dark: a dot at the part, a leader, horizontal or with one right angle, that ends 6 before the text.
func (m *Setter) drawLabel(s *ink.Sheet, l *Label, x float64, p geom.Point, cased bool) {
	end := x - 6
	if x < p.X { // the text stands at the left
		end = x + max(l.title.Width(), 0) + 6
	}
	pts := []geom.Point{{X: end, Y: l.y}, p}
	if d := l.y - p.Y; d > 0.5 || d < -0.5 {
		pts = []geom.Point{{X: end, Y: l.y}, {X: p.X, Y: l.y}, p}
	}
	line := geom.Polyline(pts...)
	if cased || m.b.Shapes.Figure == "band" { // on dark grounds the leader needs a light casing
		s.Artifact(display.Layout, ink.Stroke(line, m.col.Page, 2.5), ink.Dot(p.X, p.Y, 3, m.col.Page))
	}
	s.Artifact(display.Layout, ink.Stroke(line, m.col.Ink, 0.75), ink.Dot(p.X, p.Y, 2, m.col.Ink))
	y := l.y - l.head()
	l.title.Put(s, x, y)
	if l.text != nil {
		l.text.Put(s, x, y+l.title.Height()-3)
	}
}
