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
	fill := "none"
	if s.Fill != nil {
		fill = color(s.Fill.Color)
		if g := s.Fill.Gradient; g != nil {
			fill = "url(#" + d.gradient(g) + ")"
		}
	}
	d.str(`<path fill="`, fill, `"`)
	if s.Fill != nil && s.Fill.EvenOdd {
		d.str(` fill-rule="evenodd"`)
	}
	if s.Stroke != nil {
		d.stroke(s.Stroke)
	}
	d.str(` d="`)
	d.path(s.Path)
	d.str(`"/>`)
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
	d.str(`><stop stop-color="`, color(g.Start), `"/><stop offset="1" stop-color="`, color(g.End), `"/></linearGradient>`)
	return id
}

// stroke writes a pen. SVG's own limit of a mitre is 4, PDF's is 10.
func (d *drawing) stroke(s *display.Stroke) {
	d.str(` stroke="`, color(s.Color), `" stroke-width="`)
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
