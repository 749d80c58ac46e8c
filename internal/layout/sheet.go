package layout

import (
	"guidepress/internal/brand"
	"guidepress/internal/display"
	"guidepress/internal/geom"
)

// sheet is a page being filled.
type sheet struct {
	m       *maker
	page    *display.Page
	index   int
	targets map[int]string  // of page.Links that lead inside: the name of their destination
	figures []*display.Node // Figure nodes on the page, for their BBox
	title   string          // what the running head says
	plain   bool            // no running foot (cover)
	onFoot  *footInk        // colours of the foot where it stands on a panel
}

// footInk are the colours of a foot that stands on a panel.
type footInk struct{ text, folio brand.Color }

func (m *maker) newSheet() *sheet {
	s := &sheet{m: m, page: &display.Page{Size: m.b.Grid.Size()}, targets: map[int]string{}}
	if bg := m.col.Page; bg.R != 255 || bg.G != 255 || bg.B != 255 {
		s.artifact(display.Background, fill(geom.RectPath(geom.Rect{W: s.page.Size.W, H: s.page.Size.H}), bg))
	}
	return s
}

// mark adds ink that belongs to a node.
func (s *sheet) mark(n *display.Node, items ...display.Item) {
	if len(items) > 0 {
		s.page.Marks = append(s.page.Marks, display.Mark{Node: n, Items: items})
	}
}

// artifact adds ink that means nothing. Neighbouring artifacts of one sort share a mark.
func (s *sheet) artifact(kind display.Artifact, items ...display.Item) {
	if len(items) == 0 {
		return
	}
	if k := len(s.page.Marks) - 1; k >= 0 && s.page.Marks[k].Node == nil && s.page.Marks[k].Artifact == kind {
		s.page.Marks[k].Items = append(s.page.Marks[k].Items, items...)
		return
	}
	s.page.Marks = append(s.page.Marks, display.Mark{Artifact: kind, Items: items})
}

// figure marks a Figure node's box.
func (s *sheet) figure(n *display.Node, box geom.Rect) {
	n.BBox = clampTo(box, s.page.Size)
	s.figures = append(s.figures, n)
}

func clampTo(r geom.Rect, size geom.Size) geom.Rect {
	x0, y0 := max(r.X, 0), max(r.Y, 0)
	x1, y1 := min(r.Right(), size.W), min(r.Bottom(), size.H)
	return geom.Rect{X: x0, Y: y0, W: x1 - x0, H: y1 - y0}
}

// link makes an area active: an address outside, or "#name" inside.
func (s *sheet) link(r geom.Rect, href, contents string, n *display.Node) {
	l := display.Link{Rect: r, Contents: contents, Node: n}
	if href[0] == '#' {
		s.targets[len(s.page.Links)] = href[1:]
	} else {
		l.URI = href
	}
	s.page.Links = append(s.page.Links, l)
}

func rgb(c brand.Color) display.Color { return display.Color{R: c.R, G: c.G, B: c.B} }

func same(a, b brand.Color) bool { return a.R == b.R && a.G == b.G && a.B == b.B }

func fill(p geom.Path, c brand.Color) display.Item {
	return &display.Shape{Path: p, Fill: &display.Fill{Color: rgb(c)}}
}

func stroke(p geom.Path, c brand.Color, width float64) display.Item {
	return &display.Shape{Path: p, Stroke: &display.Stroke{Color: rgb(c), Width: width, Cap: 1, Join: 1}}
}

// rule is a thin filled bar: unlike a stroked line it has square ends and an exact weight.
func rule(x, y, w, weight float64, c brand.Color) display.Item {
	return fill(geom.RectPath(geom.Rect{X: x, Y: y - weight/2, W: w, H: weight}), c)
}

func dot(x, y, r float64, c brand.Color) display.Item { return fill(geom.Ellipse(x, y, r, r), c) }
