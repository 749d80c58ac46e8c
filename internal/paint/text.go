package paint

import (
	"math"
	"unicode/utf8"

	"guidepress/internal/display"
	"guidepress/internal/pdf"
)

// face is a typeface as the pages use it.
type face struct {
	name  string // the resource's, such as F0
	latin [256]uint16
	other map[rune]uint16
}

// facesOf numbers the characters of every face as display says.
func facesOf(doc *display.Document) map[string]*face {
	codes := doc.Codes()
	faces := make(map[string]*face, len(doc.Faces))
	for i, df := range doc.Faces {
		f := &face{name: display.FontName(i), other: map[rune]uint16{}}
		for j, r := range codes[df.Name] {
			if r < 256 {
				f.latin[r] = uint16(j + 1)
			} else {
				f.other[r] = uint16(j + 1)
			}
		}
		faces[df.Name] = f
	}
	return faces
}

func (f *face) code(r rune) uint16 {
	if r >= 0 && r < 256 {
		return f.latin[r]
	}
	return f.other[r]
}

// text writes a run as one text object. fpdf's Text would need one call, and one exact position, for every
// pair that is kerned: on a page of 3,000 characters 900 objects instead of 90.
func (p *painter) text(t *display.Text) {
	f := p.faces[t.Face]
	switch {
	case t.Text == "":
		return
	case f == nil:
		p.fail("%q is set in face %q, which the document does not hold", t.Text, t.Face)
		return
	case t.Adjust != nil && len(t.Adjust) != utf8.RuneCountInString(t.Text):
		p.fail("%q has %d adjustments", t.Text, len(t.Adjust))
		return
	}
	p.setFill(t.Color)
	p.str("BT ")
	if f != p.state.face || t.Size != p.state.size {
		p.str("/", f.name, " ")
		p.nums(t.Size)
		p.str("Tf ")
		p.state.face, p.state.size = f, t.Size
	}
	p.nums(t.X, p.height-t.Y)
	p.str("Td [(")
	p.glyphs(f, t)
	p.op(")] TJ ET")
}

// glyphs writes a run's codes and, between them, the adjustments: their sign is the other way round in PDF
// (9.4.3). They are rounded to whole thousandths and what rounding leaves is carried on, so that a long
// tracked line ends where it should.
func (p *painter) glyphs(f *face, t *display.Text) {
	i, carry, last := 0, 0.0, len(t.Adjust)-1
	for _, r := range t.Text {
		c := f.code(r)
		p.out = pdf.AppendByte(pdf.AppendByte(p.out, byte(c>>8)), byte(c))
		if i < last {
			carry += t.Adjust[i]
			if n := math.Round(carry); n != 0 {
				carry -= n
				p.str(")")
				p.int(int(-n))
				p.str("(")
			}
		}
		i++
	}
}
