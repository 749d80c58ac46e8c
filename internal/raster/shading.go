package raster

import (
	"image/color"
	"math"

	"guidepress/internal/display"
	"guidepress/internal/geom"
)

// shading is the colour of each pixel, found in the shading's own units.
func (c *canvas) shading(s *display.Shading) func(x, y int) color.RGBA {
	back, ok := c.matrix().Mul(s.Matrix).Inverse()
	share := along(s)
	if s.Radial {
		share = between(s)
	}
	return func(x, y int) color.RGBA {
		if !ok {
			return rgba(s.Stops[len(s.Stops)-1].Color)
		}
		t, seen := share(back.Apply(geom.Point{X: float64(x) + 0.5, Y: float64(y) + 0.5}))
		if !seen {
			return rgba(s.Stops[0].Color)
		}
		return rgba(colorAt(s.Stops, t))
	}
}

func along(s *display.Shading) func(geom.Point) (float64, bool) {
	dx, dy := s.To.X-s.From.X, s.To.Y-s.From.Y
	length := dx*dx + dy*dy
	return func(p geom.Point) (float64, bool) {
		return ((p.X-s.From.X)*dx + (p.Y-s.From.Y)*dy) / length, length > 0
	}
}

// between is the largest share t whose circle, on the way from the first to the second, goes through the point
// (ISO 32000-1 8.7.4.5.4).
func between(s *display.Shading) func(geom.Point) (float64, bool) {
	dx, dy, dr := s.To.X-s.From.X, s.To.Y-s.From.Y, s.R1-s.R0
	a := dx*dx + dy*dy - dr*dr
	return func(p geom.Point) (float64, bool) {
		px, py := p.X-s.From.X, p.Y-s.From.Y
		b, c := px*dx+py*dy+s.R0*dr, px*px+py*py-s.R0*s.R0
		var roots [2]float64
		if math.Abs(a) < 1e-12 {
			if b == 0 {
				return 0, false
			}
			roots[0], roots[1] = c/(2*b), c/(2*b)
		} else {
			d := b*b - a*c
			if d < 0 {
				return 0, false
			}
			d = math.Sqrt(d)
			roots[0], roots[1] = max((b+d)/a, (b-d)/a), min((b+d)/a, (b-d)/a)
		}
		for _, t := range roots {
			if s.R0+t*dr >= 0 {
				return t, true
			}
		}
		return 0, false
	}
}

func colorAt(stops []display.Stop, t float64) display.Color {
	i := 0
	for i < len(stops) && stops[i].At <= t {
		i++
	}
	switch i {
	case 0:
		return stops[0].Color
	case len(stops):
		return stops[i-1].Color
	}
	a, b := stops[i-1], stops[i]
	k := (t - a.At) / (b.At - a.At)
	mix := func(u, v uint8) uint8 { return uint8(math.Round(float64(u) + (float64(v)-float64(u))*k)) }
	return display.Color{R: mix(a.Color.R, b.Color.R), G: mix(a.Color.G, b.Color.G), B: mix(a.Color.B, b.Color.B)}
}
