// Package twin makes the accessible web page of a guide: the same words and pictures as the PDF, for a phone.
//
// What the reader is told (script) and the brand come in; a page of HTML and its style sheet go out. It works without JavaScript, and
// what it says is what the PDF says; scripts only reckon the dates of a calendar (fill.js) and how far an office is (nearest.js). It knows what things mean, not where files
// stand: pictures are handed to Input.Asset, which says their address. It knows no YAML and no PDF.
//
// Reading order: page.go (the page from top to foot), section.go, rich.go (words), art.go (pictures), then one
// file a kind of block, and style.go with style.css.
package twin

import (
	"guidepress/internal/brand"
	"guidepress/internal/guide"
	"guidepress/internal/phrase"
	"guidepress/internal/script"
	"guidepress/internal/source"
)

// Input is all that a page needs.
type Input struct {
	Script *script.Script
	Brand  *brand.Brand
	Read   func(name string) ([]byte, error)
	Asset  func(name string, data []byte) string          // keeps a file and says its address
	Photo  func(file string, w, h int) ([]Variant, error) // a raster image in sizes for the web

	Style     string     // address of the style sheet
	Preload   []string   // addresses of the fonts that the first screen needs
	Home      string     // address of the list of guides
	Canonical string     // where the page will stand; "" where that is not known
	Image     string     // full address of a picture of the cover, for links shared with others
	Others    []Other    // the guide in other languages
	Whole     bool       // all guides of the project stand beside this page
	Base      string     // where the guides\' pages will stand, with a slash at its end; "" where that is not known
	Downloads []Download // the guide as PDF, the web edition first
	Places    string     // address of the file that Places makes; "" where no nearest office is offered
}

// Variant is a raster image in one size.
type Variant struct {
	Address string
	W, H    int
}

// Other is the same guide in another language. Full is its address with the website's name.
type Other struct{ Lang, Address, Full string }

// Download is a PDF of the guide.
type Download struct {
	Edition string // its name
	Address string
	Full    string // its address with the website's name
	Pages   int
	Bytes   int
	Image   string // its cover, for the list of guides
}

// Result is a page, and what is wrong with the pictures it shows.
type Result struct {
	HTML     []byte
	Text     string // every character it shows, for the fonts
	Problems []source.Problem
}

// Page makes the page of a guide.
func Page(in Input) Result {
	p := newPage(in)
	p.document()
	return Result{[]byte(p.b.String()), p.shown.String(), source.Sort(append(p.problems, p.icons.problems...))}
}

// page is a page in the making.
type page struct {
	markup
	in        Input
	s         *script.Script
	g         *guide.Guide
	w         phrase.Words
	web       phrase.WebWords
	cited     map[string]int // how often a source was cited so far
	icons     icons
	pictures  map[string]*art
	calendars int  // so far
	filled    int  // fields so far
	lists     bool // it is the list of guides
	finder    bool // it has its finder
	problems  []source.Problem
}

func newPage(in Input) *page {
	p := &page{in: in, s: in.Script, g: in.Script.Guide, w: in.Script.Words, web: phrase.ForWeb(in.Script.Lang),
		cited: map[string]int{}, pictures: map[string]*art{}}
	p.lang = in.Script.Lang
	p.icons = icons{brand: in.Brand, read: in.Read, have: map[string]bool{}}
	return p
}
