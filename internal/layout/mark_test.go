package layout

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"testing"

	"guidepress/internal/brand"
	"guidepress/internal/ink"
	"guidepress/internal/set"
	"guidepress/internal/source"
)

// marked is a maker whose brand's mark is a PNG of one colour.
func marked(t *testing.T, w, h int, c color.Color) *maker {
	t.Helper()
	in := project(t, "warm")
	img := image.NewNRGBA(image.Rect(0, 0, w, h))
	for i := range w * h {
		img.Set(i%w, i/w, c)
	}
	var file bytes.Buffer
	if err := png.Encode(&file, img); err != nil {
		t.Fatal(err)
	}
	b := *in.Brand
	b.Logo = source.Text{Value: "logo.png"}
	in.Brand, in.Art = &b, set.NewLibrary(func(string) ([]byte, error) { return file.Bytes(), nil })
	return newMaker(in.Told())
}

func TestAMarkThatCannotBeToldFromTheCoverStandsOnACard(t *testing.T) {
	if mk := marked(t, 80, 10, color.NRGBA{R: 120, A: 255}).mark(); mk.card != nil || mk.size.W < 100 {
		t.Errorf("a dark word has a card, or is small: %+v", mk)
	}
	m := marked(t, 30, 30, color.White)
	mk := m.mark()
	if mk.card == nil || brand.Contrast(*mk.card, brand.Color{R: 255, G: 255, B: 255}) < 3 {
		t.Errorf("a white mark on the light cover stands on %v", mk.card)
	}
	// An edition that saves ink prints solid areas light.
	m.col.Solid = brand.Color{R: 250, G: 245, B: 235}
	if mk := m.mark(); ink.Same(*mk.card, m.col.Solid) {
		t.Error("a white mark stands on a light card")
	}
}

func TestABlankMarkIsAProblem(t *testing.T) {
	m := marked(t, 30, 30, color.Transparent)
	if mk := m.mark(); mk.drawing != nil || len(m.Problems()) == 0 || m.Problems()[0].Rule != "image-empty" {
		t.Errorf("a blank mark is drawn, or nothing is said: %v", m.Problems())
	}
}
