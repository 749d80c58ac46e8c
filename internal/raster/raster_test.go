package raster

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"math"
	"strings"
	"testing"

	"eliasnaur.com/font/roboto/robotoregular"

	"guidepress/internal/display"
	"guidepress/internal/geom"
)

// drawn is a page of 100 x 100 points at one pixel a point.
func drawn(t *testing.T, items ...display.Item) *image.RGBA {
	t.Helper()
	return pageOf(t, &display.Document{Images: map[string]*display.Image{}}, 1, items...)
}

func pageOf(t *testing.T, doc *display.Document, scale float64, items ...display.Item) *image.RGBA {
	t.Helper()
	doc.Pages = []display.Page{{Size: geom.Size{W: 100, H: 100}, Marks: []display.Mark{{Items: items}}}}
	d, err := New(doc)
	if err != nil {
		t.Fatal(err)
	}
	img, err := d.Page(0, scale)
	if err != nil {
		t.Fatal(err)
	}
	return img
}

// dark is the ink on a page, in pixels fully black.
func dark(img *image.RGBA) float64 {
	sum := 0.0
	for i := 0; i < len(img.Pix); i += 4 {
		sum += 1 - float64(img.Pix[i])/255
	}
	return sum
}

func filled(p geom.Path, evenOdd bool) *display.Shape {
	return &display.Shape{Path: p, Fill: &display.Fill{EvenOdd: evenOdd}}
}

func box(x, y, w, h float64) geom.Path { return geom.RectPath(geom.Rect{X: x, Y: y, W: w, H: h}) }

func join(paths ...geom.Path) geom.Path {
	var all geom.Path
	for _, p := range paths {
		all.Ops, all.Pts = append(all.Ops, p.Ops...), append(all.Pts, p.Pts...)
	}
	return all
}

// TestFillsCoverTheirArea: the ink of a shape is its area, wherever between the pixels it lies.
func TestFillsCoverTheirArea(t *testing.T) {
	nested := join(box(10, 10, 40, 40), box(20, 20, 20, 20))
	for _, c := range []struct {
		name  string
		shape *display.Shape
		want  float64
	}{
		{"a box on the grid", filled(box(10, 10, 20, 30), false), 600},
		{"a box between the pixels", filled(box(10.25, 10.5, 20.5, 30.25), false), 20.5 * 30.25},
		{"a sliver thinner than a pixel", filled(box(10.3, 10, 0.2, 50), false), 10},
		{"a circle", filled(geom.Ellipse(50, 50, 30, 30), false), math.Pi * 900},
		{"half outside on the left", filled(geom.Ellipse(0, 50, 30, 30), false), math.Pi * 450},
		{"half outside on the right", filled(geom.Ellipse(100, 50, 30, 30), false), math.Pi * 450},
		{"half above", filled(geom.Ellipse(50, 0, 30, 30), false), math.Pi * 450},
		{"all around the page", filled(box(-1e6, -1e6, 3e6, 3e6), false), 10000},
		{"nested, by the winding rule", filled(nested, false), 1600},
		{"nested, even and odd", filled(nested, true), 1200},
		{"twice over", filled(join(box(10, 10, 20, 20), box(10, 10, 20, 20)), false), 400},
	} {
		if got := dark(drawn(t, c.shape)); math.Abs(got-c.want) > 0.003*c.want+1 {
			t.Errorf("%s covers %.1f pixels, want %.1f", c.name, got, c.want)
		}
	}
}

func TestStrokes(t *testing.T) {
	line := geom.Polyline(geom.Point{X: 20, Y: 50}, geom.Point{X: 80, Y: 50})
	angle := geom.Polyline(geom.Point{X: 20, Y: 20}, geom.Point{X: 60, Y: 20}, geom.Point{X: 60, Y: 60})
	sharp := geom.Polyline(geom.Point{X: 20, Y: 50}, geom.Point{X: 60, Y: 50}, geom.Point{X: 20, Y: 51})
	dot := geom.Polyline(geom.Point{X: 50, Y: 50}, geom.Point{X: 50, Y: 50})
	closed := box(20, 20, 40, 40)
	quarter := math.Pi / 4
	for _, c := range []struct {
		name   string
		path   geom.Path
		stroke display.Stroke
		want   float64
	}{
		{"butt", line, display.Stroke{Width: 10}, 600},
		{"round", line, display.Stroke{Width: 10, Cap: 1}, 600 + 100*quarter},
		{"square", line, display.Stroke{Width: 10, Cap: 2}, 700},
		{"a hairline", line, display.Stroke{Width: 0.5}, 30},
		{"mitre", angle, display.Stroke{Width: 10}, 775 + 25},
		{"round corner", angle, display.Stroke{Width: 10, Join: 1}, 775 + 25*quarter},
		{"bevel", angle, display.Stroke{Width: 10, Join: 2}, 775 + 12.5},
		{"a closed path has corners all around", closed, display.Stroke{Width: 4}, 44*44 - 36*36},
		{"a mitre past its limit is a bevel", sharp, display.Stroke{Width: 2}, 101},
		{"dashes", line, display.Stroke{Width: 10, Dash: []float64{6, 4}}, 360},
		{"dashes with round ends", line, display.Stroke{Width: 4, Cap: 1, Dash: []float64{10, 10}}, 120 + 3*16*quarter},
		{"a dot with round ends", dot, display.Stroke{Width: 10, Cap: 1}, 100 * quarter},
		{"a dot without", dot, display.Stroke{Width: 10}, 0},
		{"a circle", geom.Ellipse(50, 50, 30, 30), display.Stroke{Width: 6, Join: 1}, 2 * math.Pi * 30 * 6},
		{"a thin circle", geom.Ellipse(50, 50, 30, 30), display.Stroke{Width: 0.75}, 2 * math.Pi * 30 * 0.75},
	} {
		s := c.stroke
		if got := dark(drawn(t, &display.Shape{Path: c.path, Stroke: &s})); math.Abs(got-c.want) > 0.01*c.want+1 {
			t.Errorf("%s: %.1f pixels of ink, want %.1f", c.name, got, c.want)
		}
	}
}

func TestClipsNest(t *testing.T) {
	all := filled(box(0, 0, 100, 100), false)
	inner := &display.Group{Clip: geom.Ellipse(30, 50, 20, 20), Items: []display.Item{all}}
	half := &display.Group{Clip: box(0, 0, 30, 100), Items: []display.Item{inner}}
	if got, want := dark(drawn(t, half)), math.Pi*200; math.Abs(got-want) > 4 {
		t.Errorf("half a circle shows %.1f pixels, want %.1f", got, want)
	}
	away := &display.Group{Clip: box(200, 0, 10, 10), Items: []display.Item{all}}
	if got := dark(drawn(t, away)); got != 0 {
		t.Errorf("a clip outside the page leaves %.1f pixels", got)
	}
}

func TestGradientsRunBetweenTheirEnds(t *testing.T) {
	s := filled(box(0, 0, 100, 100), false)
	s.Fill.Gradient = &display.Gradient{From: geom.Point{X: 25}, To: geom.Point{X: 75}, Start: display.Color{R: 200}, End: display.Color{B: 100}}
	img := drawn(t, s)
	for _, c := range []struct {
		x    int
		r, b uint8
	}{{0, 200, 0}, {50, 98, 51}, {99, 0, 100}} {
		if got := img.RGBAAt(c.x, 50); got != (color.RGBA{c.r, 0, c.b, 255}) {
			t.Errorf("at %d: %v, want %d, 0, %d", c.x, got, c.r, c.b)
		}
	}
}

// TestLettersStandWhereThePDFHasThem: what Adjust says moves the letters after it, and nothing else.
func TestLettersStandWhereThePDFHasThem(t *testing.T) {
	ends := func(adjust ...float64) (first, last int) {
		doc := &display.Document{Faces: []display.Face{{Name: "a", File: robotoregular.TTF}}}
		img := pageOf(t, doc, 1, &display.Text{X: 10, Y: 60, Face: "a", Size: 40, Text: "lI", Adjust: adjust})
		first, last = 100, 0
		for x := range 100 {
			for y := range 100 {
				if img.RGBAAt(x, y).R < 128 {
					first, last = min(first, x), max(last, x)
				}
			}
		}
		return first, last
	}
	f0, l0 := ends()
	f1, l1 := ends(500, 0)
	if f1 != f0 || l1 != l0+20 {
		t.Errorf("half an em after the first letter moves the ends from %d, %d to %d, %d", f0, l0, f1, l1)
	}
}

func TestPicturesFillTheirFrame(t *testing.T) {
	src := image.NewRGBA(image.Rect(0, 0, 10, 10))
	for i := range src.Pix {
		src.Pix[i] = 255 * uint8(i%4/3)
	}
	var b bytes.Buffer
	if err := png.Encode(&b, src); err != nil {
		t.Fatal(err)
	}
	doc := &display.Document{Images: map[string]*display.Image{"p": {Format: "png", Data: b.Bytes()}}}
	p := &display.Picture{Image: "p", Rect: geom.Rect{X: 10, Y: 20, W: 40, H: 30}}
	if got := dark(pageOf(t, doc, 1, p)); math.Abs(got-1200) > 12 {
		t.Errorf("the picture covers %.1f pixels, want 1200", got)
	}
	round := &display.Group{Clip: geom.Ellipse(30, 35, 10, 10), Items: []display.Item{p}}
	if got := dark(pageOf(t, doc, 1, round)); math.Abs(got-100*math.Pi) > 4 {
		t.Errorf("clipped to a circle it covers %.1f pixels, want %.1f", got, 100*math.Pi)
	}
}

func TestScale(t *testing.T) {
	img := pageOf(t, &display.Document{}, 2.5, filled(box(10, 10, 20, 20), false))
	if img.Rect.Dx() != 250 || math.Abs(dark(img)-2500) > 1 {
		t.Errorf("%v with %.1f pixels of ink, want 250 wide with 2500", img.Rect, dark(img))
	}
}

func TestErrorsSayWhat(t *testing.T) {
	for _, c := range []struct {
		want  string
		item  display.Item
		scale float64
	}{
		{`"gone"`, &display.Text{Face: "gone", Text: "x"}, 1},
		{`"p"`, &display.Picture{Image: "p"}, 1},
		{"pixels", filled(box(0, 0, 1, 1), false), 1e4},
		{"pixels", filled(box(0, 0, 1, 1), false), math.NaN()},
	} {
		doc := &display.Document{Pages: []display.Page{{Size: geom.Size{W: 100, H: 100}, Marks: []display.Mark{{Items: []display.Item{c.item}}}}}}
		d, err := New(doc)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := d.Page(0, c.scale); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("got %v, want %q in it", err, c.want)
		}
	}
}
