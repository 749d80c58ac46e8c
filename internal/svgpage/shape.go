package svgpage

import (
	"fmt"

	"guidepress/internal/display"
	"guidepress/internal/geom"
)

func (d *drawing) shape(s *display.Shape) {
	if len(s.Path.Ops) == 0 || s.Fill == nil && s.Stroke == nil {
		return
	}
	path := s.Path
	if s.Stroke != nil && s.Stroke.Pen != nil {
		if s.Fill != nil {
			d.shape(&display.Shape{Path: s.Path, Fill: s.Fill})
		}
		back, ok := s.Stroke.Pen.Inverse()
		if !ok {
			return
		}
		s, path = &display.Shape{Stroke: s.Stroke}, path.Transform(back)
	}
	fill, line := d.fill(s.Fill), d.line(s.Stroke)
	d.str(`<path fill="`, fill, `"`)
	if s.Fill != nil && s.Fill.EvenOdd {
		d.str(` fill-rule="evenodd"`)
	}
	if s.Fill != nil && s.Fill.Clear > 0 {
		d.str(` fill-opacity="`, opacity(s.Fill.Clear), `"`)
	}
	if s.Stroke != nil {
		d.stroke(s.Stroke, line)
	}
	d.str(` d="`)
	d.path(path)
	d.str(`"/>`)
}

// fill is what an area is painted with; a gradient is written first.
func (d *drawing) fill(f *display.Fill) string {
	switch {
	case f == nil:
		return "none"
	case f.Gradient != nil:
		return "url(#" + d.gradient(f.Gradient) + ")"
	case f.Shading != nil:
		return "url(#" + d.shading(f.Shading) + ")"
	}
	return d.color(f.Color)
}

func (d *drawing) line(s *display.Stroke) string {
	switch {
	case s == nil:
		return ""
	case s.Shading == nil:
		return d.color(s.Color)
	case s.Pen == nil:
		return "url(#" + d.shading(s.Shading) + ")"
	}
	back, _ := s.Pen.Inverse()
	return "url(#" + d.shading(s.Shading.Moved(back)) + ")"
}

func (d *drawing) gradient(g *display.Gradient) string {
	id := d.name()
	d.str(`<linearGradient id="`, id, `" gradientUnits="userSpaceOnUse"`)
	for _, a := range []struct {
		name string
		v    float64
	}{{"x1", g.From.X}, {"y1", g.From.Y}, {"x2", g.To.X}, {"y2", g.To.Y}} {
		d.str(" ", a.name, `="`)
		d.nums(a.v)
		d.str(`"`)
	}
	d.str(`><stop stop-color="`, d.color(g.Start), `"/><stop offset="1" stop-color="`, d.color(g.End), `"/></linearGradient>`)
	return id
}

// stroke writes a pen. SVG's own limit of a mitre is 4, PDF's is 10.
func (d *drawing) stroke(s *display.Stroke, with string) {
	d.str(` stroke="`, with, `" stroke-width="`)
	d.nums(s.Width)
	d.str(`" stroke-linecap="`, []string{"butt", "round", "square"}[s.Cap], `" stroke-linejoin="`, []string{"miter", "round", "bevel"}[s.Join], `"`)
	if s.Join == 0 {
		d.str(` stroke-miterlimit="`)
		d.nums(miter(s.Miter))
		d.str(`"`)
	}
	if len(s.Dash) > 0 {
		d.str(` stroke-dasharray="`)
		d.nums(s.Dash...)
		d.str(`"`)
	}
	if s.Phase != 0 {
		d.str(` stroke-dashoffset="`)
		d.nums(s.Phase)
		d.str(`"`)
	}
	if s.Clear > 0 {
		d.str(` stroke-opacity="`, opacity(s.Clear), `"`)
	}
	if s.Pen != nil {
		d.transform("transform", *s.Pen)
	}
}

func miter(m float64) float64 {
	if m == 0 {
		return 10
	}
	return m
}

func (d *drawing) path(p geom.Path) {
	pts := p.Pts
	for _, o := range p.Ops {
		n := map[geom.Op]int{geom.Move: 1, geom.Line: 1, geom.Cubic: 3}[o]
		if len(pts) < n {
			d.fail("a path lacks %d of its points", n-len(pts))
			return
		}
		d.out = append(d.out, byte(o))
		for i, q := range pts[:n] {
			if i > 0 {
				d.out = append(d.out, ' ')
			}
			d.nums(q.X, q.Y)
		}
		pts = pts[n:]
	}
}

func color(c display.Color) string { return fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B) }
