package finish

import (
	"fmt"
	"slices"

	"guidepress/internal/display"
	"guidepress/internal/geom"
	"guidepress/internal/pdf"
	"guidepress/internal/truetype"
)

// What annotations and fields may and may not do (ISO 32000-1 tables 221 and 228).
const (
	toPrint     = 4       // PDF/A-2 6.3.2
	noScrolling = 1 << 23 // what is typed ends where the line ends, so that paper shows all of it
)

// fieldFont is what the form calls the face of what is typed.
const fieldFont = pdf.Name("Fill")

// widget is a field and, in the same dictionary, the annotation that shows it (12.7.3.1). It has an appearance of its own
// (PDF/A-2 6.3.3) and no action (6.4.1).
func (f *file) widget(page int, field *display.Field, key int) pdf.Dict {
	d := pdf.Dict{
		"Type": pdf.Name("Annot"), "Subtype": pdf.Name("Widget"), "F": toPrint,
		"Rect": box(field.Rect, f.doc.Pages[page].Size.H), "P": f.pages[page], "StructParent": key,
		"T": pdf.Text(field.Name), "TU": pdf.Text(field.Label), // PDF/UA-1 7.18.1
		"Contents": pdf.Text(field.Label), // PDF/UA-2 8.10.2.3
	}
	if field.Tick {
		d["FT"], d["AS"], d["V"] = pdf.Name("Btn"), pdf.Name("Off"), pdf.Name("Off")
		d["AP"] = pdf.Dict{"N": pdf.Dict{"Off": f.shown(field, nil), "Yes": f.shown(field, check(field))}}
		return d
	}
	d["FT"], d["Ff"], d["DA"] = pdf.Name("Tx"), noScrolling, appearance(field)
	d["AP"] = pdf.Dict{"N": f.shown(field, []byte("/Tx BMC\nEMC\n"))}
	return d
}

// shown is what stands in a field, as a form of its size.
func (f *file) shown(field *display.Field, content []byte) pdf.Ref {
	return f.out.Add(pdf.Deflate(pdf.Dict{
		"Type": pdf.Name("XObject"), "Subtype": pdf.Name("Form"),
		"BBox": pdf.Array{0, 0, point(field.Rect.W), point(field.Rect.H)}, "Resources": pdf.Dict{},
	}, content))
}

// check is the sign in a box that is ticked.
func check(field *display.Field) []byte {
	at := func(p geom.Point) string { return fmt.Sprintf("%.2f %.2f", p.X*field.Rect.W, p.Y*field.Rect.H) }
	return fmt.Appendf(nil, "%s RG 1.8 w 1 J 1 j %s m %s l %s l S\n", channels(field.Color),
		at(geom.Point{X: 0.22, Y: 0.48}), at(geom.Point{X: 0.43, Y: 0.25}), at(geom.Point{X: 0.8, Y: 0.76}))
}

func channels(c display.Color) string {
	return fmt.Sprintf("%.3f %.3f %.3f", float64(c.R)/255, float64(c.G)/255, float64(c.B)/255)
}

// appearance is how a program sets what is typed (12.7.3.3): size 0 is one that lets all of it fit.
func appearance(field *display.Field) pdf.String {
	return pdf.String(fmt.Sprintf("/%s 0 Tf %s rg", fieldFont, channels(field.Color)))
}

// form is the catalog's entry for all fields; nil where there are none. NeedAppearances stays out (PDF/A-2 6.4.1): every field
// shows what it holds from the start.
func (f *file) form() any {
	var all pdf.Array
	var first *display.Field
	for p := range f.doc.Pages {
		for i := range f.doc.Pages[p].Fields {
			if first == nil {
				first = &f.doc.Pages[p].Fields[i]
			}
			all = append(all, f.fields[p][i])
		}
	}
	if first == nil {
		return nil
	}
	font := f.typedFont(f.doc.Faces[slices.IndexFunc(f.doc.Faces, func(face display.Face) bool { return face.Name == first.Face })])
	return pdf.Dict{"Fields": all, "DA": appearance(first), "DR": pdf.Dict{"Font": pdf.Dict{fieldFont: font}}}
}

// typedFont is a face for what readers will type: the letters of Western Europe, embedded, so that a file that was filled in
// is as archival as it was empty (PDF/A-2 6.2.11.4.1). It is a simple font, since programs that set what is typed know no other.
func (f *file) typedFont(face display.Face) pdf.Ref {
	font, _ := truetype.Parse(face.File) // audit has read it
	letters := truetype.WinAnsi()
	glyphs, runes, widths := []int{0}, []rune{0}, pdf.Array{}
	for code := firstTyped; code <= 255; code++ {
		g := font.Glyph(letters[code])
		if letters[code] != 0 && g != 0 {
			glyphs, runes = append(glyphs, g), append(runes, letters[code])
		}
		widths = append(widths, em(font, font.Width(g)))
	}
	s := &subset{font: font, program: font.SubsetMapped(glyphs, runes)}
	s.base = subsetName(font, display.Codes{Runes: runes})
	program := pdf.Deflate(pdf.Dict{"Length1": len(s.program)}, s.program)
	d := descriptor(s, f.out.Add(program))
	d["Flags"] = flags(font)&^symbolic | nonsymbolic
	return f.out.Add(pdf.Dict{
		"Type": pdf.Name("Font"), "Subtype": pdf.Name("TrueType"), "BaseFont": s.base, "Encoding": pdf.Name("WinAnsiEncoding"),
		"FirstChar": firstTyped, "LastChar": 255, "Widths": widths, "FontDescriptor": f.out.Add(d),
	})
}

// firstTyped is the first character that can be typed.
const firstTyped = 32
