package layout

import (
	"guidepress/internal/brand"
	"guidepress/internal/display"
	"guidepress/internal/flow"
	"guidepress/internal/geom"
	"guidepress/internal/guide"
	"guidepress/internal/ink"
	"guidepress/internal/set"
)

// pageFigure is a picture from edge to edge: at the foot of a page with text above it, or, where it does
// not fit there, at the head of the next.
type pageFigure struct {
	m      *maker
	fig    *guide.Figure
	a      *set.Art
	node   *display.Node
	labels []*set.Label
	cap    *set.Words
	h      float64 // with the strip
	strip  float64 // at the foot of the page, below the picture: the words that cannot be read on it stand there
	below  float64 // the same at the head of a page, where no running foot is
}

// figureAir is how far the calm area reaches above a picture at the foot of a page.
const figureAir = 24

func (m *maker) pageFigure(b *guide.Figure, sect *display.Node) *pageFigure {
	a := m.Art(&b.Picture)
	if a == nil {
		return nil
	}
	p := &pageFigure{m: m, fig: b, a: a, node: m.FigureNode(a, sect)}
	p.labels = m.Labels(b, a, sect)
	p.h = min(m.b.Grid.Width*a.Ratio(), m.b.Grid.Height*0.75)
	if !b.Caption.Empty() {
		p.cap = m.Rich(b.Caption, m.st.Fine, set.Wish{Measure: 284, Balance: true}).Under(sect.Add(display.TagP))
	}
	if !p.legible() {
		p.strip = m.b.Grid.Height - p.words().Y + stripAir
		p.below = p.cap.Height() + 2*stripAir
		p.h = min(p.h, m.b.Grid.Height*0.75-p.strip) + p.strip
	}
	return p
}

// stripAir is what stays clear above the words below a picture.
const stripAir = 9

// words is where caption and running foot stand at the foot of a page.
func (p *pageFigure) words() geom.Rect {
	g := p.m.b.Grid
	top := g.Foot - p.m.CapHeight(p.m.st.Folio)
	if p.cap != nil {
		top = p.captionTop(p.captionBase())
	}
	return geom.Rect{X: g.Left, Y: top, W: g.Full(), H: g.Foot + 4 - top}
}

// captionTop is the head of the caption whose last baseline stands at a height.
func (p *pageFigure) captionTop(base float64) float64 {
	return base - float64(len(p.cap.Lines)-1)*p.cap.Leading - p.m.CapHeight(p.m.st.Fine) - 2
}

// legible reports whether caption and running foot can be read on the picture; never on a photograph.
func (p *pageFigure) legible() bool {
	m := p.m
	g := m.b.Grid
	box := geom.Rect{Y: g.Height - p.h, W: g.Width, H: p.h}
	ground := m.GroundOf(p.a, box, m.col.Panel)
	if p.cap != nil {
		top := p.captionTop(p.captionBase())
		r := geom.Rect{X: g.Width - g.Right - p.cap.Width(), Y: top, W: p.cap.Width(), H: p.captionBase() + 3 - top}
		if !ground.Holds(r, m.st.Fine.Color, brand.Text) {
			return false
		}
	}
	if !m.in.Edition.Bleed {
		return true // the foot stands below the panel
	}
	rise := max(m.CapHeight(m.st.Folio), m.rise+m.CapHeight(m.st.Fine))
	foot := geom.Rect{X: g.Left, Y: g.Foot - rise, W: g.Full(), H: rise + 3}
	return ground.Holds(foot, m.col.Muted, brand.Text) && ground.Holds(foot, m.col.Ink, brand.Text)
}

// top is where the calm area starts when the figure stands at the foot of a page.
func (p *pageFigure) top() float64 { return p.m.b.Grid.Height - p.h - figureAir }

// captionBase is the caption's last baseline at the foot of a page: just above the running foot, or inside
// the panel where nothing may bleed.
func (p *pageFigure) captionBase() float64 {
	if p.m.in.Edition.Bleed {
		return p.m.b.Grid.Foot - 20 - p.m.rise
	}
	return p.m.Foot - 12
}

// foot is where text goes on when the figure stands at the head of a page.
func (p *pageFigure) foot() float64 { return p.m.paper.Snap(p.h - p.strip + p.below + 30) }

// plate is the figure as pages are filled with it.
func (p *pageFigure) plate() *flow.Plate {
	return &flow.Plate{Top: p.top(), Dip: p.dip(), Foot: p.foot(), AtFoot: p.atFoot, AtHead: p.atHead}
}

// dip is how far the area's edge lies below its top at the left, where the margin is.
func (p *pageFigure) dip() float64 {
	if p.m.in.Edition.Bleed {
		return figureSwell
	}
	return set.Settled * figureSwell
}

// figureSwell is how far the edge of the calm area moves up and down.
const figureSwell = 48

// atFoot draws the figure across the foot of a page, on a calm area.
func (p *pageFigure) atFoot(s *ink.Sheet) {
	m := p.m
	g := m.b.Grid
	m.Area(s, p.top(), g.Height, figureSwell, true, m.col.Panel)
	p.draw(s, geom.Rect{Y: g.Height - p.h, W: g.Width, H: p.h - p.strip}, p.captionBase())
	s.OnFoot = &ink.FootInk{Text: m.col.Muted, Folio: m.col.Ink}
}

// atHead draws the figure across the top of a page.
func (p *pageFigure) atHead(s *ink.Sheet) {
	m := p.m
	box := geom.Rect{W: m.b.Grid.Width, H: p.h - p.strip + p.below}
	if m.in.Edition.Bleed {
		s.Artifact(display.Background, ink.Fill(geom.RectPath(box), m.col.Panel))
	} else {
		m.Panel(s, m.EdgeBox(box), m.col.Panel)
	}
	p.draw(s, geom.Rect{W: box.W, H: p.h - p.strip}, box.H-12)
}

func (p *pageFigure) draw(s *ink.Sheet, box geom.Rect, capBase float64) {
	p.m.Clipped(s, p.a, box, p.node)
	labelFoot := capBase - 18
	if p.strip > 0 {
		labelFoot = box.Bottom() - 2*stripAir
	}
	p.m.PlaceLabels(s, p.labels, p.a, box, labelFoot, false)
	if p.cap != nil {
		x := p.m.b.Grid.Width - p.m.b.Grid.Right - p.cap.Width() // the pictures leave room at the right
		p.cap.At(s, x, capBase-float64(len(p.cap.Lines)-1)*p.cap.Leading)
	}
}

// headFigure is the place of the figure that a section opens with: among its first blocks, -1 for none.
func (m *maker) headFigure(blocks []guide.Block) int {
	for i, b := range blocks[:min(3, len(blocks))] {
		if fig, ok := b.(*guide.Figure); ok && m.holdsHead(fig) {
			return i
		}
	}
	return -1
}

// holdsHead reports whether a section's heading may stand in its first figure: a page-wide one whose
// picture leaves a calm area, in a brand that opens so.
func (m *maker) holdsHead(b *guide.Figure) bool {
	if b.Width != "page" || m.b.Shapes.Figure != "band" || !m.form.keys {
		return false
	}
	a := m.Art(&b.Picture)
	return a != nil && a.Meta != nil && len(a.Meta.Clear) == 4
}

// openInFigure sets the heading in the calm area of a page figure at the head of the page; the lead follows
// below, in the text column.
func (m *maker) openInFigure(p *part) opening {
	fig := p.h.figure
	clear, _ := m.clearOf(fig.a, geom.Rect{W: m.b.Grid.Width, H: fig.h})
	title := m.Text(p.h.sect.Title, m.st.H1, set.Wish{Measure: clear.W, Balance: true}).Under(p.h2)
	o := opening{y: fig.foot()}
	var ld *set.Words
	x, w := m.wide()
	y := o.y - 6
	if p.lead != nil {
		ld = m.Rich(p.h.sect.Lead, m.st.Lead, set.Wish{Measure: w}).Under(p.lead)
		o.sideY = y + ld.Rise()
		o.y += ld.Height() + 12
	}
	o.y = m.paper.Snap(o.y)
	o.put = func(s *ink.Sheet) {
		fig.atHead(s)
		m.partPost(s, p, clear.X, 60)
		title.At(s, clear.X, 120)
		if ld != nil {
			ld.Put(s, x, y)
		}
	}
	return o
}
