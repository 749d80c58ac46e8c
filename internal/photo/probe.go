package photo

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"image"
	"image/jpeg"
	"image/png"
	"path"
	"strings"

	"guidepress/internal/source"
)

// Limits of a picture file. A camera of 2025 takes 50 megapixels in 20 MB; a page at 300 dpi has 8.4.
const (
	maxFileBytes    = 64 << 20
	maxPixels       = 80e6
	maxSide         = 32_000
	maxDecodedBytes = 512 << 20 // 50 megapixels of progressive JPEG take 375 million
)

// Info is what the head of a picture file says. W and H are those of the upright picture.
type Info struct {
	Format Format
	W, H   int

	codec   *codec
	endless bool // a JPEG without the mark of its end
	turn    orientation
	kind    jpegKind
	weight  int64 // bytes that decoding takes
	colors  *profile
}

// jpegKind says whether a JPEG may stand in a PDF as it is.
type jpegKind int

const (
	notReady   jpegKind = iota // four inks; RGB, which fpdf 0.9.0 refuses; or no JPEG
	readyGray                  // DeviceGray
	readyColor                 // YCbCr, DeviceRGB in the PDF
)

// stored is the size of the picture as the file has it.
func (i Info) stored() image.Point {
	if i.turn.swaps() {
		return image.Pt(i.H, i.W)
	}
	return image.Pt(i.W, i.H)
}

// foreign names formats that are known but not read, by their first bytes.
var foreign = []struct{ magic, name string }{
	{"II*\x00", "TIFF"}, {"MM\x00*", "TIFF"}, {"II+\x00", "TIFF"}, {"MM\x00+", "TIFF"}, {"BM", "BMP"}, {"%PDF", "PDF"}, {"8BPS", "Photoshop"},
	{"????ftypavif", "AVIF"}, {"????ftypheic", "HEIC"}, {"????ftypheix", "HEIC"}, {"????ftypmif1", "HEIC"}, {"????ftypmsf1", "HEIC"},
	{"????ftyphevc", "HEIC"}, {"????ftypavis", "AVIF"},
	{"<svg", "SVG"}, {"<?xml", "SVG"}, {"<!DOCTYPE html", "HTML"}, {"<html", "HTML"},
}

// Probe reads only the head of a picture file: its format and its size, upright. A file that cannot be
// used, or would need more memory than is sensible, is a problem.
func Probe(name string, data []byte) (Info, []source.Problem) {
	info, fault := probe(name, data)
	if fault != nil {
		return Info{}, []source.Problem{fault.problem(source.Pos{File: name})}
	}
	return info, nil
}

// fault is what is wrong with a picture file; it becomes a problem where the position is known.
type fault struct{ rule, message, hint string }

func (f *fault) problem(pos source.Pos) source.Problem {
	return source.Problem{Pos: pos, Rule: f.rule, Message: f.message, Hint: f.hint}
}

func probe(name string, data []byte) (Info, *fault) {
	if len(data) > maxFileBytes {
		return Info{}, &fault{"image-limit", fmt.Sprintf("the picture's file has %d MB; at most %d MB are read", len(data)>>20, maxFileBytes>>20), "save it smaller"}
	}
	c := codecOf(data)
	if c == nil {
		return Info{}, notReadable(data)
	}
	if ending := strings.ToLower(path.Ext(name)); !strings.Contains(c.endings+" ", ending+" ") {
		return Info{}, &fault{"image-format", fmt.Sprintf("the file is named %q but holds a %s picture", path.Base(name), c.format),
			fmt.Sprintf("rename it to %s", strings.Fields(c.endings)[0])}
	}
	if f := c.fault(data); f != nil {
		return Info{}, f
	}
	head, err := c.head(bytes.NewReader(data))
	if err != nil {
		return Info{}, damaged(err)
	}
	return c.info(data, head)
}

// info checks the sizes of a head against the limits.
func (c *codec) info(data []byte, head image.Config) (Info, *fault) {
	if head.Width < 1 || head.Height < 1 {
		return Info{}, damaged(fmt.Errorf("%d x %d pixels", head.Width, head.Height))
	}
	pixels := float64(head.Width) * float64(head.Height)
	if head.Width > maxSide || head.Height > maxSide || pixels > maxPixels {
		return Info{}, tooLarge("the picture has %d x %d pixels; at most %.0f million are read, and %d a side", head.Width, head.Height, maxPixels/1e6, maxSide)
	}
	info := Info{endless: endless(c.format, data), Format: c.format, W: head.Width, H: head.Height, codec: c, turn: c.turn(data), weight: int64(pixels * c.weight(data, head))}
	if info.weight > maxDecodedBytes {
		return Info{}, tooLarge("the picture would take %d MB of memory; at most %d MB are given", info.weight>>20, maxDecodedBytes>>20)
	}
	if openRows(context.Background(), data) != nil && c.format == PNG {
		info.weight = 16 * int64(head.Width) // two rows and what is made of them
	}
	if info.turn.swaps() {
		info.W, info.H = info.H, info.W
	}
	info.colors = profileOf(c.format, data)
	if c.format == JPEG {
		info.kind = jpegKinds[head.ColorModel]
	}
	return info, nil
}

func tooLarge(format string, args ...any) *fault {
	return &fault{"image-limit", fmt.Sprintf(format, args...), "save it smaller: 2550 x 3300 pixels fill a page at 300 dpi"}
}

func codecOf(data []byte) *codec {
	for i := range codecs {
		if begins(data, codecs[i].magic) {
			return &codecs[i]
		}
	}
	return nil
}

func begins(data []byte, magic string) bool {
	if len(data) < len(magic) {
		return false
	}
	for i := range len(magic) {
		if magic[i] != '?' && magic[i] != data[i] {
			return false
		}
	}
	return true
}

func notReadable(data []byte) *fault {
	for _, f := range foreign {
		if begins(data, f.magic) {
			return &fault{"image-format", fmt.Sprintf("the file holds %s, which is not read here", f.name), asJPEG(f.name)}
		}
	}
	if len(data) == 0 {
		return &fault{"image-format", "the picture's file is empty", "export it again"}
	}
	return &fault{"image-format", "the file is not a picture that can be read", "JPEG, PNG, GIF, WebP and SVG are"}
}

// asJPEG says how to save a picture anew. What telephones write has ways of its own that nobody would guess.
func asJPEG(format string) string {
	switch format {
	case "HEIC":
		return "save it as JPEG: on an iPhone choose Settings > Camera > Formats > Most Compatible, or send the photo to yourself by mail; in Windows open it in Photos and choose Save as > .jpg; on a Mac open it in Preview and choose File > Export > JPEG"
	case "AVIF":
		return "save it as JPEG: in Windows open it in Paint and choose File > Save as > JPEG; on a Mac open it in Preview and choose File > Export > JPEG"
	}
	return "save it as JPEG or PNG"
}

func damaged(err error) *fault {
	var inJPEG jpeg.UnsupportedError
	var inPNG png.UnsupportedError
	if errors.As(err, &inJPEG) || errors.As(err, &inPNG) {
		return &fault{"image-format", fmt.Sprintf("the picture is of a rare kind that is not read here (%v)", err), "save it again as a plain JPEG or PNG"}
	}
	return &fault{"image-damaged", fmt.Sprintf("the picture's file is damaged or cut short (%v)", err), "export it again"}
}
