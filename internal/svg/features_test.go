package svg

import (
	"bytes"
	"compress/gzip"
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"image"
	"image/png"
	"math"
	"strings"
	"testing"
	"unicode/utf16"

	"guidepress/internal/display"
	"guidepress/internal/geom"
)

// tell writes items as one would say them: what is painted where, and how much of it counts.
func tell(items []display.Item) string {
	var out []string
	for _, it := range items {
		switch it := it.(type) {
		case *display.Shape:
			s := boxOf(tightBox(it.Path))
			if it.Fill != nil {
				s += paintSaid(" fill", it.Fill.Color, it.Fill.Shading, it.Fill.Clear)
			}
			if it.Stroke != nil {
				s += paintSaid(fmt.Sprintf(" line %v", round(it.Stroke.Width)), it.Stroke.Color, it.Stroke.Shading, it.Stroke.Clear)
			}
			out = append(out, s)
		case *display.Picture:
			out = append(out, fmt.Sprintf("picture %dx%d %s", it.Own.W, it.Own.H, boxOf(it.Rect)))
		case *display.Group:
			s := "("
			if len(it.Clip.Ops) > 0 {
				s += "in " + boxOf(tightBox(it.Clip)) + ": "
			}
			if it.Clear > 0 {
				s += fmt.Sprintf("%v of ", round(1-it.Clear))
			}
			if it.Mask != nil {
				s += "through " + tell(it.Mask) + ": "
			}
			out = append(out, s+tell(it.Items)+")")
		}
	}
	return strings.Join(out, ", ")
}

func paintSaid(what string, c display.Color, sh *display.Shading, clear float64) string {
	s := fmt.Sprintf("%s #%02x%02x%02x", what, c.R, c.G, c.B)
	if sh != nil {
		s = what + " shading"
		for _, p := range sh.Stops {
			s += fmt.Sprintf(" %v#%02x%02x%02x", round(p.At), p.Color.R, p.Color.G, p.Color.B)
		}
	}
	if clear > 0 {
		s += fmt.Sprintf(" at %v", round(1-clear))
	}
	return s
}

func boxOf(r geom.Rect) string {
	return fmt.Sprintf("%v,%v+%vx%v", round(r.X), round(r.Y), round(r.W), round(r.H))
}

const tenth = `<rect width="10" height="10"`

// Each kind of thing that drawing programs write comes out as the standard says.
func TestFeatures(t *testing.T) {
	for _, c := range []struct{ name, body, want string }{
		{"opacity of one paint", tenth + ` fill="red" opacity=".4"/>`, "0,0+10x10 fill #ff0000 at 0.4"},
		{"opacity of two paints is of both together", tenth + ` stroke="red" opacity="40%"/>`, "(0.4 of 0,0+10x10 fill #000000 line 1 #ff0000)"},
		{"opacity of a group", `<g style="opacity:.5">` + tenth + `/>` + tenth + ` x="5"/></g>`, "(0.5 of 0,0+10x10 fill #000000, 5,0+10x10 fill #000000)"},
		{"fill and stroke opacity", tenth + ` stroke="red" fill-opacity=".2" stroke-opacity="0.3"/>`, "0,0+10x10 fill #000000 at 0.2 line 1 #ff0000 at 0.3"},
		{"opacities multiply", `<g fill-opacity=".5">` + tenth + ` opacity=".5" fill="rgba(0,0,255,.5)"/></g>`, "0,0+10x10 fill #0000ff at 0.13"},
		{"nothing left", tenth + ` opacity="0"/>` + tenth + ` fill="#f000"/>`, ""},
		{"colours", tenth + ` fill="#0000ff80"/>` + tenth + ` fill="hsl(200,50%,50%)"/>` + tenth + ` fill="rgb(1 2 3 / 50%)"/>` + tenth + ` fill="#1234"/>`,
			"0,0+10x10 fill #0000ff at 0.5, 0,0+10x10 fill #4095bf, 0,0+10x10 fill #010203 at 0.5, 0,0+10x10 fill #112233 at 0.27"},
		{"the last declaration wins", tenth + ` style="fill:#ff0000;fill:#0000ff"/>`, "0,0+10x10 fill #0000ff"},
		{"an important one wins over the last", tenth + ` style="fill:#ff0000 !important;fill:#0000ff"/>`, "0,0+10x10 fill #ff0000"},
		{"currentColor", `<g color="teal">` + tenth + ` fill="currentColor"/>` + tenth + ` style="fill:currentColor;color:lime"/></g>`, "0,0+10x10 fill #008080, 0,0+10x10 fill #00ff00"},
		{"a paint behind an address that leads nowhere", tenth + ` fill="url(#no) #123456"/>`, "0,0+10x10 fill #123456"},
		{"percentages", `<rect width="50%" height="50%" x="10%" y="10%"/><circle r="10%"/>`, "10,8+50x40 fill #000000, -9.06,-9.06+18.11x18.11 fill #000000"},
		{"use", `<defs>` + tenth + ` id="r" fill="blue"/></defs><use href="#r" x="50" y="20"/>`, "50,20+10x10 fill #0000ff"},
		{"use hands its style on", `<defs>` + tenth + ` id="r"/></defs><use href="#r" fill="red" transform="scale(2)"/>`, "0,0+20x20 fill #ff0000"},
		{"symbol", `<symbol id="s" viewBox="0 0 10 10"><circle cx="5" cy="5" r="5"/></symbol><use href="#s" x="5" y="5" width="20" height="20"/>`, "5,5+20x20 fill #000000"},
		{"a symbol cuts what juts out", `<symbol id="s" viewBox="0 0 5 5">` + tenth + `/></symbol><use href="#s" width="20" height="20"/>`, "(in 0,0+20x20: 0,0+40x40 fill #000000)"},
		{"a drawing inside", `<svg x="10" y="10" width="40" height="40" viewBox="0 0 10 10">` + tenth + `/></svg>`, "10,10+40x40 fill #000000"},
		{"a drawing inside, in the middle", `<svg width="40" height="20" viewBox="0 0 10 10">` + tenth + `/></svg>`, "10,0+20x20 fill #000000"},
		{"a drawing inside, at the end", `<svg width="40" height="20" viewBox="0 0 10 10" preserveAspectRatio="xMaxYMax">` + tenth + `/></svg>`, "20,0+20x20 fill #000000"},
		{"a drawing inside, stretched", `<svg width="40" height="20" viewBox="0 0 10 10" preserveAspectRatio="none">` + tenth + `/></svg>`, "0,0+40x20 fill #000000"},
		{"switch", `<switch><foreignObject requiredExtensions="x"/><g>` + tenth + `/></g><g>` + tenth + ` x="5"/></g></switch>`, "0,0+10x10 fill #000000"},
		{"switch by language", `<switch><g systemLanguage="de">` + tenth + `/></g><g systemLanguage="fr, en">` + tenth + ` x="5"/></g></switch>`, "5,0+10x10 fill #000000"},
		{"a link", `<a href="https://e.example">` + tenth + `/></a>`, "0,0+10x10 fill #000000"},
		{"a sheet of classes", `<style>.a{fill:#c00}.b{fill:none;stroke:#00c;stroke-width:4px}</style>` + tenth + ` class="x a" fill="lime"/>` + tenth + ` class="b"/>`,
			"0,0+10x10 fill #cc0000, 0,0+10x10 line 4 #0000cc"},
		{"a sheet's weights", `<style>#i{fill:#010101} rect.a{fill:#020202} .a{fill:#030303} rect{fill:#040404}</style>` + tenth + ` class="a"/>` + tenth + ` id="i" class="a"/>` + tenth + `/>`,
			"0,0+10x10 fill #020202, 0,0+10x10 fill #010101, 0,0+10x10 fill #040404"},
		{"style beats sheet beats attribute", `<style>rect{fill:#010101}</style>` + tenth + ` style="fill:#020202" fill="#030303"/>`, "0,0+10x10 fill #020202"},
		{"a sheet's places", `<style type="text/css"><![CDATA[ g > .a, #b {fill:#c00} rect:first-child{stroke:#000} g rect + rect {stroke:#0f0} /* { */ @media (x) { rect {fill:blue} } rect[height="7"]{fill:#070707}]]></style>
			<g>` + tenth + ` class="a"/>` + tenth + ` id="b"/><rect width="7" height="7"/></g>`,
			"0,0+10x10 fill #cc0000 line 1 #000000, 0,0+10x10 fill #cc0000 line 1 #00ff00, 0,0+7x7 fill #070707 line 1 #00ff00"},
		{"a clip path", `<clipPath id="c"><circle cx="30" cy="30" r="20"/></clipPath><rect width="100" height="60" clip-path="url(#c)"/>`, "(in 10,10+40x40: 0,0+100x60 fill #000000)"},
		{"a clip path by use", `<rect id="r" x="40" width="20" height="20"/><clipPath id="c"><use href="#r"/></clipPath><rect width="90" height="9" style="clip-path:url(#c)"/>`,
			"40,0+20x20 fill #000000, (in 40,0+20x20: 0,0+90x9 fill #000000)"},
		{"a clip path in units of the box", `<clipPath id="c" clipPathUnits="objectBoundingBox"><rect width=".5" height="1"/></clipPath><rect width="90" height="9" clip-path="url(#c)"/>`,
			"(in 0,0+45x9: 0,0+90x9 fill #000000)"},
		{"a clip path of shapes that overlap", `<clipPath id="c">` + tenth + `/><rect x="5" width="10" height="10"/></clipPath><rect width="90" height="9" clip-path="url(#c)"/>`,
			"(through 0,0+10x10 fill #ffffff, 5,0+10x10 fill #ffffff: 0,0+90x9 fill #000000)"},
		{"an empty clip path", `<clipPath id="c"/>` + tenth + ` clip-path="url(#c)"/>`, ""},
		{"a mask", `<mask id="m"><rect width="50" height="60" fill="white"/></mask><rect width="100" height="60" mask="url(#m)"/>`,
			"(through (in -10,-6+120x72: 0,0+50x60 fill #ffffff): 0,0+100x60 fill #000000)"},
		{"a mask counts luminance", `<mask id="m" maskUnits="userSpaceOnUse" x="0" y="0" width="9" height="9">` + tenth + ` fill="lime"/></mask>` + tenth + ` mask="url(#m)"/>`,
			"(through (in 0,0+9x9: 0,0+10x10 fill #b6b6b6): 0,0+10x10 fill #000000)"},
		{"a pattern", `<pattern id="p" width="10" height="10" patternUnits="userSpaceOnUse"><circle cx="5" cy="5" r="3"/></pattern><rect width="20" height="10" fill="url(#p)"/>`,
			"(in 0,0+20x10: 2,2+6x6 fill #000000, 12,2+6x6 fill #000000)"},
		{"a marker", `<marker id="m" refX="1" refY="1" orient="auto"><rect width="2" height="2"/></marker><path d="M0 0h9" stroke="red" fill="none" marker-end="url(#m)"/>`,
			"0,0+9x0 line 1 #ff0000, 8,-1+2x2 fill #000000"},
		{"a marker that is not there", `<path d="M0 0h9" stroke="red" fill="none" marker-end="url(#m)"/>`, "0,0+9x0 line 1 #ff0000"},
		{"the line below", tenth + ` stroke="red" paint-order="stroke"/>`, "0,0+10x10 line 1 #ff0000, 0,0+10x10 fill #000000"},
		{"what moves stands still", tenth + `><animate attributeName="x" to="50"/></rect><script>alert(1)</script>`, "0,0+10x10 fill #000000"},
		{"attributes no browser draws", tenth + ` made-up="1" space="preserve" block-progression="tb" overflow="visible"/>`, "0,0+10x10 fill #000000"},
		{"a text without letters", `<text><tspan> </tspan></text>` + tenth + `/>`, "0,0+10x10 fill #000000"},
		{"a transform in a sheet", `<style>rect{transform: translate(5px, 6px) rotate(0deg)}</style>` + tenth + `/>`, "5,6+10x10 fill #000000"},
	} {
		if got := tell(parse(t, c.body).Items); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.name, got, c.want)
		}
	}
}

func TestGradientsOfAllKinds(t *testing.T) {
	const stops = `<stop stop-color="#f00"/><stop offset="1" stop-color="#00f"/>`
	for _, c := range []struct{ name, body, want string }{
		{"radial", `<radialGradient id="g">` + stops + `</radialGradient>` + tenth + ` fill="url(#g)"/>`, "0,0+10x10 fill shading 0#ff0000 1#0000ff"},
		{"by href", `<linearGradient id="h">` + stops + `</linearGradient><radialGradient id="g" href="#h"/>` + tenth + ` fill="url(#g)"/>`, "0,0+10x10 fill shading 0#ff0000 1#0000ff"},
		{"on a stroke", `<linearGradient id="g">` + stops + `</linearGradient>` + tenth + ` fill="none" stroke="url(#g)"/>`, "0,0+10x10 line 1 shading 0#ff0000 1#0000ff"},
		{"three colours", `<linearGradient id="g"><stop stop-color="#f00"/><stop offset=".25" stop-color="#0f0"/><stop offset="1" stop-color="#00f"/></linearGradient>` + tenth + ` fill="url(#g)"/>`,
			"0,0+10x10 fill shading 0#ff0000 0.25#00ff00 1#0000ff"},
		{"a gradient that fades", `<linearGradient id="g"><stop stop-color="#f00"/><stop offset="1" stop-color="#00f" stop-opacity=".5"/></linearGradient>` + tenth + ` fill="url(#g)"/>`,
			"(through -1,-1+12x12 fill shading 0#ffffff 1#808080: 0,0+10x10 fill shading 0#ff0000 1#0000ff)"},
		{"faded all over", `<linearGradient id="g">` + stops + `</linearGradient>` + tenth + ` fill="url(#g)" fill-opacity=".5"/>`, "0,0+10x10 fill shading 0#ff0000 1#0000ff at 0.5"},
		{"repeated", `<linearGradient id="g" x2=".5" spreadMethod="repeat">` + stops + `</linearGradient>` + tenth + ` fill="url(#g)"/>`,
			"0,0+10x10 fill shading 0#ff0000 0.5#0000ff 0.5#ff0000 1#0000ff"},
		{"mirrored", `<linearGradient id="g" x2=".5" spreadMethod="reflect">` + stops + `</linearGradient>` + tenth + ` fill="url(#g)"/>`,
			"0,0+10x10 fill shading 0#ff0000 0.5#0000ff 0.5#0000ff 1#ff0000"},
		{"of one colour", `<linearGradient id="g"><stop stop-color="#0f0" stop-opacity=".5"/></linearGradient>` + tenth + ` fill="url(#g)"/>`, "0,0+10x10 fill #00ff00 at 0.5"},
		{"without colours", `<linearGradient id="g"/>` + tenth + ` fill="url(#g)"/>`, ""},
	} {
		if got := tell(parse(t, c.body).Items); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.name, got, c.want)
		}
	}
}

func TestALineUnderAnUnevenTransformIsDrawnWithAnOvalPen(t *testing.T) {
	s := parse(t, `<path transform="scale(1 4)" stroke="red" d="M0 0h1" stroke-dashoffset="2" stroke-dasharray="3"/>`).Items[0].(*display.Shape).Stroke
	if s.Width != 2 || *s.Pen != (geom.Matrix{A: 0.5, D: 2}) || s.Phase != 4 {
		t.Errorf("width %v, pen %v, phase %v", s.Width, s.Pen, s.Phase)
	}
}

func TestSizesInRealUnits(t *testing.T) {
	for _, c := range []struct {
		root string
		want geom.Size
	}{
		{`width="160mm" height="90mm" viewBox="0 0 160 90"`, geom.Size{W: 453.543, H: 255.118}},
		{`width="2in" height="1in" viewBox="0 0 160 80"`, geom.Size{W: 144, H: 72}},
		{`width="300pt" height="100pt"`, geom.Size{W: 300, H: 100}},
		{`width="300" height="100"`, geom.Size{W: 300, H: 100}},
		{`width="300px" height="100px" viewBox="0 0 3 1"`, geom.Size{W: 300, H: 100}},
		{`width="10cm" viewBox="0 0 20 10"`, geom.Size{W: 283.465, H: 141.732}},
		{`viewBox="0 0 5 3"`, geom.Size{W: 612, H: 367.2}},
		{`width="100%" height="100%" viewBox="-1 -1 2 4"`, geom.Size{W: 306, H: 612}},
		{`width="100%" height="100%"`, geom.Size{W: 612, H: 306}},
		{`viewBox="0 0 100 100" width="300" height="100" preserveAspectRatio="none"`, geom.Size{W: 300, H: 100}},
		{`viewBox="0 0 1 1" width="400" height="400"`, geom.Size{W: 400, H: 400}},
	} {
		d, problems := Parse("a.svg", []byte("<svg "+c.root+"/>"))
		if d == nil {
			t.Errorf("%s: %v", c.root, problems)
			continue
		}
		if math.Abs(d.Natural.W-c.want.W)+math.Abs(d.Natural.H-c.want.H) > 0.002 {
			t.Errorf("%s: %v, want %v", c.root, d.Natural, c.want)
		}
	}
}

func TestStretchedDrawing(t *testing.T) {
	d, _ := Parse("a.svg", []byte(`<svg viewBox="0 0 100 100" width="300" height="100" preserveAspectRatio="none"><rect width="100" height="100"/></svg>`))
	if got := tell(d.Items); got != "0,0+300x100 fill #000000" || d.Size != (geom.Size{W: 300, H: 100}) {
		t.Errorf("%s in %v", got, d.Size)
	}
}

func TestADrawingOfAnotherShapeThanItsViewBoxShowsWhatLiesBeside(t *testing.T) {
	for fit, want := range map[string]geom.Rect{
		"":               {X: -50, W: 200, H: 100},
		"xMinYMid":       {W: 200, H: 100},
		"xMidYMid slice": {Y: 25, W: 100, H: 50},
	} {
		d, _ := Parse("a.svg", []byte(`<svg viewBox="0 0 100 100" width="20" height="10" preserveAspectRatio="`+fit+`"/>`))
		if got := (geom.Rect{X: d.Origin.X, Y: d.Origin.Y, W: d.Size.W, H: d.Size.H}); boxOf(got) != boxOf(want) || round(d.Natural.W) != 20 || round(d.Natural.H) != 10 {
			t.Errorf("%q: shows %v of natural size %v, want %v", fit, got, d.Natural, want)
		}
	}
}

func TestEncodings(t *testing.T) {
	plain := `<?xml version="1.0" encoding="ENC"?><svg viewBox="0 0 9 9"><title>H` + "\u00e4" + `nde</title><rect id="` + "\u00e4" + `" width="9" height="9"/></svg>`
	latin := bytes.ReplaceAll([]byte(strings.Replace(plain, "ENC", "ISO-8859-1", 1)), []byte("\u00e4"), []byte{0xe4})
	wide := func(order binary.AppendByteOrder) []byte {
		var out []byte
		for _, u := range utf16.Encode([]rune("\ufeff" + strings.Replace(plain, "ENC", "utf-16", 1))) {
			out = order.AppendUint16(out, u)
		}
		return out
	}
	var zipped bytes.Buffer
	z := gzip.NewWriter(&zipped)
	z.Write([]byte(strings.Replace(plain, "ENC", "utf-8", 1)))
	z.Close()
	for name, data := range map[string][]byte{
		"latin": latin, "little": wide(binary.LittleEndian), "big": wide(binary.BigEndian), "gzip": zipped.Bytes(),
		"koi8, unused": []byte(`<?xml version="1.0" encoding="koi8-r"?><svg viewBox="0 0 9 9"><rect width="9" height="9"/></svg>`),
		"entity":       []byte(`<!DOCTYPE svg PUBLIC "x" "y" [<!ENTITY ns "http://www.w3.org/2000/svg"><!ENTITY w '9'>]><svg xmlns="&ns;" viewBox="0 0 9 9"><rect width="&w;" height="9"/></svg>`),
		"prefix":       []byte(`<s:svg xmlns:s="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><s:rect width="9" height="9"/></s:svg>`),
	} {
		d, problems := Parse("a.svg", data)
		if d == nil || tell(d.Items) != "0,0+9x9 fill #000000" {
			t.Errorf("%s: %v %v", name, d, problems)
		}
	}
	for name, data := range map[string][]byte{
		"koi8, used": []byte(`<?xml version="1.0" encoding="koi8-r"?><svg viewBox="0 0 9 9"><title>` + "\xc1" + `</title></svg>`),
		"half a zip": zipped.Bytes()[:40],
	} {
		if d, problems := Parse("a.svg", data); d != nil || len(problems) != 1 {
			t.Errorf("%s: %v %v", name, d, problems)
		}
	}
}

func TestBitmapsInside(t *testing.T) {
	img := image.NewGray16(image.Rect(0, 0, 4, 2))
	var file bytes.Buffer
	if err := png.Encode(&file, img); err != nil {
		t.Fatal(err)
	}
	address := "data:image/png;base64," + base64.StdEncoding.EncodeToString(file.Bytes())
	for attrs, want := range map[string]string{
		`width="40" height="20"`:                                      "picture 4x2 0,0+40x20",
		`width="40" height="40"`:                                      "picture 4x2 0,10+40x20",
		`width="40" height="40" preserveAspectRatio="none"`:           "picture 4x2 0,0+40x40",
		`width="20" height="20" preserveAspectRatio="xMidYMid slice"`: "(in 0,0+20x20: picture 4x2 -10,0+40x20)",
		`x="1" y="2"`:                         "picture 4x2 1,2+4x2",
		`width="40" transform="rotate(90)"`:   "picture 4x2 -20,0+20x40",
		`width="40" height="20" opacity=".5"`: "(0.5 of picture 4x2 0,0+40x20)",
	} {
		if got := tell(parse(t, `<image xlink:href="`+address+`" `+attrs+` xmlns:xlink="http://www.w3.org/1999/xlink"/>`).Items); got != want {
			t.Errorf("%s: %s, want %s", attrs, got, want)
		}
	}
}
