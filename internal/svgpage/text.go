package svgpage

import (
	"math"
	"strings"
	"unicode/utf8"

	"guidepress/internal/display"
	"guidepress/internal/truetype"
)

// face is a typeface with the widths that were asked for.
type face struct {
	name     string
	font     *truetype.Font
	advances map[rune]float64
}

// advance is how far a character moves the pen, in thousandths of the em, whole as the widths in a PDF are.
func (f *face) advance(r rune) float64 {
	a, ok := f.advances[r]
	if !ok {
		a = math.Round(1000 * float64(f.font.Width(f.font.Glyph(r))) / float64(f.font.UnitsPerEm))
		f.advances[r] = a
	}
	return a
}

// text writes a run as one element. Every letter has its own place: browsers would kern in their own way, and
// round widths to pixels.
func (d *drawing) text(t *display.Text) {
	f := d.pages.faces[t.Face]
	switch {
	case t.Text == "":
		return
	case f == nil:
		d.fail("%q is set in face %q, which the document does not hold", t.Text, t.Face)
		return
	case t.Adjust != nil && len(t.Adjust) != utf8.RuneCountInString(t.Text):
		d.fail("%q has %d adjustments", t.Text, len(t.Adjust))
		return
	}
	d.str(`<text font-family="`, escape(d.pages.Family(f.name)), `" font-size="`)
	d.nums(t.Size)
	d.str(`" fill="`, color(t.Color), `" y="`)
	d.nums(t.Y)
	if t.Glyphs != nil {
		d.joined(t)
	} else {
		d.str(`" x="`)
		d.places(f, t)
	}
	if o := d.pages.Origin(t); o != "" {
		d.str(`" data-origin="`, escape(o))
	}
	d.str(`">`, escape(t.Text), "</text>")
}

// joined writes where a run begins whose letters the browser joins as layout has: with the same font they come to the same place.
func (d *drawing) joined(t *display.Text) {
	x := t.X
	if t.Leftward {
		x += t.Width
		d.str(`" direction="rtl`)
	}
	d.str(`" style="font-kerning:normal;font-variant-ligatures:normal" lengthAdjust="spacingAndGlyphs" textLength="`)
	d.nums(t.Width)
	d.str(`" x="`)
	d.nums(x)
}

// places writes where each letter starts. A character above U+FFFF takes two places, since browsers count in
// UTF-16; the second is not looked at.
func (d *drawing) places(f *face, t *display.Text) {
	x, i := t.X, 0
	for _, r := range t.Text {
		if i > 0 {
			d.str(" ")
		}
		d.nums(x)
		if r > 0xFFFF {
			d.str(" ")
			d.nums(x)
		}
		x += f.advance(r) * t.Size / 1000
		if t.Adjust != nil {
			x += t.Adjust[i] * t.Size / 1000
		}
		i++
	}
}

var escaper = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;")

func escape(s string) string { return escaper.Replace(s) }
