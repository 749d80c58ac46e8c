package svg

import (
	"guidepress/internal/display"
	"guidepress/internal/geom"
)

// paint turns a path of the element's own units into items of the file's units.
func (w *svgWalk) paint(e *element, own geom.Path, m geom.Matrix, s style) []display.Item {
	path := own.Transform(m)
	stroke := w.stroke(e, m, s)
	fill := s.fill
	if e.name == "line" {
		fill.none = true // no area; a PDF reader would fill it with a hairline (ISO 32000-1, 8.5.3.3.1)
	}
	if fill.gradient != "" {
		items := w.gradientFill(fill, own, m, s.evenOdd)
		if stroke != nil {
			items = append(items, &display.Shape{Path: path, Stroke: stroke})
		}
		return items
	}
	shape := &display.Shape{Path: path, Stroke: stroke}
	if !fill.none {
		shape.Fill = &display.Fill{Color: fill.color, EvenOdd: s.evenOdd}
	}
	if shape.Fill == nil && shape.Stroke == nil {
		return nil
	}
	return []display.Item{shape}
}

// stroke is the element's line in the file's units, nil when there is none.
func (w *svgWalk) stroke(e *element, m geom.Matrix, s style) *display.Stroke {
	width := s.width * m.Scale()
	if s.stroke.none || s.width <= 0 || width == 0 {
		return nil // a width of 0 is no line in SVG, but the thinnest one in PDF (8.4.3.2)
	}
	if s.stroke.gradient != "" {
		w.complain("svg-feature", s.stroke.from.off, len(s.stroke.from.value), "stroke it in one colour, or turn the line into an area",
			"the drawing strokes with a gradient, which cannot be drawn")
		return nil
	}
	if !even(m) {
		w.complain("svg-feature", e.off, 1+len(e.name), "apply the transform to the path in the drawing program",
			"<%s> has a stroke under a transform that makes it uneven, which cannot be drawn", e.name)
	}
	line := &display.Stroke{Color: s.stroke.color, Width: width, Cap: s.cap, Join: s.join, Dash: scaled(s.dash, m.Scale())}
	if line.Join == 0 {
		line.Miter = s.miter
	}
	return line
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
