package svg

import (
	"slices"

	"guidepress/internal/display"
	"guidepress/internal/geom"
)

// paint turns a path of the element's own units into items of the drawing's units.
func (w *svgWalk) paint(e *element, own geom.Path, c at) []display.Item {
	area, line := w.area(e, own, c), w.line(own, c)
	if len(area) == 1 && len(line) == 1 && !c.style.lineFirst {
		a, isA := area[0].(*display.Shape)
		l, isL := line[0].(*display.Shape)
		if isA && isL && a.Fill.Gradient == nil {
			return []display.Item{&display.Shape{Path: a.Path, Fill: a.Fill, Stroke: l.Stroke}}
		}
	}
	if c.style.lineFirst {
		area, line = line, area
	}
	return append(area, line...)
}

// area is what fills a path.
func (w *svgWalk) area(e *element, own geom.Path, c at) []display.Item {
	s := c.style
	if s.fill.none || e.name == "line" { // no area; a PDF reader would fill it with a hairline (ISO 32000-1, 8.5.3.3.1)
		return nil
	}
	path := own.Transform(c.m)
	if s.fill.server == "" {
		f := &display.Fill{Color: s.fill.color, Clear: 1 - s.fill.alpha*s.fillAlpha, EvenOdd: s.evenOdd}
		if f.Clear == 1 {
			return nil
		}
		return []display.Item{&display.Shape{Path: path, Fill: f}}
	}
	by := w.ids[s.fill.server]
	if by.name == "pattern" {
		clip := &display.Group{Clip: path, EvenOdd: s.evenOdd}
		clip.Items = faded(w.pattern(by, own, c), s.fillAlpha)
		return group(clip)
	}
	g := w.gradientOf(by, s.fill, own, c)
	if g == nil {
		return nil
	}
	return g.items(s.fillAlpha, path.Bounds(), func(p paintOf) *display.Shape {
		return &display.Shape{Path: path, Fill: &display.Fill{Color: p.color, Gradient: p.line, Shading: p.shading, Clear: p.clear, EvenOdd: s.evenOdd}}
	})
}

// line is what strokes a path.
func (w *svgWalk) line(own geom.Path, c at) []display.Item {
	s := c.style
	width := s.width * c.m.Scale()
	if s.stroke.none || s.width <= 0 || width == 0 {
		return nil // a width of 0 is no line in SVG, but the thinnest one in PDF (8.4.3.2)
	}
	path := own.Transform(c.m)
	pen := display.Stroke{Width: width, Cap: s.cap, Join: s.join, Dash: scaled(s.dash, c.m.Scale()), Phase: s.phase * c.m.Scale(), Pen: pen(c.m)}
	if pen.Dash == nil {
		pen.Phase = 0
	}
	if pen.Join == 0 {
		pen.Miter = s.miter
	}
	stroked := func(p paintOf) *display.Shape {
		l := pen
		l.Color, l.Shading, l.Clear = p.color, p.shading, p.clear
		return &display.Shape{Path: path, Stroke: &l}
	}
	if s.stroke.server == "" {
		return one(stroked(paintOf{color: s.stroke.color, clear: 1 - s.stroke.alpha*s.strokeAlpha}))
	}
	by := w.ids[s.stroke.server]
	if by.name == "pattern" {
		mask := one(stroked(paintOf{color: white}))
		return faded([]display.Item{&display.Group{Mask: mask, Items: w.pattern(by, own, c)}}, s.strokeAlpha)
	}
	g := w.gradientOf(by, s.stroke, own, c)
	if g == nil {
		return nil
	}
	g.line = nil // a line takes any gradient as a shading
	return g.items(s.strokeAlpha, grown(stroked(paintOf{})), stroked)
}

// paintOf is what a fill or a stroke is painted with.
type paintOf struct {
	color   display.Color
	line    *display.Gradient
	shading *display.Shading
	clear   float64
}

func one(s *display.Shape) []display.Item {
	if s.Stroke.Clear == 1 {
		return nil
	}
	return []display.Item{s}
}

func (w *svgWalk) gradientOf(by *element, i ink, own geom.Path, c at) *gradient {
	if by.name != "linearGradient" && by.name != "radialGradient" {
		w.complain("svg-feature", i.from.off, len(i.from.value), "", "%s refers to %q, which is not a gradient of this drawing", i.from.name, short(i.server))
		return nil
	}
	return w.gradient(by, own, c.m)
}

// items paint a shape with the gradient. Where its colours shine through more or less, a mask says how much.
func (g *gradient) items(alpha float64, box geom.Rect, shape func(paintOf) *display.Shape) []display.Item {
	switch {
	case g.flat != nil:
		return faded([]display.Item{shape(paintOf{color: g.flat.color})}, alpha*g.flat.alpha)
	case g.line != nil && alpha == 1:
		return []display.Item{shape(paintOf{line: g.line})}
	case slices.Min(g.shares) == slices.Max(g.shares):
		return faded([]display.Item{shape(paintOf{shading: g.shading})}, alpha*g.shares[0])
	}
	gray := *g.shading
	gray.Stops = slices.Clone(gray.Stops)
	for i := range gray.Stops {
		v := uint8(255*alpha*g.shares[i] + 0.5)
		gray.Stops[i].Color = display.Color{R: v, G: v, B: v}
	}
	through := &display.Shape{Path: geom.RectPath(box.Inset(-1)), Fill: &display.Fill{Shading: &gray}}
	return []display.Item{&display.Group{Mask: []display.Item{through}, Items: []display.Item{shape(paintOf{shading: g.shading})}}}
}

func scaled(list []float64, k float64) []float64 {
	if list == nil {
		return nil
	}
	out := make([]float64, len(list))
	for i, v := range list {
		out[i] = v * k
	}
	return out
}
