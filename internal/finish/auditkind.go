package finish

import (
	"slices"

	"guidepress/internal/display"
)

// headings gives the level of a heading's tag.
var headings = map[display.Tag]int{display.TagH1: 1, display.TagH2: 2, display.TagH3: 3, display.TagH4: 4, display.TagH5: 5}

// numberings are the values of ListNumbering (ISO 32000-1 table 347).
var numberings = []string{"None", "Disc", "Circle", "Square", "Decimal", "UpperRoman", "LowerRoman", "UpperAlpha", "LowerAlpha"}

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
	case display.TagTH:
		if n.Scope != "Row" && n.Scope != "Column" {
			a.fail("a TH has the scope %q", n.Scope)
		}
	case display.TagLink:
		if !a.linked[n] && a.holds(n) {
			a.fail("a Link element has no annotation")
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

// holds reports whether an element has content, its own or below it.
func (a *auditor) holds(n *display.Node) bool {
	if len(a.marked[n]) > 0 {
		return true
	}
	return slices.ContainsFunc(n.Kids, a.holds)
}
