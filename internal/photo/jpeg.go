package photo

import (
	"bytes"
	"encoding/binary"
	"image/color"
	"iter"
)

var jpegKinds = map[color.Model]jpegKind{color.GrayModel: readyGray, color.YCbCrModel: readyColor}

// jpegHead is what the segments before a JPEG's first scan say, as far as image/jpeg keeps it to itself.
type jpegHead struct {
	turn        orientation
	progressive bool
	adobe       bool    // an Adobe segment says which four inks are meant
	channels    int     // 1 grey, 3 colour, 4 inks
	samples     float64 // a pixel: 3 in full colour, 1.5 with the usual coarse chroma (4:2:0)
}

func readJPEGHead(data []byte) jpegHead {
	h := jpegHead{turn: upright}
	for marker, body := range jpegSegments(data) {
		switch {
		case marker == 0xe1 && begins(body, "Exif\x00\x00"):
			h.turn = tiffOrientation(body[6:])
		case marker == 0xee && begins(body, "Adobe"):
			h.adobe = true
		case marker >= 0xc0 && marker <= 0xc2:
			h.progressive = marker == 0xc2
			h.frame(body)
		}
	}
	return h
}

// frame reads a start-of-frame segment (ITU T.81, B.2.2).
func (h *jpegHead) frame(body []byte) {
	if len(body) < 6 || len(body) < 6+3*int(body[5]) {
		return
	}
	h.channels = int(body[5])
	sum, most := 0, 0
	for i := range h.channels {
		share := int(body[7+3*i]>>4) * int(body[7+3*i]&15)
		sum, most = sum+share, max(most, share)
	}
	h.samples = float64(sum) / float64(max(most, 1))
}

// jpegSegments are the marker segments up to the first scan. A file that is not as it should be ends them.
func jpegSegments(data []byte) iter.Seq2[byte, []byte] {
	return func(yield func(byte, []byte) bool) {
		for i := 2; i+4 <= len(data) && data[i] == 0xff; {
			marker, size := data[i+1], int(binary.BigEndian.Uint16(data[i+2:]))
			if marker == 0xff { // a fill byte
				i++
				continue
			}
			if marker == 0xda || size < 2 || i+2+size > len(data) || !yield(marker, data[i+4:i+2+size]) {
				return
			}
			i += 2 + size
		}
	}
}

// maxScans keeps a small file from asking for hours of work: every scan of a progressive JPEG walks over the
// whole picture. Encoders write about ten.
const maxScans = 100

// jpegFault names what image/jpeg does not read, or only at great cost.
func jpegFault(data []byte) *fault {
	h := readJPEGHead(data)
	switch {
	case h.channels == 4 && !h.adobe:
		return &fault{"image-format", "the JPEG has four inks and does not say which", "save it as an RGB JPEG"}
	case h.progressive && bytes.Count(data, []byte{0xff, 0xda}) > maxScans:
		return &fault{"image-limit", "the JPEG is made of more than 100 layers", "save it again as a plain JPEG"}
	}
	return nil
}

// jpegWeight: image/jpeg keeps a byte a sample, four more in a progressive file (its coefficients), and
// makes a second picture of 4 bytes a pixel where there are four inks.
func jpegWeight(data []byte) float64 {
	h := readJPEGHead(data)
	weight := h.samples
	if h.progressive {
		weight *= 5
	}
	if h.channels == 4 {
		weight += 4
	}
	return weight
}
