package raster

import (
	"bytes"
	"fmt"
	"image"
	_ "image/jpeg" // what prepared pictures are
	_ "image/png"

	"golang.org/x/image/draw"
	"golang.org/x/image/math/f64"

	"guidepress/internal/display"
	"guidepress/internal/geom"
)

func (c *canvas) picture(p *display.Picture) error {
	img, err := c.decoded(p)
	if err != nil {
		return err
	}
	b := img.Bounds()
	kx, ky := p.Rect.W*c.scale/float64(b.Dx()), p.Rect.H*c.scale/float64(b.Dy())
	m := f64.Aff3{kx, 0, p.Rect.X*c.scale - kx*float64(b.Min.X), 0, ky, p.Rect.Y*c.scale - ky*float64(b.Min.Y)}
	if p.Frame != nil {
		f := c.matrix().Mul(*p.Frame).Mul(geom.Stretch(1/float64(b.Dx()), 1/float64(b.Dy()))).Mul(geom.Translate(float64(-b.Min.X), float64(-b.Min.Y)))
		m = f64.Aff3{f.A, f.C, f.E, f.B, f.D, f.F}
	}
	var o draw.Options
	if c.clip.mask != nil {
		o.DstMask = c.clip.mask
	}
	part, ok := c.img.SubImage(c.clip.box).(*image.RGBA)
	if !ok || part.Rect.Empty() {
		return nil
	}
	draw.CatmullRom.Transform(part, m, img, b, draw.Over, &o)
	return nil
}

func (d *Drawer) decoded(p *display.Picture) (image.Image, error) {
	name, prepared := p.Image, p.Own
	if img := d.images[name]; img != nil {
		return img, nil
	}
	if prepared == nil {
		prepared = d.doc.Images[name]
	}
	if prepared == nil {
		return nil, fmt.Errorf("the document does not hold the picture %q", name)
	}
	img, _, err := image.Decode(bytes.NewReader(prepared.Data))
	if err != nil {
		return nil, fmt.Errorf("the picture %q: %w", name, err)
	}
	d.images[name] = img
	return img, nil
}
