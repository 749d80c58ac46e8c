// Package edition says how the website's guide, the front desk's print, the booklet and the large print
// differ. An edition is a new layout of the same guide, never a zoom: it changes the brand's grid, scale and
// colours before layout, and tells layout what paper can do. It knows no YAML, no pages and no PDF.
package edition

import (
	"slices"

	"guidepress/internal/brand"
	"guidepress/internal/layout"
	"guidepress/internal/source"
)

// Edition is one way of publishing a guide.
type Edition struct {
	Name   string
	Doc    string
	Layout layout.Edition
	brand  func(*brand.Brand)

	Offered bool // on a website where nothing else is said
	Light   bool // its files have a limit of bytes
	Folded  bool // a second file has two pages a sheet, for folding
}

// All lists the editions in the order they are built. The first one is the guide as such: it is made where no other is
// asked for, and its name stands in no file's.
var All = []Edition{
	{
		Name: "web", Doc: "For the website: links, full pictures.",
		Offered: true, Light: true,
		Layout: layout.Edition{Name: "web", Links: true, Fields: true, Bleed: true, DPI: 150},
	},
	{
		Name: "print", Doc: "For the office printer: no bleed, pale tints, addresses in print.",
		Layout: layout.Edition{Name: "print", DPI: 300, PrintURLs: true, NamePages: true, Duplex: "DuplexFlipLongEdge"},
		brand:  toner,
	},
	{
		Name: "booklet", Doc: "Half the paper, for folding and stapling: a reading copy and one imposed two-up.",
		Folded: true,
		Layout: layout.Edition{Name: "booklet", Links: true, DPI: 300, PrintURLs: true, NamePages: true, Multiple: 4, Duplex: "DuplexFlipShortEdge"},
		brand:  func(b *brand.Brand) { toner(b); half(b) },
	},
	{
		Name: "large-print", Doc: "18 point and more, one column, sans serif (rules LP-01, LP-02).",
		Offered: true,
		Layout:  layout.Edition{Name: "large-print", Links: true, NamePages: true, NoItalic: true, DPI: 150},
		brand:   large,
	},
}

// Names are those of All.
func Names() []string {
	var names []string
	for _, e := range All {
		names = append(names, e.Name)
	}
	return names
}

// Offered are the names of those that a website offers where nothing else is said.
func Offered() []string {
	var names []string
	for _, e := range All {
		if e.Offered {
			names = append(names, e.Name)
		}
	}
	return names
}

// Main reports whether this is the guide as such.
func (e Edition) Main() bool { return e.Name == All[0].Name }

// Get is the edition of a name.
func Get(name string) (Edition, bool) {
	for _, e := range All {
		if e.Name == name {
			return e, true
		}
	}
	return Edition{}, false
}

// Brand is the brand as this edition needs it; the given one is left as it is.
func (e Edition) Brand(b *brand.Brand) *brand.Brand {
	c := *b
	if e.brand != nil {
		e.brand(&c)
	}
	return &c
}

// toner saves it: white paper, the closing area a pale panel with dark words.
func toner(b *brand.Brand) {
	r := &b.Roles
	white := brand.Color{Name: "white", R: 255, G: 255, B: 255}
	// What was empty because it had the paper's colour stays empty on white paper.
	for _, c := range []*brand.Color{&r.HeadFill, &r.StepFill} {
		if c.R == r.Page.R && c.G == r.Page.G && c.B == r.Page.B {
			*c = white
		}
	}
	r.Page = white
	r.Solid, r.SolidInk, r.SolidText, r.SolidLine = r.Panel, r.Ink, r.Ink, r.Line
	step := r.StepText
	for _, p := range []struct{ fill, a, b *brand.Color }{{&r.Tile, &r.TileFigure, &r.TileText}, {&r.HeadFill, &r.HeadText, nil}, {&r.StepFill, &r.StepText, nil}} {
		if brand.Contrast(*p.fill, white) > 4.5 { // a dark area of the brand
			*p.fill, *p.a = r.Panel, r.Heading
			if p.b != nil {
				*p.b = r.Ink
			}
		}
	}
	if c := &b.Styles.Step.Color; c.R == step.R && c.G == step.G && c.B == step.B { // it holds its role's colour
		*c = r.StepText
	}
	b.Art = slices.Clone(b.Art)
	for i := range b.Art { // the guide's spot instead of a drawing on a dark ground
		b.Art[i].Front = source.Text{}
	}
}

// half is a page of half the paper, half letter or A5: one column, a smaller scale, nothing under 9 points.
func half(b *brand.Brand) {
	w, h := b.Grid.Height/2, b.Grid.Width
	b.Grid = brand.Grid{At: b.Grid.At, Width: w, Height: h, Left: 36, Right: 36, Top: 60, Bottom: h - 57, Foot: h - 27, Head: 40,
		TextX: 36, Measure: w - 72, Gutter: 14, Step: b.Grid.Step}
	s := &b.Styles
	for _, c := range []struct {
		st            *brand.Style
		size, leading float64
	}{
		{&s.Cover, 34, 38}, {&s.Promise, 13, 18}, {&s.Numeral, 34, 36}, {&s.Fact, 32, 36}, {&s.Phone, 28, 32},
		{&s.H1, 26, 30}, {&s.H1Small, 20, 24}, {&s.Step, 26, 30}, {&s.Message, 20, 26}, {&s.H2, 15, 18},
		{&s.H3, 13, 15}, {&s.Topic, 13, 15}, {&s.Lead, 12.5, 16.5}, {&s.Body, 11, 15}, {&s.Bold, 11, 15}, {&s.Italic, 11, 15},
		{&s.Note, 10.5, 13.5}, {&s.NoteBold, 10.5, 13.5}, {&s.Label, 10.5, 13.5}, {&s.Folio, 11, 15},
	} {
		c.st.Size, c.st.Leading = c.size, c.leading
	}
}

// large is large print: the American Council of the Blind's guideline (2022) asks for sans serif of 18 points
// not bold, headings of 22 bold, sub-headings of 20 bold, flush left, 1 inch margins, block paragraphs;
// others ask for 1.25 line spacing, which is taken here. Head and foot are one line each and stand in the margins, so that
// the whole inch between them is the text's.
func large(b *brand.Brand) {
	toner(b)
	w, h := b.Grid.Width, b.Grid.Height
	b.Grid = brand.Grid{At: b.Grid.At, Width: w, Height: h, Left: 72, Right: 72, Top: 89.5, Bottom: h - 85, Foot: h - 42, Head: 54,
		TextX: 72, Measure: w - 144, Gutter: 24, Step: b.Grid.Step}
	s := &b.Styles
	text, bold := s.Body.Face, s.Bold.Face
	set := func(face source.Text, size, leading float64, styles ...*brand.Style) {
		for _, st := range styles {
			st.Face, st.Size, st.Leading, st.Tracking = face, size, leading, 0
		}
	}
	set(bold, 40, 48, &s.Cover)
	set(bold, 30, 38, &s.H1, &s.Numeral)
	set(bold, 26, 33, &s.H1Small)
	set(bold, 22, 28, &s.H2)
	set(bold, 20, 25, &s.H3, &s.Topic)
	set(bold, 36, 42, &s.Fact, &s.Phone, &s.Step)
	set(bold, 24, 30, &s.Message)
	set(text, 20, 25, &s.Promise)
	set(text, 18, 22.5, &s.Lead, &s.Body, &s.Italic, &s.Note, &s.Fine, &s.Label)
	set(bold, 18, 22.5, &s.Bold, &s.NoteBold, &s.FineBold, &s.Folio)
}
