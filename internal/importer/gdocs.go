package importer

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A document exported from Google Docs says with classes what a page says with elements: the title is a paragraph
// of the class "title", bold is a class of a style sheet in the file, a list inside a list stands beside it under
// a class that ends in its level. Here it becomes a page like others.

// Marks that a document's reader sets for the reader of pages: what begins a part without a heading, and what is
// left out, with the reason.
const (
	apart   = "data-guidepress-apart"
	leftOut = "data-guidepress-left-out"
)

// fromDocs reports whether a page is such an export, and mends it if so.
func fromDocs(doc *html.Node) bool {
	sheet := ""
	body := find(doc, atom.Body)
	for n := range all(doc) {
		if n.DataAtom == atom.Style {
			sheet += rawStyle(n)
		}
	}
	if body == nil || !strings.Contains(sheet, "lst-kix") && !strings.Contains(attr(body, "class"), "doc-content") && !has(doc, isKix) {
		return false
	}
	looks := looksOf(sheet)
	docsContents(body)
	docsTitle(body, looks)
	docsStyles(body, looks)
	docsLists(body)
	docsNotes(body)
	return true
}

func isKix(n *html.Node) bool {
	return strings.HasPrefix(attr(n, "class"), "lst-kix") || strings.Contains(attr(n, "class"), " lst-kix")
}

func rawStyle(n *html.Node) string {
	var b strings.Builder
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		b.WriteString(c.Data)
	}
	return b.String()
}

var (
	noteRef    = newPattern(`^#ftnt_ref\d+$`)
	commentRef = newPattern(`^#cmnt_ref\d+$`)
)

// docsNotes sets footnotes apart from the text above them, and marks comments as none of it.
func docsNotes(body *html.Node) {
	first := true
	for n := range all(body) {
		href := attr(n, "href")
		switch {
		case n.DataAtom != atom.A:
		case noteRef.MatchString(href) && first:
			first = false
			setAttr(blockAround(n, body), apart, "")
		case commentRef.MatchString(href):
			setAttr(blockAround(n, body), leftOut, "comment in the document")
		case strings.HasPrefix(href, "#cmnt"):
			setAttr(n, leftOut, "comment in the document")
		}
	}
}

// docsContents marks paragraphs that do nothing but lead to headings of the document.
func docsContents(body *html.Node) {
	var row []*html.Node
	end := func() {
		for _, n := range row {
			if len(row) > 1 {
				setAttr(n, leftOut, "contents of the page")
			}
		}
		row = nil
	}
	for n := range all(body) {
		switch {
		case n.DataAtom != atom.P && headingLevel(n) == 0 || wordsIn(n, 1) == 0:
		case n.DataAtom == atom.P && prose(n, 1) == 0 && has(n, func(c *html.Node) bool { return strings.HasPrefix(attr(c, "href"), "#h") }):
			row = append(row, n)
		default:
			end()
		}
	}
	end()
}

// blockAround is the paragraph or box that an element starts.
func blockAround(n, top *html.Node) *html.Node {
	for n.Parent != nil && n.Parent != top && n.Parent.DataAtom != atom.Body {
		n = n.Parent
	}
	return n
}
