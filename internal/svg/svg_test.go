package svg

import (
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"guidepress/internal/display"
	"guidepress/internal/geom"
)

// svg wraps elements in a drawing of 100 x 80 units; the elements start at 2:1.
func svg(body string) []byte {
	return []byte(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 80">` + "\n" + body + "\n</svg>")
}

func parse(t testing.TB, body string) *Drawing {
	t.Helper()
	d, problems := Parse("a.svg", svg(body))
	for _, p := range problems {
		t.Errorf("%v: %s", p.Pos, p.Message)
	}
	if d == nil {
		t.Fatal("no drawing")
	}
	return d
}

// say writes a path with two decimals at most, as one would type it.
func say(p geom.Path) string {
	var b strings.Builder
	i := 0
	for _, op := range p.Ops {
		b.WriteByte(byte(op))
		for n := map[geom.Op]int{geom.Move: 1, geom.Line: 1, geom.Cubic: 3}[op]; n > 0; n-- {
			fmt.Fprintf(&b, " %v,%v", round(p.Pts[i].X), round(p.Pts[i].Y))
			i++
		}
		b.WriteByte(' ')
	}
	return strings.TrimSpace(b.String())
}

func round(v float64) float64 { return math.Round(v*100)/100 + 0 }

func TestPathDataDrawsWhatSVGSays(t *testing.T) {
	for _, c := range []struct{ d, want string }{
		{"M1 2L3 4", "M 1,2 L 3,4"},
		{"m1-2 3 4", "M 1,-2 L 4,2"},
		{"M.5.5l1e1-.5", "M 0.5,0.5 L 10.5,0"},
		{"M1 1H5V6h-2v-1", "M 1,1 L 5,1 L 5,6 L 3,6 L 3,5"},
		{"M0 0C1 1 2 2 3 3S5 5 6 6", "M 0,0 C 1,1 2,2 3,3 C 4,4 5,5 6,6"},
		{"M0 0c1 0 2 0 3 1s2 2 3 3", "M 0,0 C 1,0 2,0 3,1 C 4,2 5,3 6,4"},
		{"M0 0S1 2 3 3", "M 0,0 C 0,0 1,2 3,3"},
		{"M0 0Q3 0 3 3T6 6", "M 0,0 C 2,0 3,1 3,3 C 3,5 4,6 6,6"},
		{"M0 0q3 0 3 3t3 3", "M 0,0 C 2,0 3,1 3,3 C 3,5 4,6 6,6"},
		{"M0 0T3 3", "M 0,0 C 0,0 1,1 3,3"},
		{"M1 1h2v2zl5 5", "M 1,1 L 3,1 L 3,3 Z M 1,1 L 6,6"},
		{"M1 1h2zzm1 1h1", "M 1,1 L 3,1 Z M 2,2 L 3,2"},
		{"M0 10A10 10 0 0 1 10 0", "M 0,10 C 0,4.48 4.48,0 10,0"},
		{"M0 10A10 10 0 0 0 10 0", "M 0,10 C 5.52,10 10,5.52 10,0"},
		{"M0 10a10 10 0 11 10 10", "M 0,10 C 0,4.48 4.48,0 10,0 C 15.52,0 20,4.48 20,10 C 20,15.52 15.52,20 10,20"},
		{"M0 0A1 1 0 0 1 20 0", "M 0,0 C 0,-5.52 4.48,-10 10,-10 C 15.52,-10 20,-5.52 20,0"},
		{"M0 0a5 5 0 0010 0", "M 0,0 C 0,2.76 2.24,5 5,5 C 7.76,5 10,2.76 10,0"},
		{"M0 0A0 4 0 0 1 7 7A3 3 0 0 1 7 7", "M 0,0 L 7,7"},
		{"M10 0A10 5 90 0 1 10 20", "M 10,0 C 12.76,0 15,4.48 15,10 C 15,15.52 12.76,20 10,20"},
	} {
		p, bad := parsePath(c.d)
		if got := say(p); got != c.want || bad >= 0 {
			t.Errorf("%s: got %s (stopped at %d), want %s", c.d, got, bad, c.want)
		}
	}
}

func TestBrokenPathDataIsNamedWhereItBreaks(t *testing.T) {
	for d, want := range map[string]int{
		"L1 2": 0, "M1 2X": 4, "M1": 2, "M1 2 3": 6, "M1 2L3 4 C 1 1 1": 16, "M0 0A1 1 0 2 0 5 5": 11,
		"MNaN 1": 1, "M1e999 1": 1, "M0x10 1": 2, "M1 2L3 ?": 7,
	} {
		if _, bad := parsePath(d); bad != want {
			t.Errorf("%q: breaks at %d, want %d", d, bad, want)
		}
	}
}

func TestShapes(t *testing.T) {
	for _, c := range []struct{ body, want string }{
		{`<line x1="1" y1="2" x2="3" y2="4" stroke="red"/>`, "M 1,2 L 3,4"},
		{`<polyline points="1,2 3,4 5-6"/>`, "M 1,2 L 3,4 L 5,-6"},
		{`<polygon points="1 2 3 4 5 6"/>`, "M 1,2 L 3,4 L 5,6 Z"},
		{`<rect x="1" y="2" width="3" height="4"/>`, "M 1,2 L 4,2 L 4,6 L 1,6 Z"},
		{`<rect width="1in" height="10px"/>`, "M 0,0 L 96,0 L 96,10 L 0,10 Z"},
		{`<g transform="translate(10,20) scale(2)"><g transform="rotate(90 1 1)"><path d="M0 0L1 0"/></g></g>`, "M 14,20 L 14,22"},
		{`<path transform="matrix(1 0 0 -1 5 5)" d="M1 1L2 2"/>`, "M 6,4 L 7,3"},
		{`<path transform="skewX(45)" d="M1 1L2 2"/>`, "M 2,1 L 4,2"},
		{`<path transform="skewY(45) translate(1)" d="M1 1L2 2"/>`, "M 2,3 L 3,5"},
	} {
		d := parse(t, c.body)
		if got := say(d.Items[0].(*display.Shape).Path); got != c.want {
			t.Errorf("%s: got %s, want %s", c.body, got, c.want)
		}
	}
}

func TestOvalCornersAndEllipsesStayInTheirBox(t *testing.T) {
	for _, body := range []string{
		`<rect x="10" y="20" width="30" height="40" rx="5" ry="20"/>`,
		`<rect x="10" y="20" width="30" height="40" ry="90"/>`,
		`<ellipse cx="25" cy="40" rx="15" ry="20"/>`,
		`<path d="M10 40A15 20 0 1 1 40 40A15 20 0 1 1 10 40Z"/>`,
	} {
		b := tightBox(parse(t, body).Items[0].(*display.Shape).Path)
		if want := (geom.Rect{X: 10, Y: 20, W: 30, H: 40}); math.Abs(b.X-want.X)+math.Abs(b.Y-want.Y)+math.Abs(b.W-want.W)+math.Abs(b.H-want.H) > 0.02 {
			t.Errorf("%s: box %v, want %v", body, b, want)
		}
	}
}

func TestThingsWithoutInkLeaveNone(t *testing.T) {
	for _, body := range []string{
		`<rect width="0" height="5"/>`, `<circle r="0"/>`, `<path d=""/>`, `<path d="none"/>`,
		`<rect width="5" height="5" fill="none"/>`, `<rect width="5" height="5" fill="none" stroke="red" stroke-width="0"/>`,
		`<g display="none"><rect width="5" height="5"/></g>`, `<g visibility="hidden"><rect width="5" height="5"/></g>`,
		`<title>A pump</title><desc>x</desc><metadata><a/></metadata><defs><clipPath id="a"/></defs>`,
		`<line x1="1" y1="2" x2="3" y2="4"/>`, `<polygon/>`, `<!-- nothing -->`,
		`<x:note xmlns:x="urn:editor"><rect width="5" height="5"/></x:note>`,
	} {
		if d := parse(t, body); len(d.Items) != 0 {
			t.Errorf("%s: %d items", body, len(d.Items))
		}
	}
}

func TestStyleIsInherited(t *testing.T) {
	d := parse(t, `<g fill="#abc" stroke="rgb(1, 2,3)" stroke-width="2" stroke-linecap="round" fill-rule="evenodd" color="teal" transform="scale(3)">
<g stroke-linejoin="bevel" stroke-dasharray="1,2" style="stroke-width: 4; fill: Red"><path d="M0 0h1v1z" stroke-width="9"/></g>
<path d="M0 0h1v1z" style="stroke-width:1;stroke:rgb(100%,0%,50%)" stroke-width="9" fill="currentColor" fill-rule="nonzero"/>
<path d="M0 0h1v1z" fill="inherit" stroke="none"/></g>
<path d="M0 0h1v1z"/>`)
	want := []string{
		"{255 0 0} true {1 2 3} 27 1 2 [3 6] 0",
		"{0 128 128} false {255 0 128} 3 1 0 [] 4",
		"{170 187 204} true",
		"{0 0 0} false",
	}
	for i, item := range d.Items {
		s := item.(*display.Shape)
		got := fmt.Sprint(s.Fill.Color, s.Fill.EvenOdd)
		if s.Stroke != nil {
			got += fmt.Sprint(" ", s.Stroke.Color, " ", s.Stroke.Width, " ", s.Stroke.Cap, s.Stroke.Join, " ", s.Stroke.Dash, " ", s.Stroke.Miter)
		}
		if got != want[i] {
			t.Errorf("shape %d: got %s, want %s", i, got, want[i])
		}
	}
}

func TestWhatCannotBeDrawnIsNamedWithItsPlace(t *testing.T) {
	for _, c := range []struct{ body, want string }{
		{`<text x="1">Hi</text>`, "2:1 <text>"},
		{`<g><rect width="9" height="9"/>` + "\n  " + `<image href="a.png"/></g>`, "3:3 <image>"},
		{`<use href="#a"/>`, `2:12 "#a", which is not in it`},
		{`<use href="b.svg#a"/>`, `2:12 another file`},
		{`<g id="a"><use href="#a"/></g><use href="#a"/>`, `2:22 holds itself`},
		{`<g filter="url(#m)"/>`, `2:12 filter`},
		{`<g style="mix-blend-mode: multiply"/>`, `2:27 mix-blend-mode`},
		{`<foreignObject/>`, "2:1 <foreignObject>"},
		{`<image href="data:image/png;base64,AAAA"/>`, "2:1 no PNG and no JPEG"},
		{`<circle r="-1"/>`, "2:12 r is below 0"},
		{`<circle r="NaN"/>`, "2:12 r is not a number"},
		{`<rect width="2vw" height="9"/>`, `2:14 width has the unit "vw"`},
		{`<path d="M0 0` + "\n" + `L1 x"/>`, "3:4 breaks off"},
		{`<polygon points="1 2 3"/>`, "2:23 breaks off"},
		{`<path d="M1e9 0h1"/>`, "2:1 too far"},
		{`<path d="M0 0` + strings.Repeat("t1 1", maxSVGStrokes) + `"/><path d="M0 0h1"/>`, "2:1 more than 200000 lines"},
		{`<path fill="#12" d="M0 0h1"/>`, `2:13 "#12"`},
		{`<path fill="#12345" d="M0 0h1"/>`, `2:13 "#12345"`},
		{`<path fill="hsl(1,2%)" d="M0 0h1"/>`, `2:13 hsl`},
		{`<path fill="url(#no)" d="M0 0h1"/>`, `2:13 "no"`},
		{`<path fill="url(#g)" d="M0 0h1v1"/><g id="g"/>`, `2:13 "g", which is not a gradient`},
		{`<g opacity="much"><rect width="9" height="9"/></g>`, `2:13 opacity is not a number`},
		{`<linearGradient id="g" x2="1e-5" spreadMethod="reflect"><stop/><stop offset="1" stop-color="red"/></linearGradient><path fill="url(#g)" d="M0 0h9v9z"/>`, "repeats a gradient"},
		{`<pattern id="p" width=".01" height=".01" patternUnits="userSpaceOnUse"><path d="M0 0h1v1z"/></pattern><path fill="url(#p)" d="M0 0h90v90z"/>`, "2:1 repeats a pattern"},
		{`<g transform="turn(1)"/>`, "2:15 transform"},
		{`<g transform="scale(1) rotate(1 2)"/>`, "2:24 transform"},
		{`<path stroke-linejoin="fig" d="M0 0h1"/>`, `2:24 "fig"`},
		{`<g>`, "3:7 well-formed"},
		{`<g>&bomb;</g>`, "2:10 well-formed"},
		{copies(), "repeats its parts"},
		{strings.Repeat("<g>", 100), "too many elements"},
	} {
		_, problems := Parse("a.svg", svg(c.body))
		if len(problems) == 0 {
			t.Errorf("%s: nothing said, want %s", c.body, c.want)
			continue
		}
		p := problems[0]
		said := fmt.Sprintf("%d:%d %s", p.Pos.Line, p.Pos.Col, p.Message)
		for _, w := range strings.SplitN(c.want, " ", 2) {
			if !strings.Contains(said, w) {
				t.Errorf("%s: said %q, want %q", c.body, said, c.want)
			}
		}
	}
}

// copies is a drawing of ten copies of ten copies ... of a line without ink.
func copies() string {
	body := `<line id="a0"/>`
	for i := range 6 {
		body += fmt.Sprintf(`<g id="a%d">%s</g>`, i+1, strings.Repeat(fmt.Sprintf(`<use href="#a%d"/>`, i), 10))
	}
	return body
}

func TestWhatCannotBeDrawnIsNamedOnce(t *testing.T) {
	_, problems := Parse("a.svg", svg(strings.Repeat(`<text>Hi</text><g filter="url(#f)"/>`, 9)))
	if len(problems) != 2 {
		t.Errorf("%d problems, want one about text and one about the filter: %v", len(problems), problems)
	}
	if hint := problems[0].Hint; !strings.Contains(hint, "convert the text to outlines") {
		t.Errorf("the way out is %q", hint)
	}
}

func TestFilesThatAreNoDrawing(t *testing.T) {
	for _, data := range []string{
		"", "hello", "<html/>", "\x89PNG\r\n", `<svg xmlns="http://www.w3.org/2000/svg"/>`, `<svg viewBox="0 0 0 5"/>`,
		`<svg viewBox="0 0 5"/>`, `<svg viewBox="0 0 1e-30 1e-30"/>`, `<svg width="100%" height="5"/>`, "<svg viewBox='0 0 1 1'>\xff\xfe</svg>",
		`<!DOCTYPE svg [<!ENTITY a "&b;">]><svg viewBox="0 0 1 1">&a;</svg>`, strings.Repeat(" ", maxSVGBytes+1),
	} {
		d, problems := Parse("a.svg", []byte(data))
		if d != nil || len(problems) == 0 {
			t.Errorf("%.40q: drawing %v, problems %v", data, d, problems)
		}
	}
}

func TestGradients(t *testing.T) {
	const two = `<stop stop-color="#000"/><stop offset="100%" style="stop-color:#fff"/>`
	for _, c := range []struct{ name, gradient, want string }{
		{"across the box by default", `<linearGradient id="g">` + two + `</linearGradient>`, "10,20 50,20"},
		{"down the box", `<linearGradient id="g" x2="0" y2="100%">` + two + `</linearGradient>`, "10,20 10,30"},
		{"in the drawing's units", `<linearGradient id="g" gradientUnits="userSpaceOnUse" x1="5" y1="6" x2="5" y2="50%">` + two + `</linearGradient>`, "5,6 5,40"},
		{"own transform", `<linearGradient id="g" gradientTransform="rotate(90)">` + two + `</linearGradient>`, "10,20 10,30"},
		// The corner-to-corner gradient of a box 40 x 10 has its middle band along the other diagonal.
		{"corner to corner", `<linearGradient id="g" x2="1" y2="1">` + two + `</linearGradient>`, "10,20 14.71,38.82"},
	} {
		d := parse(t, c.gradient+`<rect x="10" y="20" width="40" height="10" fill="url(#g)"/>`)
		g := d.Items[0].(*display.Shape).Fill.Gradient
		if got := fmt.Sprintf("%v,%v %v,%v", round(g.From.X), round(g.From.Y), round(g.To.X), round(g.To.Y)); got != c.want {
			t.Errorf("%s: runs %s, want %s", c.name, got, c.want)
		}
		if g.Start != (display.Color{}) || g.End != (display.Color{R: 255, G: 255, B: 255}) {
			t.Errorf("%s: colours %v", c.name, g)
		}
	}
}

func TestPlace(t *testing.T) {
	d := parse(t, `<rect width="100" height="80" stroke-width="2" stroke-dasharray="3"/>`)
	box := geom.Rect{X: 10, Y: 10, W: 50, H: 80}
	for _, c := range []struct {
		name  string
		fit   Fit
		focus geom.Point
		want  geom.Point // where the file's (50, 40) lands
	}{
		{"contained in the middle", Contain, geom.Point{X: 1, Y: 1}, geom.Point{X: 35, Y: 50}},
		{"covering, focus in the middle", Cover, geom.Middle, geom.Point{X: 35, Y: 50}},
		{"covering, focus left", Cover, geom.Point{}, geom.Point{X: 60, Y: 50}},
		{"covering, focus right", Cover, geom.Point{X: 1, Y: 1}, geom.Point{X: 10, Y: 50}},
		{"covering, focus a little right", Cover, geom.Point{X: 0.6}, geom.Point{X: 25, Y: 50}},
	} {
		if got := d.Point(box, c.fit, c.focus, 50, 40); math.Abs(got.X-c.want.X)+math.Abs(got.Y-c.want.Y) > 1e-9 {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
		items := d.Place(box, c.fit, c.focus)
		group, clipped := items[0].(*display.Group)
		if clipped != (c.fit == Cover) {
			t.Errorf("%s: clipped %v", c.name, clipped)
		}
		if clipped && !box.Contains(group.Clip.Bounds()) {
			t.Errorf("%s: shows %v outside %v", c.name, group.Clip.Bounds(), box)
		}
	}
}

func TestWhatJutsOutOfTheViewBoxIsCutAsABrowserDoes(t *testing.T) {
	d := parse(t, `<rect width="101" height="80" />`)
	group, ok := d.Place(geom.Rect{W: 50, H: 40}, Contain, geom.Middle)[0].(*display.Group)
	if !ok || group.Clip.Bounds() != (geom.Rect{W: 50, H: 40}) {
		t.Errorf("got %+v", group)
	}
}

func TestPlaceScalesLinesAndGradients(t *testing.T) {
	d := parse(t, `<linearGradient id="g"><stop/><stop offset="1"/></linearGradient>
<g stroke="red" stroke-width="2" stroke-dasharray="3 4"><rect x="10" y="10" width="20" height="20" fill="url(#g)"/></g>`)
	items := d.Place(geom.Rect{X: 1, Y: 2, W: 50, H: 40}, Contain, geom.Middle)
	g, s := items[0].(*display.Shape).Fill.Gradient, items[1].(*display.Shape).Stroke
	if g.From != (geom.Point{X: 6, Y: 7}) || math.Abs(g.To.X-16)+math.Abs(g.To.Y-7) > 1e-9 || s.Width != 1 || fmt.Sprint(s.Dash) != "[1.5 2]" {
		t.Errorf("gradient %v, stroke %v", g, s)
	}
}

func TestRecolorChangesEveryColourAndLeavesTheOriginal(t *testing.T) {
	d := parse(t, `<linearGradient id="g"><stop stop-color="red"/><stop offset=".5" stop-color="red"/><stop offset="1" stop-color="red"/></linearGradient>
<rect x="5" y="5" width="9" height="9" fill="red" stroke="red"/><rect width="9" height="9" fill="url(#g)"/>`)
	before := fmt.Sprintf("%+v", d.Place(geom.Rect{W: 100, H: 80}, Contain, geom.Middle)[0].(*display.Shape).Fill)
	blue := display.Color{B: 255}
	c := d.Recolor(func(display.Color) display.Color { return blue })
	var check func(items []display.Item)
	check = func(items []display.Item) {
		for _, item := range items {
			switch it := item.(type) {
			case *display.Group:
				check(it.Items)
			case *display.Shape:
				if it.Fill.Gradient == nil && it.Fill.Color != blue || it.Stroke != nil && it.Stroke.Color != blue ||
					it.Fill.Gradient != nil && (it.Fill.Gradient.Start != blue || it.Fill.Gradient.End != blue) {
					t.Errorf("still %+v", it.Fill)
				}
			}
		}
	}
	check(c.Items)
	if after := fmt.Sprintf("%+v", d.Place(geom.Rect{W: 100, H: 80}, Contain, geom.Middle)[0].(*display.Shape).Fill); after != before {
		t.Errorf("the original became %s", after)
	}
}

func TestTheStarterSetIsDrawnWhole(t *testing.T) {
	files, _ := filepath.Glob("../../assets/brands/*/*/*.svg")
	if len(files) == 0 {
		t.Skip("no drawings in assets/brands")
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		d, problems := Parse(file, data)
		for _, p := range problems {
			t.Errorf("%v: %s", p.Pos, p.Message)
		}
		if d != nil && len(d.Items) == 0 {
			t.Errorf("%s: nothing to see", file)
		}
	}
}

func FuzzSVG(f *testing.F) {
	for _, body := range []string{
		`<path d="M0 0a5 5 0 0010 0z" fill="url(#g)"/><linearGradient id="g"><stop/><stop offset="50%"/><stop offset="1"/></linearGradient>`,
		`<g transform="rotate(30 1 2) skewX(1e9)" style="fill:#abc;;stroke"><rect width="1" height="1e-320" rx="1"/></g>`,
		`<polygon points="1 2 3 4e400"/><ellipse rx="1" ry="1e-9"/><line x2="1" stroke="red" stroke-dasharray="1,-2"/>`,
		`<path d='M0 0A1e200 1e308 7 0 1 1e-200 1'/>`, `<g>&amp;<text>x</text><![CDATA[<]]>`,
	} {
		f.Add(svg(body))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		d, problems := Parse("fuzz.svg", data)
		for _, p := range problems {
			if p.Pos.Line < 1 || p.Pos.Col < 1 || p.Message == "" {
				t.Fatalf("a problem without place or words: %+v", p)
			}
		}
		if d == nil {
			if len(problems) == 0 {
				t.Fatal("neither drawing nor problem")
			}
			return
		}
		for _, fit := range []Fit{Contain, Cover} {
			checkFinite(t, d.Place(geom.Rect{X: 1, Y: 2, W: 300, H: 200}, fit, geom.Middle))
		}
	})
}

// checkFinite fails on a number that no PDF can hold.
func checkFinite(t *testing.T, items []display.Item) {
	sane := func(p geom.Path) {
		for _, q := range p.Pts {
			if math.IsNaN(q.X+q.Y) || math.IsInf(q.X+q.Y, 0) {
				t.Fatalf("a point at %v", q)
			}
		}
	}
	for _, item := range items {
		switch it := item.(type) {
		case *display.Group:
			sane(it.Clip)
			checkFinite(t, it.Items)
		case *display.Shape:
			sane(it.Path)
			if it.Fill != nil && it.Fill.Gradient != nil {
				sane(geom.Polyline(it.Fill.Gradient.From, it.Fill.Gradient.To))
			}
			if it.Stroke != nil && (math.IsNaN(it.Stroke.Width) || math.IsInf(it.Stroke.Width, 0)) {
				t.Fatalf("a line %v wide", it.Stroke.Width)
			}
		}
	}
}
