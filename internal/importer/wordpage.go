package importer

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A page that Word saved says with classes and styles of its own what a page says with elements: the title is a
// paragraph of the class MsoTitle, an item of a list one whose style names the list and the level.

// msoList is a list and a level in the style of a paragraph.
var msoList = newPattern(`mso-list\s*:\s*(l\d+)\s+level(\d)`)

// fromWord reports whether Word saved a page, and mends it if so.
func fromWord(doc *html.Node) bool {
	var paras []*html.Node
	for n := range all(doc) {
		if strings.HasPrefix(attr(n, "class"), "Mso") {
			paras = append(paras, n)
		}
	}
	if len(paras) == 0 {
		return false
	}
	var w word // its way to open lists in lists
	w.counts = map[string]int{}
	w.numbers = map[string]wordNumbering{}
	var last *html.Node
	for _, p := range paras {
		class := attr(p, "class")
		m := msoList.FindStringSubmatch(attr(p, "style"))
		switch {
		case class == "MsoTitle":
			rename(p, atom.H1)
		case class == "MsoCaption":
			p.Attr = []html.Attribute{{Key: "class", Val: "caption"}}
		case m != nil && p.DataAtom == atom.P:
			w.savedItem(p, m[1], int(m[2][0]-'1'), last)
			last = p
			continue
		}
		last = nil
	}
	return true
}

// savedItem makes an item of a list of a paragraph. Its sign stands in an element that says it is to be ignored.
func (w *word) savedItem(p *html.Node, list string, level int, before *html.Node) {
	sign := typedMark(p)
	if before == nil || w.lists == nil {
		w.closeLists()
	}
	counts := w.numbers[list]
	if counts.counts == nil {
		counts = wordNumbering{map[int]bool{}, map[int]int{}}
	}
	counts.counts[level] = wordCount(sign) > 0
	w.numbers[list] = counts
	box := newNode(atom.Div)
	li := w.listItem(list, max(level, 0), box)
	if list := box.FirstChild; list != nil {
		box.RemoveChild(list)
		p.Parent.InsertBefore(list, p)
	}
	moveChildren(p, li)
	p.Parent.RemoveChild(p)
}

// typedMark takes the sign of an item out of a paragraph.
func typedMark(p *html.Node) string {
	for n := range all(p) {
		if n.DataAtom == atom.Span && strings.Contains(strings.ReplaceAll(attr(n, "style"), " ", ""), "mso-list:Ignore") {
			sign := textOf(n)
			n.Parent.RemoveChild(n)
			return sign
		}
	}
	return ""
}
