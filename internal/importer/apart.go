package importer

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// setApart puts a space between neighbours that style sheets set apart and the markup does not: a label and what
// it labels, two buttons in a row. Word processors cut words into pieces anywhere, and so do styles for a single
// letter; these stay together.
func setApart(doc *html.Node) {
	for n := range all(doc) {
		if n.Type == html.TextNode && n.PrevSibling != nil && strings.HasPrefix(attr(n.PrevSibling, "href"), "tel:") && startsWithLetter(n.Data) {
			n.Data = " " + n.Data // a number with its link goes on into the next word
		}
		if n.Type != html.ElementNode || silent[n.DataAtom] || blockTags[n.DataAtom] || n.PrevSibling == nil || inSilent(n, doc) {
			continue
		}
		if before := n.PrevSibling; touches(before, n) {
			n.Parent.InsertBefore(&html.Node{Type: html.TextNode, Data: " "}, n)
		}
	}
}

func digits(s string) bool {
	return s != "" && strings.Trim(s, "0123456789") == ""
}

func startsWithLetter(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r)
}

// touches reports whether two neighbours would read as one word or sentence and are not.
func touches(a, b *html.Node) bool {
	left, right := rawText(a), rawText(b)
	last, _ := utf8.DecodeLastRuneInString(left)
	first, _ := utf8.DecodeRuneInString(right)
	if left == "" || right == "" || unicode.IsSpace(last) || unicode.IsSpace(first) || b.DataAtom == atom.Sup || b.DataAtom == atom.Sub || a.DataAtom == atom.Sup {
		return false
	}
	if a.Type == html.TextNode && strings.HasPrefix(attr(b, "href"), "tel:") {
		return wordEnd(last) && wordStart(first)
	}
	if a.Type == html.TextNode {
		return strings.ContainsRune("?!:;", last) && unicode.IsLetter(first) || last == '.' && unicode.IsUpper(first) && wordCount(left) > 1 && wordCount(right) > 1
	}
	if a.Type != html.ElementNode || blockTags[a.DataAtom] || a.DataAtom == atom.Br {
		return false
	}
	switch {
	case a.DataAtom == atom.A && b.DataAtom == atom.A, isCustom(a), isCustom(b):
		return wordCount(left) > 0 && wordCount(right) > 0
	case digits(left) && unicode.IsLetter(first) && box(a.Parent): // the number of a step beside its name
		return true
	case utf8.RuneCountInString(left) < 2 || utf8.RuneCountInString(right) < 2 || !wordEnd(last) || !wordStart(first):
		return false
	case unicode.IsUpper(first) && !unicode.IsUpper(last), strings.ContainsRune("?!:;.", last):
		return true
	case wordCount(left) > 1 && wordCount(right) > 1: // two lines of words; a style for some letters ends inside one
		return !strings.HasPrefix(attr(a, "style")+attr(b, "style"), "font")
	}
	return box(a.Parent) && (a.DataAtom != b.DataAtom || attr(a, "class") != attr(b, "class") || utf8.RuneCountInString(left) > 2 && utf8.RuneCountInString(right) > 2)
}

func wordEnd(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune(".,:;!?)%”’", r)
}

func wordStart(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune("(“‘$", r)
}

// isCustom reports whether an element is of a website's own making.
func isCustom(n *html.Node) bool { return n.DataAtom == 0 && strings.Contains(n.Data, "-") }

// box reports whether an element holds labels rather than running text: none of its words is its own.
func box(n *html.Node) bool {
	switch n.DataAtom {
	case atom.P, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.B, atom.Strong, atom.I, atom.Em, atom.U:
		return false
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.TextNode && wordCount(c.Data) > 0 {
			return false
		}
	}
	return true
}

// rawText is an element's text as it is written.
func rawText(n *html.Node) string {
	if n.Type == html.TextNode {
		return n.Data
	}
	var b strings.Builder
	for c := range all(n) {
		if c.Type == html.TextNode && !inSilent(c, n) {
			b.WriteString(c.Data)
		}
	}
	return b.String()
}
