// Package turn changes finished pages: a display document in, the same pages in grey, or two on a sheet, out. It knows
// no guide, no brand and no edition.
package turn

import (
	"math"

	"guidepress/internal/display"
)

// Gray turns every colour of a document into the grey of the same luminance (WCAG 2.1's relative luminance),
// so that a contrast measured in colour holds on a black-and-white printer.
func Gray(doc *display.Document) {
	for i := range doc.Pages {
		for j := range doc.Pages[i].Marks {
			grayItems(doc.Pages[i].Marks[j].Items)
		}
		for j := range doc.Pages[i].Fields {
			f := &doc.Pages[i].Fields[j]
			f.Color = grayOf(f.Color)
		}
	}
}

// grayItems replaces paints by copies: drawings share theirs between pages and documents.
func grayItems(items []display.Item) {
	for i, it := range items {
		switch it := it.(type) {
		case *display.Text:
			c := *it
			c.Color = grayOf(c.Color)
			items[i] = &c
		case *display.Shape:
			c := *it
			c.Fill, c.Stroke = grayFill(c.Fill), grayStroke(c.Stroke)
			items[i] = &c
		case *display.Group:
			c := *it
			c.Items = append([]display.Item{}, it.Items...)
			grayItems(c.Items)
			items[i] = &c
		case *display.Picture:
			items[i] = grayPicture(it)
		}
	}
}

func grayFill(f *display.Fill) *display.Fill {
	if f == nil {
		return nil
	}
	c := *f
	c.Color = grayOf(c.Color)
	if f.Gradient != nil {
		g := *f.Gradient
		g.Start, g.End = grayOf(g.Start), grayOf(g.End)
		c.Gradient = &g
	}
	if f.Shading != nil {
		c.Shading = f.Shading.Colored(grayOf)
	}
	return &c
}

func grayStroke(s *display.Stroke) *display.Stroke {
	if s == nil {
		return nil
	}
	c := *s
	c.Color = grayOf(c.Color)
	if s.Shading != nil {
		c.Shading = s.Shading.Colored(grayOf)
	}
	return &c
}

// grayOf is the grey with the colour's relative luminance.
func grayOf(c display.Color) display.Color {
	lin := func(v uint8) float64 {
		f := float64(v) / 255
		if f <= 0.04045 {
			return f / 12.92
		}
		return math.Pow((f+0.055)/1.055, 2.4)
	}
	l := 0.2126*lin(c.R) + 0.7152*lin(c.G) + 0.0722*lin(c.B)
	f := 12.92 * l
	if l > 0.0031308 {
		f = 1.055*math.Pow(l, 1/2.4) - 0.055
	}
	v := uint8(math.Round(f * 255))
	return display.Color{R: v, G: v, B: v}
}
