package desk

import (
	"slices"
	"strings"
	"unicode"

	"guidepress/internal/display"
	"guidepress/internal/source"
)

// run is a piece of text on a page.
type run struct {
	*display.Text
	page    int
	letters string
	skip    bool // numbers of sources and of lists may stand inside of a text
}

// origins tells of each run which leaf it shows. Layout notes where words were written; what it sets between them on its
// own account, numbers of sources and bullets, goes with the text that they stand in.
func origins(doc *display.Document, leaves []leaf) map[*display.Text]*leaf {
	table := make([]*leaf, len(doc.Origins)+1)
	for i, o := range doc.Origins {
		at := source.Pos{File: o.File, Line: o.Line, Col: o.Col}
		if k := around(leaves, at); k >= 0 {
			table[i+1] = &leaves[k]
		}
	}
	out := map[*display.Text]*leaf{}
	var last *leaf
	var between []run
	for _, r := range spokenRuns(doc) {
		l := table[r.Origin]
		switch {
		case l == nil && (r.skip || r.letters == ""):
			between = append(between, r)
			continue
		case l != nil && l == last:
			for _, b := range between {
				out[b.Text] = l
			}
		}
		if between, last = nil, l; l != nil {
			out[r.Text] = l
		}
	}
	return out
}

// around is the leaf that a place of a file lies in, -1 for none.
func around(leaves []leaf, at source.Pos) int {
	return slices.IndexFunc(leaves, func(l leaf) bool {
		return l.from.Line <= at.Line && at.Line <= l.to.Line && l.from.File == at.File && l.from.Compare(at) <= 0 && at.Compare(l.to) <= 0
	})
}

// spokenRuns are all runs that are content, in the order of the structure tree.
func spokenRuns(doc *display.Document) []run {
	ink := map[*display.Node][]run{}
	for i := range doc.Pages {
		for _, m := range doc.Pages[i].Marks {
			if m.Node != nil {
				ink[m.Node] = gather(ink[m.Node], m.Items, i, m.Node)
			}
		}
	}
	var out []run
	var walk func(*display.Node)
	walk = func(n *display.Node) {
		out = append(out, ink[n]...)
		for _, k := range n.Kids {
			walk(k)
		}
	}
	if doc.Root != nil {
		walk(doc.Root)
	}
	return out
}

func gather(out []run, items []display.Item, page int, n *display.Node) []run {
	for _, it := range items {
		switch it := it.(type) {
		case *display.Text:
			l := letters(it.Text)
			digits := strings.Trim(l, "0123456789") == ""
			out = append(out, run{it, page, l, digits || n.Tag == display.TagLabel})
		case *display.Group:
			out = gather(out, it.Items, page, n)
		}
	}
	return out
}

// letters are what of a text stays whatever typography does to it.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}
