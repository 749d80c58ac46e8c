package svg

import (
	"math"

	"guidepress/internal/display"
	"guidepress/internal/geom"
)

// Fit says how a picture goes into a box of another shape.
type Fit int

const (
	Contain Fit = iota // all of it, in the middle of the box
	Cover              // the box is full; what juts out is cut off, as far from the focus as it can be
)

// Place is the drawing in a box of the page.
func (d *Drawing) Place(box geom.Rect, fit Fit, focus geom.Point) []display.Item {
	m, window := d.view(box, fit, focus)
	items := mapItems(d.Items, mapping{matrix: m})
	if window.Contains(reach(d.Items)) {
		return items
	}
	return []display.Item{&display.Group{Clip: geom.RectPath(window).Transform(m), Items: items}}
}

// Point is where a point of the file (in its own units) lands when the drawing is placed so.
func (d *Drawing) Point(box geom.Rect, fit Fit, focus geom.Point, x, y float64) geom.Point {
	m, _ := d.view(box, fit, focus)
	return m.Apply(geom.Point{X: x, Y: y})
}

// Recolor is the drawing with every colour mapped: an icon in the colours of where it stands.
func (d *Drawing) Recolor(swap func(display.Color) display.Color) *Drawing {
	c := *d
	c.Items = mapItems(d.Items, mapping{matrix: geom.Identity, swap: swap})
	return &c
}

// view is the matrix from file to page, and the part of the file that shows. A browser cuts a drawing at
// its viewBox, so that is what shows when all of it does.
func (d *Drawing) view(box geom.Rect, fit Fit, focus geom.Point) (geom.Matrix, geom.Rect) {
	window := geom.Rect{X: d.Origin.X, Y: d.Origin.Y, W: d.Size.W, H: d.Size.H}
	k := math.Min(box.W/d.Size.W, box.H/d.Size.H)
	if fit == Cover {
		k = math.Max(box.W/d.Size.W, box.H/d.Size.H)
		c := geom.Crop(d.Size, geom.Size{W: box.W, H: box.H}, focus)
		window = geom.Rect{X: d.Origin.X + c.X, Y: d.Origin.Y + c.Y, W: c.W, H: c.H}
	}
	x := box.X + (box.W-k*window.W)/2 - k*window.X
	y := box.Y + (box.H-k*window.H)/2 - k*window.Y
	return geom.Translate(x, y).Mul(geom.Stretch(k, k)), window
}

// reach is a rectangle that holds all ink of the items.
func reach(items []display.Item) geom.Rect {
	var all geom.Rect
	for _, item := range items {
		switch it := item.(type) {
		case *display.Shape:
			all = all.Union(grown(it))
		case *display.Picture:
			all = all.Union(it.Rect)
		case *display.Group:
			all = all.Union(cut(reach(it.Items), it.Clip))
		}
	}
	return all
}

// cut is the part of a box inside a clip.
func cut(box geom.Rect, clip geom.Path) geom.Rect {
	if len(clip.Ops) == 0 {
		return box
	}
	c := tightBox(clip)
	x, y := math.Max(box.X, c.X), math.Max(box.Y, c.Y)
	return geom.Rect{X: x, Y: y, W: math.Max(0, math.Min(box.Right(), c.Right())-x), H: math.Max(0, math.Min(box.Bottom(), c.Bottom())-y)}
}

// grown is a shape's box with half its line around it; a mitre reaches as far as its limit lets it.
func grown(s *display.Shape) geom.Rect {
	b := tightBox(s.Path)
	if s.Stroke == nil {
		return b
	}
	return b.Inset(-s.Stroke.Width / 2 * math.Max(math.Sqrt2, s.Stroke.Miter))
}

// mapping is a change of place, and of colours where swap is set.
type mapping struct {
	matrix geom.Matrix
	swap   func(display.Color) display.Color
}

func (m mapping) color(c display.Color) display.Color {
	if m.swap == nil {
		return c
	}
	return m.swap(c)
}

func mapItems(items []display.Item, m mapping) []display.Item {
	out := make([]display.Item, 0, len(items))
	for _, item := range items {
		switch it := item.(type) {
		case *display.Shape:
			out = append(out, &display.Shape{Path: it.Path.Transform(m.matrix), Fill: m.fill(it.Fill), Stroke: m.stroke(it.Stroke)})
		case *display.Group:
			c := *it
			c.Clip, c.Items = it.Clip.Transform(m.matrix), mapItems(it.Items, m)
			if it.Mask != nil {
				c.Mask = mapItems(it.Mask, mapping{matrix: m.matrix}) // its greys are no colours
			}
			out = append(out, &c)
		case *display.Picture:
			c := *it
			frame := m.matrix.Mul(*it.Frame)
			c.Frame, c.Rect = &frame, geom.RectPath(geom.Rect{W: 1, H: 1}).Transform(frame).Bounds()
			out = append(out, &c)
		}
	}
	return out
}

func (m mapping) fill(f *display.Fill) *display.Fill {
	if f == nil {
		return nil
	}
	c := *f
	c.Color = m.color(f.Color)
	if f.Gradient != nil {
		g := *f.Gradient
		g.From, g.To = m.matrix.Apply(g.From), m.matrix.Apply(g.To)
		g.Start, g.End = m.color(g.Start), m.color(g.End)
		c.Gradient = &g
	}
	c.Shading = m.shading(f.Shading)
	return &c
}

func (m mapping) stroke(s *display.Stroke) *display.Stroke {
	if s == nil {
		return nil
	}
	c := *s
	k := m.matrix.Scale()
	c.Color, c.Width, c.Dash, c.Phase = m.color(s.Color), s.Width*k, scaled(s.Dash, k), s.Phase*k
	c.Shading = m.shading(s.Shading)
	if s.Pen != nil || !even(m.matrix) {
		whole := geom.Identity
		if s.Pen != nil {
			whole = *s.Pen
		}
		whole = m.matrix.Mul(whole)
		whole.E, whole.F = 0, 0
		c.Pen = pen(whole)
	}
	return &c
}

func (m mapping) shading(s *display.Shading) *display.Shading {
	if s == nil {
		return nil
	}
	s = s.Moved(m.matrix)
	if m.swap != nil {
		s = s.Colored(m.swap)
	}
	return s
}
