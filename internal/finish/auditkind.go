package finish

import (
	"slices"

	"guidepress/internal/display"
)

// headings gives the level of a heading's tag.
var headings = map[display.Tag]int{display.TagH1: 1, display.TagH2: 2, display.TagH3: 3, display.TagH4: 4, display.TagH5: 5}

// numberings are the values of ListNumbering (ISO 32000-1 table 347; the first two ISO 32000-2).
var numberings = []string{"Unordered", "Description", "None", "Disc", "Circle", "Square", "Decimal", "UpperRoman", "LowerRoman", "UpperAlpha", "LowerAlpha"}

// kind checks what its tag asks of an element.
func (a *auditor) kind(n *display.Node) {
	switch n.Tag {
	case display.TagH1, display.TagH2, display.TagH3, display.TagH4, display.TagH5:
		a.heading(n)
	case display.TagFigure:
		a.figure(n)
	case display.TagList:
		if !slices.Contains(numberings, n.Numbering) {
			a.fail("a list has the numbering %q", n.Numbering)
		}
		if n.Numbering == "None" && a.labelled(n) { // PDF/UA-2 8.2.5.25
			a.fail("a list with labels does not say of which kind they are")
		}
	case display.TagTOCI:
		if a.rules.modern && (n.Ref == nil || !a.holds(n.Ref)) { // PDF/UA-2 8.2.5.8
			a.fail("an entry of the contents leads to no element")
		}
	case display.TagTH:
		if n.Scope != "Row" && n.Scope != "Column" {
			a.fail("a TH has the scope %q", n.Scope)
		}
	case display.TagLink:
		if !a.linked[n] && a.holds(n) {
			a.fail("a Link element has no annotation")
		}
	case display.TagForm:
		if len(n.Kids)+len(a.marked[n]) > 0 {
			a.fail("a Form element holds more than its field")
		}
	}
}

// heading refuses a level left out on the way down (PDF/UA-1 7.4.2).
func (a *auditor) heading(n *display.Node) {
	if !a.holds(n) {
		return // it will not be in the file
	}
	level := headings[n.Tag]
	if level > a.level+1 {
		a.fail("a heading of level %d follows one of level %d", level, a.level)
	}
	a.level = level
}

func (a *auditor) figure(n *display.Node) {
	switch {
	case !a.holds(n):
	case n.Alt == "" && n.Actual == "":
		a.fail("a figure on page %d has no description", n.Page+1)
	case n.BBox.W <= 0 || n.BBox.H <= 0:
		a.fail("the figure %q has no extent", n.Alt)
	case !a.exists(display.Dest{Page: n.Page}):
		a.fail("the figure %q stands on page %d of %d", n.Alt, n.Page+1, len(a.doc.Pages))
	}
}

// captions refuses one that is neither the first nor the last of what it belongs to (PDF/UA-2 8.2.5.27). What a Div holds
// belongs to the element around it.
func (a *auditor) captions(n *display.Node) {
	all := through(n)
	for i, k := range all {
		if k.Tag == display.TagCaption && i > 0 && i < len(all)-1 {
			a.fail("a caption stands in the midst of a %s", n.Tag)
		}
	}
}

// through are the elements of an element, and those of a Div in its place.
func through(n *display.Node) (out []*display.Node) {
	for _, k := range n.Kids {
		if k.Tag == display.TagDiv {
			out = append(out, through(k)...)
		} else {
			out = append(out, k)
		}
	}
	return out
}

// labelled reports whether an item of a list has a label that is in the file.
func (a *auditor) labelled(list *display.Node) bool {
	return slices.ContainsFunc(list.Kids, func(item *display.Node) bool {
		return slices.ContainsFunc(item.Kids, func(k *display.Node) bool { return k.Tag == display.TagLabel && a.holds(k) })
	})
}

// holds reports whether an element has content, its own or below it.
func (a *auditor) holds(n *display.Node) bool {
	if len(a.marked[n]) > 0 {
		return true
	}
	return slices.ContainsFunc(n.Kids, a.holds)
}
