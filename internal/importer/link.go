package importer

import (
	"net/url"
	"strings"

	"guidepress/internal/phone"
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
	u = unwrapped(u)
	switch u.Scheme {
	case "https", "http":
		if u.Host == "" {
			return ""
		}
	case "mailto":
		if name, host, ok := strings.Cut(u.Opaque, "@"); !ok || name == "" || !strings.Contains(host, ".") {
			return ""
		}
	case "tel":
		return dialled(u.Opaque)
	default:
		return ""
	}
	address := linkSigns.Replace(u.String())
	if _, err := url.Parse(address); err != nil {
		return ""
	}
	return address
}

// unwrapped is where a link leads that goes by a counter of clicks: those of Google Docs, and of mail that was checked.
func unwrapped(u *url.URL) *url.URL {
	to := ""
	switch host := u.Hostname(); {
	case (host == "www.google.com" || host == "google.com") && u.Path == "/url":
		to = u.Query().Get("q") + u.Query().Get("url")
	case strings.HasSuffix(host, ".safelinks.protection.outlook.com"):
		to = u.Query().Get("url")
	}
	if in, err := url.Parse(to); err == nil && in.IsAbs() {
		return in
	}
	return u
}

// dialled is the address of a telephone number; "" for what is none, such as a number to be filled in.
func dialled(written string) string {
	if plain, err := url.PathUnescape(written); err == nil {
		written = plain
	}
	n, ok := phone.Parse(strings.Replace(written, ";ext=", " ext. ", 1))
	if !ok {
		return ""
	}
	return n.URI()
}

// linkSigns are those that would end a link in Markdown, or mean something to the loader.
var linkSigns = strings.NewReplacer(" ", "%20", "(", "%28", ")", "%29", "<", "%3C", ">", "%3E", "\\", "%5C", "{", "%7B", "}", "%7D",
	"*", "%2A", "\n", "", "\t", "")
