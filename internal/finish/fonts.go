package finish

import (
	"fmt"
	"hash/fnv"
	"math"

	"guidepress/internal/display"
	"guidepress/internal/pdf"
	"guidepress/internal/truetype"
)

// fonts embeds every face in use, cut down to the characters set in it.
func (f *file) fonts() (pdf.Dict, error) {
	codes := f.doc.Codes()
	out := pdf.Dict{}
	for i, face := range f.doc.Faces {
		runes := codes[face.Name]
		if len(runes) == 0 {
			continue
		}
		font, err := truetype.Parse(face.File)
		if err != nil {
			return nil, fmt.Errorf("face %q: %w", face.Name, err)
		}
		ref, err := f.font(font, runes)
		if err != nil {
			return nil, fmt.Errorf("face %q: %w", face.Name, err)
		}
		out[pdf.Name(display.FontName(i))] = ref
	}
	return out, nil
}

// font writes one font: code n is the n-th character and, in the program embedded, glyph n.
func (f *file) font(font *truetype.Font, runes []rune) (pdf.Ref, error) {
	glyphs := []int{0}
	for _, r := range runes {
		g := font.Glyph(r)
		if g == 0 {
			return 0, fmt.Errorf("it has no %q (%U)", r, r)
		}
		glyphs = append(glyphs, g)
	}
	name := subsetName(font, runes)
	program := font.Subset(glyphs)
	descendant := f.out.Add(pdf.Dict{
		"Type": pdf.Name("Font"), "Subtype": pdf.Name("CIDFontType2"), "BaseFont": name,
		"CIDSystemInfo":  pdf.Dict{"Registry": pdf.String("Adobe"), "Ordering": pdf.String("Identity"), "Supplement": 0},
		"CIDToGIDMap":    pdf.Name("Identity"),
		"FontDescriptor": f.out.Add(f.descriptor(font, name, program)),
		"DW":             0, "W": pdf.Array{0, widths(font, glyphs)},
	})
	return f.out.Add(pdf.Dict{
		"Type": pdf.Name("Font"), "Subtype": pdf.Name("Type0"), "BaseFont": name, "Encoding": pdf.Name("Identity-H"),
		"DescendantFonts": pdf.Array{descendant}, "ToUnicode": f.out.Add(pdf.Deflate(nil, toUnicode(runes))),
	}), nil
}

func (f *file) descriptor(font *truetype.Font, name pdf.Name, program []byte) pdf.Dict {
	em := func(v int) int { return v * 1000 / font.UnitsPerEm }
	file := pdf.Deflate(pdf.Dict{"Length1": len(program)}, program)
	return pdf.Dict{
		"Type": pdf.Name("FontDescriptor"), "FontName": name, "Flags": flags(font),
		"FontBBox":    pdf.Array{em(font.Box[0]), em(font.Box[1]), em(font.Box[2]), em(font.Box[3])},
		"ItalicAngle": font.Italic, "Ascent": em(font.Ascent), "Descent": em(font.Descent), "CapHeight": em(font.CapHeight),
		"StemV":     50 + font.Weight*font.Weight/4225, // the usual guess from the weight: nobody draws by it
		"FontFile2": f.out.Add(file),
	}
}

// flags of table 123. A font with codes of its own is symbolic.
func flags(font *truetype.Font) int {
	const fixedPitch, symbolic, italic = 1, 4, 64
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
		out[i] = int(math.Round(1000.0 / float64(font.UnitsPerEm) * float64(font.Width(g))))
	}
	return out
}

// subsetName is the font's name behind six letters that stand for what was taken of it (9.6.4).
func subsetName(font *truetype.Font, runes []rune) pdf.Name {
	h := fnv.New64a()
	h.Write([]byte(font.PostScript + string(runes)))
	n := h.Sum64()
	tag := make([]byte, 6)
	for i := range tag {
		tag[i] = 'A' + byte(n%26)
		n /= 26
	}
	return pdf.Name(string(tag) + "+" + font.PostScript)
}
