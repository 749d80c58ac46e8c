package photo

import (
	"bytes"
	"context"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/gif"
	"image/jpeg"
	"image/png"
	"io"

	"golang.org/x/image/webp"
)

// Format is how a picture file is encoded.
type Format string

const (
	JPEG Format = "jpeg"
	PNG  Format = "png"
	GIF  Format = "gif"
	WebP Format = "webp"
)

// codec reads one format. TIFF is none of them, and no file reaches a decoder that its first bytes do not
// name: the TIFF reader of imaging 1.6.2 panics on crafted files (CVE-2023-36308), so nothing here calls
// imaging's decoders.
type codec struct {
	format  Format
	magic   string // "?" stands for any byte
	endings string
	head    func(io.Reader) (image.Config, error)
	decode  func(io.Reader) (image.Image, error)
	turn    func(data []byte) orientation
	fault   func(data []byte) *fault                     // a kind of file that is known and not read
	weight  func(data []byte, head image.Config) float64 // bytes a pixel that decoding takes
}

var codecs = []codec{
	{JPEG, "\xff\xd8\xff", ".jpg .jpeg .jpe .jfif", jpeg.DecodeConfig, jpeg.Decode, jpegOrientation, jpegFault,
		func(data []byte, _ image.Config) float64 { return jpegWeight(data) }},
	{PNG, "\x89PNG\r\n\x1a\n", ".png", png.DecodeConfig, png.Decode, pngOrientation, noFault, pngWeight},
	// A byte a pixel, and 4 where the first frame is smaller than the picture.
	{GIF, "GIF8?a", ".gif", gif.DecodeConfig, decodeGIF, noOrientation, noFault,
		func([]byte, image.Config) float64 { return 5 }},
	// The lossless reader keeps its pixels twice; the lossy one 1.5 bytes, and 9 more where there is alpha.
	{WebP, "RIFF????WEBP", ".webp", webp.DecodeConfig, decodeWebP, webpOrientation, webpFault,
		func([]byte, image.Config) float64 { return 10.5 }},
}

func noFault([]byte) *fault { return nil }

// webpFault: golang.org/x/image reads no animations, and calls them damaged.
func webpFault(data []byte) *fault {
	const animated = 2
	if len(data) > 20 && string(data[12:16]) == "VP8X" && data[20]&animated != 0 {
		return &fault{"image-format", "the WebP is animated, which is not read here", "save one frame of it"}
	}
	return nil
}

func pngWeight(data []byte, head image.Config) float64 {
	weight := 4.0 // grey too: a transparent colour that comes later in the file makes it so
	switch head.ColorModel {
	case color.Gray16Model, color.RGBA64Model, color.NRGBA64Model:
		weight = 8
	}
	if _, ok := head.ColorModel.(color.Palette); ok {
		weight = 1
	}
	const interlaced = 28
	if len(data) > interlaced && data[interlaced] != 0 {
		weight *= 2
	}
	return weight
}

// decodeGIF is the first frame, on the whole area of the picture.
func decodeGIF(r io.Reader) (image.Image, error) {
	var head bytes.Buffer
	c, err := gif.DecodeConfig(io.TeeReader(r, &head))
	if err != nil {
		return nil, err
	}
	frame, err := gif.Decode(io.MultiReader(&head, r))
	if err != nil || frame.Bounds() == image.Rect(0, 0, c.Width, c.Height) {
		return frame, err
	}
	whole := image.NewNRGBA(image.Rect(0, 0, c.Width, c.Height))
	draw.Draw(whole, frame.Bounds(), frame, frame.Bounds().Min, draw.Src)
	return whole, nil
}

// decodeWebP stretches the colours of lossy files: they count black to white from 16 to 235 (RFC 6386, 9.2), and
// golang.org/x/image 0.47.0 hands them on as if from 0 to 255, so that black comes out grey.
func decodeWebP(r io.Reader) (image.Image, error) {
	img, err := webp.Decode(r)
	switch img := img.(type) {
	case *image.YCbCr:
		stretch(img)
	case *image.NYCbCrA:
		stretch(&img.YCbCr)
	}
	return img, err
}

func stretch(img *image.YCbCr) {
	var luma, chroma [256]uint8
	for i := range 256 {
		luma[i] = uint8(min(255, max(0, ((i-16)*255+109)/219)))
		chroma[i] = uint8(min(255, max(0, ((i-16)*255+112)/224)))
	}
	for i, v := range img.Y {
		img.Y[i] = luma[v]
	}
	for i := range img.Cb {
		img.Cb[i], img.Cr[i] = chroma[img.Cb[i]], chroma[img.Cr[i]]
	}
}

// open decodes a picture whose head was found sensible. It ends when the context does. A decoder that
// panics on a crafted file must not take the program along.
func (c *codec) open(ctx context.Context, data []byte, size image.Point) (img image.Image, err error) {
	defer func() {
		if r := recover(); r != nil {
			img, err = nil, fmt.Errorf("%v", r)
		}
	}()
	if p := openRows(ctx, data); c.format == PNG && p != nil && p.size == size {
		return p, nil
	}
	img, err = c.decode(&interruptible{ctx, bytes.NewReader(ended(c.format, data))})
	if err != nil {
		return nil, err
	}
	if got := img.Bounds(); got != (image.Rectangle{Max: size}) {
		return nil, fmt.Errorf("its head speaks of %v pixels, there are %v", size, got)
	}
	return img, nil
}

// ended is a JPEG with the mark of its end, which some programs leave out. One whose pixels end early stays damaged.
func ended(format Format, data []byte) []byte {
	if !endless(format, data) {
		return data
	}
	return append(bytes.Clone(data), 0xff, eoi)
}

// endless says that a JPEG has no mark of its end.
func endless(format Format, data []byte) bool {
	return format == JPEG && !bytes.HasSuffix(bytes.TrimRight(data, "\x00"), []byte{0xff, eoi})
}

// plain turns the kinds of image that imaging can only read pixel by pixel into kinds that it knows.
func plain(img image.Image, colors *profile) image.Image {
	switch img := img.(type) {
	case *image.CMYK:
		if colors != nil && colors.inks != nil {
			return colors.inks.rgb(img)
		}
		return inksToRGB(img)
	case *image.NYCbCrA:
		n := image.NewNRGBA(img.Rect)
		draw.Draw(n, n.Rect, img, n.Rect.Min, draw.Src)
		return n
	}
	return img
}

// inksToRGB works in place: both kinds take 4 bytes a pixel.
func inksToRGB(img *image.CMYK) *image.RGBA {
	for i := 0; i+3 < len(img.Pix); i += 4 {
		p := img.Pix[i : i+4 : i+4]
		p[0], p[1], p[2] = color.CMYKToRGB(p[0], p[1], p[2], p[3])
		p[3] = 0xff
	}
	return &image.RGBA{Pix: img.Pix, Stride: img.Stride, Rect: img.Rect}
}

// interruptible is a reader that ends with its context.
type interruptible struct {
	ctx context.Context
	r   *bytes.Reader
}

func (i *interruptible) Read(p []byte) (int, error) {
	if err := i.ctx.Err(); err != nil {
		return 0, err
	}
	return i.r.Read(p)
}
