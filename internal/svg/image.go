package svg

import (
	"bytes"
	"encoding/base64"
	"image"
	"image/draw"
	_ "image/jpeg" // read by image.Decode
	"image/png"
	"net/url"
	"strings"

	"guidepress/internal/display"
	"guidepress/internal/geom"
)

// maxImagePixels is the most a bitmap inside a drawing may have: a logo needs far less, and every one is decoded.
const maxImagePixels = 24e6

// image places a bitmap that the drawing holds.
func (w *svgWalk) image(e *element, c at) []display.Item {
	a, ok := e.attr("href")
	if !ok || strings.TrimSpace(a.value) == "" || c.style.hidden {
		return nil
	}
	own := w.bitmap(e, a)
	if own == nil {
		return nil
	}
	box := geom.Rect{X: w.length(e, "x", 0), Y: w.length(e, "y", 0), W: w.side2(e, "width"), H: w.side2(e, "height")}
	whole := geom.Rect{W: float64(own.W), H: float64(own.H)}
	switch {
	case box.W <= 0 && box.H <= 0:
		box.W, box.H = whole.W, whole.H
	case box.W <= 0:
		box.W = box.H * whole.W / whole.H
	case box.H <= 0:
		box.H = box.W * whole.H / whole.W
	}
	fit, _ := e.attr("preserveAspectRatio")
	m, cut := aspect(fit.value, whole, box)
	frame := c.m.Mul(m).Mul(geom.Stretch(whole.W, whole.H))
	corners := geom.RectPath(geom.Rect{W: 1, H: 1}).Transform(frame)
	if !drawable(corners) {
		w.complain("svg-limit", e.off, 1+len(e.name), "", "<%s> reaches too far outside the drawing, or its numbers cannot be used", e.name)
		return nil
	}
	item := &display.Picture{Image: bitmapName(own), Own: own, Rect: corners.Bounds(), Frame: &frame}
	if cut {
		return []display.Item{&display.Group{Clip: geom.RectPath(box).Transform(c.m), Items: []display.Item{item}}}
	}
	return []display.Item{item}
}

// side2 is a side that may be left to the bitmap.
func (w *svgWalk) side2(e *element, name string) float64 {
	if e.is(name, "auto") {
		return 0
	}
	return w.length(e, name, 0)
}

// bitmap decodes a data: address. What is wrong with it is named.
func (w *svgWalk) bitmap(e *element, a attr) *display.Image {
	head, body, ok := strings.Cut(strings.TrimSpace(a.value), ",")
	if !ok || !strings.HasPrefix(head, "data:") {
		w.feature("image", e.off, 1+len(e.name), "the drawing shows an <image> that is another file: %q", short(a.value))
		return nil
	}
	data := []byte(body)
	if strings.HasSuffix(head, ";base64") {
		clean := strings.NewReplacer(" ", "", "\n", "", "\r", "", "\t", "", "%2B", "+", "%2F", "/", "%3D", "=", "=", "").Replace(body)
		data, _ = base64.RawStdEncoding.DecodeString(clean) // what is wrong shows when it is decoded
	} else if plain, err := url.PathUnescape(body); err == nil {
		data = []byte(plain)
	}
	own, fault := usable(data)
	if fault != "" {
		w.feature("image", e.off, 1+len(e.name), "the drawing shows an <image> that cannot be read: %s", fault)
	}
	return own
}

// usable is a bitmap in a form that every painter takes: a JPEG in three colours or grey as it is, anything else as
// a plain PNG.
func usable(data []byte) (*display.Image, string) {
	head, format, err := image.DecodeConfig(bytes.NewReader(data))
	switch {
	case err != nil:
		return nil, "it is no PNG and no JPEG"
	case float64(head.Width)*float64(head.Height) > maxImagePixels || head.Width < 1 || head.Height < 1:
		return nil, "it has too many pixels, or none"
	}
	img, _, err := image.Decode(bytes.NewReader(data))
	if err != nil {
		return nil, err.Error()
	}
	made := &display.Image{Format: format, Data: data, W: head.Width, H: head.Height}
	switch img.(type) {
	case *image.YCbCr, *image.Gray:
		if format == "jpeg" {
			return made, ""
		}
	}
	plain := image.NewNRGBA(image.Rect(0, 0, head.Width, head.Height))
	draw.Draw(plain, plain.Rect, img, img.Bounds().Min, draw.Src)
	var out bytes.Buffer
	if err := png.Encode(&out, plain); err != nil {
		return nil, err.Error()
	}
	made.Format, made.Data = "png", out.Bytes()
	return made, ""
}
