package svgpage_test

import (
	"encoding/xml"
	"errors"
	"io"
	"math"
	"strconv"
	"strings"
	"testing"

	"guidepress/internal/display"
	"guidepress/internal/face"
	"guidepress/internal/geom"
	"guidepress/internal/svgpage"
)

// element is what of an SVG the tests look at.
type element struct {
	name  string
	attrs map[string]string
	text  string
}

func elements(t *testing.T, svg []byte) []element {
	t.Helper()
	var out []element
	open := false
	dec := xml.NewDecoder(strings.NewReader(string(svg)))
	for {
		tok, err := dec.Token()
		if errors.Is(err, io.EOF) {
			return out
		}
		if err != nil {
			t.Fatalf("%v in %s", err, svg)
		}
		switch tok := tok.(type) {
		case xml.StartElement:
			e := element{name: tok.Name.Local, attrs: map[string]string{}}
			for _, a := range tok.Attr {
				e.attrs[a.Name.Local] = a.Value
			}
			out, open = append(out, e), true
		case xml.CharData:
			if open {
				out[len(out)-1].text += string(tok)
			}
		case xml.EndElement:
			open = false
		}
	}
}

func one(t *testing.T, marks ...display.Mark) *display.Document {
	t.Helper()
	ttf, ok := face.Builtin("roboto-regular")
	if !ok {
		t.Fatal("there is no Roboto")
	}
	return &display.Document{Lang: "en", Faces: []display.Face{{Name: "text", File: ttf}}, Images: map[string]*display.Image{},
		Pages: []display.Page{{Size: geom.Size{W: 612, H: 792}, Marks: marks}}}
}

func drawn(t *testing.T, marks ...display.Mark) []element {
	t.Helper()
	p, err := svgpage.New(one(t, marks...))
	if err != nil {
		t.Fatal(err)
	}
	svg, err := p.Page(0, "a")
	if err != nil {
		t.Fatal(err)
	}
	return elements(t, svg)
}

func ink(items ...display.Item) display.Mark { return display.Mark{Items: items} }

func named(all []element, name string) []element {
	var out []element
	for _, e := range all {
		if e.name == name {
			out = append(out, e)
		}
	}
	return out
}

// Every letter stands where the PDF has it, also behind spaces, tight pairs and letters beyond 16 bits.
func TestEveryLetterHasItsPlace(t *testing.T) {
	run := &display.Text{X: 10, Y: 20, Face: "text", Size: 10, Text: ` A&"V𝄞.`, Adjust: []float64{0, -50, 0, 0, 0, 0, 0}}
	texts := named(drawn(t, ink(run)), "text")
	if len(texts) != 1 || texts[0].text != run.Text {
		t.Fatalf("the run became %v", texts)
	}
	places := strings.Fields(texts[0].attrs["x"])
	if len(places) != 8 { // UTF-16 has two units for the clef
		t.Fatalf("%d places for 7 letters: %v", len(places), places)
	}
	if places[5] != places[6] {
		t.Errorf("the halves of one letter stand at %s and %s", places[5], places[6])
	}
	f, err := face.Parse("text", one(t).Faces[0].File)
	if err != nil {
		t.Fatal(err)
	}
	want := 10 + (f.Advance(' ')+f.Advance('A'))/100 - 0.5
	if got, err := strconv.ParseFloat(places[2], 64); err != nil || math.Abs(got-want) > 0.011 {
		t.Errorf("the third letter stands at %s, want %.2f", places[2], want)
	}
}

func TestRunsNameTheirOrigin(t *testing.T) {
	here, nowhere := &display.Text{Face: "text", Text: "a"}, &display.Text{Face: "text", Text: "b"}
	p, err := svgpage.New(one(t, ink(here, nowhere)))
	if err != nil {
		t.Fatal(err)
	}
	p.Origin = func(r *display.Text) string { return map[*display.Text]string{here: `sections/"x"`}[r] }
	p.Family = func(name string) string { return name + "-1" }
	svg, err := p.Page(0, "a")
	if err != nil {
		t.Fatal(err)
	}
	texts := named(elements(t, svg), "text")
	if _, said := texts[1].attrs["data-origin"]; texts[0].attrs["data-origin"] != `sections/"x"` || said || texts[0].attrs["font-family"] != "text-1" {
		t.Errorf("%v", texts)
	}
}

func TestWhatIsNoContentIsHidden(t *testing.T) {
	text := &display.Text{Face: "text", Size: 10, Text: "a"}
	groups := named(drawn(t, display.Mark{Artifact: display.Footer, Items: []display.Item{text}},
		display.Mark{Node: &display.Node{Tag: display.TagP, Lang: "es"}, Items: []display.Item{text}},
		display.Mark{Node: &display.Node{Tag: display.TagFigure, Alt: `a "pump"`}, Items: []display.Item{text}}), "g")
	if groups[0].attrs["aria-hidden"] != "true" || groups[1].attrs["aria-hidden"] != "" {
		t.Error("a foot is content, or a paragraph is not")
	}
	if groups[1].attrs["lang"] != "es" || groups[2].attrs["aria-label"] != `a "pump"` {
		t.Errorf("language or description is lost: %v", groups)
	}
}

func TestShapes(t *testing.T) {
	box := geom.RectPath(geom.Rect{X: 1, Y: 2, W: 3, H: 4})
	all := drawn(t, ink(
		&display.Shape{Path: box, Fill: &display.Fill{EvenOdd: true, Gradient: &display.Gradient{To: geom.Point{X: 5}, End: display.Color{R: 255}}},
			Stroke: &display.Stroke{Width: 2, Dash: []float64{1, 2}}},
		&display.Group{Clip: box, Items: []display.Item{&display.Shape{Path: box, Fill: &display.Fill{}}}},
	))
	first := named(all, "path")[0].attrs
	for name, want := range map[string]string{"fill": "url(#a1)", "fill-rule": "evenodd", "stroke-miterlimit": "10", "stroke-dasharray": "1 2",
		"d": "M1 2L4 2L4 6L1 6Z"} {
		if first[name] != want {
			t.Errorf("%s is %q, want %q", name, first[name], want)
		}
	}
	if clip := named(all, "clipPath"); len(clip) != 1 || clip[0].attrs["id"] != "a2" || named(all, "g")[1].attrs["clip-path"] != "url(#a2)" {
		t.Errorf("the clip is lost: %v", all)
	}
}

func TestWhatCannotBeDrawnIsAnError(t *testing.T) {
	for name, item := range map[string]display.Item{
		"a picture that is not there": &display.Picture{Image: "x"},
		"a face that is not there":    &display.Text{Face: "y", Text: "a"},
		"too few adjustments":         &display.Text{Face: "text", Text: "ab", Adjust: []float64{1}},
		"a path without points":       &display.Shape{Path: geom.Path{Ops: []geom.Op{geom.Line}}, Fill: &display.Fill{}},
		"no number":                   &display.Text{Face: "text", Text: "a", X: math.NaN()},
	} {
		p, err := svgpage.New(one(t, ink(item)))
		if err != nil {
			t.Fatal(err)
		}
		if _, err := p.Page(0, "a"); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}
