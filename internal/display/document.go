// Package display is what the reader gets: pages of positioned text, pictures and paths, and what each of
// them means (its place in the structure tree, or "artifact").
//
// It is the waist of the hourglass: layout fills it; paint, finish and the dumps only read it. It knows no
// brand, no YAML and no fpdf. All lengths are PDF points, origin top left.
package display

import (
	"time"

	"guidepress/internal/geom"
)

// Document is a whole guide, ready to be painted.
type Document struct {
	Title, Author, Subject, Keywords string
	Lang                             string    // BCP 47, of the whole document
	Date                             time.Time // creation and modification date, never the clock's; zero where the guide says none
	Pages                            []Page
	Root                             *Node // the structure tree: a Document node
	Outline                          []Bookmark
	Names                            []Name            // places that an address may name behind "#", by their bytes
	Faces                            []Face            // every face a Text item names
	Images                           map[string]*Image // by the key that Picture items name
	Print                            PrintPreset
	Origins                          []Origin // where words come from; Text items count into it from 1
}

// Origin is the value of the guide that words show and where they were written. A click, a problem and an edit speak of
// it; nothing of it is painted.
type Origin struct {
	Leaf            string // the path of its keys, such as sections/risks/blocks/pump-risks/risks/too-much/do
	File            string
	Line, Col       int
	EndLine, EndCol int // behind the last character; before a fact that stands there
}

// PrintPreset is what a print dialogue should offer first (ISO 32000-1 table 150).
type PrintPreset struct {
	Duplex    string // "", "DuplexFlipLongEdge", "DuplexFlipShortEdge" or "Simplex"
	NoScaling bool
}

// Face is a TrueType font program.
type Face struct {
	Name string // unique in the document; Text items name it
	File []byte // glyf outlines; fpdf takes no CFF
}

// Image is an encoded picture.
type Image struct {
	Format string // "jpeg" or "png"
	Data   []byte
	W, H   int // pixels
}

// Name is a named destination (ISO 32000-1, 12.3.2.3): guide.pdf#nameddest=risks leads there.
type Name struct {
	Name string
	To   Dest
}

// Bookmark is an entry of the outline.
type Bookmark struct {
	Title string
	To    Dest
	Kids  []Bookmark
}

// Dest is a place in the document: the page's index (from 0), the y that should stand at the top, and the element that is
// read from there.
type Dest struct {
	Page int
	Y    float64
	Node *Node
}

// Page is one side of paper.
type Page struct {
	Size  geom.Size
	Label string // the printed page number, for /PageLabels; "" where none is printed
	Marks []Mark // in painting order
	Links []Link

	Fields []Field
}

// Mark is a piece of a page's content with one meaning. Marks whose Node is set are numbered from 0 in
// page order; that number is their MCID (paint and finish both derive it, there is no side channel).
type Mark struct {
	Node     *Node    // the element it belongs to; nil for an artifact
	Artifact Artifact // the sort of artifact, when Node is nil
	Items    []Item
}

// Artifact says why something is not content (ISO 32000-1 14.8.2.2).
type Artifact string

const (
	Background Artifact = "Background" // fills, decoration
	Layout     Artifact = "Layout"     // rules, leaders, repeated table heads
	Header     Artifact = "Header"     // running head
	Footer     Artifact = "Footer"     // running foot, page number
)

// Link is an active area. Its Node is a Link element; Contents says in words where it leads.
type Link struct {
	Rect     geom.Rect
	URI      string // or, when empty, To
	To       Dest
	Contents string
	Node     *Node
}

// Field is a place to type in or a box to tick. Its Node is a Form element that holds nothing else (ISO 32000-1 table 340);
// line and box around it are ink like any other.
type Field struct {
	Rect  geom.Rect
	Name  string // unique in the document; nobody sees it
	Label string // what is asked for, as a screen reader says it
	Tick  bool
	Face  string // of what is typed; one for a whole document
	Color Color
	Node  *Node
}

// Item is something that leaves ink. Sealed: Text, Shape, Picture, Group.
type Item interface{ item() }

// Text is a run in one face, size and colour, starting at a baseline.
type Text struct {
	X, Y  float64 // of the baseline's start
	Face  string
	Size  float64
	Color Color
	Text  string
	// Adjust moves the pen after each rune, in 1/1000 of the size, positive to the right: kerning and
	// tracking together. nil for none; otherwise one entry a rune (the last is of no effect on ink).
	Adjust []float64
	Width  float64 // advance of the whole run, for dumps and tests
	Origin int     // of Document.Origins, from 1; 0 for the program's own words

	// Glyphs are drawn instead, one after another from X on, where letters join, stack or run from right to left; Text is
	// then what they say, in the order in which it is read. nil where every rune has a glyph of its own.
	Glyphs   []Glyph
	Leftward bool // it runs from right to left
}

// Glyph is a glyph of a face, by its number in the font. Lengths are in 1/1000 of the size.
type Glyph struct {
	ID     int
	Text   string  // what it stands for; "" where the glyph before says it
	Move   float64 // how far the pen moves behind it beyond the glyph's own width
	DX, DY float64 // where it is drawn beside the pen; DY upwards
}

// Shape is a path, filled, stroked or both.
type Shape struct {
	Path   geom.Path
	Fill   *Fill
	Stroke *Stroke
}

// Fill is a flat colour or, when one of them is set, an axial gradient of two colours or a shading. EvenOdd chooses
// the fill rule. Clear is what shines through: 0 is opaque, 1 is nothing to see.
type Fill struct {
	Color    Color
	Gradient *Gradient
	Shading  *Shading
	Clear    float64
	EvenOdd  bool
}

// Gradient runs from one colour to another along a line in page coordinates.
type Gradient struct {
	From, To   geom.Point
	Start, End Color
}

// Stroke is a line of even width. Cap: 0 butt, 1 round, 2 square. Join: 0 miter, 1 round, 2 bevel.
type Stroke struct {
	Color     Color
	Shading   *Shading // instead of Color
	Clear     float64
	Width     float64
	Cap, Join int
	Dash      []float64
	Phase     float64      // how far into the pattern of dashes the line begins
	Miter     float64      // how many widths a mitre may reach; 0 for PDF's own 10 (SVG's is 4)
	Pen       *geom.Matrix // what makes an oval of a round pen; nil for a round one
}

// Picture is a placed image; the whole image fills Rect, or the unit square under Frame where that is set (Rect is then
// the box around it). Image is its key among the document's images; a picture that came inside a drawing brings its
// Own with it.
type Picture struct {
	Image string
	Own   *Image
	Rect  geom.Rect
	Frame *geom.Matrix
}

// Group paints its items inside Clip (no clip when Clip has no steps). When Clear or Mask is set they are painted as
// one: they cover each other first, and what shines through shines through them together. Of Mask counts how light
// it is: where it is white the items show, where it is black or has no ink they do not.
type Group struct {
	Clip    geom.Path
	EvenOdd bool
	Clear   float64
	Mask    []Item
	Items   []Item
}

// Layered says that the group is painted as one.
func (g *Group) Layered() bool { return g.Clear > 0 || g.Mask != nil }

func (*Text) item()    {}
func (*Shape) item()   {}
func (*Picture) item() {}
func (*Group) item()   {}

// Color is an sRGB colour.
type Color struct{ R, G, B uint8 }
