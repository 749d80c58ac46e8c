package photo

import (
	"image"
	"image/color"
	"math"
	"testing"

	"github.com/disintegration/imaging"
)

// decibels says how near two pictures are: the error's share of full contrast, over three channels (PSNR).
func decibels(a, b *image.NRGBA) float64 {
	sum, n := 0.0, 0
	for i := range a.Pix {
		if i%4 == 3 {
			continue
		}
		d := float64(a.Pix[i]) - float64(b.Pix[i])
		sum, n = sum+d*d, n+1
	}
	return 10 * math.Log10(255*255*float64(n)/sum)
}

// TestShrinkingIsLanczos: against imaging's filter from the full size, the step that is allowed for speed loses less
// than anybody sees.
func TestShrinkingIsLanczos(t *testing.T) {
	for _, ratio := range []image.YCbCrSubsampleRatio{image.YCbCrSubsampleRatio420, image.YCbCrSubsampleRatio444} {
		img := landscape(1200, 900, ratio)
		for _, size := range []image.Point{{760, 570}, {382, 287}, {250, 188}, {60, 45}} {
			for _, part := range []image.Rectangle{img.Rect, image.Rect(101, 103, 101+1000, 103+1000*size.Y/size.X)} {
				p := plan{part: part, size: size}
				want := imaging.Resize(img.SubImage(part), size.X, size.Y, imaging.Lanczos)
				got := decibels(p.shrunk(img), want)
				if got < 50 {
					t.Errorf("%v, %v of %v: %.1f dB from imaging's Lanczos, want 50", ratio, size, part, got)
				}
			}
		}
	}
}

// landscape is the test's photograph as a camera's file has it, in planes.
func landscape(w, h int, ratio image.YCbCrSubsampleRatio) *image.YCbCr {
	img := image.NewYCbCr(image.Rect(0, 0, w, h), ratio)
	src := photo(w, h, 1)
	for y := range h {
		for x := range w {
			r, g, b, _ := src.At(x, y).RGBA()
			yy, cb, cr := color.RGBToYCbCr(uint8(r>>8), uint8(g>>8), uint8(b>>8))
			img.Y[img.YOffset(x, y)] = yy
			img.Cb[img.COffset(x, y)] = cb
			img.Cr[img.COffset(x, y)] = cr
		}
	}
	return img
}
