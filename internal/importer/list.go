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
		withoutCounters(n)
		it := item{kind: bullets, list: list{ordered: n.DataAtom == atom.Ol}}
		it.list.start, _ = strconv.Atoi(attr(n, "start"))
		r.listing++
		var apart []item
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			apart = append(apart, r.entry(&it.list, c)...)
		}
		r.listing--
		it.list.withoutTyped()
		r.items = append(append(r.items, it.list.settled(it)...), apart...)
	}
}

// settled is the list or, when something stands in it that a guide's list cannot hold, its parts one by one.
func (l list) settled(it item) []item {
	if len(l.items) == 0 {
		return nil
	}
	if l.simple() {
		return []item{it}
	}
	var out []item
	for _, body := range l.items {
		out = append(out, body...)
	}
	return out
}

func (l list) simple() bool {
	for _, body := range l.items {
		for _, it := range body {
			if it.kind != para && it.kind != bullets || !it.list.simple() {
				return false
			}
		}
	}
	return true
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
	r.define(&it.list, n)
	r.items = append(r.items, r.asked(it)...)
}

// define reads the terms and meanings right below an element; some pages wrap each pair in a <div>.
func (r *reader) define(l *list, n *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		paired := r.panels[c] != nil || r.opened[c]
		if c.DataAtom == atom.Div && !paired && r.furniture(c) == "" {
			r.define(l, c)
			continue
		}
		r.listing++
		body := r.within(func() {
			if (c.DataAtom == atom.Dt || c.DataAtom == atom.Dd) && !paired && r.furniture(c) == "" {
				r.blocks(c, style{bold: c.DataAtom == atom.Dt})
			} else {
				r.node(c, style{})
			}
		})
		r.listing--
		switch last := len(l.items) - 1; {
		case c.DataAtom == atom.Dd && last >= 0:
			l.items[last] = append(l.items[last], body...)
		case len(body) > 0:
			l.items = append(l.items, body)
		}
	}
}

// asked makes panels of definitions that are questions and answers, and a glossary of words with one paragraph
// each. What is neither stays a list.
func (r *reader) asked(it item) []item {
	var panels []item
	words := item{kind: glossary}
	questions, terms, asking := r.listing == 0, r.listing == 0, 0
	for _, body := range it.list.items {
		questions = questions && len(body) > 1 && body[0].kind == para
		if questions && body[0].asks() {
			asking++
		}
		terms = terms && len(body) == 2 && body[0].kind == para && body[1].kind == para
		if questions {
			panels = append(panels, item{kind: panel, runs: body[0].runs, body: settle(body[1:])})
		}
		if terms {
			words.table.rows = append(words.table.rows, [][]run{body[0].runs, body[1].runs})
		}
	}
	switch {
	case len(it.list.items) == 0:
	case questions && 2*asking > len(it.list.items):
		return panels
	case terms:
		return []item{words}
	}
	return it.list.settled(it)
}

// stray reads an item outside any list: pages with a broken tag have them. Neighbours become one list.
func (r *reader) stray(n *html.Node) {
	r.flush()
	if has(n, r.laysOut) {
		r.blocks(n, style{})
		r.flush()
		return
	}
	it := item{kind: bullets, list: list{typed: true}}
	r.listing++
	apart := r.entry(&it.list, n)
	r.listing--
	r.items = append(append(r.items, it.list.settled(it)...), apart...)
}
