package turn

import (
	"bytes"
	"image"
	"image/color"
	_ "image/jpeg" // what drawings bring
	"image/png"

	"guidepress/internal/display"
	"guidepress/internal/geom"
)

// grayPicture is a picture that a drawing brought, in grey. Those of the document are made grey with it.
func grayPicture(p *display.Picture) *display.Picture {
	if p.Own == nil {
		return p
	}
	img, _, err := image.Decode(bytes.NewReader(p.Own.Data))
	if err != nil {
		return p // paint says so
	}
	b := img.Bounds()
	out := image.NewNRGBA(b)
	for y := b.Min.Y; y < b.Max.Y; y++ {
		for x := b.Min.X; x < b.Max.X; x++ {
			c := color.NRGBAModel.Convert(img.At(x, y)).(color.NRGBA)
			g := grayOf(display.Color{R: c.R, G: c.G, B: c.B})
			out.SetNRGBA(x, y, color.NRGBA{R: g.R, G: g.G, B: g.B, A: c.A})
		}
	}
	var data bytes.Buffer
	if png.Encode(&data, out) != nil {
		return p
	}
	c := *p
	c.Image += " gray"
	c.Own = &display.Image{Format: "png", Data: data.Bytes(), W: p.Own.W, H: p.Own.H}
	return &c
}

// movedPicture is a picture in another place.
func movedPicture(p *display.Picture, m geom.Matrix) *display.Picture {
	c := *p
	c.Rect.X += m.E
	if p.Frame != nil {
		f := m.Mul(*p.Frame)
		c.Frame = &f
	}
	return &c
}

// movedShape is a shape in another place, its gradients with it.
func movedShape(s *display.Shape, m geom.Matrix) *display.Shape {
	c := *s
	c.Path = s.Path.Transform(m)
	if f := s.Fill; f != nil && (f.Gradient != nil || f.Shading != nil) {
		fill := *f
		if f.Gradient != nil {
			g := *f.Gradient
			g.From, g.To = m.Apply(g.From), m.Apply(g.To)
			fill.Gradient = &g
		} else {
			fill.Shading = f.Shading.Moved(m)
		}
		c.Fill = &fill
	}
	if st := s.Stroke; st != nil && st.Shading != nil {
		stroke := *st
		stroke.Shading = st.Shading.Moved(m)
		c.Stroke = &stroke
	}
	return &c
}
