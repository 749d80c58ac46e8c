package set

import (
	"fmt"
	"guidepress/internal/brand"
	"guidepress/internal/display"
	"guidepress/internal/geom"
	"guidepress/internal/guide"
	"guidepress/internal/ink"
	"guidepress/internal/source"
	"guidepress/internal/svg"
	"strings"
)

// Art is a picture of the guide, found: a drawing or a raster image, and what the brand says about it.
type Art struct {
	Pic     *guide.Picture
	file    string
	Drawing *svg.Drawing
	Meta    *brand.Art // of the brand's own pictures
	say     string     // what a reader who cannot see it is told
	lang    string     // of say, where it is not the guide's
	Size    geom.Size  // natural size: points of a drawing, pixels of an image
}

// Art finds a picture; nil where the file is missing or wrong, which is reported.
func (m *Setter) Art(p *guide.Picture) *Art {
	told, ok := m.told.Picture(p)
	if !ok {
		m.Problem(p.Src.Pos, "image-missing", fmt.Sprintf("the brand %s has no picture “%s”", m.b.Name, p.Src.Value), "")
		return nil
	}
	a := &Art{Pic: p, file: told.File, Meta: told.Art, say: told.Say, lang: told.Lang}
	e := m.library.get(a.file)
	if len(e.problems) > 0 {
		for _, pr := range e.problems {
			if !m.measured {
				m.found = append(m.found, pr)
			}
		}
		return nil
	}
	a.Drawing, a.Size = e.drawing, e.size
	if a.Drawing != nil {
		a.Drawing = m.library.shaded(a.file, a.Drawing, m.b.Shade(a.Meta))
		a.Size = a.Drawing.Natural
	}
	return a
}

func (a *Art) Focus() geom.Point {
	if a.Pic.Focus != nil {
		return geom.Point{X: a.Pic.Focus.X, Y: a.Pic.Focus.Y}
	}
	return geom.Middle
}

// inside is a point given in shares of the picture, in the units that its named points have.
func (a *Art) inside(x, y float64) geom.Point {
	if a.Drawing == nil {
		return geom.Point{X: x * a.Size.W, Y: y * a.Size.H}
	}
	d := a.Drawing
	return geom.Point{X: d.Origin.X + x*d.Size.W, Y: d.Origin.Y + y*d.Size.H}
}

// Ratio is height over width.
func (a *Art) Ratio() float64 { return a.Size.H / a.Size.W }

// FigureNode is the Figure element of a picture; nil for a decorative one.
func (m *Setter) FigureNode(a *Art, parent *display.Node) *display.Node {
	if a.Pic.Decorative.Value {
		return nil
	}
	n := parent.Add(display.TagFigure)
	n.Alt, n.Lang, n.Origin = a.say, a.lang, m.named(a.Pic)
	return n
}

// ArtItems is a picture filling a box.
func (m *Setter) ArtItems(a *Art, box geom.Rect) []display.Item {
	if a.Drawing != nil {
		return a.Drawing.Place(box, svg.Cover, a.Focus())
	}
	f := a.Focus()
	key := fmt.Sprintf("%s %.2fx%.2f %.3f,%.3f", a.file, box.W, box.H, f.X, f.Y)
	known := false
	for _, r := range m.images {
		known = known || r.Key == key
	}
	if !known {
		m.images = append(m.images, Request{Key: key, File: a.file, At: a.Pic.Src.Pos, W: box.W, H: box.H, FX: f.X, FY: f.Y, Ground: ink.RGB(m.col.Page)})
	}
	return []display.Item{&display.Picture{Image: key, Rect: box}}
}

// Drawing is a sign's or a mark's file; what it cannot show of it is a problem. nil where it can show nothing.
func (m *Setter) Drawing(file string) *svg.Drawing {
	e := m.library.get(file)
	m.found = append(m.found, e.problems...)
	return e.drawing
}

// Mark is a practice's mark, which may be a bitmap, too; what cannot be shown of it is a problem. nil where it can show
// nothing.
func (m *Setter) Mark(name source.Text) *svg.Drawing {
	file := "assets/brands/" + m.b.Name + "/" + name.Value
	e := m.library.mark(file)
	m.found = append(m.found, e.problems...)
	if e.drawing == nil {
		return nil
	}
	d := e.drawing.Trimmed()
	if d == nil {
		m.Problem(name.Pos, "image-empty", fmt.Sprintf("the mark %s shows nothing", name.Value), "save it again, with the sheet cut to the mark")
	}
	return d
}

// Icon draws a sign of the brand, recoloured to the parts it plays on its ground.
func (m *Setter) Icon(s *ink.Sheet, name source.Text, x, y, size float64, line, fillC, hole brand.Color) {
	file := m.b.Icons[name.Value]
	if file == "" {
		m.Problem(name.Pos, "icon-missing", fmt.Sprintf("the brand %s has no sign “%s”", m.b.Name, name.Value), "")
		return
	}
	drawing := m.Drawing(file)
	if drawing == nil {
		return
	}
	parts := map[brand.Part]brand.Color{"line": line, "fill": fillC, "hole": hole}
	d := drawing.Recolor(func(c display.Color) display.Color {
		hex := fmt.Sprintf("#%02X%02X%02X", c.R, c.G, c.B)
		for _, sw := range m.b.Swap {
			if strings.EqualFold(sw.Hex.Value, hex) {
				return ink.RGB(parts[sw.Part])
			}
		}
		return c
	})
	s.Artifact(display.Layout, d.Place(geom.Rect{X: x, Y: y, W: size, H: size}, svg.Contain, geom.Middle)...)
}

// Sign names an icon the program itself uses.
func Sign(name string) source.Text { return source.Text{Value: name} }

// Code draws a QR code with a link's description as a figure.
func (m *Setter) Code(s *ink.Sheet, parent *display.Node, text, alt string, box geom.Rect, ground brand.Color, quiet float64) {
	d, err := m.library.code(text)
	if err != nil {
		m.Problem(source.Pos{}, "qr", fmt.Sprintf("“%s” does not fit a QR code: %v", text, err), "use a shorter address")
		return
	}
	if quiet > 0 {
		s.Artifact(display.Background, ink.Fill(geom.RoundRect(box.Inset(-quiet), m.b.Shapes.Radius/2), ground))
	}
	dark := ink.RGB(m.col.Code)
	d = d.Recolor(func(display.Color) display.Color { return dark })
	n := parent.Add(display.TagFigure)
	n.Alt = alt
	s.Figure(n, box)
	s.Mark(n, d.Place(box, svg.Contain, geom.Middle)...)
}
