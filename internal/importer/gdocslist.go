package importer

import (
	"golang.org/x/net/html"
)

// kix is the name of a list and its level.
var kix = newPattern(`lst-kix_([\w]+?)-(\d)(?:\s|$)`)

// docsLists puts each list of a deeper level into the last item of the one before it.
func docsLists(body *html.Node) {
	var lists []*html.Node
	for n := range all(body) {
		if listTags[n.DataAtom] {
			lists = append(lists, n)
		}
	}
	var open [10]*html.Node // by level
	for _, n := range lists {
		m := kix.FindStringSubmatch(attr(n, "class"))
		if m == nil {
			continue
		}
		level := int(m[2][0] - '0')
		if level > 0 && open[level-1] != nil && adjoins(open[0], n) && open[level-1].LastChild != nil {
			same := open[level] != nil && open[level].Parent == open[level-1].LastChild && open[level].DataAtom == n.DataAtom
			n.Parent.RemoveChild(n)
			if same {
				moveChildren(n, open[level])
				continue
			}
			open[level-1].LastChild.AppendChild(n)
		} else if level == 0 && open[0] != nil && adjoins(open[0], n) && open[0].DataAtom == n.DataAtom && attr(open[0], "class") != "" && sameList(open[0], n) {
			n.Parent.RemoveChild(n)
			moveChildren(n, open[0])
			n = open[0]
		}
		open[level] = n
		for i := level + 1; i < len(open); i++ {
			open[i] = nil
		}
	}
}

func sameList(a, b *html.Node) bool {
	m, k := kix.FindStringSubmatch(attr(a, "class")), kix.FindStringSubmatch(attr(b, "class"))
	return m != nil && k != nil && m[1] == k[1]
}

func moveChildren(from, to *html.Node) {
	for c := from.FirstChild; c != nil; c = from.FirstChild {
		from.RemoveChild(c)
		to.AppendChild(c)
	}
}

// adjoins reports whether nothing with words stands between two siblings.
func adjoins(a, b *html.Node) bool {
	for c := b.PrevSibling; c != nil; c = c.PrevSibling {
		if c == a {
			return true
		}
		if wordsIn(c, 1) > 0 {
			return false
		}
	}
	return false
}
