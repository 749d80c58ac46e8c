package importer

import (
	"slices"
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// look is what a class of the style sheet says.
type look struct {
	size         float64 // in points
	bold, italic bool
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
