package importer

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// findMain looks for the part of the page that is about the treatment. A landmark (main, role=main) is
// believed when it holds a third of the page's prose, an article when it holds most of it; otherwise the whole
// body is read and only what is known as furniture is left out: a page of nested div elements tells no more,
// and a guide can lose a sentence more easily than an author can miss it.
func (r *reader) findMain() {
	body := find(r.doc, atom.Body)
	r.main = body
	if body == nil {
		r.main = r.doc
		return
	}
	whole := prose(body, MaxSize)
	if m, n := r.largest(func(n *html.Node) bool { return n.DataAtom == atom.Main || attr(n, "role") == "main" }); m != nil && 3*n >= whole {
		r.main, r.landed = m, true
		return
	}
	if m, n := r.largest(func(n *html.Node) bool { return n.DataAtom == atom.Article }); m != nil && 5*n >= 4*whole {
		r.main, r.landed = m, true
	}
}

func (r *reader) largest(is func(*html.Node) bool) (best *html.Node, words int) {
	for n := range all(r.doc) {
		if n.Type == html.ElementNode && is(n) && !(best != nil && inside(n, best)) {
			if w := prose(n, MaxSize); w > words {
				best, words = n, w
			}
		}
	}
	return best, words
}
