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

// entitle finds the page's title: its first heading of the first level, in the main part or above it, or what
// the window's bar says. A heading in the main part is taken out of the flow.
func (r *reader) entitle() {
	for i, it := range r.p.items {
		if it.kind == heading && it.level == 1 {
			r.p.title, r.p.titled = it.text(), true
			r.p.items = append(r.p.items[:i:i], r.p.items[i+1:]...)
			return
		}
	}
	if h := find(r.doc, atom.H1); h != nil && !inside(h, r.main) {
		r.p.title = squeeze(clean(textOf(h)))
	}
	if r.p.title == "" {
		if t := find(r.doc, atom.Title); t != nil {
			r.p.title = withoutSite(squeeze(clean(textOf(t))))
		}
	}
}

// withoutSite cuts the site's name off what the window's bar says.
func withoutSite(s string) string {
	for _, sep := range []string{" | ", " – ", " — ", " » ", " - "} {
		if i := strings.Index(s, sep); i > 0 {
			return s[:i]
		}
	}
	return s
}
