package importer

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Accordions, toggles and tabs come in as many builds as there are page builders. In all of them a control opens
// a panel. What belongs together is told by what is said (reference.go: the control names the panel's id, the
// panel its control, the data for search engines question and answer) or by where it stands (beside.go: the
// panel comes next, in the same shape again and again). control.go says what a control is and what it reads.

// pairing is a control with the panel it opens.
type pairing struct {
	control, panel *html.Node
	sure           bool   // by itself; others count when there are several of their shape
	shape          string // tags and classes of the two
}

// findPanels pairs titles and panels of the main part. What is said goes before what is seen.
func (r *reader) findPanels() {
	for _, p := range r.referred() {
		r.pair(p.control, p.panel, true)
	}
	beside := r.beside()
	count := map[string]int{}
	for _, p := range beside {
		count[p.shape]++
	}
	for _, p := range beside {
		if p.sure || count[p.shape] > 1 {
			r.pair(p.control, r.whole(p.control, p.panel), false)
		}
	}
}

// maxTitle is the longest title of a panel in words.
const maxTitle = 40

// pair records that a control opens a panel, unless one of them is furniture, or has its partner already.
func (r *reader) pair(control, p *html.Node, said bool) {
	if p == nil || control == p || inside(control, p) || !inside(control, r.main) || wordsIn(p, 1) == 0 || inSummary(control, p) {
		return
	}
	list := said && p.DataAtom == atom.Nav && prose(p, 4) > 3 // some builders take <nav> for whatever drops down
	if !list && !r.reached(p, false) {
		return
	}
	title := r.titleOf(control, p)
	if title == nil || furnitureLine(r.label(title)) != "" {
		return // "Read more" is no title; what it opens is read where it stands
	}
	if r.opened[p] {
		r.again(title, p)
		return
	}
	if !said && !r.reached(title, true) || r.inTitle(title) || r.inTitle(p) || r.holdsPanel(title) {
		return
	}
	r.panels[title], r.opened[p], r.holders[p] = p, true, list
	for up := title.Parent; up != nil && up != r.main; up = up.Parent {
		r.holders[up] = true
	}
}

// inSummary reports whether a control is that of <details>, which has its own way.
func inSummary(control, p *html.Node) bool {
	for up := control; up != nil; up = up.Parent {
		if up.DataAtom == atom.Summary {
			return up.Parent.DataAtom == atom.Details && inside(p, up.Parent)
		}
	}
	return false
}

// again notes a second title of a panel: tabs for wide screens have another above each panel for narrow ones.
func (r *reader) again(title, p *html.Node) {
	for first, opens := range r.panels {
		if opens == p && first != title && !inside(title, first) && folded(r.label(first)) == folded(r.label(title)) {
			r.repeated[title] = true
		}
	}
}

// inTitle reports whether an element is part of a title.
func (r *reader) inTitle(n *html.Node) bool {
	for ; n != r.main && n != nil; n = n.Parent {
		if r.panels[n] != nil {
			return true
		}
	}
	return false
}

func (r *reader) holdsPanel(n *html.Node) bool {
	return has(n, func(c *html.Node) bool { return r.panels[c] != nil || r.opened[c] })
}

// reached reports whether the walk comes by an element. A title may be a button, or stand in one.
func (r *reader) reached(n *html.Node, title bool) bool {
	for ; n != nil && n != r.main; n = n.Parent {
		button := title && (n.DataAtom == atom.Button || n.DataAtom == atom.Label)
		if silent[n.DataAtom] || !button && !r.holders[n] && r.furniture(n) != "" {
			return false
		}
	}
	return n != nil
}

// titleOf is what reads as the title: the outermost element around the control that holds no other text. A
// control that is only a sign belongs to the words beside it; one that holds the panel, too, starts with them.
func (r *reader) titleOf(control, p *html.Node) *html.Node {
	title := control
	if inside(p, control) {
		title = cutBefore(p, control)
	}
	for title != nil && r.label(title) == "" {
		if title = title.Parent; title == r.main || title != nil && (inside(p, title) || listTags[title.DataAtom]) {
			return nil
		}
	}
	if title == nil || wordsIn(title, maxTitle+1) > maxTitle {
		return nil
	}
	words := wordCount(r.label(title))
	for up := title.Parent; up != nil && up != r.main && !inside(p, up) && wordCount(r.label(up)) == words && !listTags[up.DataAtom]; up = up.Parent {
		title = up
	}
	return title
}

// cutBefore puts what stands in a control before its panel into an element of its own.
func cutBefore(p, control *html.Node) *html.Node {
	for p.Parent != control {
		if p = p.Parent; p == nil {
			return nil
		}
	}
	title := &html.Node{Type: html.ElementNode, Data: "span", DataAtom: atom.Span}
	for c := control.FirstChild; c != p; c = control.FirstChild {
		control.RemoveChild(c)
		title.AppendChild(c)
	}
	if wordsIn(title, 1) == 0 {
		return nil
	}
	control.InsertBefore(title, p)
	return title
}

// panel reads a title and what it opens.
func (r *reader) panel(title, p *html.Node) {
	r.flush()
	r.opened[p] = true
	r.opening(r.titleRuns(title), func() {
		r.opened[p] = false
		r.node(p, style{})
		r.opened[p] = true
	})
}

// details reads <details>: its summary is the title.
func (r *reader) details(n *html.Node) {
	r.flush()
	var summary *html.Node
	for c := n.FirstChild; c != nil && summary == nil; c = c.NextSibling {
		if c.DataAtom == atom.Summary {
			summary = c
		}
	}
	if summary == nil || r.holdsPanel(summary) || wordCount(textOf(summary)) == 0 || wordCount(textOf(summary)) > maxTitle {
		r.blocks(n, style{})
		r.flush()
		return
	}
	if furnitureLine(r.label(summary)) != "" { // "Read more" is no title
		r.drop("button", summary)
		summary.Parent.RemoveChild(summary)
		r.blocks(n, style{})
		r.flush()
		return
	}
	title := r.titleRuns(summary)
	r.opening(title, func() {
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			if c != summary {
				r.node(c, style{})
			}
		}
	})
}

func (r *reader) opening(title []run, body func()) {
	listing := r.listing
	r.listing = 0
	it := item{kind: panel, runs: title, body: settle(r.within(body))}
	r.listing = listing
	r.items = append(r.items, it)
}

// titleRuns is a title's text. What tells only how to open it is left out and listed.
func (r *reader) titleRuns(n *html.Node) []run {
	r.take(n)
	label := r.label(n)
	if label == "" {
		label = signless(squeeze(clean(textOf(n))))
	}
	for c := range all(n) {
		if c.Type == html.ElementNode && r.signs(c) && !r.signs(c.Parent) && wordCount(label) < wordsIn(n, maxTitle+1) {
			r.note("sign of a button", textOf(c))
		}
	}
	return []run{{text: label}}
}

// signless cuts signs for opening from the ends of a title.
func signless(s string) string {
	return strings.Trim(openSign.ReplaceAllString(s, ""), " +×−–▼▲▾▴▸›»→\u00a0")
}

// openSign is a sign for opening in brackets.
var openSign = newPattern(`\s*[\[(][+−–×▼▾]\s*[\])]\s*$`)
