package importer

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Accordions and tabs come in many builds. In all of them a title opens a panel, and three signs tell which:
// the title names the panel's id, the two have names such as accordion-title and accordion-content, or the
// title is a button that asks and the panel comes next.

var (
	titleName = newPattern(`(?i)(?:accordion|toggle|faq|tab|collaps\w*|question|qa)[-_a-z]*(?:title|header|heading|question|button|btn|trigger|name|control)|(?:^|[\s_-])question(?:$|\s)`)
	panelName = newPattern(`(?i)(?:^|[\s_-])(?:content|panel|body|answer|collapse|desc|description|text|inner)(?:$|[\s_-])`)
)

// findPanels pairs titles and panels of the main part.
func (r *reader) findPanels() {
	r.panels, r.opened = map[*html.Node]*html.Node{}, map[*html.Node]bool{}
	ids := map[string]*html.Node{}
	for n := range all(r.main) {
		if id := attr(n, "id"); id != "" && ids[id] == nil {
			ids[id] = n
		}
	}
	for n := range all(r.main) {
		if n.Type == html.ElementNode {
			r.pair(n, ids[controlled(n)])
		}
	}
	for n := range all(r.main) {
		if n.Type == html.ElementNode && (isTitle(n) || asksByButton(n)) {
			r.pair(n, r.panelAfter(n))
		}
	}
}

// controlled is the id that a title says it opens.
func controlled(n *html.Node) string {
	if id := attr(n, "aria-controls"); id != "" {
		return id
	}
	target := attr(n, "data-bs-target") + attr(n, "data-target")
	toggles := hasAttr(n, "data-toggle") || hasAttr(n, "data-bs-toggle") || attr(n, "role") == "button" || attr(n, "role") == "tab"
	if target == "" && toggles {
		target = attr(n, "href")
	}
	id, ok := strings.CutPrefix(target, "#")
	if !ok {
		return ""
	}
	return id
}

func isTitle(n *html.Node) bool {
	return (blockTags[n.DataAtom] || n.DataAtom == atom.A || n.DataAtom == atom.Strong || n.DataAtom == atom.Span) && titleName.MatchString(attr(n, "class"))
}

// asksByButton finds <button>Question?</button> before its answer.
func asksByButton(n *html.Node) bool {
	return n.DataAtom == atom.Button && strings.HasSuffix(squeeze(textOf(n)), "?")
}

func (r *reader) panelAfter(n *html.Node) *html.Node {
	next := n.NextSibling
	for next != nil && next.Type != html.ElementNode {
		if next.Type == html.TextNode && wordCount(next.Data) > 0 {
			return nil
		}
		next = next.NextSibling
	}
	if next == nil || isTitle(next) || !asksByButton(n) && !panelName.MatchString(attr(next, "class")) && next.DataAtom != atom.Dd {
		return nil
	}
	return next
}

// maxTitle is the longest title of a panel in words.
const maxTitle = 40

// pair records that a title opens a panel, unless one of them is furniture, or has its partner already.
func (r *reader) pair(title, p *html.Node) {
	if p == nil || r.opened[p] || inside(title, p) || inside(p, title) || !r.reached(title, true) || !r.reached(p, false) {
		return
	}
	if words := wordsIn(title, maxTitle+1); words == 0 || words > maxTitle || wordsIn(p, 1) == 0 {
		return
	}
	title = lifted(title, p)
	for n := title; n != r.main && n != nil; n = n.Parent {
		if r.panels[n] != nil {
			return
		}
	}
	for n := p; n != r.main && n != nil; n = n.Parent {
		if r.panels[n] != nil {
			return
		}
	}
	if !has(title, func(c *html.Node) bool { return r.panels[c] != nil || r.opened[c] }) {
		r.panels[title], r.opened[p] = p, true
	}
}

// reached reports whether the walk comes by an element. A title may be a button.
func (r *reader) reached(n *html.Node, title bool) bool {
	for ; n != nil && n != r.main; n = n.Parent {
		button := title && (n.DataAtom == atom.Button || n.DataAtom == atom.Label)
		if !button && r.furniture(n) != "" || silent[n.DataAtom] {
			return false
		}
	}
	return n != nil
}

// lifted is the outermost element that holds the title and no other text: the heading around a button.
func lifted(title, p *html.Node) *html.Node {
	words := wordsIn(title, maxTitle)
	for up := title.Parent; up != nil && !inside(p, up) && wordsIn(up, words+1) == words && !listTags[up.DataAtom]; up = up.Parent {
		title = up
	}
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
	if summary == nil || has(summary, func(c *html.Node) bool { return r.panels[c] != nil || r.opened[c] }) || wordCount(textOf(summary)) == 0 || wordCount(textOf(summary)) > maxTitle {
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

// titleRuns is a title's text. Signs such as + and × beside it are decoration.
func (r *reader) titleRuns(n *html.Node) []run {
	r.take(n)
	return []run{{text: strings.Trim(squeeze(clean(textOf(n))), " +×−▼▾›")}}
}
