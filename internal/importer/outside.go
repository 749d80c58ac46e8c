package importer

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// outside goes through what stands around the main part. Pages put their title and first words, and now and then
// questions, outside the landmark: these are moved into it, at their side. The rest is listed, one entry for
// each piece of the page.
func (r *reader) outside(n *html.Node) {
	var before, after []*html.Node
	r.around(n, &before, &after)
	first := r.main.FirstChild
	for _, c := range before {
		c.Parent.RemoveChild(c)
		r.main.InsertBefore(c, first)
	}
	for _, c := range after {
		c.Parent.RemoveChild(c)
		r.main.AppendChild(c)
	}
}

func (r *reader) around(n *html.Node, before, after *[]*html.Node) {
	if n == nil || n == r.main {
		return
	}
	passed, hero := false, false // the main part; a piece that is taken in
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case inside(r.main, c):
			r.around(c, before, after)
			passed = true
		case c.Type == html.TextNode:
			r.drop("outside the main text", c)
		case c.Type == html.ElementNode && !silent[c.DataAtom]:
			pieces := before
			if passed || r.follows(n) {
				pieces = after
			}
			hero = r.piece(c, pieces, hero, before, after)
		}
	}
}

// piece takes an element in, goes through its parts, or leaves it out.
func (r *reader) piece(c *html.Node, pieces *[]*html.Node, hero bool, before, after *[]*html.Node) bool {
	what := r.furniture(c)
	speaks := r.opensPage(c) || hero && prose(c, 4) > 3
	if pieces == after {
		speaks = goesOnAfter(c)
	}
	mixed := has(c, func(x *html.Node) bool {
		return x.Type == html.ElementNode && !silent[x.DataAtom] && r.furniture(x) != ""
	})
	switch {
	case what == "" && speaks && !mixed:
		*pieces = append(*pieces, c)
		return true
	case speaks && (what == "" || what == "head of the website"):
		r.around(c, before, after)
		return false
	case what == "":
		what = "outside the main text"
	}
	r.drop(what, c)
	return false
}

// follows reports whether an element comes after the main part.
func (r *reader) follows(n *html.Node) bool {
	for up := r.main; up != nil; up = up.Parent {
		for s := up.NextSibling; s != nil; s = s.NextSibling {
			if inside(n, s) {
				return true
			}
		}
	}
	return false
}

// opening is how many words outside links make the start of a page; a line about the practice has fewer.
const opening = 25

// opensPage reports whether an element above the main part belongs to the text: it has the page's title, or some
// sentences.
func (r *reader) opensPage(n *html.Node) bool {
	title := func(c *html.Node) bool {
		return c.DataAtom == atom.H1 && wordsIn(c, 1) > 0 && !r.siteName(squeeze(textOf(c)))
	}
	return title(n) || has(n, title) || prose(n, opening) >= opening
}

// goesOnAfter reports whether an element below the main part is text: under a heading that says so, or of some
// length under another, or questions that open.
func goesOnAfter(n *html.Node) bool {
	headed := headingLevel(n) > 0 || has(n, func(c *html.Node) bool { return headingLevel(c) > 0 })
	asked := func(c *html.Node) bool {
		return c.Type == html.ElementNode && headingLevel(c) > 0 && partOfGuide(squeeze(textOf(c)))
	}
	if (asked(n) || has(n, asked)) && prose(n, 4) > 3 {
		return true
	}
	return headed && prose(n, enough) >= enough || has(n, func(c *html.Node) bool { return c.DataAtom == atom.Details })
}

// partOfGuide reports whether a heading announces what a guide has to say, and no website says on every page.
func partOfGuide(head string) bool {
	kind := kindOf(head, "")
	return kind != "" && kind != "locations" && kind != "get-started" && kind != "overview"
}

// footName are names of the foot of a website.
var footName = newPattern(`(?i)(?:^|[\s_-])(?:footer|colophon|site-info|bottom-bar|copyright)(?:$|[\s_-])`)

// isFoot reports whether an element is the foot of the website, however much it says: it is called so, stands in
// no article, after the text, and is not the page itself.
func (r *reader) isFoot(n *html.Node) bool {
	called := n.DataAtom == atom.Footer || attr(n, "role") == "contentinfo" || footName.MatchString(attr(n, "class")+" "+attr(n, "id"))
	if !called || has(n, func(c *html.Node) bool { return c.DataAtom == atom.H1 }) || r.inArticle(n) {
		return false
	}
	body := find(r.doc, atom.Body)
	if body == nil {
		return false
	}
	own, whole := prose(n, MaxSize), prose(body, MaxSize)
	if rest := whole - own; rest < opening || own > 4*rest { // one that never closes holds the page
		return false
	}
	for up := n; up != nil && up != body; up = up.Parent {
		for s := up.NextSibling; s != nil; s = s.NextSibling {
			if s.Type == html.ElementNode && prose(s, opening) >= opening && !footName.MatchString(attr(s, "class")+" "+attr(s, "id")) && s.DataAtom != atom.Footer {
				return false
			}
		}
	}
	return true
}

func (r *reader) inArticle(n *html.Node) bool {
	for up := n.Parent; up != nil; up = up.Parent {
		switch up.DataAtom {
		case atom.Article, atom.Blockquote, atom.Figure, atom.Section, atom.Td, atom.Li:
			return true
		}
	}
	return false
}
