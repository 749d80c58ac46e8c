package ink

import (
	"guidepress/internal/brand"
	"guidepress/internal/display"
	"guidepress/internal/geom"
)

func RGB(c brand.Color) display.Color { return display.Color{R: c.R, G: c.G, B: c.B} }

func Same(a, b brand.Color) bool { return a.R == b.R && a.G == b.G && a.B == b.B }

func Fill(p geom.Path, c brand.Color) display.Item {
	return &display.Shape{Path: p, Fill: &display.Fill{Color: RGB(c)}}
}

func Stroke(p geom.Path, c brand.Color, width float64) display.Item {
	return &display.Shape{Path: p, Stroke: &display.Stroke{Color: RGB(c), Width: width, Cap: 1, Join: 1}}
}

// Rule is a thin filled bar: unlike a stroked line it has square ends and an exact weight.
func Rule(x, y, w, weight float64, c brand.Color) display.Item {
	return Fill(geom.RectPath(geom.Rect{X: x, Y: y - weight/2, W: w, H: weight}), c)
}

func Dot(x, y, r float64, c brand.Color) display.Item { return Fill(geom.Ellipse(x, y, r, r), c) }
