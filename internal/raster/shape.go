package raster

import (
	"image"
	"image/color"
	"math"

	"guidepress/internal/display"
	"guidepress/internal/geom"
)

func (c *canvas) shape(s *display.Shape) {
	if len(s.Path.Ops) == 0 {
		return
	}
	paths := flatten(s.Path, c.matrix())
	if s.Fill != nil {
		c.fill(paths, s.Fill.EvenOdd, c.inkOf(s.Fill))
	}
	if s.Stroke == nil || s.Stroke.Width <= 0 {
		return
	}
	with := c.lineInk(s.Stroke)
	if s.Stroke.Pen != nil {
		c.penned(s, with)
		return
	}
	reach := s.Stroke.Width * c.scale / 2 * math.Max(math.Sqrt2, miterOf(s.Stroke))
	if !c.start(extent(paths, reach)) {
		return
	}
	strokeOf(paths, s.Stroke, c.scale, c.area.polygon)
	c.pour(false, with)
}

// penned strokes with an oval pen: where the pen is round, and mapped from there.
func (c *canvas) penned(s *display.Shape, with ink) {
	back, ok := s.Stroke.Pen.Inverse()
	if !ok {
		return
	}
	paths := flatten(s.Path.Transform(back), c.matrix())
	var pieces []subpath
	strokeOf(paths, s.Stroke, c.scale, func(pts []point) {
		p := subpath{pts: make([]point, len(pts))}
		for i, q := range pts {
			p.pts[i] = at(*s.Stroke.Pen, geom.Point{X: q.x, Y: q.y})
		}
		pieces = append(pieces, p)
	})
	c.fill(pieces, false, with)
}

func miterOf(s *display.Stroke) float64 {
	switch {
	case s.Join != 0:
		return 1
	case s.Miter == 0:
		return 10
	}
	return s.Miter
}

// ink is the colour of a pixel, and how much of it counts.
type ink struct {
	color color.RGBA
	at    func(x, y int) color.RGBA // where the colour is not the same everywhere
	share float32
}

func flat(c color.RGBA) ink { return ink{color: c, share: 1} }

func (c *canvas) inkOf(f *display.Fill) ink {
	with := flat(rgba(f.Color))
	switch {
	case f.Gradient != nil:
		with.at = c.gradient(f.Gradient)
	case f.Shading != nil:
		with.at = c.shading(f.Shading)
	}
	with.share = float32(1 - f.Clear)
	return with
}

func (c *canvas) lineInk(s *display.Stroke) ink {
	with := flat(rgba(s.Color))
	if s.Shading != nil {
		with.at = c.shading(s.Shading)
	}
	with.share = float32(1 - s.Clear)
	return with
}

// gradient goes on beyond its ends in the end's colour, as the PDF says with Extend.
func (c *canvas) gradient(g *display.Gradient) func(x, y int) color.RGBA {
	from, to := at(c.matrix(), g.From), at(c.matrix(), g.To)
	v := to.sub(from)
	length := v.dot(v)
	mix := func(a, b uint8, t float64) uint8 { return uint8(math.Round(float64(a) + (float64(b)-float64(a))*t)) }
	along := func(x, y int) color.RGBA {
		t := 0.0
		if length > 0 {
			t = math.Max(0, math.Min(1, point{float64(x) + 0.5, float64(y) + 0.5}.sub(from).dot(v)/length))
		}
		return color.RGBA{mix(g.Start.R, g.End.R, t), mix(g.Start.G, g.End.G, t), mix(g.Start.B, g.End.B, t), 0xff}
	}
	if v.x != 0 {
		return along
	}
	row, all := math.MinInt, color.RGBA{} // from top to foot a row has one colour
	return func(x, y int) color.RGBA {
		if y != row {
			row, all = y, along(x, y)
		}
		return all
	}
}

// fill fills paths, each closed.
func (c *canvas) fill(paths []subpath, evenOdd bool, with ink) {
	if !c.start(extent(paths, 0)) {
		return
	}
	for _, p := range paths {
		c.area.polygon(p.pts)
	}
	c.pour(evenOdd, with)
}

// start begins an area where ink may fall; false where none can.
func (c *canvas) start(box image.Rectangle) bool {
	box = box.Intersect(c.clip.box)
	if box.Empty() {
		return false
	}
	c.area.reset(box)
	return true
}

// pour lays ink on the pixels of the area.
func (c *canvas) pour(evenOdd bool, with ink) {
	c.area.rows(evenOdd, func(x, y int, covers []float32) {
		c.clip.cut(x, y, covers)
		pix := c.img.Pix[c.img.PixOffset(x, y):]
		for i, cover := range covers {
			if cover *= with.share; cover <= 0 {
				continue
			}
			above := with.color
			if with.at != nil {
				above = with.at(x+i, y)
			}
			p := pix[4*i : 4*i+4 : 4*i+4]
			if cover > 0.99999 { // what is below shows through by less than any rounding
				p[0], p[1], p[2], p[3] = above.R, above.G, above.B, 0xff
				continue
			}
			p[0], p[1], p[2], p[3] = over(p[0], above.R, cover), over(p[1], above.G, cover), over(p[2], above.B, cover), over(p[3], 0xff, cover)
		}
	})
}

func over(below, above uint8, cover float32) uint8 {
	return uint8(float32(below) + float32((float32(above)-float32(below))*cover) + 0.5) // rounded twice, so that no processor fuses it
}

// clip is where a group may leave ink: a box and, where its path is no box, how much of each pixel.
type clip struct {
	box  image.Rectangle
	mask *image.Alpha
}

func (c clip) cover(x, y int) float32 {
	if c.mask == nil {
		return 1
	}
	return float32(c.mask.AlphaAt(x, y).A) / 255
}

// cut takes from a row of coverage what the clip does not let through.
func (c clip) cut(x, y int, covers []float32) {
	if c.mask == nil {
		return
	}
	mask := c.mask.Pix[c.mask.PixOffset(x, y):]
	for i := range covers {
		covers[i] *= float32(mask[i]) / 255
	}
}

// clipTo is the present clip cut down to a path.
func (c *canvas) clipTo(p geom.Path, evenOdd bool) clip {
	paths := flatten(p, c.matrix())
	box := extent(paths, 0).Intersect(c.clip.box)
	out := clip{box: box, mask: image.NewAlpha(box)}
	if !c.start(box) {
		return out
	}
	for _, s := range paths {
		c.area.polygon(s.pts)
	}
	c.area.rows(evenOdd, func(x, y int, covers []float32) {
		c.clip.cut(x, y, covers)
		mask := out.mask.Pix[out.mask.PixOffset(x, y):]
		for i, cover := range covers {
			mask[i] = uint8(float32(cover*255) + 0.5)
		}
	})
	return out
}
