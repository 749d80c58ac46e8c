package svgpage

import (
	"guidepress/internal/display"
	"guidepress/internal/geom"
)

// Art writes items as the inside of an SVG element whose viewBox is frame. It holds shapes and pictures and nothing
// else: no script, no link, no note of the program that drew it. Names inside begin with id; color writes a colour.
func Art(items []display.Item, frame geom.Rect, id string, color func(display.Color) string) ([]byte, error) {
	d := &drawing{id: id, color: color, decimals: 2}
	// A picture of 24 units may be shown as large as one of 600: to some 1/50000 of its side.
	for side := max(frame.W, frame.H); side > 0 && side < 600 && d.decimals < 6; side *= 10 {
		d.decimals++
	}
	d.items(items)
	return d.out, d.err
}

// Drawing is a whole SVG file.
func Drawing(items []display.Item, frame geom.Rect) ([]byte, error) {
	body, err := Art(items, frame, "a", Hex)
	d := &drawing{decimals: 6}
	d.str(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="`)
	d.nums(frame.X, frame.Y, frame.W, frame.H)
	d.str(`">`)
	return append(append(d.out, body...), "</svg>"...), err
}

// Hex is a colour as it is.
func Hex(c display.Color) string { return color(c) }
