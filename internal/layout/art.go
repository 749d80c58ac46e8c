package layout

import (
	"fmt"
	"path"
	"strings"

	"guidepress/internal/brand"
	"guidepress/internal/display"
	"guidepress/internal/geom"
	"guidepress/internal/guide"
	"guidepress/internal/source"
	"guidepress/internal/svg"
)

// art is a picture of the guide, found: a drawing or a raster image, and what the brand says about it.
type art struct {
	pic     *guide.Picture
	file    string
	drawing *svg.Drawing
	meta    *brand.Art // of the brand's own pictures
	size    geom.Size  // natural size: points of a drawing, pixels of an image
}

// art finds a picture; nil where the file is missing or wrong, which is reported.
func (m *maker) art(p *guide.Picture) *art {
	a := &art{pic: p, file: path.Join("guides", p.Src.Value)}
	if !strings.ContainsAny(p.Src.Value, "./") {
		for i := range m.b.Art {
			if m.b.Art[i].Name.Value == p.Src.Value {
				a.meta = &m.b.Art[i]
				a.file = path.Join("assets/brands", m.b.Name, a.meta.File.Value)
			}
		}
		if a.meta == nil {
			m.problem(p.Src.Pos, "image-missing", fmt.Sprintf("the brand %s has no picture “%s”", m.b.Name, p.Src.Value), "")
			return nil
		}
	}
	e := m.in.Art.get(a.file)
	if len(e.problems) > 0 {
		for _, pr := range e.problems {
			if !m.measured {
				m.problems = append(m.problems, pr)
			}
		}
		return nil
	}
	a.drawing, a.size = e.drawing, e.size
	if a.drawing != nil {
		a.size = a.drawing.Size
	}
	return a
}

func (a *art) focus() geom.Point {
	if a.pic.Focus != nil {
		return geom.Point{X: a.pic.Focus.X, Y: a.pic.Focus.Y}
	}
	return geom.Middle
}

// ratio is height over width.
func (a *art) ratio() float64 { return a.size.H / a.size.W }

// picture draws an art that fills a box, cropped about its focus, under a new Figure node (or as decoration).
func (m *maker) picture(s *sheet, a *art, box geom.Rect, parent *display.Node) {
	m.drawArt(s, a, box, m.figureNode(a, parent))
}

// figureNode is the Figure element of a picture; nil for a decorative one.
func (m *maker) figureNode(a *art, parent *display.Node) *display.Node {
	if a.pic.Decorative.Value {
		return nil
	}
	n := parent.Add(display.TagFigure)
	n.Alt, n.Lang = m.altText(a)
	return n
}

func (m *maker) drawArt(s *sheet, a *art, box geom.Rect, node *display.Node) {
	items := m.artItems(a, box)
	if node == nil {
		s.artifact(display.Background, items...)
		return
	}
	s.figure(node, box)
	s.mark(node, items...)
}

// artItems is a picture filling a box.
func (m *maker) artItems(a *art, box geom.Rect) []display.Item {
	if a.drawing != nil {
		return a.drawing.Place(box, svg.Cover, a.focus())
	}
	f := a.focus()
	key := fmt.Sprintf("%s %.2fx%.2f %.3f,%.3f", a.file, box.W, box.H, f.X, f.Y)
	known := false
	for _, r := range m.requests {
		known = known || r.Key == key
	}
	if !known {
		m.requests = append(m.requests, ImageRequest{Key: key, File: a.file, At: a.pic.Src.Pos, W: box.W, H: box.H, FX: f.X, FY: f.Y, Ground: rgb(m.col.Page)})
	}
	return []display.Item{&display.Picture{Image: key, Rect: box}}
}

// band draws a section's picture across the top of the page. A picture that is not made as a band stands at
// the right of a calm panel, whole.
func (m *maker) band(s *sheet, a *art, parent *display.Node) geom.Rect {
	g := m.b.Grid
	box := m.edgeBox(geom.Rect{W: g.Width, H: min(228, g.Height*0.29)})
	switch {
	case a.drawing == nil:
		m.roundOrBleed(s, a, box, parent)
		return box
	case a.ratio() < 0.6:
		box.H = min(box.W*a.ratio(), 288)
		m.roundOrBleed(s, a, box, parent)
		return box
	}
	if m.in.Edition.Bleed {
		s.artifact(display.Background, fill(geom.RectPath(box), m.col.Panel))
	} else {
		m.panel(s, box, m.col.Panel)
	}
	h := box.H - 24
	w := min(h/a.ratio(), 280)
	m.picture(s, a, geom.Rect{X: g.Width - g.Right - w, Y: box.Y + 12, W: w, H: w * a.ratio()}, parent)
	return box
}

// edgeBox moves a box that touches the page's edges inside, where nothing may bleed.
func (m *maker) edgeBox(r geom.Rect) geom.Rect {
	if m.in.Edition.Bleed {
		return r
	}
	g := m.b.Grid
	x0, x1 := max(r.X, g.Left-inset), min(r.Right(), g.Width-g.Right+inset)
	y0, y1 := max(r.Y, 2*inset), min(r.Bottom(), g.Height-2*inset)
	return geom.Rect{X: x0, Y: y0, W: x1 - x0, H: y1 - y0}
}

// roundOrBleed draws a picture that runs over the page's edge, or has the brand's corners where it may not.
func (m *maker) roundOrBleed(s *sheet, a *art, box geom.Rect, parent *display.Node) {
	if m.in.Edition.Bleed {
		m.picture(s, a, box, parent)
		return
	}
	m.roundArt(s, a, box, m.figureNode(a, parent))
}

// clearOf is the calm area of a picture placed in a box, where a heading may stand.
func (m *maker) clearOf(a *art, box geom.Rect) (geom.Rect, bool) {
	g := m.b.Grid
	if a.meta != nil && len(a.meta.Clear) == 4 && a.drawing != nil {
		c := a.meta.Clear
		p := a.drawing.Point(box, svg.Cover, a.focus(), c[0], c[1])
		q := a.drawing.Point(box, svg.Cover, a.focus(), c[0]+c[2], c[1]+c[3])
		return geom.Rect{X: p.X, Y: p.Y, W: q.X - p.X, H: q.Y - p.Y}, true
	}
	if a.drawing != nil && a.ratio() >= 0.6 { // on the calm panel that band made
		return geom.Rect{X: g.Left, Y: box.Y + 24, W: g.Width - g.Right - 280 - g.Left - 18, H: box.H - 38}, true
	}
	return geom.Rect{}, false
}

// icon draws a sign of the brand, recoloured to the parts it plays on its ground.
func (m *maker) icon(s *sheet, name source.Text, x, y, size float64, line, fillC, hole brand.Color) {
	file := m.b.Icons[name.Value]
	if file == "" {
		m.problem(name.Pos, "icon-missing", fmt.Sprintf("the brand %s has no sign “%s”", m.b.Name, name.Value), "")
		return
	}
	e := m.in.Art.get(file)
	m.problems = append(m.problems, e.problems...)
	if e.drawing == nil {
		return
	}
	parts := map[brand.Part]brand.Color{"line": line, "fill": fillC, "hole": hole}
	d := e.drawing.Recolor(func(c display.Color) display.Color {
		hex := fmt.Sprintf("#%02X%02X%02X", c.R, c.G, c.B)
		for _, sw := range m.b.Swap {
			if strings.EqualFold(sw.Hex.Value, hex) {
				return rgb(parts[sw.Part])
			}
		}
		return c
	})
	s.artifact(display.Layout, d.Place(geom.Rect{X: x, Y: y, W: size, H: size}, svg.Contain, geom.Middle)...)
}

// sign names an icon the program itself uses.
func sign(name string) source.Text { return source.Text{Value: name} }

// code draws a QR code with a link's description as a figure.
func (m *maker) code(s *sheet, parent *display.Node, text, alt string, box geom.Rect, ground brand.Color, quiet float64) {
	d, err := m.in.Art.code(text)
	if err != nil {
		m.problem(source.Pos{}, "qr", fmt.Sprintf("“%s” does not fit a QR code: %v", text, err), "use a shorter address")
		return
	}
	if quiet > 0 {
		s.artifact(display.Background, fill(geom.RoundRect(box.Inset(-quiet), m.b.Shapes.Radius/2), ground))
	}
	ink := rgb(m.col.Code)
	d = d.Recolor(func(display.Color) display.Color { return ink })
	n := parent.Add(display.TagFigure)
	n.Alt = alt
	s.figure(n, box)
	s.mark(n, d.Place(box, svg.Contain, geom.Middle)...)
}
