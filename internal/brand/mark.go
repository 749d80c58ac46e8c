package brand

import (
	"math"

	"guidepress/internal/geom"
	"guidepress/internal/source"
)

// MarkFor is the practice's mark for a ground: on a dark one the mark made for it, if there is one.
func (b *Brand) MarkFor(ground Color) source.Text {
	if !b.Dark.Empty() && Contrast(Color{R: 255, G: 255, B: 255}, ground) > Contrast(Color{}, ground) {
		return b.Dark
	}
	return b.Logo
}

// MarkSize is how large a mark of this shape is drawn, in points. A square one has a side of 26. A wide one is lower and
// a tall one higher, so that they weigh the same to the eye: with equal area a word would be too small to read, with
// equal height it would outweigh the title.
func MarkSize(shape geom.Size) geom.Size {
	ratio := shape.W / shape.H
	h := min(26*math.Pow(ratio, -0.3), 34)
	if h*ratio > 112 { // what a word eight times as wide as high comes to
		h = 112 / ratio
	}
	return geom.Size{W: h * ratio, H: h}
}

// Tells says that a colour of a mark can be told from its ground. The limit lies below that of signs: marks are exempt
// from it (WCAG 2.1, 1.4.11), and a practice's own yellow on its white is its own choice.
func Tells(c, ground Color) bool { return Contrast(c, ground) >= 1.5 }
