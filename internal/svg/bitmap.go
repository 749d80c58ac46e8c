package svg

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"image"
	"image/color"
	_ "image/jpeg" // read by image.Decode
	"maps"
	"slices"

	"guidepress/internal/display"
	"guidepress/internal/geom"
	"guidepress/internal/source"
)

// Bitmap is a PNG or JPEG as a drawing of one piece, a unit a pixel: a mark that a practice has in no other form. A
// clear edge around it does not count. What cannot be read, or shows nothing, is a problem.
func Bitmap(name string, data []byte) (*Drawing, []source.Problem) {
	own, fault := usable(data)
	if fault != "" {
		return nil, []source.Problem{{Pos: source.Pos{File: name}, Rule: "image-damaged", Message: "the picture cannot be read: " + fault,
			Hint: "save it again as PNG, about 1200 pixels wide"}}
	}
	img, _, err := image.Decode(bytes.NewReader(own.Data))
	if err != nil {
		return nil, []source.Problem{{Pos: source.Pos{File: name}, Rule: "image-damaged", Message: "the picture cannot be read: " + err.Error()}}
	}
	seen, tones := inked(img)
	if seen.Empty() {
		return nil, []source.Problem{{Pos: source.Pos{File: name}, Rule: "image-empty", Message: "the picture shows nothing: all of it is clear"}}
	}
	frame := geom.Stretch(float64(own.W), float64(own.H))
	size := geom.Size{W: float64(seen.Dx()), H: float64(seen.Dy())}
	return &Drawing{
		Origin: geom.Point{X: float64(seen.Min.X - img.Bounds().Min.X), Y: float64(seen.Min.Y - img.Bounds().Min.Y)},
		Size:   size, Natural: size, tones: tones,
		Items: []display.Item{&display.Picture{Image: bitmapName(own), Own: own, Rect: geom.Rect{W: float64(own.W), H: float64(own.H)}, Frame: &frame}},
	}, nil
}

// bitmapName is one name for the same bytes, so that a document holds them once.
func bitmapName(own *display.Image) string {
	sum := sha256.Sum256(own.Data)
	return "drawing " + hex.EncodeToString(sum[:12])
}

// inked is where a bitmap can be seen, and in which colours.
func inked(img image.Image) (image.Rectangle, []Tone) {
	var seen image.Rectangle
	count := map[display.Color]float64{}
	b := img.Bounds()
	for y := b.Min.Y; y < b.Max.Y; y++ {
		for x := b.Min.X; x < b.Max.X; x++ {
			c := color.NRGBAModel.Convert(img.At(x, y)).(color.NRGBA)
			if c.A < 8 { // what a program leaves of a shadow or a smooth edge
				continue
			}
			seen = seen.Union(image.Rect(x, y, x+1, y+1))
			count[display.Color{R: c.R, G: c.G, B: c.B}] += float64(c.A) / 255
		}
	}
	return seen, ranked(gathered(count))
}

// gathered are the colours of a bitmap without what smooth edges and JPEG add to them: of neighbours the commonest stands
// for all.
func gathered(count map[display.Color]float64) map[display.Color]float64 {
	all := map[display.Color]float64{}
	best := map[display.Color]display.Color{}
	near := func(c display.Color) display.Color { return display.Color{R: c.R | 15, G: c.G | 15, B: c.B | 15} }
	for _, c := range slices.SortedFunc(maps.Keys(count), byColor) {
		k := near(c)
		all[k] += count[c]
		if have, ok := best[k]; !ok || count[c] > count[have] {
			best[k] = c
		}
	}
	out := map[display.Color]float64{}
	for k, sum := range all {
		out[best[k]] = sum
	}
	return out
}
