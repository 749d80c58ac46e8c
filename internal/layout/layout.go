// Package layout turns a script and a brand into a display document.
//
// In come what the reader is told (a script), a brand, typefaces and a library of pictures; out come pages of positioned
// text, paths and pictures with their structure, the images that must be prepared, and problems of fit
// (nothing is ever cut, shrunk or dropped to fit). The package knows no YAML and no PDF, and never asks a
// brand for its name: brands differ in data alone.
//
// Words and pictures become ink in the room set, strips run down pages in the room flow; here is what a guide is
// made of. Reading order: layout.go (the pages in order), section.go, then one file a kind of block.
package layout

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"guidepress/internal/brand"
	"guidepress/internal/display"
	"guidepress/internal/face"
	"guidepress/internal/flow"
	"guidepress/internal/guide"
	"guidepress/internal/ink"
	"guidepress/internal/phrase"
	"guidepress/internal/script"
	"guidepress/internal/set"
	"guidepress/internal/source"
)

// Input is all that layout needs.
type Input struct {
	Script  *script.Script                        // what the readers of this copy are told
	Brand   *brand.Brand                          // as the edition has it
	Faces   map[string]*face.Face                 // by the short names of Brand.Faces
	Others  func(file string) (*face.Face, error) // faces for further scripts, read when a text needs them
	Art     *set.Library
	Edition Edition
	Forced  bool // mark every page: built in spite of errors
	Savings bool // ask which lines cost a page

	pages map[string]int // where sections and blocks stood when they were laid out before, for references to them
}

// Edition is what an edition changes about the pages themselves.
type Edition struct {
	Name      string
	Links     bool // links are active; false where there is paper alone
	Bleed     bool // colour may run over the page's edge; false for office printers
	Fields    bool // what is filled in can be typed
	PrintURLs bool // links are followed by their addresses
	NamePages bool // links inside are followed by their pages
	NoItalic  bool
	Sheet     bool    // for the practice's own use: sections alone, without cover, contents and closing area
	Specimen  bool    // of a brand: its colours, type and marks before the sections, no feet
	DPI       float64 // of prepared images
	Gray      bool
	Multiple  int    // the number of pages is a multiple of this, filled up with pages for notes
	Duplex    string // what the print dialogue should offer
}

// medium is what words and pictures need to know of an edition.
func (e Edition) medium() set.Medium {
	return set.Medium{Links: e.Links, Bleed: e.Bleed, PrintURLs: e.PrintURLs, NoItalic: e.NoItalic}
}

// Result is a document whose Images are still to be prepared from Requests.
type Result struct {
	Doc      *display.Document
	Requests []set.Request
	Problems []source.Problem
	Savings  []Saving // where they were asked for
}

// Layout sets a guide.
func Layout(in Input) Result {
	in.Art.Prefetch(codes(in))
	m := newMaker(in)
	res := m.run()
	for range 4 { // the words that name a page may move what stands there
		pages := m.pagesOf()
		if maps.Equal(pages, in.pages) {
			break
		}
		in.pages = pages
		m = newMaker(in)
		res = m.run()
	}
	return res
}

// pagesOf are the pages that references inside a printed guide lead to, by the names of sections and blocks; none where
// the edition does not name them, or nothing refers.
func (m *maker) pagesOf() map[string]int {
	refers := func(l script.Leaf) bool { return l.Rich != nil && strings.Contains(l.Rich.Source.Value, "](#") }
	if !m.in.Edition.NamePages || !slices.ContainsFunc(m.told.Leaves(), refers) {
		return nil
	}
	pages := map[string]int{}
	for name, p := range m.dests {
		if id, ok := strings.CutPrefix(name, "section-"); ok && p.sheet != nil {
			pages[id] = p.sheet.Index + 1
		}
	}
	return pages
}

func (m *maker) run() Result {
	m.frontPages, m.begun = m.frontCount()
	numbers := m.body(m.frontPages)
	m.front(numbers)
	m.resolve()
	m.feet()
	m.doc.Faces, m.doc.Origins = m.Faces(), m.Origins()
	return Result{m.doc, m.Requests(), source.Sort(m.Problems()), m.saved}
}

// maker holds what one run of layout gathers.
type maker struct {
	*set.Setter
	in         Input
	form       form
	told       *script.Script
	g          *guide.Guide
	b          *brand.Brand
	st         *brand.Styles
	col        *brand.Roles
	w          phrase.Words
	doc        *display.Document
	paper      *flow.Paper // what strips run down
	frontPg    []*ink.Sheet
	bodyPg     []*ink.Sheet
	dests      map[string]place // where "#section" and "#source" links lead
	frontPages int              // those that no part may stand on
	rise       float64          // how far the first line of the running foot stands above the last one
	begun      float64          // how far down the contents reach on a page of their own, on which parts go on; 0: there is none
	shared     *ink.Sheet       // that page
	apart      map[string]bool  // parts of the small print that stand before the closing area
	below      float64          // where blocks begin below the heading of the part that is being set, on a page that opens with it
	saved      []Saving
	walked     func(want, got flow.Cursor) // told where a walk should have ended and did; for a test
}

// place is a page and a height on it, before pages are numbered, and the element that is read there.
type place struct {
	sheet *ink.Sheet
	y     float64
	node  *display.Node
}

func newMaker(in Input) *maker {
	told, g, about := in.Script, in.Script.Guide, in.Script.About()
	m := &maker{
		in: in, told: told, form: formOf(in.Brand.Grid, in.Edition), g: g, b: in.Brand, st: &in.Brand.Styles, col: &in.Brand.Roles,
		w:      told.Words,
		dests:  map[string]place{},
		Setter: set.New(set.Work{Script: told, Brand: in.Brand, Faces: in.Faces, Others: in.Others, Art: in.Art, Medium: in.Edition.medium(), Pages: in.pages}),
		doc: &display.Document{
			Title: about.Title, Lang: about.Lang, Subject: about.Subject, Author: about.Author, Keywords: about.Keywords, Date: about.Date,
			Images: map[string]*display.Image{}, Print: display.PrintPreset{Duplex: in.Edition.Duplex, NoScaling: in.Edition.Duplex != ""},
		},
	}
	m.rise = m.footRise()
	m.Setter.Foot -= m.rise
	m.paper = &flow.Paper{Top: m.top(), Limit: m.limit(), Step: m.b.Grid.Step, Drop: set.Drop, TooTall: m.tooTall}
	return m
}

// resolve gives pages their numbers and every inside link its destination.
func (m *maker) resolve() {
	m.withPart()
	all := append(append([]*ink.Sheet{}, m.frontPg...), m.bodyPg...)
	index := map[*ink.Sheet]int{}
	for i, s := range all {
		index[s] = i
		s.Index = i
	}
	dest := func(p place) display.Dest { return display.Dest{Page: index[p.sheet], Y: p.y, Node: p.node} }
	for _, s := range all {
		for _, f := range s.Figures {
			f.Page = index[s]
		}
		for i := range s.Page.Links {
			if name := s.Targets[i]; name != "" {
				s.Page.Links[i].To = dest(m.destOf(name))
			}
		}
	}
	m.doc.Outline = m.outline(dest)
	m.doc.Names = m.names(dest)
	m.order(all)
}

// withPart has blocks that are no strips of their own, such as a figure that opens its part, be where their part begins.
func (m *maker) withPart() {
	for i := range m.g.Sections {
		s := &m.g.Sections[i]
		for _, b := range s.Blocks {
			name := "section-" + b.Named()
			if _, ok := m.dests[name]; !ok && b.Named() != "" {
				m.dests[name] = m.dests["section-"+s.Name()]
			}
		}
	}
}

// destOf is where a name leads: one of our own, or that of a section or block as its author wrote it.
func (m *maker) destOf(name string) place {
	if p, ok := m.dests[name]; ok {
		return p
	}
	return m.dests["section-"+name]
}

// names are the places that an address may lead to: parts and blocks as their author calls them, and as the web page does.
func (m *maker) names(dest func(place) display.Dest) (out []display.Name) {
	all := maps.Clone(m.dests)
	for name, p := range m.dests {
		own := strings.TrimPrefix(name, "section-")
		if _, taken := m.dests[own]; !taken {
			all[own] = p
		}
	}
	for _, name := range slices.Sorted(maps.Keys(all)) {
		out = append(out, display.Name{Name: name, To: dest(all[name])})
	}
	return out
}

func (m *maker) order(all []*ink.Sheet) {
	ink.Apart(all)
	fields := 0
	for _, s := range all {
		for i := range s.Page.Fields {
			fields++
			s.Page.Fields[i].Name = "field" + strconv.Itoa(fields)
		}
		m.doc.Pages = append(m.doc.Pages, *s.Page)
	}
}

// trial is the maker for setting words only to measure them: what does not fit is not reported.
func (m *maker) trial() *maker {
	t := *m
	t.Setter = m.Setter.Trial()
	return &t
}
