package importer

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// relatedHead are headings over ways to other pages of a website. They alone do not make it so: "Other treatments"
// may also be a part of the text.
var relatedHead = newPattern(`(?i)^(?:related|similar|other|more|explore|discover|browse|popular|recommended|additional|featured|see also|further|continue|keep|recent|latest|next|you (?:may|might)|learn more|read (?:more|next)|our (?:other )?(?:services|treatments|procedures|specialties|articles|blog)|also|what else|looking for|in this section|quick links|this section)\b`)

// teaser is the longest card that leads to another page, in words.
const teaser = 60

// nameOnly is the longest card that says nothing but where it leads.
const nameOnly = 12

// findRelated looks for rows of cards or links that lead to other pages: under a heading that says so, or at the
// end of the page under one that announces no part of a guide.
func (r *reader) findRelated() {
	for n := range all(r.main) {
		if loneCard(n) {
			r.related[n] = true
		}
		if n.Type != html.ElementNode || !r.isRow(n) {
			continue
		}
		between := r.headed(n)
		if len(between) == 0 {
			continue
		}
		head := squeeze(clean(textOf(between[len(between)-1])))
		if kindOf(head, "") != "" && prose(n, opening) >= opening {
			continue // "Other treatments", each in a few sentences
		}
		if relatedHead.MatchString(head) || kindOf(head, "") == "" && !asks(head) && r.cards(n) && r.last(n) {
			r.related[n] = true
			for _, x := range between {
				r.related[x] = true
			}
		}
	}
}

// loneCard reports whether a single link is a card that leads to another page: a heading, and a line to read more there.
func loneCard(n *html.Node) bool {
	if !pageLink(n) || wordsIn(n, nameOnly+1) > nameOnly || !has(n, func(x *html.Node) bool { return headingLevel(x) > 0 }) {
		return false
	}
	last := ""
	for c := range all(n) {
		if c.Type == html.TextNode && wordCount(c.Data) > 0 {
			last = withoutArrow(squeeze(clean(c.Data)))
		}
	}
	return furnitureLine(last) == "button" || moreLink.MatchString(last)
}

// isRow reports whether an element holds two or more ways to other pages and nothing else.
func (r *reader) isRow(n *html.Node) bool {
	count := 0
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.Type == html.TextNode && wordCount(c.Data) > 0:
			return false
		case c.Type == html.ElementNode && wordsIn(c, 1) > 0 && !silent[c.DataAtom]:
			if !leadsAway(c) {
				return false
			}
			count++
		}
	}
	return count > 1
}

// leadsAway reports whether an element is a card of which the heading, or all, or the last line is a link to
// another page.
func leadsAway(n *html.Node) bool {
	words := wordsIn(n, teaser+1)
	if words == 0 || words > teaser {
		return false
	}
	if pageLink(n) {
		return true
	}
	linked, last, heads, linkedHeads := 0, "", 0, 0
	for c := range all(n) {
		switch {
		case pageLink(c):
			linked += wordsIn(c, teaser)
			last = squeeze(textOf(c))
			if has(c, func(x *html.Node) bool { return headingLevel(x) > 0 }) {
				linkedHeads++
			}
		case c.Type == html.ElementNode && headingLevel(c) > 0:
			heads++
			if has(c, pageLink) {
				linkedHeads++
			}
		}
	}
	if linked == 0 {
		return false
	}
	return linked >= words || heads == 1 && linkedHeads == 1 || furnitureLine(withoutArrow(last)) == "button" || moreLink.MatchString(last)
}

var moreLink = newPattern(`(?i)^(?:read|learn|find out|see|view|discover|explore|get)\b.{0,40}\b(?:more|details|about|page|article|guide|treatment|procedure)\b`)

func withoutArrow(s string) string {
	return trim(endQuote.ReplaceAllString(endArrow.ReplaceAllString(s, ""), ""))
}

// pageLink is a link to another page, as opposed to a place on this one, a phone or a mail address.
func pageLink(n *html.Node) bool {
	href := attr(n, "href")
	return n.DataAtom == atom.A && href != "" && !strings.HasPrefix(href, "#") && !strings.HasPrefix(href, "tel:") && !strings.HasPrefix(href, "mailto:") && !strings.HasPrefix(href, "javascript:")
}

// headed are the heading above an element and the line between them, if any; the heading comes last. None when
// a text stands between.
func (r *reader) headed(n *html.Node) []*html.Node {
	var between []*html.Node
	for up := n; up != nil && up != r.main; up = up.Parent {
		for c := up.PrevSibling; c != nil; c = c.PrevSibling {
			switch {
			case wordsIn(c, 1) == 0 || silent[c.DataAtom]:
			case headingLevel(c) > 0 || c.Type == html.ElementNode && wordsIn(c, 13) < 13 && has(c, func(x *html.Node) bool { return headingLevel(x) > 0 }):
				return append(between, c)
			case c.Type != html.ElementNode || wordsIn(c, opening) >= opening || has(c, func(x *html.Node) bool { return headingLevel(x) > 0 }):
				return nil
			default:
				between = append(between, c)
			}
		}
	}
	return nil
}

// cards reports whether a row is made of three or more cards with a heading or a line to read more.
func (r *reader) cards(n *html.Node) bool {
	count := 0
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode && has(c, func(x *html.Node) bool { return headingLevel(x) > 0 }) {
			count++
		}
	}
	return count > 2
}

// last reports whether no text of the main part follows an element.
func (r *reader) last(n *html.Node) bool {
	for up := n; up != nil && up != r.main; up = up.Parent {
		for s := up.NextSibling; s != nil; s = s.NextSibling {
			if s.Type == html.ElementNode && r.furniture(s) == "" && prose(s, opening) >= opening {
				return false
			}
		}
	}
	return true
}
