package desk

import (
	"slices"
	"strings"
	"unicode"

	"guidepress/internal/display"
)

// The pages do not say where their words were written. They are found again by reading: the runs of a document in
// the order in which they are read aloud, letters and digits alone, hold every text of the guide whole. A text that
// stands in several places (a heading, also in the contents) is found in all of them; texts with the same words are
// told apart by their order.

// run is a piece of text on a page.
type run struct {
	*display.Text
	page    int
	letters string
	skip    bool // numbers of sources and of lists may stand inside of a text
}

// origins tells of each run which leaf it shows.
func origins(doc *display.Document, leaves []leaf) map[*display.Text]*leaf {
	runs := spokenRuns(doc)
	starts := map[string][]int{} // runs by their first letters
	for i, r := range runs {
		if r.letters != "" {
			starts[r.letters[:1]] = append(starts[r.letters[:1]], i)
		}
	}
	same := map[string][]*leaf{}
	var order []string
	for i := range leaves {
		l := letters(leaves[i].plain)
		if l == "" {
			continue
		}
		if same[l] == nil {
			order = append(order, l)
		}
		same[l] = append(same[l], &leaves[i])
	}
	slices.SortStableFunc(order, func(a, b string) int { return len(b) - len(a) }) // a long text before one that is its beginning
	out := map[*display.Text]*leaf{}
	for _, text := range order {
		claim(out, runs, starts[text[:1]], text, same[text])
	}
	return out
}

// claim gives the places of a text to the leaves that say it.
func claim(out map[*display.Text]*leaf, runs []run, starts []int, text string, leaves []*leaf) {
	n := 0
	for _, i := range starts {
		if out[runs[i].Text] != nil {
			continue
		}
		if found := match(runs, i, text); found != nil {
			for _, t := range found {
				out[t] = leaves[min(n, len(leaves)-1)]
			}
			n++
		}
	}
}

// match reads a text from run i on; nil where something else stands there.
func match(runs []run, i int, text string) []*display.Text {
	var found []*display.Text
	for ; text != "" && i < len(runs); i++ {
		r := runs[i]
		switch rest, ok := strings.CutPrefix(text, r.letters); {
		case r.letters == "":
			if len(found) > 0 {
				found = append(found, r.Text) // a full stop or a bullet of its own
			}
		case ok:
			found, text = append(found, r.Text), rest
		case !r.skip:
			return nil
		}
	}
	if text != "" {
		return nil
	}
	return found
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
