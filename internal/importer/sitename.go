package importer

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// siteName reports whether a text is the name of the practice and not of the page: the website says so in its
// data, its address is made of the same letters, or its first page is linked by it.
func (r *reader) siteName(s string) bool {
	key := compact(s)
	if key == "" {
		return false
	}
	return slices.ContainsFunc(r.siteNames(), func(n string) bool { return n == key }) || len(key) > 5 && strings.Contains(r.host(), key)
}

// host is the website's address in letters: bayclinic of www.bay-clinic.com.
func (r *reader) host() string {
	if r.p.address == nil {
		return ""
	}
	return compact(strings.TrimPrefix(r.p.address.Hostname(), "www."))
}

func compact(s string) string { return strings.Join(wordsOf(strings.ToLower(clean(s))), "") }

func (r *reader) siteNames() []string {
	if r.sites != nil {
		return r.sites
	}
	r.sites = []string{compact(r.meta("og:site_name")), compact(r.meta("application-name"))}
	for n := range all(r.doc) {
		home := n.DataAtom == atom.A && (attr(n, "href") == "/" || attr(n, "rel") == "home" || r.isHome(attr(n, "href")))
		switch {
		case home && generic(textOf(n)):
		case logoClass.MatchString(attr(n, "class")+" "+attr(n, "id")) && wordsIn(n, 7) < 7 && headingLevel(n) != 1:
			r.sites = append(r.sites, compact(textOf(n)), compact(logoName(n)))
		case home && wordsIn(n, 9) < 9:
			r.sites = append(r.sites, compact(textOf(n)), compact(logoName(n)))
		case attr(n, "itemprop") == "publisher" || isItemType(n, "Organization"):
			if name := property(n, "name"); name != nil {
				r.sites = append(r.sites, compact(textOf(name)))
			}
		}
	}
	for n := range all(r.doc) {
		if n.Type == html.TextNode && rightsSign.MatchString(n.Data) {
			if m := owner.FindStringSubmatch(squeeze(textOf(n.Parent))); m != nil {
				r.sites = append(r.sites, compact(m[1]))
			}
		}
	}
	for _, v := range r.linkedData() {
		r.sites = append(r.sites, organizations(v, 0)...)
	}
	r.sites = slices.DeleteFunc(r.sites, func(s string) bool { return s == "" })
	return r.sites
}

// logoClass are names of what shows the practice's name at the top.
var logoClass = newPattern(`(?i)(?:^|[\s_-])(?:logo|brand|site-?title|site-?name|site-branding)(?:$|[\s_-])`)

var rightsSign = newPattern(`©|\([cC]\)|[cC]opyright`)

// owner is who holds the rights in a website.
var owner = newPattern(`(?:©|\([cC]\)|[cC]opyright)[\s\d,–-]*(?:by )?([\p{L}\d][^.|©]{2,60}?)\s*(?:\.|\||,? ?[aA]ll [rR]ights|,? [iI]nc|$|©|\d{4})`)

// organizations are the names of practices and websites in data for search engines.
func organizations(v any, depth int) []string {
	var names []string
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			if depth < 8 {
				names = append(names, organizations(e, depth+1)...)
			}
		}
	case map[string]any:
		kind, _ := v["@type"].(string)
		if name, _ := v["name"].(string); organization.MatchString(kind) {
			names = append(names, compact(name))
		}
		for _, key := range []string{"@graph", "publisher", "isPartOf", "author"} {
			if depth < 8 {
				names = append(names, organizations(v[key], depth+1)...)
			}
		}
	}
	return names
}

var organization = newPattern(`Organization|WebSite|Clinic|Hospital|Physician|Business|Dentist`)

func (r *reader) isHome(href string) bool {
	host, ok := strings.CutPrefix(strings.TrimSuffix(href, "/"), "https://")
	return ok && r.p.address != nil && host == r.p.address.Host
}

// logoName is what a picture in a link to the first page says in words.
func logoName(n *html.Node) string {
	img := find(n, atom.Img)
	if img == nil {
		return ""
	}
	return logoWord.ReplaceAllString(attr(img, "alt"), "")
}

var logoWord = newPattern(`(?i)\s*\blogo\b\s*`)
