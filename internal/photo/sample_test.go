package photo

import (
	"hash/crc32"
	"image"
	"math"
)

func crcOf(b []byte) uint32 { return crc32.ChecksumIEEE(b) }

// photo is a picture with the soft areas and the grain of a photograph; the same for the same seed.
func photo(w, h, seed int) *image.RGBA {
	img := image.NewRGBA(image.Rect(0, 0, w, h))
	grain := uint32(seed)*2654435761 + 1
	for y := range h {
		row := img.Pix[y*img.Stride:]
		a := math.Sin(float64(y)/float64(h)*9 + float64(seed))
		for x := range w {
			grain = grain*1664525 + 1013904223
			n := int(grain>>28) - 8
			soft := int(90 * math.Sin(float64(x)/float64(w)*7+3*a))
			row[4*x], row[4*x+1], row[4*x+2], row[4*x+3] = uint8(128+soft+n), uint8(120+int(60*a)+n), uint8(110-soft/2+n), 0xff
		}
	}
	return img
}
