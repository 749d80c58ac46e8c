package importer

import (
	"net/url"
	"strings"

	"golang.org/x/net/html/atom"
)

// head reads what the page says about itself.
func (r *reader) head() {
	if h := find(r.doc, atom.Html); h != nil {
		r.p.lang = attr(h, "lang")
	}
	scripts := 0
	for n := range all(r.doc) {
		switch {
		case n.DataAtom == atom.Script:
			scripts++
		case n.DataAtom == atom.Link && strings.EqualFold(attr(n, "rel"), "canonical"), n.DataAtom == atom.Base:
			r.address(attr(n, "href"))
		case n.DataAtom == atom.Meta && attr(n, "property") == "og:url":
			r.address(attr(n, "content"))
		}
	}
	r.p.scripted = scripts > 0
}

func (r *reader) address(s string) {
	u, err := url.Parse(strings.TrimSpace(s))
	if r.p.address == nil && err == nil && u.Scheme == "https" && u.Host != "" {
		r.p.address = u
	}
}
