package paint

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"math"
	"strings"
	"testing"

	"guidepress/internal/display"
	"guidepress/internal/geom"
	"guidepress/internal/pdf"
)

var red = display.Color{R: 255}

// content paints one page of the given marks, 100 pt high, and returns its content stream.
func content(t *testing.T, marks ...display.Mark) string {
	t.Helper()
	doc := document(marks...)
	out, err := Paint(doc)
	if err != nil {
		t.Fatal(err)
	}
	f, err := pdf.Parse(out)
	if err != nil {
		t.Fatal(err)
	}
	root, _ := f.Dict(f.Trailer["Root"])
	tree, _ := f.Dict(root["Pages"])
	page, _ := f.Dict(tree["Kids"].(pdf.Array)[0])
	v, err := f.Resolve(page["Contents"])
	if err != nil {
		t.Fatal(err)
	}
	text := string(v.(*pdf.Stream).Data)
	_, text, _ = strings.Cut(text, " w\n") // what fpdf writes at a page's head
	return text
}

func document(marks ...display.Mark) *display.Document {
	return &display.Document{
		Faces:  []display.Face{{Name: "a"}, {Name: "b"}},
		Images: map[string]*display.Image{},
		Pages:  []display.Page{{Size: geom.Size{W: 200, H: 100}, Marks: marks}},
	}
}

func node(tag display.Tag, items ...display.Item) display.Mark {
	return display.Mark{Node: &display.Node{Tag: tag}, Items: items}
}

func layout(items ...display.Item) display.Mark {
	return display.Mark{Artifact: display.Layout, Items: items}
}

func box(x, y, w, h float64) *display.Shape {
	return &display.Shape{Path: geom.RectPath(geom.Rect{X: x, Y: y, W: w, H: h}), Fill: &display.Fill{Color: red}}
}

func TestMarks(t *testing.T) {
	dot := &display.Text{X: 1, Y: 2, Face: "a", Size: 10, Text: "."}
	got := content(t,
		node(display.TagP, dot),
		display.Mark{Artifact: display.Background, Items: []display.Item{box(10, 20, 30, 40)}},
		display.Mark{Artifact: display.Footer, Items: []display.Item{dot}},
		node(display.TagP), // empty: it leaves nothing but keeps its number
		layout(dot),
		node(display.TagH1, dot),
	)
	var opened []string
	for _, line := range strings.Split(got, "\n") {
		if strings.HasSuffix(line, "BDC") {
			opened = append(opened, line)
		}
	}
	want := []string{
		"/P <</MCID 0>> BDC", "/Artifact <</Type /Background /BBox [10 40 40 80 ]>> BDC",
		"/Artifact <</Type /Pagination /Subtype /Footer>> BDC", "/Artifact <</Type /Layout>> BDC", "/H1 <</MCID 2>> BDC",
	}
	if strings.Join(opened, "\n") != strings.Join(want, "\n") {
		t.Errorf("opened\n%s\nwant\n%s", strings.Join(opened, "\n"), strings.Join(want, "\n"))
	}
	if n := strings.Count(got, "EMC"); n != len(want) {
		t.Errorf("%d marks are closed, %d opened", n, len(want))
	}
}

func TestText(t *testing.T) {
	run := func(text string, size float64, adjust ...float64) *display.Text {
		return &display.Text{X: 10, Y: 20, Face: "a", Size: size, Text: text, Adjust: adjust}
	}
	for _, c := range []struct {
		name string
		run  *display.Text
		want string
	}{
		{"plain", run("ab", 12), "BT /F0 12 Tf 10 80 Td [(\x00\x01\x00\x02)] TJ ET"},
		{"kerning to the left is a positive number", run("ab", 12, -60, 0), "[(\x00\x01)60(\x00\x02)] TJ"},
		{"tracking to the right is a negative one", run("ab", 12, 25, 25), "[(\x00\x01)-25(\x00\x02)] TJ"},
		{"what rounding leaves is carried on", run("abab", 12, 0.4, 0.4, 0.4, 0.4), "[(\x00\x01\x00\x02)-1(\x00\x01\x00\x02)] TJ"},
		{"beyond U+FFFF", run("a𝄞", 12), "[(\x00\x01\x00\x02)] TJ"},
		{"nothing", run("", 12), ""},
	} {
		if got := content(t, node(display.TagP, c.run)); !strings.Contains(got, c.want) {
			t.Errorf("%s: %q, want %q in it", c.name, got, c.want)
		}
	}
}

// TestCodesAreEscaped sets enough characters to reach the codes of ( ) \ and the line ends.
func TestCodesAreEscaped(t *testing.T) {
	var all strings.Builder
	for r := rune(0x100); r < 0x180; r++ {
		all.WriteRune(r)
	}
	got := content(t, node(display.TagP, &display.Text{Face: "a", Size: 9, Text: all.String()}))
	ops, err := pdf.Content([]byte(got))
	if err != nil {
		t.Fatal(err)
	}
	for _, op := range ops {
		if op.Op != "TJ" {
			continue
		}
		s := op.Args[0].(pdf.Array)[0].(pdf.String)
		for i := range 0x80 {
			if s[2*i] != 0 || s[2*i+1] != byte(i+1) {
				t.Fatalf("character %d has the code %d", i, s[2*i+1])
			}
		}
	}
}

func TestNothingIsSetTwice(t *testing.T) {
	a := &display.Text{Face: "a", Size: 10, Color: red, Text: "x"}
	stroke := &display.Shape{Path: geom.Polyline(geom.Point{}, geom.Point{X: 9}), Stroke: &display.Stroke{Color: red, Width: 2, Cap: 1, Join: 1, Dash: []float64{1.5, 2}}}
	plain := &display.Shape{Path: stroke.Path, Stroke: &display.Stroke{Color: red, Width: 2}}
	got := content(t, node(display.TagP, a, a), node(display.TagP, a, stroke, stroke, plain))
	for op, want := range map[string]int{" Tf": 1, " rg": 1, " RG": 1, " w\n": 1, " J": 2, " j": 2, "[1.5 2] 0 d": 1, "[] 0 d": 1} {
		if n := strings.Count(got, op); n != want {
			t.Errorf("%q is written %d times, want %d, in\n%s", op, n, want, got)
		}
	}
}

// TestGroupLeavesNoTrace: what is set between q and Q must be set again after it.
func TestGroupLeavesNoTrace(t *testing.T) {
	blue := box(0, 0, 1, 1)
	blue.Fill = &display.Fill{Color: display.Color{B: 255}}
	got := content(t, layout(box(0, 0, 1, 1), &display.Group{Clip: geom.RectPath(geom.Rect{W: 5, H: 5}), Items: []display.Item{blue}}, box(2, 2, 1, 1), blue))
	want := "1 0 0 rg\n0 99 1 1 re\nf\nq\n0 95 5 5 re\nW n\n0 0 1 rg\n0 99 1 1 re\nf\nQ\n2 97 1 1 re\nf\n0 0 1 rg\n0 99 1 1 re\nf\n"
	if !strings.Contains(got, want) {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestShapes(t *testing.T) {
	tri := geom.Polyline(geom.Point{X: 1, Y: 1}, geom.Point{X: 3, Y: 1.005}, geom.Point{X: 2, Y: 3})
	tri.Close()
	fill, odd, line := &display.Fill{}, &display.Fill{EvenOdd: true}, &display.Stroke{Width: 1}
	for _, c := range []struct {
		shape display.Shape
		want  string
	}{
		{display.Shape{Path: tri, Fill: fill}, "1 99 m\n3 99 l\n2 97 l\nh\nf\n"},
		{display.Shape{Path: tri, Fill: odd}, "h\nf*\n"},
		{display.Shape{Path: tri, Stroke: line}, "h\nS\n"},
		{display.Shape{Path: tri, Fill: fill, Stroke: line}, "h\nB\n"},
		{display.Shape{Path: tri, Fill: odd, Stroke: line}, "h\nB*\n"},
		{display.Shape{Path: geom.Ellipse(50, 50, 10, 10)}, "BDC\nEMC"},
		{display.Shape{Fill: fill}, "BDC\nEMC"},
	} {
		if got := content(t, layout(&c.shape)); !strings.Contains(got, c.want) {
			t.Errorf("%+v is painted\n%s\nwant %q in it", c.shape, got, c.want)
		}
	}
}

func TestGradientRunsTrue(t *testing.T) {
	s := box(0, 0, 200, 100)
	s.Fill.Gradient = &display.Gradient{From: geom.Point{X: 0, Y: 0}, To: geom.Point{X: 100, Y: 100}, End: red}
	out, err := Paint(document(layout(s)))
	if err != nil {
		t.Fatal(err)
	}
	// In a square of 200 the line from (0, 0) to (100, 100), on a page 100 high, ends half way along and at
	// the foot; an uneven square would tilt it.
	for _, want := range []string{"200.00000 0 0 200.00000 0.00000 0.00000 cm", "/Coords [0.00000 0.50000 0.50000 0.00000]"} {
		if !bytes.Contains(out, []byte(want)) {
			t.Errorf("no %q", want)
		}
	}
}

func encode(t *testing.T, img image.Image) []byte {
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestPicturesAreRegisteredOnce(t *testing.T) {
	doc := document(layout(&display.Picture{Image: "p", Rect: geom.Rect{X: 10, Y: 10, W: 20, H: 20}}, &display.Picture{Image: "p", Rect: geom.Rect{X: 50, Y: 10, W: 20, H: 20}}))
	doc.Images["p"] = &display.Image{Format: "png", Data: encode(t, image.NewRGBA(image.Rect(0, 0, 4, 4)))}
	out, err := Paint(doc)
	if err != nil {
		t.Fatal(err)
	}
	if n := bytes.Count(out, []byte(" Do Q")); n != 2 {
		t.Errorf("%d pictures on the page, want 2", n)
	}
	if n := bytes.Count(out, []byte("/SMask")); n != 1 {
		t.Errorf("%d pictures in the file, want 1", n)
	}
}

func TestErrors(t *testing.T) {
	text := func(do func(*display.Text)) []display.Mark {
		x := &display.Text{Face: "a", Size: 10, Text: "ab"}
		do(x)
		return []display.Mark{node(display.TagP, x)}
	}
	picture := []display.Mark{layout(&display.Picture{Image: "p", Rect: geom.Rect{W: 10, H: 10}})}
	deep := image.NewNRGBA64(image.Rect(0, 0, 2, 2))
	deep.Set(0, 0, color.NRGBA64{A: 7})
	good := encode(t, image.NewRGBA(image.Rect(0, 0, 40, 40)))
	woven := bytes.Clone(good)
	woven[28] = 1
	for _, c := range []struct {
		want  string
		marks []display.Mark
		image *display.Image
	}{
		{`"gone"`, text(func(x *display.Text) { x.Face = "gone" }), nil},
		{"adjustments", text(func(x *display.Text) { x.Adjust = []float64{1} }), nil},
		{"a position", text(func(x *display.Text) { x.X = math.NaN() }), nil},
		{"lacks", []display.Mark{layout(&display.Shape{Path: geom.Path{Ops: []geom.Op{geom.Move}}, Fill: &display.Fill{}})}, nil},
		{"does not hold the picture", picture, nil},
		{"no PNG", picture, &display.Image{Format: "png", Data: []byte("GIF89a")}},
		{"16 bits", picture, &display.Image{Format: "png", Data: encode(t, deep)}},
		{"interlaced", picture, &display.Image{Format: "png", Data: woven}},
		{"paint:", picture, &display.Image{Format: "png", Data: good[:60]}}, // fpdf panics
		{"paint:", picture, &display.Image{Format: "jpeg", Data: good}},
		{"paint:", picture, &display.Image{Format: "webp", Data: good}},
	} {
		doc := document(c.marks...)
		if c.image != nil {
			doc.Images["p"] = c.image
		}
		if _, err := Paint(doc); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%q: got %v", c.want, err)
		}
	}
	if _, err := Paint(&display.Document{}); err == nil {
		t.Error("a document without pages was painted")
	}
}
