package picture

import (
	"bytes"
	"fmt"
	"image"
	"image/gif"
	"image/jpeg"
	"image/png"
	"path"
	"strings"

	"golang.org/x/image/webp"

	"guidepress/internal/source"
)

// Limits of a picture file. A camera of 2025 takes 50 megapixels in 20 MB; a page at 300 dpi has 8.4.
const (
	maxFileBytes = 64 << 20
	maxPixels    = 80e6
	maxSide      = 32_000
)

// Format is how a picture file is encoded.
type Format string

const (
	JPEG Format = "jpeg"
	PNG  Format = "png"
	GIF  Format = "gif"
	WebP Format = "webp"
)

// Info is what the head of a picture file says. W and H are those of the upright picture.
type Info struct {
	Format Format
	W, H   int
	turn   orientation
}

// codec reads one format. TIFF is none of them, and no file reaches a decoder that its first bytes do not
// name: the TIFF reader of imaging 1.6.2 panics on crafted files (CVE-2023-36308).
type codec struct {
	format  Format
	magic   string // "?" stands for any byte
	endings string
	head    func(data []byte) (image.Config, error)
	decode  func(data []byte) (image.Image, error)
}

var codecs = []codec{
	{JPEG, "\xff\xd8\xff", ".jpg .jpeg .jpe .jfif",
		func(b []byte) (image.Config, error) { return jpeg.DecodeConfig(bytes.NewReader(b)) },
		func(b []byte) (image.Image, error) { return jpeg.Decode(bytes.NewReader(b)) }},
	{PNG, "\x89PNG\r\n\x1a\n", ".png",
		func(b []byte) (image.Config, error) { return png.DecodeConfig(bytes.NewReader(b)) },
		func(b []byte) (image.Image, error) { return png.Decode(bytes.NewReader(b)) }},
	{GIF, "GIF8?a", ".gif",
		func(b []byte) (image.Config, error) { return gif.DecodeConfig(bytes.NewReader(b)) },
		func(b []byte) (image.Image, error) { return gif.Decode(bytes.NewReader(b)) }},
	{WebP, "RIFF????WEBP", ".webp",
		func(b []byte) (image.Config, error) { return webp.DecodeConfig(bytes.NewReader(b)) },
		func(b []byte) (image.Image, error) { return webp.Decode(bytes.NewReader(b)) }},
}

// foreign names formats that are known but not read, by their first bytes.
var foreign = []struct{ magic, name string }{
	{"II*\x00", "TIFF"}, {"MM\x00*", "TIFF"}, {"II+\x00", "TIFF"}, {"MM\x00+", "TIFF"}, {"BM", "BMP"}, {"%PDF", "PDF"}, {"8BPS", "Photoshop"},
	{"????ftypavif", "AVIF"}, {"????ftypheic", "HEIC"}, {"????ftypheix", "HEIC"}, {"????ftypmif1", "HEIC"},
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
		return Info{}, &fault{"image-format", fmt.Sprintf("the file is named %q but holds a %s picture", ending, c.format),
			fmt.Sprintf("rename it to %s", strings.Fields(c.endings)[0])}
	}
	head, err := c.head(data)
	if err != nil {
		return Info{}, damaged(err)
	}
	if head.Width < 1 || head.Height < 1 || head.Width > maxSide || head.Height > maxSide || float64(head.Width)*float64(head.Height) > maxPixels {
		return Info{}, &fault{"image-limit", fmt.Sprintf("the picture has %d x %d pixels; at most %.0f million are read, and %d a side", head.Width, head.Height, maxPixels/1e6, maxSide),
			"save it smaller: 2550 x 3300 pixels fill a page at 300 dpi"}
	}
	info := Info{Format: c.format, W: head.Width, H: head.Height, turn: upright}
	if c.format == JPEG {
		info.turn = jpegOrientation(data)
	}
	if info.turn.swaps() {
		info.W, info.H = info.H, info.W
	}
	return info, nil
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
			return &fault{"image-format", fmt.Sprintf("the file is a %s, which is not read here", f.name), "save it as JPEG or PNG"}
		}
	}
	if len(data) == 0 {
		return &fault{"image-format", "the picture's file is empty", ""}
	}
	return &fault{"image-format", "the file is not a picture that can be read", "JPEG, PNG, GIF, WebP and SVG are"}
}

func damaged(err error) *fault {
	return &fault{"image-damaged", fmt.Sprintf("the picture's file is damaged or cut short (%v)", err), "export it again"}
}
