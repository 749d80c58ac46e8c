package turn

import (
	"guidepress/internal/display"
	"guidepress/internal/geom"
)

// Impose puts the pages of a booklet two on a sheet's side, so that the sheets, printed on both sides, flipped
// on the short edge, folded once and stapled, read in order. With n pages (a multiple of four), sheet s from 1
// carries n-2s+2 | 2s-1 on its front and 2s | n-2s+1 on its back (rules PRINT-04). Creep is ignored: sixteen
// sheets of office paper move the outer edge by less than 2 mm.
//
// The structure tree is left as it is: reading order does not change with the place on the sheet.
func Impose(doc *display.Document) {
	pages := doc.Pages
	n := len(pages)
	where := make([]spot, n)
	var sheets []display.Page
	for s := 1; s <= n/4; s++ {
		for _, pair := range [][2]int{{n - 2*s + 2, 2*s - 1}, {2 * s, n - 2*s + 1}} {
			w, h := pages[0].Size.W, pages[0].Size.H
			side := display.Page{Size: geom.Size{W: 2 * w, H: h}, Label: pages[pair[0]-1].Label + ", " + pages[pair[1]-1].Label}
			for k, p := range pair {
				where[p-1] = spot{len(sheets), float64(k) * w}
				add(&side, &pages[p-1], float64(k)*w)
			}
			sheets = append(sheets, side)
		}
	}
	doc.Pages = sheets
	relocate(doc, where)
}

// spot is where a page went: a side of a sheet, and how far right on it.
type spot struct {
	sheet int
	dx    float64
}

// add moves a page's content onto a sheet, clipped to its half: a picture that bleeds stays on its page.
func add(side, page *display.Page, dx float64) {
	m := geom.Translate(dx, 0)
	clip := geom.RectPath(geom.Rect{X: dx, W: page.Size.W, H: page.Size.H})
	for _, mark := range page.Marks {
		mark.Items = []display.Item{&display.Group{Clip: clip, Items: moved(mark.Items, m)}}
		side.Marks = append(side.Marks, mark)
	}
	for _, l := range page.Links {
		l.Rect.X += dx
		side.Links = append(side.Links, l)
	}
	for _, f := range page.Fields {
		f.Rect.X += dx
		side.Fields = append(side.Fields, f)
	}
}

func moved(items []display.Item, m geom.Matrix) []display.Item {
	out := make([]display.Item, 0, len(items))
	for _, it := range items {
		switch it := it.(type) {
		case *display.Text:
			c := *it
			c.X += m.E
			out = append(out, &c)
		case *display.Shape:
			out = append(out, movedShape(it, m))
		case *display.Picture:
			out = append(out, movedPicture(it, m))
		case *display.Group:
			c := *it
			c.Clip, c.Items = it.Clip.Transform(m), moved(it.Items, m)
			if it.Mask != nil {
				c.Mask = moved(it.Mask, m)
			}
			out = append(out, &c)
		}
	}
	return out
}

// relocate moves what points at pages: figures' boxes, links inside, bookmarks, named places.
func relocate(doc *display.Document, where []spot) {
	var nodes func(*display.Node)
	nodes = func(n *display.Node) {
		if n.Tag == display.TagFigure {
			w := where[n.Page]
			n.Page, n.BBox.X = w.sheet, n.BBox.X+w.dx
		}
		for _, k := range n.Kids {
			nodes(k)
		}
	}
	nodes(doc.Root)
	for i := range doc.Pages {
		for j := range doc.Pages[i].Links {
			if l := &doc.Pages[i].Links[j]; l.URI == "" {
				l.To.Page = where[l.To.Page].sheet
			}
		}
	}
	var marks func([]display.Bookmark)
	marks = func(bs []display.Bookmark) {
		for i := range bs {
			bs[i].To.Page = where[bs[i].To.Page].sheet
			marks(bs[i].Kids)
		}
	}
	marks(doc.Outline)
	for i := range doc.Names {
		doc.Names[i].To.Page = where[doc.Names[i].To.Page].sheet
	}
}
