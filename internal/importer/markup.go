package importer

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// furniture says what an element of the website is, by its markup; "" for a part of the text. Names of classes
// are hints only ("has-sidebar" sits on the body of many a page), so an element with a text inside is kept
// whatever its class.
func (r *reader) furniture(n *html.Node) string {
	if r.isFoot(n) {
		return "foot of the website"
	}
	switch n.DataAtom {
	case atom.Nav:
		if prose(n, enough) < enough { // one that never closes holds the whole page
			return "menu"
		}
	case atom.Button, atom.Label:
		if !wrapsText(n) {
			return "form or button"
		}
	case atom.Input, atom.Select, atom.Textarea, atom.Legend:
		return "form or button"
	case atom.Form:
		if prose(n, enough) < enough { // some sites put the whole page into one form
			return "form or button"
		}
	case atom.Noscript:
		if !has(n, func(c *html.Node) bool { return c.DataAtom == atom.Img }) {
			return "text for browsers without scripts"
		}
	case atom.Header:
		if !r.landed && has(n, isMenu) && !r.opensPage(n) {
			return "head of the website"
		}
	case atom.A:
		if (attr(n, "href") == "/" || r.isHome(attr(n, "href"))) && r.siteName(textOf(n)) {
			return "name of the website"
		}
	case atom.Footer:
		if prose(n, enough) < enough {
			return "foot of the website"
		}
	}
	return r.byName(n)
}

// wrapsText reports whether a button is a card that can be pressed: with a text in it, not only its name.
func wrapsText(n *html.Node) bool {
	words := prose(n, maxTitle+1)
	return words > maxTitle || words >= 12 && has(n, func(c *html.Node) bool { return headingLevel(c) > 0 || c.DataAtom == atom.P })
}

// enough words outside links make a text of an element that looks like furniture.
const enough = 60

func isMenu(n *html.Node) bool { return n.DataAtom == atom.Nav || attr(n, "role") == "navigation" }

// named are the words by which sites call their furniture, in roles, classes and ids.
var named = []struct {
	what string
	name *pattern
}{
	{"breadcrumb", nameWord(`breadcrumbs?|crumbs?`)},
	{"cookie banner", nameWord(`cookies?|cookie-(?:notice|banner|bar|law-info-bar|consent)|consent|gdpr|cmplz|onetrust|cky`)},
	{"share bar", nameWord(`share|sharing|shares|share-buttons?|social|socials|social-(?:links|icons|media|share)|sharedaddy|addtoany|addthis`)},
	{"search box", nameWord(`search|searchform|search-(?:form|box|bar)|location-search|locator`)},
	{"menu", nameWord(`nav|navbar|navigation|menu|main-menu|mobile-menu|pagination|pager|post-navigation|toc|table-of-contents`)},
	{"sign-up box", nameWord(`newsletter|subscribe|signup|sign-up|mailchimp|popup|pop-up|modal`)},
	{"more of the website", nameWord(`sidebar|related|related-posts|recent-posts|comments|comment-form|respond|widget-area|post-meta|entry-meta|author-box|byline`)},
	{"head of the website", nameWord(`site-header|masthead|topbar|top-bar|location-header|elementor-location-header|header-wrapper|announcement-bar`)},
	{"foot of the website", nameWord(`site-footer|colophon|location-footer|elementor-location-footer|footer|copyright|site-info`)},
	{"way back", nameWord(`back-to-top|scroll-to-top|skip-link|skip-to-content|skiplink`)},
	{"text for screen readers", screenReader},
}

var screenReader = newPattern(`(?i)(?:^|\s)(?:[a-z]{1,9}[-_]{1,2}(?:u-)?)?(?:sr-only|screen-?reader(?:-text|-only)?|visually-?hidden|visuallyhidden|elementor-screen-only|a11y-hidden|hidden-visually|vh|assistive-text|accessibly-hidden)(?:$|\s)`)

func nameWord(alternatives string) *pattern {
	return newPattern(`(?i)(?:^|\s)(?:[a-z]{1,4}-{1,2}|wp-block-|c-|block-)?(?:` + alternatives + `)(?:$|\s|__|--|-(?:wrap|wrapper|container|inner|box|area|bar|section|list|nav|row|block|holder|strip|left|right)\b)`)
}

var roles = map[string]string{"navigation": "menu", "search": "search box", "contentinfo": "foot of the website",
	"banner": "head of the website", "dialog": "sign-up box", "alertdialog": "sign-up box", "complementary": "more of the website"}

// byName looks at an element's role, class and id.
func (r *reader) byName(n *html.Node) string {
	if n == r.main || n.DataAtom == atom.Body || headingLevel(n) > 0 || attr(n, "role") == "main" {
		return ""
	}
	what := roles[attr(n, "role")]
	names := attr(n, "class") + " " + attr(n, "id")
	for i := 0; what == "" && i < len(named); i++ {
		if named[i].name.MatchString(names) {
			what = named[i].what
		}
	}
	if what == "" {
		return r.variant(n, names)
	}
	if what == "cookie banner" && prose(n, 5*enough) < 5*enough || prose(n, enough) < enough && !has(n, func(c *html.Node) bool { return c.DataAtom == atom.H1 }) {
		return what
	}
	return ""
}

// variantName marks what is shown on some screens only.
var variantName = newPattern(`(?i)(?:^|[\s-])(?:hidden-(?:desktop|tablet|mobile|phone|xs|sm|md|lg)|(?:desktop|mobile|tablet)-(?:only|hidden)|hide-(?:on-)?(?:mobile|desktop|tablet)|show-(?:on-)?(?:mobile|desktop)|d-none|visible-(?:xs|sm|md|lg))(?:$|[\s-])`)

// maxVariants bounds the search: each goes through the whole text.
const maxVariants = 200

// variant recognises a text that a page holds twice, once for each size of screen. What stands twice without
// such a mark is the author's doing and stays, for check to show.
func (r *reader) variant(n *html.Node, names string) string {
	if !variantName.MatchString(names) || r.variants > maxVariants {
		return ""
	}
	r.variants++
	if r.text == "" {
		r.text = folded(textOf(r.main))
	}
	own := folded(textOf(n))
	if len(own) > 3 && strings.Count(r.text, own) > 1 {
		r.text = strings.Replace(r.text, own, " ", 1)
		return "repeated for another screen"
	}
	return ""
}

// folded is a text's words alone, for comparisons. Two spaces part them, so that a text that stands twice in a
// row is found twice.
func folded(s string) string {
	return " " + strings.Join(wordsOf(strings.ToLower(clean(s))), "  ") + " "
}
