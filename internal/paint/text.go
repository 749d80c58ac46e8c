package paint

import (
	"math"
	"unicode/utf8"

	"guidepress/internal/display"
	"guidepress/internal/pdf"
)

// face is a typeface as the pages use it.
type face struct {
	name   string // the resource's, such as F0
	latin  [256]uint16
	other  map[rune]uint16
	glyphs map[int]uint16
	said   map[int]string // what glyphs stand for by themselves
}

// facesOf numbers the characters of every face as display says.
func facesOf(doc *display.Document) map[string]*face {
	codes := doc.Codes()
	faces := make(map[string]*face, len(doc.Faces))
	for i, df := range doc.Faces {
		f := &face{name: display.FontName(i), other: map[rune]uint16{}}
		drawn := codes[df.Name]
		for j, r := range drawn.Runes {
			if r < 256 {
				f.latin[r] = uint16(j + 1)
			} else {
				f.other[r] = uint16(j + 1)
			}
		}
		if len(drawn.Glyphs) > 0 {
			f.glyphs, f.said = make(map[int]uint16, len(drawn.Glyphs)), make(map[int]string, len(drawn.Glyphs))
		}
		for j, g := range drawn.Glyphs {
			f.glyphs[g.ID], f.said[g.ID] = uint16(len(drawn.Runes)+j+1), g.Text
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
	// What joined letters say stands beside them: vowels of India are drawn before the consonant they follow.
	if t.Glyphs != nil && !t.Leftward {
		p.says(t.Text)
		p.out = append(p.out, '\n')
		defer p.op("EMC")
	}
	p.str("BT ")
	if f != p.state.face || t.Size != p.state.size {
		p.str("/", f.name, " ")
		p.nums(t.Size)
		p.str("Tf ")
		p.state.face, p.state.size = f, t.Size
	}
	p.nums(t.X, p.height-t.Y)
	p.str("Td [(")
	if t.Glyphs != nil {
		p.joined(f, t)
	} else {
		p.glyphs(f, t)
	}
	p.op(")] TJ ET")
}

// says opens marked content that stands for other words than its glyphs would give (14.9.4).
func (p *painter) says(text string) {
	p.str("/Span <</ActualText ")
	p.out = pdf.Append(p.out, pdf.Text(text))
	p.str(">> BDC")
}

// joined writes glyphs by their numbers. One that is drawn beside the pen is reached by a step there and back; a step upwards is
// a change of the rise (9.3.7). Readers of PDF turn what runs from right to left by themselves, letter by letter: there a letter
// says what it is only where its glyphs alone do not.
func (p *painter) joined(f *face, t *display.Text) {
	carry, rise, apart := 0.0, 0.0, false
	step := func(by float64) {
		carry += by
		if n := math.Round(carry); n != 0 {
			carry -= n
			p.str(")")
			p.int(int(-n))
			p.str("(")
		}
	}
	for i, g := range t.Glyphs {
		if apart && g.Text != "" {
			p.str(")] TJ EMC [(")
			apart = false
		}
		if t.Leftward && g.Text != "" && (f.said[g.ID] != g.Text || i+1 < len(t.Glyphs) && t.Glyphs[i+1].Text == "") {
			p.str(")] TJ ")
			p.says(g.Text)
			p.str(" [(")
			apart = true
		}
		step(g.DX)
		if g.DY != rise {
			p.str(")] TJ ")
			p.nums(g.DY * t.Size / 1000)
			p.str("Ts [(")
			rise = g.DY
		}
		c := f.glyphs[g.ID]
		p.out = pdf.AppendByte(pdf.AppendByte(p.out, byte(c>>8)), byte(c))
		step(g.Move - g.DX)
	}
	if apart {
		p.str(")] TJ EMC [(")
	}
	if rise != 0 {
		p.str(")] TJ 0 Ts [(")
	}
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
