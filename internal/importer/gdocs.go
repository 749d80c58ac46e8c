package importer

import (
	"slices"
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A document exported from Google Docs says with classes what a page says with elements: the title is a paragraph
// of the class "title", bold is a class of a style sheet in the file, a list inside a list stands beside it under
// a class that ends in its level. Here it becomes a page like others.

// apart marks what begins a part without a heading.
const apart = "data-guidepress-apart"

// look is what a class of the style sheet says.
type look struct {
	size         float64 // in points
	bold, italic bool
}

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
	classRule  = newPattern(`\.([\w-]+)\s*\{([^{}]*)\}`)
	fontSize   = newPattern(`font-size\s*:\s*([\d.]+)pt`)
	fontItalic = newPattern(`font-style\s*:\s*italic`)
)

func looksOf(sheet string) map[string]look {
	out := map[string]look{}
	for _, m := range classRule.FindAllStringSubmatch(sheet) {
		l := out[m[1]]
		if s := fontSize.FindStringSubmatch(m[2]); s != nil {
			l.size, _ = strconv.ParseFloat(s[1], 64)
		}
		l.bold = l.bold || boldCSS.MatchString(m[2])
		l.italic = l.italic || fontItalic.MatchString(m[2])
		out[m[1]] = l
	}
	return out
}

// lookOf is what an element's classes and its own style say together.
func lookOf(n *html.Node, looks map[string]look) look {
	var l look
	for c := range strings.FieldsSeq(attr(n, "class")) {
		k := looks[c]
		l.bold, l.italic = l.bold || k.bold, l.italic || k.italic
		if k.size > 0 {
			l.size = k.size
		}
	}
	if s := fontSize.FindStringSubmatch(attr(n, "style")); s != nil {
		l.size, _ = strconv.ParseFloat(s[1], 64)
	}
	l.bold = l.bold || boldCSS.MatchString(attr(n, "style"))
	l.italic = l.italic || fontItalic.MatchString(attr(n, "style"))
	return l
}

// titleSize is the size from which a first line is the title, in points; Docs sets titles in 26 and text in 11.
const titleSize = 18

func docsTitle(body *html.Node, looks map[string]look) {
	first := true
	for n := range all(body) {
		if n.DataAtom != atom.P || wordsIn(n, 1) == 0 {
			continue
		}
		byClass := slices.Contains(strings.Fields(attr(n, "class")), "title")
		if byClass || first && largest(n, looks) >= titleSize && find(body, atom.H1) == nil {
			rename(n, atom.H1)
			return
		}
		first = false
	}
}

// largest is the size of the largest words in an element.
func largest(n *html.Node, looks map[string]look) float64 {
	size := lookOf(n, looks).size
	for c := range all(n) {
		if c.DataAtom == atom.Span && wordsIn(c, 1) > 0 {
			size = max(size, lookOf(c, looks).size)
		}
	}
	return size
}

func rename(n *html.Node, a atom.Atom) { n.DataAtom, n.Data = a, a.String() }

// docsStyles makes elements of the classes for bold and italic, and headings of lines set larger than the text.
func docsStyles(body *html.Node, looks map[string]look) {
	usual := usualSize(body, looks)
	for n := range all(body) {
		if n.DataAtom == atom.P && usual > 0 && largest(n, looks) >= 1.2*usual && n.Parent.DataAtom != atom.Li && headingLike(squeeze(textOf(n))) &&
			!slices.Contains(strings.Fields(attr(n, "class")), "subtitle") {
			rename(n, atom.H3)
		}
		if n.DataAtom != atom.Span {
			continue
		}
		switch l := lookOf(n, looks); {
		case l.bold && l.italic:
			inner := newNode(atom.I)
			for c := n.FirstChild; c != nil; c = n.FirstChild {
				n.RemoveChild(c)
				inner.AppendChild(c)
			}
			n.AppendChild(inner)
			rename(n, atom.B)
		case l.bold:
			rename(n, atom.B)
		case l.italic:
			rename(n, atom.I)
		}
	}
}

// usualSize is the size of most words.
func usualSize(body *html.Node, looks map[string]look) float64 {
	count := map[float64]int{}
	for n := range all(body) {
		if n.DataAtom == atom.Span && n.Parent.DataAtom == atom.P {
			size := lookOf(n, looks).size
			if size == 0 {
				size = lookOf(n.Parent, looks).size
			}
			count[size] += wordsIn(n, 1000)
		}
	}
	best := 0.0
	for size, n := range count {
		if n > count[best] || n == count[best] && size < best {
			best = size
		}
	}
	return best
}

// kix is the name of a list and its level.
var kix = newPattern(`lst-kix_([\w]+?)-(\d)(?:\s|$)`)

// docsLists puts each list of a deeper level into the last item of the one before it.
func docsLists(body *html.Node) {
	var lists []*html.Node
	for n := range all(body) {
		if listTags[n.DataAtom] {
			lists = append(lists, n)
		}
	}
	var open [10]*html.Node // by level
	for _, n := range lists {
		m := kix.FindStringSubmatch(attr(n, "class"))
		if m == nil {
			continue
		}
		level := int(m[2][0] - '0')
		if level > 0 && open[level-1] != nil && adjoins(open[0], n) && open[level-1].LastChild != nil {
			same := open[level] != nil && open[level].Parent == open[level-1].LastChild && open[level].DataAtom == n.DataAtom
			n.Parent.RemoveChild(n)
			if same {
				moveChildren(n, open[level])
				continue
			}
			open[level-1].LastChild.AppendChild(n)
		} else if level == 0 && open[0] != nil && adjoins(open[0], n) && open[0].DataAtom == n.DataAtom && attr(open[0], "class") != "" && sameList(open[0], n) {
			n.Parent.RemoveChild(n)
			moveChildren(n, open[0])
			n = open[0]
		}
		open[level] = n
		for i := level + 1; i < len(open); i++ {
			open[i] = nil
		}
	}
}

func sameList(a, b *html.Node) bool {
	m, k := kix.FindStringSubmatch(attr(a, "class")), kix.FindStringSubmatch(attr(b, "class"))
	return m != nil && k != nil && m[1] == k[1]
}

func moveChildren(from, to *html.Node) {
	for c := from.FirstChild; c != nil; c = from.FirstChild {
		from.RemoveChild(c)
		to.AppendChild(c)
	}
}

// adjoins reports whether nothing with words stands between two siblings.
func adjoins(a, b *html.Node) bool {
	for c := b.PrevSibling; c != nil; c = c.PrevSibling {
		if c == a {
			return true
		}
		if wordsIn(c, 1) > 0 {
			return false
		}
	}
	return false
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
			setAttr(blockAround(n, body), "class", commentName)
		case strings.HasPrefix(href, "#cmnt"):
			setAttr(n, "class", commentName)
		}
	}
}

// commentName is the class of comments that were written beside the text.
const commentName = "guidepress-comment"

// blockAround is the paragraph or box that an element starts.
func blockAround(n, top *html.Node) *html.Node {
	for n.Parent != nil && n.Parent != top && n.Parent.DataAtom != atom.Body {
		n = n.Parent
	}
	return n
}
