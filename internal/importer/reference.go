package importer

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// referred are the pairs of which one names the other.
func (r *reader) referred() []pairing {
	var out []pairing
	for n := range all(r.main) {
		if n.Type != html.ElementNode {
			continue
		}
		for _, id := range r.controlled(n) {
			out = append(out, pairing{control: n, panel: r.ids[id], sure: true})
		}
		if by := r.ids[attr(n, "aria-labelledby")]; by != nil && isControl(by) {
			out = append(out, pairing{control: by, panel: n, sure: true})
		}
		if isItemType(n, "Question") {
			if q, a := property(n, "name"), property(n, "acceptedAnswer"); q != nil && a != nil {
				out = append(out, pairing{control: q, panel: a, sure: true})
			}
		}
	}
	return out
}

// controlled are the ids that a control says it opens, in any of its attributes: aria-controls, data-target and
// the like, a script's argument, or a link within the page when the link is a control by other signs.
func (r *reader) controlled(n *html.Node) []string {
	control := isControl(n)
	var out []string
	for _, a := range n.Attr {
		var found []string
		switch {
		case a.Key == "aria-controls":
			found = strings.Fields(a.Val)
		case strings.HasPrefix(a.Key, "data-") && strings.HasPrefix(a.Val, "#"):
			found = []string{a.Val[1:]}
		case a.Key == "data-parent" || a.Key == "data-bs-parent" || !control:
		case a.Key == "href" && strings.HasPrefix(a.Val, "#"):
			found = []string{a.Val[1:]}
		case strings.HasPrefix(a.Key, "data-"):
			found = []string{a.Val}
		case a.Key == "onclick":
			found = strings.FieldsFunc(a.Val, func(r rune) bool { return strings.ContainsRune(`'"(),;# `, r) })
		}
		for _, id := range found {
			if p := r.ids[id]; p != nil && p != n && !parentKey(a.Key) {
				out = append(out, id)
			}
		}
	}
	return out
}

// parentKey names what holds a whole accordion, which is not what its title opens.
func parentKey(key string) bool {
	return strings.HasSuffix(key, "-parent") || strings.HasSuffix(key, "-container")
}

// isItemType reports whether an element says in its attributes what it is for search engines.
func isItemType(n *html.Node, name string) bool {
	return strings.HasSuffix(strings.TrimRight(attr(n, "itemtype"), "/"), "schema.org/"+name)
}

func property(n *html.Node, name string) *html.Node {
	for c := range all(n) {
		if attr(c, "itemprop") == name && c.DataAtom != atom.Meta {
			return c
		}
	}
	return nil
}
