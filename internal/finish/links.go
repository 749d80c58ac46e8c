package finish

import (
	"fmt"

	"guidepress/internal/display"
	"guidepress/internal/pdf"
)

// reserve takes numbers for as many annotations of every page as there are: each names its element, so they are written
// with the structure.
func (f *file) reserve(number func(*display.Page) int) [][]pdf.Ref {
	out := make([][]pdf.Ref, len(f.doc.Pages))
	for i := range f.doc.Pages {
		for range number(&f.doc.Pages[i]) {
			out[i] = append(out[i], f.out.Reserve())
		}
	}
	return out
}

// annotation is a link as its page holds it; key is its entry in the parent tree.
func (f *file) annotation(page int, l *display.Link, key int) pdf.Dict {
	d := pdf.Dict{
		"Type": pdf.Name("Annot"), "Subtype": pdf.Name("Link"),
		"Rect": box(l.Rect, f.doc.Pages[page].Size.H), "Border": pdf.Array{0, 0, 0},
		"F":        toPrint,
		"Contents": pdf.Text(l.Contents), "P": f.pages[page], "StructParent": key,
	}
	if l.URI != "" {
		d["A"] = pdf.Dict{"S": pdf.Name("URI"), "URI": pdf.String(ascii(l.URI))}
	} else {
		d["A"] = f.goTo(l.To)
	}
	return d
}

// ascii escapes what may not stand in a URI action (12.6.4.7: seven bits).
func ascii(uri string) string {
	var b []byte
	for i := 0; i < len(uri); i++ {
		if c := uri[i]; c <= ' ' || c >= 0x7F {
			b = fmt.Appendf(b, "%%%02X", c)
		} else {
			b = append(b, c)
		}
	}
	return string(b)
}
