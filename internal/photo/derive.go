package photo

import (
	"bytes"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"

	"guidepress/internal/display"
)

// photoQuality is the quality of JPEGs on image/jpeg's scale.
const photoQuality = 82

// derive makes the picture that was planned from the decoded file.
func (p plan) derive(img image.Image, data []byte) (*display.Image, error) {
	if kept := stripped(data); p.asIs && kept != nil { // it was decoded all the same: a file cut short must not reach the PDF
		return &display.Image{Format: string(JPEG), Data: kept, W: p.size.X, H: p.size.Y}, nil
	}
	gray := p.gray || isGray(img)
	small := p.turn.turned(p.shrunk(img))
	if p.colors != nil && p.colors.inks == nil && p.colors.gray == isGray(img) {
		p.colors.apply(small)
	}
	flatten(small, p.ground)
	if gray {
		return p.encode(grayOf(small))
	}
	// Opaque, both kinds are the same bytes; image/jpeg is quick with RGBA and not with NRGBA.
	return p.encode(&image.RGBA{Pix: small.Pix, Stride: small.Stride, Rect: small.Rect})
}

func isGray(img image.Image) bool {
	switch img := img.(type) {
	case *image.Gray, *image.Gray16:
		return true
	case *pngRows:
		return img.channels == 1
	}
	return false
}

// flatten lays the picture on its ground.
func flatten(img *image.NRGBA, ground display.Color) {
	for i := 0; i+3 < len(img.Pix); i += 4 {
		p := img.Pix[i : i+4 : i+4]
		if p[3] == 0xff {
			continue
		}
		a := uint32(p[3])
		over := func(v, g uint8) uint8 { return uint8((uint32(v)*a + uint32(g)*(255-a) + 127) / 255) }
		p[0], p[1], p[2], p[3] = over(p[0], ground.R), over(p[1], ground.G), over(p[2], ground.B), 0xff
	}
}

// grayOf weighs the channels as image/color does.
func grayOf(img *image.NRGBA) *image.Gray {
	g := image.NewGray(img.Rect)
	for i := range g.Pix {
		p := img.Pix[4*i : 4*i+3 : 4*i+3]
		g.Pix[i] = uint8((19595*uint32(p[0]) + 38470*uint32(p[1]) + 7471*uint32(p[2]) + 1<<15) >> 16)
	}
	return g
}

// encode writes a JPEG. What did not come from a photograph's format may be line art or a screen shot: then
// PNG, where it is the smaller of the two.
func (p plan) encode(img image.Image) (*display.Image, error) {
	var photo, art bytes.Buffer
	if err := jpeg.Encode(&photo, img, &jpeg.Options{Quality: photoQuality}); err != nil {
		return nil, err
	}
	made := &display.Image{Format: string(JPEG), Data: photo.Bytes(), W: p.size.X, H: p.size.Y}
	if p.from == JPEG {
		return made, nil
	}
	encoder := png.Encoder{CompressionLevel: png.BestCompression}
	if err := encoder.Encode(&art, withPalette(img)); err != nil {
		return nil, err
	}
	if art.Len() < photo.Len() {
		made.Format, made.Data = string(PNG), art.Bytes()
	}
	return made, nil
}

// withPalette is the picture with a palette, in the order the colours come, when 256 are enough.
func withPalette(img image.Image) image.Image {
	rgba, ok := img.(*image.RGBA)
	if !ok {
		return img
	}
	small := image.NewPaletted(rgba.Rect, nil)
	index := map[color.RGBA]uint8{}
	for i := range small.Pix {
		p := rgba.Pix[4*i : 4*i+3 : 4*i+3]
		c := color.RGBA{p[0], p[1], p[2], 0xff}
		n, ok := index[c]
		if !ok {
			if len(small.Palette) == 256 {
				return img
			}
			n = uint8(len(small.Palette))
			index[c] = n
			small.Palette = append(small.Palette, c)
		}
		small.Pix[i] = n
	}
	return small
}
