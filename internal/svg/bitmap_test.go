package svg

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"testing"

	"guidepress/internal/display"
	"guidepress/internal/geom"
)

// wordmark is a PNG with a bar of one colour inside a clear edge.
func wordmark(t *testing.T, sheet, bar image.Rectangle, c color.Color) []byte {
	t.Helper()
	img := image.NewNRGBA(sheet)
	for y := bar.Min.Y; y < bar.Max.Y; y++ {
		for x := bar.Min.X; x < bar.Max.X; x++ {
			img.Set(x, y, c)
		}
	}
	var out bytes.Buffer
	if err := png.Encode(&out, img); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestABitmapIsADrawingWithoutItsClearEdge(t *testing.T) {
	d, problems := Bitmap("logo.png", wordmark(t, image.Rect(0, 0, 200, 100), image.Rect(20, 40, 180, 60), color.NRGBA{R: 200, A: 255}))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	if d.Origin != (geom.Point{X: 20, Y: 40}) || d.Size != (geom.Size{W: 160, H: 20}) {
		t.Errorf("the ink is said to be at %v, %v large", d.Origin, d.Size)
	}
	items := d.Place(geom.Rect{X: 10, Y: 10, W: 80, H: 10}, Contain, geom.Middle)
	group, ok := items[0].(*display.Group)
	if !ok {
		t.Fatalf("the clear edge is not cut off: %T", items[0])
	}
	if got, want := group.Items[0].(*display.Picture).Rect, (geom.Rect{X: 0, Y: -10, W: 100, H: 50}); got != want {
		t.Errorf("the bitmap is placed at %v instead of %v", got, want)
	}
	if !d.Half(func(c display.Color) bool { return c.R > 150 && c.G < 50 }) {
		t.Error("the mark is red, and is said to be of another colour")
	}
}

func TestABitmapThatShowsNothingIsAProblem(t *testing.T) {
	for name, data := range map[string][]byte{
		"image-empty":   wordmark(t, image.Rect(0, 0, 9, 9), image.Rectangle{}, color.Black),
		"image-damaged": []byte("%PDF-1.4"),
	} {
		if d, problems := Bitmap("logo.png", data); d != nil || len(problems) != 1 || problems[0].Rule != name {
			t.Errorf("%s: got %v, %v", name, d, problems)
		}
	}
}

func TestADrawingOnALargeSheetIsCutToItsInk(t *testing.T) {
	d := parse(t, `<rect x="10" y="20" width="30" height="10" fill="#fff"/>`).Trimmed()
	if d.Origin != (geom.Point{X: 10, Y: 20}) || d.Size != (geom.Size{W: 30, H: 10}) {
		t.Errorf("the ink is said to be at %v, %v large", d.Origin, d.Size)
	}
	if d := parse(t, `<rect x="5" y="5" width="90" height="70"/>`).Trimmed(); d.Size != (geom.Size{W: 100, H: 80}) {
		t.Errorf("a drawing with a narrow edge has lost it: %v", d.Size)
	}
	if d := parse(t, `<rect x="500" y="5" width="90" height="70"/>`).Trimmed(); d != nil {
		t.Errorf("a drawing beside its sheet shows something: %v", d)
	}
}
