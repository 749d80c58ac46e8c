package photo

import "encoding/binary"

// stripped is a JPEG without what does not change its pixels: Exif with the place where a photograph was taken, a
// thumbnail of what was cropped away, comments, what was put behind its end. The guide is published; the
// patient's garden is not. It is nil for a file that is not made of segments as ITU T.81, B.1 has it.
func stripped(data []byte) []byte {
	if len(data) < 4 || data[0] != 0xff || data[1] != soi {
		return nil
	}
	out := append(make([]byte, 0, len(data)), data[:2]...)
	for i := 2; i+2 <= len(data); {
		marker := data[i+1]
		switch {
		case data[i] != 0xff:
			return nil
		case marker == 0xff: // a fill byte
			i++
			continue
		case marker == eoi:
			return append(out, 0xff, eoi)
		case i+4 > len(data):
			return nil
		}
		end := i + 2 + int(binary.BigEndian.Uint16(data[i+2:]))
		if end < i+4 || end > len(data) {
			return nil
		}
		if marker == sos {
			end += scanned(data[end:])
		}
		if !private(marker) {
			out = append(out, data[i:end]...)
		}
		i = end
	}
	return nil
}

// Markers of ITU T.81, table B.1.
const (
	soi = 0xd8
	eoi = 0xd9
	sos = 0xda
	com = 0xfe
)

// private reports the segments of applications and comments, but for Adobe's, which says how colours are meant.
func private(marker byte) bool {
	const adobe = 0xee
	return marker == com || marker >= 0xe0 && marker <= 0xef && marker != adobe
}

// scanned is how long the compressed pixels are at the start of b: up to the next marker that is neither a
// stuffed byte nor a restart.
func scanned(b []byte) int {
	for i := 0; i+1 < len(b); i++ {
		if b[i] == 0xff && b[i+1] != 0 && b[i+1] != 0xff && (b[i+1] < 0xd0 || b[i+1] > 0xd7) {
			return i
		}
	}
	return len(b)
}
