package importer

import (
	"net/url"
	"strings"
)

// link is the address of a link as a guide can hold it; "" for one that leads nowhere outside the website.
func (r *reader) link(href string) string {
	href = strings.TrimSpace(clean(href))
	u, err := url.Parse(href)
	if err != nil || href == "" || strings.HasPrefix(href, "#") {
		return ""
	}
	if !u.IsAbs() {
		if r.p.address == nil {
			return ""
		}
		u = r.p.address.ResolveReference(u)
	}
	switch u.Scheme {
	case "https", "http":
		if u.Host == "" {
			return ""
		}
	case "mailto", "tel":
	default:
		return ""
	}
	address := linkSigns.Replace(u.String())
	if _, err := url.Parse(address); err != nil {
		return ""
	}
	return address
}

// linkSigns are those that would end a link in Markdown, or mean something to the loader.
var linkSigns = strings.NewReplacer(" ", "%20", "(", "%28", ")", "%29", "<", "%3C", ">", "%3E", "\\", "%5C", "{", "%7B", "}", "%7D",
	"*", "%2A", "\n", "", "\t", "")
