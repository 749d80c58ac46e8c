package importer

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// eyebrows puts the small line above a heading ("Our approach", "Step 2") where it belongs: read in the order of
// the page it would end the section before. A number becomes part of the heading; other words come right below
// it. Above the title, a word such as "Treatments" is the website's.
func (r *reader) eyebrows() {
	var heads []*html.Node
	for n := range all(r.main) {
		if n.Type == html.ElementNode && headingLevel(n) > 0 && !r.inTitle(n) {
			heads = append(heads, n)
		}
	}
	for _, h := range heads {
		if e := r.eyebrow(h); e != nil {
			r.place(e, h)
		}
	}
}

// maxEyebrow is the longest eyebrow in words.
const maxEyebrow = 6

// eyebrow is the line that stands right above a heading and starts what holds both; nil when there is none.
func (r *reader) eyebrow(h *html.Node) *html.Node {
	at, above := h, (*html.Node)(nil)
	for range 3 {
		if above = spokenBefore(at); above != nil || at.Parent == nil || at.Parent == r.main || at.Parent.DataAtom == atom.Section || at.Parent.DataAtom == atom.Li {
			break
		}
		at = at.Parent
	}
	if above == nil || above.Type != html.ElementNode || spokenBefore(above) != nil || !r.small(above) {
		return nil
	}
	return above
}

// spokenBefore is the sibling with words before a node, nil for none.
func spokenBefore(n *html.Node) *html.Node {
	for c := n.PrevSibling; c != nil; c = c.PrevSibling {
		if (c.Type == html.TextNode || c.Type == html.ElementNode && !silent[c.DataAtom]) && wordsIn(c, 1) > 0 {
			return c
		}
	}
	return nil
}

// small tells a label of a few words that is no sentence and nothing of its own.
func (r *reader) small(n *html.Node) bool {
	own := func(c *html.Node) bool {
		return headingLevel(c) > 0 || listTags[c.DataAtom] || c.DataAtom == atom.Table || c.DataAtom == atom.Details || c.DataAtom == atom.Img ||
			r.panels[c] != nil || r.opened[c] || c.DataAtom == atom.Button || c.DataAtom == atom.Input
	}
	if own(n) || has(n, own) || n.DataAtom == atom.Header || n.DataAtom == atom.Nav || r.furniture(n) != "" {
		return false
	}
	words := wordsIn(n, maxEyebrow+1)
	s := squeeze(clean(textOf(n)))
	return words > 0 && words <= maxEyebrow && !strings.ContainsAny(s[len(s)-1:], ".!?;,") && furnitureLine(s) == "" && !isContact(s)
}

// counted are labels that number what they stand over.
var countedLabel = newPattern(`(?i)^(?:step|day|week|phase|stage|part|month|hour|year|no\.?|paso)?\s*#?\d{1,3}$`)

func (r *reader) place(e, h *html.Node) {
	label := squeeze(clean(textOf(e)))
	if headingLevel(h) == 1 && (generic(label) || r.siteName(label)) {
		r.drop("label above the title", e)
		e.Parent.RemoveChild(e)
		return
	}
	e.Parent.RemoveChild(e)
	if countedLabel.MatchString(label) {
		sep := ": "
		if wordCount(label) == 1 {
			sep = ". "
		}
		h.InsertBefore(&html.Node{Type: html.TextNode, Data: label + sep}, h.FirstChild)
		return
	}
	p := &html.Node{Type: html.ElementNode, Data: "p", DataAtom: atom.P}
	p.AppendChild(&html.Node{Type: html.TextNode, Data: label})
	h.Parent.InsertBefore(p, h.NextSibling)
}
