package finish_test

import (
	"fmt"
	"testing"

	"guidepress/internal/display"
	"guidepress/internal/geom"
	"guidepress/internal/pdf"
)

// shaded is the shading dictionary of a page with one shape that has these stops.
func shaded(t *testing.T, stops ...display.Stop) (*judge, pdf.Dict) {
	t.Helper()
	return painted(t, &display.Shading{To: geom.Point{X: 100}, Matrix: geom.Matrix{A: 1, D: 1}, Stops: stops})
}

func painted(t *testing.T, s *display.Shading) (*judge, pdf.Dict) {
	t.Helper()
	doc := wholeSample(t)
	box := &display.Shape{Path: geom.RectPath(geom.Rect{X: 10, Y: 10, W: 100, H: 50}), Fill: &display.Fill{Shading: s}}
	page := &doc.Pages[0]
	page.Marks = append(page.Marks, display.Mark{Artifact: display.Background, Items: []display.Item{box}})
	j := inspect(t, build(t, doc))
	for _, f := range j.faults {
		t.Error(f)
	}
	patterns := j.dict(j.dict(j.dict(j.pages[0].dict["Resources"])["Pattern"]))
	for _, p := range patterns {
		return j, j.dict(j.dict(p)["Shading"])
	}
	t.Fatal("the page has no shading")
	return nil, nil
}

func grey(v uint8) display.Color { return display.Color{R: v, G: v, B: v} }

// What is printed in grey has no colours in its shadings either; a coloured one has three parts a stop.
func TestShadingsHaveTheirInks(t *testing.T) {
	for _, c := range []struct {
		to    display.Color
		space pdf.Name
		parts int
	}{{grey(200), "DeviceGray", 1}, {display.Color{R: 200, G: 10}, "DeviceRGB", 3}} {
		j, d := shaded(t, display.Stop{At: 0, Color: grey(20)}, display.Stop{At: 1, Color: c.to})
		part := j.dict(j.array(j.dict(d["Function"])["Functions"])[0])
		if d["ColorSpace"] != c.space || len(j.array(part["C0"])) != c.parts || len(j.array(part["C1"])) != c.parts {
			t.Errorf("a shading to %v is in %v: %v", c.to, d["ColorSpace"], part)
		}
	}
}

// A sharp edge in the middle of a shading ends nothing: what lies behind it is there too.
func TestASharpEdgeEndsNoShading(t *testing.T) {
	j, d := shaded(t, display.Stop{At: 0, Color: grey(0)}, display.Stop{At: 0.5, Color: grey(50)}, display.Stop{At: 0.5, Color: grey(150)}, display.Stop{At: 1, Color: grey(250)})
	ramp := j.dict(d["Function"])
	parts := j.array(ramp["Functions"])
	if len(parts) != 2 || fmt.Sprint(j.array(ramp["Bounds"])) != "[0.5]" {
		t.Fatalf("the shading has %d parts, and bounds %v", len(parts), ramp["Bounds"])
	}
	if last := number(j.array(j.dict(parts[1])["C1"])[0]); last < 0.97 || last > 0.99 {
		t.Errorf("it ends in %v", last)
	}
}

// A line from one point to another, or circles between two (8.7.4.5.3 and .4).
func TestShadingsHaveTheirForm(t *testing.T) {
	for _, c := range []struct {
		radial bool
		want   string
	}{{false, "2 [10 20 90 40]"}, {true, "3 [10 20 5 90 40 60]"}} {
		j, d := painted(t, &display.Shading{Radial: c.radial, From: geom.Point{X: 10, Y: 20}, To: geom.Point{X: 90, Y: 40}, R0: 5, R1: 60,
			Matrix: geom.Matrix{A: 1, D: 1}, Stops: []display.Stop{{At: 0, Color: grey(20)}, {At: 1, Color: grey(200)}}})
		if got := fmt.Sprint(d["ShadingType"], " ", j.array(d["Coords"])); got != c.want {
			t.Errorf("radial %v: %s, want %s", c.radial, got, c.want)
		}
	}
}
