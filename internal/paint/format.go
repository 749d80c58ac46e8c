package paint

import (
	"errors"

	"guidepress/internal/display"
)

// The errors that complete "the picture x ...".
var (
	errNotPNG = errors.New("is no PNG file")
	errDeep   = errors.New("has 16 bits a channel and transparency, which fpdf would paint as noise")
	errWeave  = errors.New("is an interlaced PNG, which fpdf does not read")
)

// paintable refuses what fpdf 0.9.0 would paint wrongly without saying so.
func paintable(img *display.Image) error {
	if img.Format != "png" {
		return nil
	}
	d := img.Data
	if len(d) < 33 || string(d[1:4]) != "PNG" {
		return errNotPNG
	}
	depth, kind, interlaced := d[24], d[25], d[28]
	switch {
	case depth == 16 && kind >= 4:
		return errDeep
	case interlaced != 0:
		return errWeave
	}
	return nil
}
