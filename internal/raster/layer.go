package raster

import (
	"image"
	"math"

	"guidepress/internal/display"
	"guidepress/internal/geom"
)

// layer paints a group apart and lays it on the page as one.
func (c *canvas) layer(g *display.Group) error {
	c.clip.box = c.clip.box.Intersect(c.reach(g.Items))
	if c.clip.box.Empty() {
		return nil
	}
	above, err := c.apart(g.Items)
	if err != nil {
		return err
	}
	var mask *image.RGBA
	if g.Mask != nil {
		if mask, err = c.apart(g.Mask); err != nil {
			return err
		}
	}
	box := c.clip.box
	for y := box.Min.Y; y < box.Max.Y; y++ {
		for x := box.Min.X; x < box.Max.X; x++ {
			share := c.clip.cover(x, y) * float32(1-g.Clear)
			if mask != nil {
				share *= light(mask.Pix[mask.PixOffset(x, y):])
			}
			lay(c.img.Pix[c.img.PixOffset(x, y):], above.Pix[above.PixOffset(x, y):], share)
		}
	}
	return nil
}

// reach is the pixels that items can touch: a drawing of many small layers would else take the whole page for each.
func (c *canvas) reach(items []display.Item) image.Rectangle {
	var all image.Rectangle
	for _, it := range items {
		switch it := it.(type) {
		case *display.Shape:
			all = all.Union(extent(flatten(it.Path, c.matrix()), c.lineReach(it.Stroke)))
		case *display.Picture:
			all = all.Union(extent(flatten(geom.RectPath(it.Rect), c.matrix()), 1))
		case *display.Group:
			all = all.Union(c.reach(it.Items))
		default:
			return c.img.Rect
		}
	}
	return all
}

// lineReach is how far a line's ink lies from its path.
func (c *canvas) lineReach(s *display.Stroke) float64 {
	if s == nil {
		return 1
	}
	reach := s.Width * c.scale / 2 * max(math.Sqrt2, miterOf(s))
	if s.Pen != nil {
		reach *= math.Abs(s.Pen.A) + math.Abs(s.Pen.B) + math.Abs(s.Pen.C) + math.Abs(s.Pen.D)
	}
	return reach + 1
}

// apart paints items on nothing.
func (c *canvas) apart(items []display.Item) (*image.RGBA, error) {
	inner := *c
	inner.img = image.NewRGBA(c.clip.box)
	inner.clip = clip{box: c.clip.box}
	return inner.img, inner.items(items)
}

// light is how light a pixel is on black, as PDF weighs it (ISO 32000-1 11.5.3).
func light(p []uint8) float32 {
	return (0.3*float32(p[0]) + 0.59*float32(p[1]) + 0.11*float32(p[2])) / 255
}

// lay puts a share of one pixel on another; both hold their colours multiplied with their opacity.
func lay(below, above []uint8, share float32) {
	rest := 1 - share*float32(above[3])/255
	for i := range 4 {
		below[i] = uint8(min(255, float32(below[i])*rest+float32(above[i])*share+0.5))
	}
}
