package face

import (
	"bytes"
	"math"
	"os"
	"strings"
	"testing"

	"github.com/go-text/typesetting/font"
	ot "github.com/go-text/typesetting/font/opentype"
)

func sample(t *testing.T, name string) []byte {
	t.Helper()
	data, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func drawn(t *testing.T, data []byte) *font.Face {
	t.Helper()
	f, err := font.ParseTTF(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// flat is where an outline runs, as points close to each other, and its area.
func flat(f *font.Face, g font.GID) (points [][2]float64, area float64) {
	o, _ := f.GlyphDataOutline(g)
	var at, start [2]float64
	xy := func(p ot.SegmentPoint) [2]float64 { return [2]float64{float64(p.X), float64(p.Y)} }
	to := func(p [2]float64) {
		area += (at[0]*p[1] - p[0]*at[1]) / 2
		points, at = append(points, p), p
	}
	for _, s := range o.Segments {
		from, a, b, c := at, xy(s.Args[0]), xy(s.Args[1]), xy(s.Args[2])
		switch s.Op {
		case ot.SegmentOpMoveTo:
			to(start)
			at, start = a, a
			points = append(points, a)
		case ot.SegmentOpLineTo:
			to(a)
		default:
			for i := 1; i <= 40; i++ {
				t := float64(i) / 40
				u := 1 - t
				var p [2]float64
				for k := range 2 {
					p[k] = u*u*from[k] + 2*u*t*a[k] + t*t*b[k]
					if s.Op == ot.SegmentOpCubeTo {
						p[k] = u*u*u*from[k] + 3*u*u*t*a[k] + 3*u*t*t*b[k] + t*t*t*c[k]
					}
				}
				to(p)
			}
		}
	}
	to(start)
	return points, math.Abs(area)
}

// An OpenType font with CFF outlines can be set: letters keep their forms, widths and kerning.
func TestCFFOutlinesBecomeTrueType(t *testing.T) {
	data := sample(t, "EBGaramond-subset.otf")
	if _, err := Parse("garamond", data); err == nil {
		t.Error("what cannot be embedded is measured")
	}
	out, err := Prepared("garamond", data, nil)
	if err != nil {
		t.Fatal(err)
	}
	was, is := drawn(t, data), drawn(t, out)
	for _, r := range "AVOgeoé.," {
		g, _ := was.Cmap.Lookup(r)
		if h, _ := is.Cmap.Lookup(r); g != h || was.HorizontalAdvance(g) != is.HorizontalAdvance(h) {
			t.Errorf("%c is glyph %d, %v wide; was %d, %v", r, h, is.HorizontalAdvance(h), g, was.HorizontalAdvance(g))
		}
		a, area := flat(was, g)
		b, other := flat(is, g)
		if area < 100 || math.Abs(area-other) > 0.004*area {
			t.Errorf("%c has an area of %.0f, had %.0f", r, other, area)
		}
		for _, p := range b { // half a unit of the curve, and the rounding of its points
			best := math.Inf(1)
			for i := range a {
				best = min(best, distance(p, a[i], a[(i+1)%len(a)]))
			}
			if best > 1.3 {
				t.Fatalf("%c runs %.2f units beside its outline, at %v", r, best, p)
			}
		}
	}
	f, err := Parse("garamond", out)
	if err != nil {
		t.Fatal(err)
	}
	if k := f.Shape("AV").Adjust; k == nil || k[0] >= 0 {
		t.Errorf("AV is kerned by %v", k)
	}
}

func distance(p, a, b [2]float64) float64 {
	dx, dy := b[0]-a[0], b[1]-a[1]
	t := 0.0
	if l := dx*dx + dy*dy; l > 0 {
		t = max(0, min(1, ((p[0]-a[0])*dx+(p[1]-a[1])*dy)/l))
	}
	return math.Hypot(p[0]-a[0]-t*dx, p[1]-a[1]-t*dy)
}

// Old-style figures give way: "10" reads as ten, and columns of figures stand under each other.
func TestFiguresLineUp(t *testing.T) {
	data := sample(t, "EBGaramond-subset.otf")
	out, err := Prepared("garamond", data, nil)
	if err != nil {
		t.Fatal(err)
	}
	was, is := drawn(t, data), drawn(t, out)
	top := func(f *font.Face, r rune) float32 {
		g, _ := f.Cmap.Lookup(r)
		e, _ := f.GlyphExtents(g)
		return e.YBearing
	}
	if top(was, '0') > 500 {
		t.Fatal("the sample has no old-style figures")
	}
	width := is.HorizontalAdvance(mustGlyph(is, '0'))
	for r := '0'; r <= '9'; r++ {
		if h := top(is, r); h < 600 {
			t.Errorf("%c is %v units high", r, h)
		}
		if w := is.HorizontalAdvance(mustGlyph(is, r)); w != width {
			t.Errorf("%c is %v wide, 0 is %v", r, w, width)
		}
	}
}

func mustGlyph(f *font.Face, r rune) font.GID {
	g, _ := f.Cmap.Lookup(r)
	return g
}

// A variable font is drawn where its axes say; the sample's bar is 100 units wide at 400 and 200 at 700.
func TestAVariableFontIsDrawnAtAPlace(t *testing.T) {
	data := sample(t, "bars.ttf")
	for place, want := range map[float64][2]float32{400: {100, 300}, 550: {150, 400}, 700: {200, 500}} {
		out, err := Prepared("bars", data, map[string]float64{"wght": place})
		if err != nil {
			t.Fatal(err)
		}
		f := drawn(t, out)
		g := mustGlyph(f, 'I')
		e, _ := f.GlyphExtents(g)
		if e.Width != want[0] || f.HorizontalAdvance(g) != want[1] {
			t.Errorf("at %v the bar is %v wide in %v, want %v", place, e.Width, f.HorizontalAdvance(g), want)
		}
	}
	for place, want := range map[string]string{"wght": "goes from 400 to 700", "wdth": `no axis "wdth"`} {
		if _, err := Prepared("bars", data, map[string]float64{place: 900}); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s 900: %v", place, err)
		}
	}
}

// What is fit comes back as it is.
func TestAFitFontIsLeftAlone(t *testing.T) {
	ttf, _ := Builtin("roboto-regular")
	out, err := Prepared("roboto", ttf, nil)
	if err != nil || &out[0] != &ttf[0] {
		t.Errorf("Roboto is made anew: %v", err)
	}
	if _, err := Prepared("roboto", ttf, map[string]float64{"wght": 500}); err == nil {
		t.Error("a font of one weight takes axes")
	}
	if _, err := Prepared("web", append([]byte("wOF2"), make([]byte, 40)...), nil); err == nil || !strings.Contains(err.Error(), "woff2_decompress") {
		t.Errorf("of a .woff2 is said: %v", err)
	}
}
