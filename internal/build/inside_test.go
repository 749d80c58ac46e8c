package build

import (
	"math"
	"testing"

	"guidepress/internal/display"
	"guidepress/internal/geom"
)

// outlines keeps the polygons of each path: it is asked for many points.
var outlines = map[*geom.Point]outline{}

type outline struct {
	bounds   geom.Rect
	polygons [][]geom.Point
}

func outlineOf(p geom.Path) outline {
	if len(p.Pts) == 0 {
		return outline{}
	}
	o, ok := outlines[&p.Pts[0]]
	if !ok {
		o = outline{p.Bounds(), polygons(p)}
		outlines[&p.Pts[0]] = o
	}
	return o
}

// polygons are a path's outlines as points, curves in eight chords.
func polygons(p geom.Path) [][]geom.Point {
	var out [][]geom.Point
	var now []geom.Point
	pts := p.Pts
	for _, op := range p.Ops {
		switch op {
		case geom.Move:
			if now != nil {
				out = append(out, now)
			}
			now, pts = []geom.Point{pts[0]}, pts[1:]
		case geom.Line:
			now, pts = append(now, pts[0]), pts[1:]
		case geom.Cubic:
			now, pts = append(now, chords(now[len(now)-1], pts[0], pts[1], pts[2])...), pts[3:]
		case geom.Close:
			now = append(now, now[0])
		}
	}
	return append(out, now)
}

func chords(a, b, c, d geom.Point) []geom.Point {
	var out []geom.Point
	for i := 1; i <= 8; i++ {
		t := float64(i) / 8
		u := 1 - t
		out = append(out, geom.Point{
			X: u*u*u*a.X + 3*u*u*t*b.X + 3*u*t*t*c.X + t*t*t*d.X,
			Y: u*u*u*a.Y + 3*u*u*t*b.Y + 3*u*t*t*c.Y + t*t*t*d.Y,
		})
	}
	return out
}

// covers reports whether a filled path covers a point.
func covers(p geom.Path, evenOdd bool, at geom.Point) bool {
	o := outlineOf(p)
	if !o.bounds.Contains(geom.Rect{X: at.X, Y: at.Y}) {
		return false
	}
	winding, crossings := 0, 0
	for _, poly := range o.polygons {
		for i, a := range poly {
			b := poly[(i+1)%len(poly)]
			if (a.Y <= at.Y) == (b.Y <= at.Y) {
				continue
			}
			if a.X+(at.Y-a.Y)/(b.Y-a.Y)*(b.X-a.X) > at.X {
				crossings++
				if a.Y < b.Y {
					winding++
				} else {
					winding--
				}
			}
		}
	}
	if evenOdd {
		return crossings%2 == 1
	}
	return winding != 0
}

// alongside reports whether a point lies within a distance of a path's line.
func alongside(p geom.Path, at geom.Point, distance float64) bool {
	o := outlineOf(p)
	if !o.bounds.Inset(-distance).Contains(geom.Rect{X: at.X, Y: at.Y}) {
		return false
	}
	for _, poly := range o.polygons {
		for i := 1; i < len(poly); i++ {
			if apart(poly[i-1], poly[i], at) < distance {
				return true
			}
		}
	}
	return false
}

// apart is how far a point is from a line between two others.
func apart(a, b, at geom.Point) float64 {
	dx, dy := b.X-a.X, b.Y-a.Y
	t := 0.0
	if l := dx*dx + dy*dy; l > 0 {
		t = math.Max(0, math.Min(1, ((at.X-a.X)*dx+(at.Y-a.Y)*dy)/l))
	}
	return math.Hypot(a.X+t*dx-at.X, a.Y+t*dy-at.Y)
}

// fillAt is a fill's colour at a point.
func fillAt(f *display.Fill, at geom.Point) display.Color {
	g := f.Gradient
	if g == nil {
		return f.Color
	}
	dx, dy := g.To.X-g.From.X, g.To.Y-g.From.Y
	t := 0.0
	if l := dx*dx + dy*dy; l > 0 {
		t = math.Max(0, math.Min(1, ((at.X-g.From.X)*dx+(at.Y-g.From.Y)*dy)/l))
	}
	mix := func(a, b uint8) uint8 { return uint8(math.Round(float64(a) + t*(float64(b)-float64(a)))) }
	return display.Color{R: mix(g.Start.R, g.End.R), G: mix(g.Start.G, g.End.G), B: mix(g.Start.B, g.End.B)}
}

// TestTheMeasureItself: what the tests of pages stand on can tell inside from outside.
func TestTheMeasureItself(t *testing.T) {
	disc := geom.Ellipse(50, 50, 20, 20)
	ring := geom.Path{Ops: append(append([]geom.Op{}, disc.Ops...), geom.Ellipse(50, 50, 10, 10).Ops...),
		Pts: append(append([]geom.Point{}, disc.Pts...), geom.Ellipse(50, 50, 10, 10).Pts...)}
	for _, c := range []struct {
		name    string
		path    geom.Path
		evenOdd bool
		x, y    float64
		want    bool
	}{
		{"the middle of a disc", disc, false, 50, 50, true},
		{"a corner of its box", disc, false, 33, 33, false},
		{"the hole of a ring", ring, true, 50, 50, false},
		{"the ring", ring, true, 65, 50, true},
		{"a ring filled whole", ring, false, 50, 50, true},
	} {
		if got := covers(c.path, c.evenOdd, geom.Point{X: c.x, Y: c.y}); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
	if !alongside(disc, geom.Point{X: 70.5, Y: 50}, 1) || alongside(disc, geom.Point{X: 50, Y: 50}, 1) {
		t.Error("the line of a disc is not where it should be")
	}
}
