package importer

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// titleName are class names of titles in the builds that use plain elements for them.
var titleName = newPattern(`(?i)(?:accordion|toggle|faqs?|tab|collaps\w*|question|qa|expand\w*|panel|disclosure)[-_a-z0-9]*(?:title|header|head|heading|question|button|btn|trigger|name|control|label|link|summary)|(?:^|[\s_-])(?:questions?|faq-?q|accordion|collapsible|toggle|trigger|expander)(?:$|\s)`)

// isControl reports whether an element opens another when it is pressed: by its tag, by what it tells a screen
// reader, by its script, or by its name.
func isControl(n *html.Node) bool {
	if n.Type != html.ElementNode || unread[n.DataAtom] && n.DataAtom != atom.Button && n.DataAtom != atom.Label && n.DataAtom != atom.A {
		return false
	}
	switch n.DataAtom {
	case atom.Button:
		return attr(n, "type") != "submit" && attr(n, "type") != "reset"
	case atom.Input, atom.Textarea, atom.Select, atom.Option, atom.Body, atom.Html:
		return false
	}
	return saysControl(n) || isTitle(n)
}

// saysControl reports whether an element says of itself that it opens something.
func saysControl(n *html.Node) bool {
	role := attr(n, "role")
	return hasAttr(n, "aria-expanded") || hasAttr(n, "aria-controls") || role == "button" || role == "tab" || hasAttr(n, "data-toggle") ||
		hasAttr(n, "data-bs-toggle") || hasAttr(n, "popovertarget") || pressed(n)
}

// pressed reports whether a script runs when an element is pressed. On a link or a button it may do anything, so there
// it must say what; an element that is pressed by a script alone opens something, unless it leads away.
func pressed(n *html.Node) bool {
	does := attr(n, "onclick")
	if n.DataAtom == atom.A || n.DataAtom == atom.Button || n.DataAtom == atom.Img {
		return toggling.MatchString(does)
	}
	return does != "" && !leaving.MatchString(does)
}

var (
	toggling = newPattern(`(?i)toggle|accordion|collaps|expand|show|open`)
	leaving  = newPattern(`(?i)location|href|window\.open|submit`)
)

// isTitle goes by names alone. A name may sit on what is around a title and its panel, too, so an element with
// more than a title's words is none.
func isTitle(n *html.Node) bool {
	return (blockTags[n.DataAtom] || n.DataAtom == atom.A || n.DataAtom == atom.Strong || n.DataAtom == atom.Span) &&
		titleName.MatchString(attr(n, "class")) && wordsIn(n, maxTitle+1) <= maxTitle
}

func asks(s string) bool { return strings.HasSuffix(strings.TrimRight(s, `"”’') `+"\u00a0"), "?") }

// label is what a title reads: its text without signs that tell only that it opens. When there is nothing else,
// the title is empty.
func (r *reader) label(n *html.Node) string {
	var b strings.Builder
	r.labelInto(&b, n)
	s := signless(squeeze(clean(b.String())))
	if wordCount(s) == 0 || openWords.MatchString(s) {
		return ""
	}
	return s
}

func (r *reader) labelInto(b *strings.Builder, n *html.Node) {
	switch {
	case n.Type == html.TextNode:
		b.WriteString(n.Data)
	case n.Type == html.ElementNode && !silent[n.DataAtom] && !r.signs(n):
		gap := blockTags[n.DataAtom] || n.DataAtom == atom.Br
		if gap {
			b.WriteByte(' ')
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			r.labelInto(b, c)
		}
		if gap {
			b.WriteByte(' ')
		}
	}
}

// openWords are what buttons of panels say beside their title.
var openWords = line(`(open|close|expand|collapse|show|hide|toggle|plus|minus|add|remove|more|less|view|read|learn)([ /]*(open|close|expand|collapse|show|hide|more|less|answer|content|details|section|panel|accordion|item|this|answer|tab|the))*|(keyboard_arrow|expand|arrow_drop|chevron|arrow|angle|caret)[_ -]?(more|less|up|down|left|right)?|abrir|cerrar`)

// iconName are class names of signs.
var iconName = newPattern(`(?i)(?:^|[\s_-])(?:icons?|fa|fas|far|fal|glyphicon|dashicons|material-icons\w*|material-symbols\w*|chevron|caret|arrow|plus|minus|indicator|marker|toggle-?icon|opened|closed)(?:$|[\s_-])`)

// signs reports whether an element in a title is decoration: an icon, a plus, words for screen readers.
func (r *reader) signs(n *html.Node) bool {
	if n == nil || n.Type != html.ElementNode || blockTags[n.DataAtom] && n.DataAtom != atom.Div {
		return false
	}
	words := wordsIn(n, 6)
	switch {
	case words == 0:
		return true
	case words > 5:
		return false
	case unseenByName(n):
		return true
	case openWords.MatchString(squeeze(clean(textOf(n)))):
		return lastWords(n) || iconName.MatchString(attr(n, "class")) || attr(n, "aria-hidden") == "true" || unseenInside(n)
	}
	return words <= 2 && iconName.MatchString(attr(n, "class")) && n.DataAtom != atom.Div && n.DataAtom != atom.A
}

// lastWords reports whether a text ends with the words of an element.
func lastWords(n *html.Node) bool {
	for c := n.NextSibling; c != nil; c = c.NextSibling {
		if c.Type == html.TextNode && wordCount(c.Data) > 0 || c.Type == html.ElementNode && wordsIn(c, 1) > 0 {
			return false
		}
	}
	return n.Parent != nil && wordsIn(n.Parent, 6) > wordsIn(n, 6)
}

// unseenByName reports whether an element is for screen readers alone.
func unseenByName(n *html.Node) bool {
	return n.Type == html.ElementNode && screenReader.MatchString(attr(n, "class"))
}

func unseenInside(n *html.Node) bool { return has(n, unseenByName) }
