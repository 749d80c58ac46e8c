package build

import (
	"testing"

	"guidepress/internal/display"
)

// A picture is read where it stands: nobody who listens is sent to an earlier page for it, or back from it. (Offices
// are read state by state, also where a state's column goes on on the next page.)
func TestPicturesAreReadWhereTheyStand(t *testing.T) {
	for _, l := range allPages(t) {
		from, to := readOn(l.doc)
		last, picture := 0, false
		var walk func(n, parent *display.Node)
		walk = func(n, parent *display.Node) {
			if at, ok := from[n]; ok {
				own := n.Tag == display.TagFigure && parent.Tag == display.TagSect
				if at < last && (own || picture) {
					t.Errorf("%s: a %s is read on page %d after page %d: %q", l.name, n.Tag, at+1, last+1, n.Alt+words(l.doc, n))
				}
				last, picture = to[n], own
			}
			for _, k := range n.Kids {
				walk(k, n)
			}
		}
		walk(l.doc.Root, nil)
	}
}

// Words that stand on a page are told: all but running heads and feet. Some are told once and seen twice: the heads of a
// table that goes on, the numbers in a picture.
func TestWordsOnThePageAreTold(t *testing.T) {
	for _, l := range allPages(t) {
		for i := range l.doc.Pages {
			for _, m := range l.doc.Pages[i].Marks {
				if m.Node != nil || m.Artifact == display.Header || m.Artifact == display.Footer {
					continue
				}
				for _, it := range m.Items {
					if text, ok := it.(*display.Text); ok && !heard(l.doc, text.Text) {
						t.Errorf("%s: page %d: nobody is told %q", l.name, i+1, text.Text)
					}
				}
			}
		}
	}
}

// heard reports whether some element has these words.
func heard(doc *display.Document, text string) bool {
	for i := range doc.Pages {
		for _, m := range doc.Pages[i].Marks {
			for _, it := range m.Items {
				if t, ok := it.(*display.Text); ok && m.Node != nil && t.Text == text {
					return true
				}
			}
		}
	}
	return false
}

// readOn are the first and the last page of each element's ink.
func readOn(doc *display.Document) (from, to map[*display.Node]int) {
	from, to = map[*display.Node]int{}, map[*display.Node]int{}
	for i := range doc.Pages {
		for _, m := range doc.Pages[i].Marks {
			if m.Node == nil {
				continue
			}
			if _, ok := from[m.Node]; !ok {
				from[m.Node] = i
			}
			to[m.Node] = i
		}
	}
	return from, to
}

// words are those of an element.
func words(doc *display.Document, n *display.Node) (out string) {
	for i := range doc.Pages {
		for _, m := range doc.Pages[i].Marks {
			for _, it := range m.Items {
				if text, ok := it.(*display.Text); ok && m.Node == n {
					out += text.Text
				}
			}
		}
	}
	return out
}
