package svgpage

import (
	"strconv"

	"guidepress/internal/display"
)

// shading writes a gradient of any kind and returns its name.
func (d *drawing) shading(s *display.Shading) string {
	id, kind := d.name(), "linearGradient"
	places := []place{{"x1", s.From.X}, {"y1", s.From.Y}, {"x2", s.To.X}, {"y2", s.To.Y}}
	if s.Radial {
		kind = "radialGradient"
		places = []place{{"fx", s.From.X}, {"fy", s.From.Y}, {"fr", s.R0}, {"cx", s.To.X}, {"cy", s.To.Y}, {"r", s.R1}}
	}
	d.str("<", kind, ` id="`, id, `" gradientUnits="userSpaceOnUse"`)
	for _, p := range places {
		d.str(" ", p.name, `="`, strconv.FormatFloat(p.v, 'g', 7, 64), `"`)
	}
	d.transform("gradientTransform", s.Matrix)
	d.str(">")
	for _, p := range s.Stops {
		d.str(`<stop offset="`, strconv.FormatFloat(p.At, 'g', 6, 64), `" stop-color="`, d.color(p.Color), `"/>`)
	}
	d.str("</", kind, ">")
	return id
}

type place struct {
	name string
	v    float64
}
