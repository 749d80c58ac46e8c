package importer

import (
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

var listTags = atoms(atom.Ul, atom.Ol, atom.Menu, atom.Dl)

// list reads a list. Some lists are only a way to lay out a page: their items hold headings or tables, and
// are read as what they hold. A list of links within the page is its table of contents.
func (r *reader) list(n *html.Node) {
	switch {
	case r.contents(n):
		r.drop("contents of the page", n)
	case n.DataAtom == atom.Dl:
		r.definitions(n)
	case has(n, r.laysOut):
		r.blocks(n, style{})
		r.flush()
	default:
		it := item{kind: bullets, list: list{ordered: n.DataAtom == atom.Ol}}
		it.list.start, _ = strconv.Atoi(attr(n, "start"))
		r.listing++
		var apart []item
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			apart = append(apart, r.entry(&it.list, c)...)
		}
		r.listing--
		if len(it.list.items) > 0 {
			r.items = append(r.items, it)
		}
		r.items = append(r.items, apart...)
	}
}

// laysOut tells what cannot stand in a list.
func (r *reader) laysOut(n *html.Node) bool {
	return headingLevel(n) > 0 || n.DataAtom == atom.Table || n.DataAtom == atom.Details || n.DataAtom == atom.Blockquote || r.panels[n] != nil
}

func (r *reader) contents(n *html.Node) bool {
	links := 0
	for c := range all(n) {
		if c.DataAtom == atom.A {
			if !strings.HasPrefix(attr(c, "href"), "#") || len(attr(c, "href")) < 2 {
				return false
			}
			links++
		}
	}
	return links > 1 && prose(n, 1) == 0
}

// entry reads an item into the list. Text between items becomes one, a list between them belongs to the item
// before. Pictures come after the list.
func (r *reader) entry(l *list, n *html.Node) (apart []item) {
	read := r.within(func() {
		if n.DataAtom == atom.Li && r.furniture(n) == "" && r.panels[n] == nil && !r.opened[n] {
			r.blocks(n, style{})
		} else {
			r.node(n, style{})
		}
	})
	var body []item
	for _, it := range read {
		if it.kind == picture {
			apart = append(apart, it)
		} else {
			body = append(body, it)
		}
	}
	switch {
	case len(body) == 0:
	case n.DataAtom != atom.Li && body[0].kind == bullets && len(l.items) > 0:
		l.items[len(l.items)-1] = append(l.items[len(l.items)-1], body...)
	default:
		l.items = append(l.items, body)
	}
	return apart
}

// definitions reads <dl>: questions with answers, or words in bold and what they mean.
func (r *reader) definitions(n *html.Node) {
	it := item{kind: bullets}
	for c := range all(n) {
		if c.DataAtom != atom.Dt && c.DataAtom != atom.Dd || r.panels[c] != nil || r.opened[c] {
			continue
		}
		r.listing++
		body := r.within(func() { r.blocks(c, style{bold: c.DataAtom == atom.Dt}) })
		r.listing--
		switch last := len(it.list.items) - 1; {
		case c.DataAtom == atom.Dd && last >= 0:
			it.list.items[last] = append(it.list.items[last], body...)
		case len(body) > 0:
			it.list.items = append(it.list.items, body)
		}
	}
	r.items = append(r.items, asked(it)...)
}

// asked makes panels of a list whose items start with a question.
func asked(it item) []item {
	var out []item
	for _, body := range it.list.items {
		if len(body) < 2 || body[0].kind != para || !body[0].asks() {
			return []item{it}
		}
		out = append(out, item{kind: panel, runs: body[0].runs, body: settle(body[1:])})
	}
	return out
}
