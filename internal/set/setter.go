// Package set makes ink of words and pictures: paragraphs broken into lines, drawings and photographs in their boxes,
// labels joined to what they name.
//
// In come texts and pictures as the reader is told them, and the brand, faces and medium they are set for; out come words and pictures
// that know their size and draw themselves on a sheet where they are told to, the images that must be prepared, and
// problems of fit. The package knows no pages and no kinds of block, and does not choose where anything stands.
package set

import (
	"fmt"
	"guidepress/internal/brand"
	"guidepress/internal/display"
	"guidepress/internal/face"
	"guidepress/internal/phrase"
	"guidepress/internal/script"
	"guidepress/internal/source"
)

// Setter sets words and pictures for one guide in one brand. It gathers what they ask for: faces, images, problems.
type Setter struct {
	b         *brand.Brand
	st        *brand.Styles
	col       *brand.Roles
	w         phrase.Words
	told      *script.Script
	typefaces map[string]*face.Face
	library   *Library
	medium    Medium
	pages     map[string]int
	used      map[string]bool // faces by name
	others    func(file string) (*face.Face, error)
	further   *[]*face.Face // for further scripts, in the order in which they were first used
	images    []Request
	found     []source.Problem
	origins   []display.Origin
	Foot      float64 // how far down panels may reach where nothing may bleed: above the running foot
	measured  bool    // words are only measured: what does not fit is not reported
}

// Work is what a setter needs.
type Work struct {
	Script *script.Script
	Brand  *brand.Brand
	Faces  map[string]*face.Face                 // by the short names of Brand.Faces
	Others func(file string) (*face.Face, error) // faces for further scripts; nil where there are none
	Art    *Library
	Medium Medium
	Pages  map[string]int // of sections and blocks, by name, where links to them are followed by their pages
}

// Medium is what the reader's copy can do.
type Medium struct {
	Links     bool // links are active; false where there is paper alone
	Bleed     bool // colour may run over the page's edge; false for office printers
	PrintURLs bool // links are followed by their addresses
	NoItalic  bool
}

func New(w Work) *Setter {
	return &Setter{b: w.Brand, st: &w.Brand.Styles, col: &w.Brand.Roles, w: w.Script.Words, told: w.Script,
		typefaces: w.Faces, library: w.Art, medium: w.Medium, pages: w.Pages, used: map[string]bool{},
		others: w.Others, further: new([]*face.Face), Foot: w.Brand.Grid.Foot - Inset}
}

// Trial is the setter for setting words only to measure them: what does not fit is not reported.
func (m *Setter) Trial() *Setter {
	t := *m
	t.measured = true
	return &t
}

// Problems are those found so far.
func (m *Setter) Problems() []source.Problem { return m.found }

// Requests are the images asked for so far.
func (m *Setter) Requests() []Request { return m.images }

// Faces are those that words have been set in, in the brand's order.
func (m *Setter) Faces() []display.Face {
	var out []display.Face
	for _, f := range m.b.Faces {
		if m.used[f.Name.Value] {
			out = append(out, display.Face{Name: f.Name.Value, File: m.typefaces[f.Name.Value].Bytes()})
		}
	}
	for _, f := range *m.further {
		out = append(out, display.Face{Name: f.Name(), File: f.Bytes()})
	}
	return out
}

// Em is how much larger than 12 points running text is: indents, marks and signs grow with it.
func (m *Setter) Em() float64 { return m.st.Body.Size / 12 }

// CapHeight is how tall a style's capitals and figures stand.
func (m *Setter) CapHeight(st brand.Style) float64 {
	return m.typefaces[st.Face.Value].CapHeight() * st.Size
}

// SignTop is where a sign begins so that it stands beside the first line of a style.
func (m *Setter) SignTop(st brand.Style) float64 {
	return st.Leading - Drop - m.CapHeight(st)/2 - 12*m.Em()
}

// Fits reports a text whose place on a page is fixed and too small for it: it is never cut or shrunk. A
// rounding error of the typesetter is no fault.
func (m *Setter) Fits(at source.Pos, what string, over float64, hint string) {
	if over > 0.5 {
		m.Problem(at, "page-fit", fmt.Sprintf("%s is %.0f points too tall for its place", what, over), hint)
	}
}

func (m *Setter) Problem(at source.Pos, rule, message, hint string) {
	if !m.measured {
		m.found = append(m.found, source.Problem{Pos: at, Rule: rule, Message: message, Hint: hint})
	}
}

// Request is a raster image to prepare for a place on a page.
type Request struct {
	Key     string // Images key in the document
	File    string
	At      source.Pos
	W, H    float64 // the frame, in points
	FX, FY  float64 // focus, 0 to 1
	Ground  display.Color
	Section string
}
