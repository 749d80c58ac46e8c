package photo

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
func (o orientation) turned(img *image.NRGBA) *image.NRGBA {
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

// stored is where a part of the upright picture of the given size lies in the picture as the file has it.
// Cropping and shrinking come before turning: a small picture is cheaper to turn than a large one.
func (o orientation) stored(r image.Rectangle, size image.Point) image.Rectangle {
	switch o {
	case 2, 3, 6, 7:
		r.Min.X, r.Max.X = size.X-r.Max.X, size.X-r.Min.X
	}
	switch o {
	case 3, 4, 7, 8:
		r.Min.Y, r.Max.Y = size.Y-r.Max.Y, size.Y-r.Min.Y
	}
	if o.swaps() {
		r = image.Rect(r.Min.Y, r.Min.X, r.Max.Y, r.Max.X)
	}
	return r
}

func jpegOrientation(data []byte) orientation { return readJPEGHead(data).turn }

// pngOrientation reads the eXIf chunk (PNG, third edition, 11.3.4.3).
func pngOrientation(data []byte) orientation {
	for rest := data[min(8, len(data)):]; len(rest) >= 12; {
		size := uint64(binary.BigEndian.Uint32(rest))
		if size+12 > uint64(len(rest)) {
			break
		}
		if string(rest[4:8]) == "eXIf" {
			return tiffOrientation(rest[8 : 8+size])
		}
		rest = rest[size+12:]
	}
	return upright
}

// webpOrientation reads the EXIF chunk, with or without the head it has in a JPEG: writers differ.
func webpOrientation(data []byte) orientation {
	for rest := data[min(12, len(data)):]; len(rest) >= 8; {
		size := uint64(binary.LittleEndian.Uint32(rest[4:]))
		if size+8 > uint64(len(rest)) {
			break
		}
		if body := rest[8 : 8+size]; string(rest[:4]) == "EXIF" {
			if begins(body, "Exif\x00\x00") {
				body = body[6:]
			}
			return tiffOrientation(body)
		}
		rest = rest[min(size+size%2+8, uint64(len(rest))):]
	}
	return upright
}

func noOrientation([]byte) orientation { return upright }

// tiffOrientation reads tag 0x112 of the first directory (Exif 2.32, 4.6.2). Whatever is not as it should be
// leaves the picture as it is.
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
