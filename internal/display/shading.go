package display

import (
	"slices"

	"guidepress/internal/geom"
)

// Shading is a gradient of any number of colours: along the line From To or, when Radial is set, from the circle
// around From with radius R0 to the one around To with radius R1. All of it is in units of its own, which Matrix maps
// to the page. It goes on beyond its ends.
type Shading struct {
	Radial   bool
	From, To geom.Point
	R0, R1   float64
	Matrix   geom.Matrix
	Stops    []Stop // at least two, rising from 0 to 1
}

// Stop is a colour at a share of a shading.
type Stop struct {
	At    float64
	Color Color
}

// Colored is the shading with every colour mapped.
func (s *Shading) Colored(swap func(Color) Color) *Shading {
	c := *s
	c.Stops = slices.Clone(s.Stops)
	for i := range c.Stops {
		c.Stops[i].Color = swap(c.Stops[i].Color)
	}
	return &c
}

// Moved is the shading with its place mapped.
func (s *Shading) Moved(m geom.Matrix) *Shading {
	c := *s
	c.Matrix = m.Mul(s.Matrix)
	return &c
}

// Gray says that the shading has no colour but greys.
func (s *Shading) Gray() bool {
	for _, p := range s.Stops {
		if p.Color.R != p.Color.G || p.Color.G != p.Color.B {
			return false
		}
	}
	return true
}
