package display

import "guidepress/internal/geom"

// Tag is a standard structure type of ISO 32000-1 14.8.4, or of ISO 32000-2 where that is said.
type Tag string

const (
	TagDocument  Tag = "Document"
	TagPart      Tag = "Part"
	TagSect      Tag = "Sect"
	TagDiv       Tag = "Div"
	TagAside     Tag = "Aside" // what stands beside the text: a Div where the standard has no such type
	TagH1        Tag = "H1"
	TagH2        Tag = "H2"
	TagH3        Tag = "H3"
	TagH4        Tag = "H4"
	TagH5        Tag = "H5"
	TagP         Tag = "P"
	TagSpan      Tag = "Span"
	TagQuote     Tag = "BlockQuote"
	TagList      Tag = "L"
	TagListItem  Tag = "LI"
	TagLabel     Tag = "Lbl"
	TagListBody  Tag = "LBody"
	TagTable     Tag = "Table"
	TagTHead     Tag = "THead"
	TagTBody     Tag = "TBody"
	TagTR        Tag = "TR"
	TagTH        Tag = "TH"
	TagTD        Tag = "TD"
	TagFigure    Tag = "Figure"
	TagCaption   Tag = "Caption"
	TagLink      Tag = "Link"
	TagReference Tag = "Reference"
	TagTOC       Tag = "TOC"
	TagTOCI      Tag = "TOCI"
	TagNote      Tag = "Note"
	TagForm      Tag = "Form"
	TagBibEntry  Tag = "BibEntry"
)

// Node is an element of the structure tree. It holds either child nodes or, as a leaf, the marks that name
// it (in page and painting order), never both: a paragraph with a link in it holds Span, Link, Span. That
// rule is what lets finish order everything without being told. A Link also gets the reference to its
// annotation, and a Form has nothing else.
type Node struct {
	Tag    Tag
	Kids   []*Node
	Alt    string // Figure: what a reader who cannot see it needs to know
	Actual string // ActualText, where the ink is not the text
	Expand string // E: what an abbreviation stands for
	Lang   string // where it differs from the parent's
	ID     string // unique, where something refers to it

	Numbering string    // L: "Disc", "Decimal" ...; "Unordered" where labels are boxes, "Description" where they are words; "None" without labels
	Ref       *Node     // TOCI: the element that it leads to
	Holds     Tag       // what all in it is, where the standard asks for an element that says so: Form for what is filled in, BibEntry for a source
	Role      string    // of DPUB-ARIA, such as "doc-bibliography", where the standard knows roles
	Field     string    // of what holds a Form: "cb" for a box to tick, "tv" for words (ISO 32000-1 table 348)
	Scope     string    // TH: "Row" or "Column"
	ColSpan   int       // TH, TD; 0 means 1
	RowSpan   int       // TH, TD; 0 means 1
	BBox      geom.Rect // Figure: where it stands, on Page
	Page      int       // Figure: index of the page it stands on
	Origin    int       // Figure: of Document.Origins, from 1: where the picture is named; 0 for the program's own
}

// Add appends a child and returns it.
func (n *Node) Add(tag Tag) *Node {
	kid := &Node{Tag: tag}
	n.Kids = append(n.Kids, kid)
	return kid
}
