package picture

import (
	"encoding/binary"
	"image"

	"github.com/disintegration/imaging"
)

// orientation is how a picture must be turned to stand upright: the Exif tag's number, 1 to 8.
type orientation int

const upright orientation = 1

// swaps reports whether width and height change places.
func (o orientation) swaps() bool { return o >= 5 }

// turned is the picture upright.
func (o orientation) turned(img image.Image) image.Image {
	switch o {
	case 2:
		return imaging.FlipH(img)
	case 3:
		return imaging.Rotate180(img)
	case 4:
		return imaging.FlipV(img)
	case 5:
		return imaging.Transpose(img)
	case 6:
		return imaging.Rotate270(img)
	case 7:
		return imaging.Transverse(img)
	case 8:
		return imaging.Rotate90(img)
	}
	return img
}

// jpegOrientation looks for the Exif segment before the picture's data. Whatever is not as it should be
// leaves the picture as it is.
func jpegOrientation(data []byte) orientation {
	for i := 2; i+4 <= len(data) && data[i] == 0xff; {
		marker, size := data[i+1], int(binary.BigEndian.Uint16(data[i+2:]))
		if marker == 0xff { // a fill byte
			i++
			continue
		}
		if marker == 0xda || size < 2 || i+2+size > len(data) {
			break
		}
		if body := data[i+4 : i+2+size]; marker == 0xe1 && begins(body, "Exif\x00\x00") {
			return tiffOrientation(body[6:])
		}
		i += 2 + size
	}
	return upright
}

// tiffOrientation reads tag 0x112 of the first directory (Exif 2.32, 4.6.2).
func tiffOrientation(b []byte) orientation {
	var order binary.ByteOrder = binary.LittleEndian
	if begins(b, "MM\x00*") {
		order = binary.BigEndian
	} else if !begins(b, "II*\x00") {
		return upright
	}
	if len(b) < 8 {
		return upright
	}
	dir := uint64(order.Uint32(b[4:]))
	if dir+2 > uint64(len(b)) {
		return upright
	}
	n := int(order.Uint16(b[dir:]))
	for entry := b[dir+2:]; n > 0 && len(entry) >= 12; n, entry = n-1, entry[12:] {
		if order.Uint16(entry) == 0x112 {
			if o := orientation(order.Uint16(entry[8:])); o >= 1 && o <= 8 {
				return o
			}
			break
		}
	}
	return upright
}
