package finish

import (
	"fmt"
	"hash/fnv"
	"math"

	"guidepress/internal/display"
	"guidepress/internal/pdf"
	"guidepress/internal/truetype"
)

// subset is a face cut down to the characters set in it.
type subset struct {
	resource pdf.Name // what the pages call it
	base     pdf.Name
	font     *truetype.Font
	texts    []string // what code n+1 stands for
	glyphs   []int    // glyph n is that of code n, glyph 0 the sign for a missing one
	program  []byte
}

// subsets cuts every face that is in use.
func subsets(doc *display.Document) ([]*subset, error) {
	codes := doc.Codes()
	var out []*subset
	for i, face := range doc.Faces {
		if codes[face.Name].Count() == 0 {
			continue
		}
		s, err := cut(face.File, codes[face.Name])
		if err != nil {
			return nil, fmt.Errorf("face %q: %w", face.Name, err)
		}
		s.resource = pdf.Name(display.FontName(i))
		out = append(out, s)
	}
	return out, nil
}

func cut(file []byte, drawn display.Codes) (*subset, error) {
	font, err := truetype.Parse(file)
	if err != nil {
		return nil, err
	}
	s := &subset{font: font, glyphs: []int{0}}
	for _, r := range drawn.Runes {
		g := font.Glyph(r)
		if g == 0 {
			return nil, fmt.Errorf("it has no %q (%U)", r, r)
		}
		s.glyphs, s.texts = append(s.glyphs, g), append(s.texts, string(r))
	}
	for _, g := range drawn.Glyphs {
		text := g.Text
		if text == "" { // a part of what the glyph before it says, and every glyph must say something (PDF/UA-1 7.21.7)
			text = "\u200b"
		}
		s.glyphs, s.texts = append(s.glyphs, g.ID), append(s.texts, text)
	}
	s.base, s.program = subsetName(font, drawn), font.Subset(s.glyphs)
	return s, nil
}

// font writes a font: a code is the number of a glyph, since the program was numbered that way.
func (f *file) font(s *subset, program *pdf.Stream) pdf.Ref {
	program.Dict["Length1"] = len(s.program)
	descendant := f.out.Add(pdf.Dict{
		"Type": pdf.Name("Font"), "Subtype": pdf.Name("CIDFontType2"), "BaseFont": s.base,
		"CIDSystemInfo":  pdf.Dict{"Registry": pdf.String("Adobe"), "Ordering": pdf.String("Identity"), "Supplement": 0},
		"CIDToGIDMap":    pdf.Name("Identity"),
		"FontDescriptor": f.out.Add(descriptor(s, f.out.Add(program))),
		"DW":             0, "W": pdf.Array{0, widths(s.font, s.glyphs)},
	})
	return f.out.Add(pdf.Dict{
		"Type": pdf.Name("Font"), "Subtype": pdf.Name("Type0"), "BaseFont": s.base, "Encoding": pdf.Name("Identity-H"),
		"DescendantFonts": pdf.Array{descendant}, "ToUnicode": f.out.Add(pdf.Deflate(nil, toUnicode(s.texts))),
	})
}

func descriptor(s *subset, program pdf.Ref) pdf.Dict {
	font := s.font
	em := func(v int) int { return v * 1000 / font.UnitsPerEm }
	return pdf.Dict{
		"Type": pdf.Name("FontDescriptor"), "FontName": s.base, "Flags": flags(font), "FontFile2": program,
		"FontBBox":    pdf.Array{em(font.Box[0]), em(font.Box[1]), em(font.Box[2]), em(font.Box[3])},
		"ItalicAngle": font.Italic, "Ascent": em(font.Ascent), "Descent": em(font.Descent), "CapHeight": em(font.CapHeight),
		"StemV": 50 + font.Weight*font.Weight/4225, // the usual guess from the weight: nobody draws by it
	}
}

// Flags of table 123.
const fixedPitch, symbolic, nonsymbolic, italic = 1, 4, 32, 64

// flags say what a font is. A font with codes of its own is symbolic.
func flags(font *truetype.Font) int {
	n := symbolic
	if font.FixedPitch {
		n |= fixedPitch
	}
	if font.Italic != 0 {
		n |= italic
	}
	return n
}

// widths in whole thousandths of the size, rounded as face measures: a viewer must move the pen by the very
// numbers that layout added up. The standards allow 1/1000 against the program (PDF/UA-1 7.21.5).
func widths(font *truetype.Font, glyphs []int) pdf.Array {
	out := make(pdf.Array, len(glyphs))
	for i, g := range glyphs {
		out[i] = em(font, font.Width(g))
	}
	return out
}

// em is a length of a font in thousandths of its size.
func em(font *truetype.Font, v int) int {
	return int(math.Round(1000.0 / float64(font.UnitsPerEm) * float64(v)))
}

// subsetName is the font's name behind six letters that stand for what was taken of it (9.6.4).
func subsetName(font *truetype.Font, drawn display.Codes) pdf.Name {
	h := fnv.New64a()
	h.Write([]byte(font.PostScript + string(drawn.Runes)))
	for _, g := range drawn.Glyphs {
		h.Write([]byte{byte(g.ID >> 8), byte(g.ID)})
	}
	n := h.Sum64()
	tag := make([]byte, 6)
	for i := range tag {
		tag[i] = 'A' + byte(n%26)
		n /= 26
	}
	return pdf.Name(string(tag) + "+" + font.PostScript)
}
