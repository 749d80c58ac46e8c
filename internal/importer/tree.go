package importer

import (
	"iter"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// all walks what is in a node, in the order of the page.
func all(n *html.Node) iter.Seq[*html.Node] {
	return func(yield func(*html.Node) bool) { descend(n, yield) }
}

func descend(n *html.Node, yield func(*html.Node) bool) bool {
	if n == nil {
		return true
	}
	for c := n.FirstChild; c != nil; {
		next := c.NextSibling // the caller may take c out
		if !yield(c) || !descend(c, yield) {
			return false
		}
		c = next
	}
	return true
}

// find is the first element of a kind, or nil.
func find(n *html.Node, a atom.Atom) *html.Node {
	for c := range all(n) {
		if c.DataAtom == a && c.Type == html.ElementNode {
			return c
		}
	}
	return nil
}

func has(n *html.Node, is func(*html.Node) bool) bool {
	for c := range all(n) {
		if is(c) {
			return true
		}
	}
	return false
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key && a.Namespace == "" {
			return a.Val
		}
	}
	return ""
}

func hasAttr(n *html.Node, key string) bool {
	for _, a := range n.Attr {
		if a.Key == key {
			return true
		}
	}
	return false
}

func inside(n, outer *html.Node) bool {
	for ; n != nil; n = n.Parent {
		if n == outer {
			return true
		}
	}
	return false
}

// textOf is an element's text, with spaces where a browser would start a new line.
func textOf(n *html.Node) string {
	var b strings.Builder
	write(&b, n)
	return b.String()
}

func write(b *strings.Builder, n *html.Node) {
	if n.Type == html.TextNode {
		b.WriteString(n.Data)
	}
	if silent[n.DataAtom] {
		return
	}
	gap := blockTags[n.DataAtom] || n.DataAtom == atom.Br || n.DataAtom == atom.Option
	if gap {
		b.WriteByte(' ')
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		write(b, c)
	}
	if gap {
		b.WriteByte(' ')
	}
}

// prose counts the words of an element outside links and forms, up to a limit: enough of them make a text.
func prose(n *html.Node, limit int) int {
	count := 0
	for c := n.FirstChild; c != nil && count < limit; c = c.NextSibling {
		switch {
		case c.Type == html.TextNode:
			count += wordCount(c.Data)
		case c.Type == html.ElementNode && !silent[c.DataAtom] && !unread[c.DataAtom]:
			count += prose(c, limit-count)
		}
	}
	return count
}

// wordsIn counts all words of an element, up to a limit.
func wordsIn(n *html.Node, limit int) int {
	if n.Type == html.TextNode {
		return wordCount(n.Data)
	}
	count := 0
	for c := n.FirstChild; c != nil && count < limit; c = c.NextSibling {
		if !silent[c.DataAtom] {
			count += wordsIn(c, limit-count)
		}
	}
	return count
}

func inSilent(n, top *html.Node) bool {
	for ; n != nil && n != top; n = n.Parent {
		if silent[n.DataAtom] {
			return true
		}
	}
	return false
}

// silent elements hold nothing that a reader sees.
var silent = atoms(atom.Script, atom.Style, atom.Template, atom.Head, atom.Svg, atom.Math, atom.Canvas, atom.Link, atom.Meta,
	atom.Title, atom.Source, atom.Track, atom.Param, atom.Datalist)

// unread elements hold text that is not prose.
var unread = atoms(atom.A, atom.Nav, atom.Form, atom.Button, atom.Select, atom.Textarea, atom.Label, atom.Option, atom.Noscript)

// blockTags start and end a line.
var blockTags = atoms(atom.Address, atom.Article, atom.Aside, atom.Blockquote, atom.Body, atom.Button, atom.Caption, atom.Center,
	atom.Dd, atom.Details, atom.Dialog, atom.Dir, atom.Div, atom.Dl, atom.Dt, atom.Fieldset, atom.Figcaption, atom.Figure,
	atom.Footer, atom.Form, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Header, atom.Hgroup, atom.Hr, atom.Html,
	atom.Iframe, atom.Legend, atom.Li, atom.Main, atom.Menu, atom.Nav, atom.Noscript, atom.Ol, atom.P, atom.Pre, atom.Section,
	atom.Summary, atom.Table, atom.Tbody, atom.Td, atom.Tfoot, atom.Th, atom.Thead, atom.Tr, atom.Ul, atom.Video, atom.Audio)

func atoms(list ...atom.Atom) map[atom.Atom]bool {
	m := map[atom.Atom]bool{}
	for _, a := range list {
		m[a] = true
	}
	return m
}

var boldCSS = newPattern(`(?i)font-weight\s*:\s*(bold|[6-9]00)`)
