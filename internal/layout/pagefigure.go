package layout

import (
	"fmt"

	"guidepress/internal/display"
	"guidepress/internal/geom"
	"guidepress/internal/guide"
)

// pageFigure is a picture from edge to edge: at the foot of a page with text above it, or, where it does
// not fit there, at the head of the next.
type pageFigure struct {
	m      *maker
	fig    *guide.Figure
	a      *art
	node   *display.Node
	labels []*label
	cap    *words
	h      float64
}

// figureAir is how far the calm area reaches above a picture at the foot of a page.
const figureAir = 24

func (m *maker) pageFigure(b *guide.Figure, sect *display.Node) *pageFigure {
	a := m.art(&b.Picture)
	if a == nil {
		return nil
	}
	p := &pageFigure{m: m, fig: b, a: a, node: m.figureNode(a, sect)}
	p.labels = m.labels(b, a, sect)
	p.h = min(m.b.Grid.Width*a.ratio(), m.b.Grid.Height*0.75)
	if !b.Caption.Empty() {
		p.cap = m.inline(b.Caption, m.st.Fine, wish{measure: 284, balance: true}).under(sect.Add(display.TagP))
	}
	return p
}

// top is where the calm area starts when the figure stands at the foot of a page.
func (p *pageFigure) top() float64 { return p.m.b.Grid.Height - p.h - figureAir }

// captionBase is the caption's last baseline at the foot of a page: just above the running foot, or inside
// the panel where nothing may bleed.
func (p *pageFigure) captionBase() float64 {
	if p.m.in.Edition.Bleed {
		return p.m.b.Grid.Foot - 20
	}
	return p.m.b.Grid.Foot - 18 - 12
}

// foot is where text goes on when the figure stands at the head of a page.
func (p *pageFigure) foot() float64 { return p.m.snap(p.h + 30) }

// walkPage puts a page figure at the foot of this page or the head of the next.
func (f *flow) walkPage(p *pageFigure) {
	if !f.full && !f.fresh && max(f.y-6, f.keyY-48) <= p.top() {
		if !f.trial {
			p.atFoot(f.s)
		}
		f.full, f.y = true, f.m.limit()
		return
	}
	if !f.fresh || f.full {
		f.newPage()
	}
	if !f.trial {
		p.atHead(f.s)
		f.s.title = ""
	}
	f.y, f.fresh, f.flush = p.foot(), false, true
}

// atFoot draws the figure across the foot of a page, on a calm area.
func (p *pageFigure) atFoot(s *sheet) {
	m := p.m
	g := m.b.Grid
	m.area(s, p.top(), g.Height, 48, true, m.col.Panel)
	p.draw(s, geom.Rect{Y: g.Height - p.h, W: g.Width, H: p.h}, p.captionBase())
	s.onFoot = &footInk{m.col.Muted, m.col.Ink}
}

// atHead draws the figure across the top of a page.
func (p *pageFigure) atHead(s *sheet) {
	m := p.m
	if m.in.Edition.Bleed {
		s.artifact(display.Background, fill(geom.RectPath(geom.Rect{W: m.b.Grid.Width, H: p.h}), m.col.Panel))
	} else {
		m.panel(s, m.edgeBox(geom.Rect{W: m.b.Grid.Width, H: p.h}), m.col.Panel)
	}
	p.draw(s, geom.Rect{W: m.b.Grid.Width, H: p.h}, p.h-12)
}

func (p *pageFigure) draw(s *sheet, box geom.Rect, capBase float64) {
	p.m.clipped(s, p.a, box, p.node)
	p.m.placeLabels(s, p.labels, p.a, box, capBase-18, false)
	if p.cap != nil {
		x := p.m.b.Grid.Width - p.m.b.Grid.Right - p.cap.width() // the pictures leave room at the right
		p.cap.at(s, x, capBase-float64(len(p.cap.lines)-1)*p.cap.leading)
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
	if b.Width != "page" || m.b.Shapes.Figure != "band" || m.b.Grid.KeyW == 0 {
		return false
	}
	a := m.art(&b.Picture)
	return a != nil && a.meta != nil && len(a.meta.Clear) == 4
}

// openInFigure sets the heading in the calm area of a page figure at the head of the page; the lead follows
// below, in the text column.
func (m *maker) openInFigure(f *flow, h *head, h2, lead *display.Node) {
	p := h.figure
	p.atHead(f.s)
	clear, _ := m.clearOf(p.a, geom.Rect{W: m.b.Grid.Width, H: p.h})
	m.signpost(f.s, clear.X, 60, h.n, signpostLabel(m, h.n))
	title := m.text(h.sect.Title, m.st.H1, wish{measure: clear.W, balance: true}).under(h2)
	title.at(f.s, clear.X, 120)
	f.y = p.foot()
	if lead != nil {
		x, w := m.wide()
		ld := m.inline(h.sect.Lead, m.st.Lead, wish{measure: w}).under(lead)
		ld.put(f.s, x, f.y-6)
		f.sideY = f.y - 6 + ld.rise()
		f.y += ld.height() + 12
	}
	f.y = m.snap(f.y)
}

func signpostLabel(m *maker, n int) string {
	return fmt.Sprintf(m.w.Part, n, len(m.g.Sections))
}

// clipped draws a page-wide picture, cut to where ink may stand.
func (m *maker) clipped(s *sheet, a *art, box geom.Rect, node *display.Node) {
	if m.in.Edition.Bleed {
		m.drawArt(s, a, box, node)
		return
	}
	in := m.edgeBox(box)
	in.H = min(in.Bottom(), m.b.Grid.Foot-18) - in.Y
	items := []display.Item{&display.Group{Clip: geom.RoundRect(in, m.b.Shapes.Radius), Items: m.artItems(a, box)}}
	if node == nil {
		s.artifact(display.Background, items...)
		return
	}
	s.figure(node, in)
	s.mark(node, items...)
}
