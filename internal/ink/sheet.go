// Package ink puts marks on sheets of paper.
//
// In come shapes, texts and pictures in their places, each with what it means (a node of the structure tree, or the sort
// of artifact it is); out come pages of the display document. The package knows no words, no guides and no order of pages.
package ink

import (
	"guidepress/internal/brand"
	"guidepress/internal/display"
	"guidepress/internal/geom"
	"slices"
)

// Sheet is a page being filled.
type Sheet struct {
	Page    *display.Page
	Index   int
	Targets map[int]string  // of page.Links that lead inside: the name of their destination
	Figures []*display.Node // Figure nodes on the page, for their BBox
	Title   string          // what the running head says
	Bare    bool            // no running foot (cover)
	OnFoot  *FootInk        // colours of the foot where it stands on a panel
}

// FootInk are the colours of a foot that stands on a panel.
type FootInk struct{ Text, Folio brand.Color }

// New is an empty page on a ground.
func New(size geom.Size, ground brand.Color) *Sheet {
	s := &Sheet{Page: &display.Page{Size: size}, Targets: map[int]string{}}
	if ground.R != 255 || ground.G != 255 || ground.B != 255 {
		s.Artifact(display.Background, Fill(geom.RectPath(geom.Rect{W: size.W, H: size.H}), ground))
	}
	return s
}

// Mark adds ink that belongs to a node.
func (s *Sheet) Mark(n *display.Node, items ...display.Item) {
	if len(items) > 0 {
		s.Page.Marks = append(s.Page.Marks, display.Mark{Node: n, Items: items})
	}
}

// Artifact adds ink that means nothing. Neighbouring artifacts of one sort share a mark.
func (s *Sheet) Artifact(kind display.Artifact, items ...display.Item) {
	if len(items) == 0 {
		return
	}
	if k := len(s.Page.Marks) - 1; k >= 0 && s.Page.Marks[k].Node == nil && s.Page.Marks[k].Artifact == kind {
		s.Page.Marks[k].Items = append(s.Page.Marks[k].Items, items...)
		return
	}
	s.Page.Marks = append(s.Page.Marks, display.Mark{Artifact: kind, Items: items})
}

// Figure marks a Figure node's box.
func (s *Sheet) Figure(n *display.Node, box geom.Rect) {
	n.BBox = clampTo(box, s.Page.Size)
	s.Figures = append(s.Figures, n)
}

func clampTo(r geom.Rect, size geom.Size) geom.Rect {
	x0, y0 := max(r.X, 0), max(r.Y, 0)
	x1, y1 := min(r.Right(), size.W), min(r.Bottom(), size.H)
	return geom.Rect{X: x0, Y: y0, W: x1 - x0, H: y1 - y0}
}

// Link makes an area active: an address outside, or "#name" inside.
func (s *Sheet) Link(r geom.Rect, href, contents string, n *display.Node) {
	l := display.Link{Rect: r, Contents: contents, Node: n}
	if href[0] == '#' {
		s.Targets[len(s.Page.Links)] = href[1:]
	} else {
		l.URI = href
	}
	s.Page.Links = append(s.Page.Links, l)
}

// Field makes a place to type in or to tick.
func (s *Sheet) Field(f display.Field) { s.Page.Fields = append(s.Page.Fields, f) }

// Running draws artifacts of one sort: a head or a foot.
func (s *Sheet) Running(kind display.Artifact, draw func()) {
	before := s.Page.Marks
	s.Page.Marks = nil // nothing is joined to what stands before
	draw()
	var items []display.Item
	for _, mk := range s.Page.Marks {
		items = append(items, mk.Items...)
	}
	s.Page.Marks = append(before, display.Mark{Artifact: kind, Items: items})
}

// Items adds ink to the artifact being drawn.
func (s *Sheet) Items(items ...display.Item) { s.Artifact(display.Layout, items...) }

// First draws what is read before all that stands on the sheet already; the ground stays below both.
func (s *Sheet) First(draw func()) {
	before, n := s.Page.Marks, 0
	if len(before) > 0 && before[0].Node == nil && before[0].Artifact == display.Background {
		n = 1
	}
	s.Page.Marks = nil
	draw()
	s.Page.Marks = slices.Concat(before[:n], s.Page.Marks, before[n:])
}
