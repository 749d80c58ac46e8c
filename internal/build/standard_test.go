package build

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"guidepress/internal/display"
	"guidepress/internal/finish"
)

// A file of one standard is not taken for one of the other, though both have one name.
func TestAnotherStandardIsAnotherFile(t *testing.T) {
	root := copyProject(t)
	for _, c := range []struct {
		standard Standard
		begins   string
		made     int
	}{{finish.UA1, "%PDF-1.7", 1}, {finish.UA2, "%PDF-2.0", 1}, {finish.UA2, "%PDF-2.0", 0}, {finish.UA1, "%PDF-1.7", 1}} {
		r := mustRun(t, Options{Root: root, Out: "dist", Guides: []string{"our-practice"}, Languages: []string{"en"}, Cache: t.TempDir(), Standard: c.standard})
		if got := remade(r); len(got) != c.made {
			t.Errorf("%s: %d files were made, want %d", c.begins, len(got), c.made)
		}
		data, err := os.ReadFile(filepath.Join(root, r.Outputs[0].File))
		if err != nil || !bytes.HasPrefix(data, []byte(c.begins)) {
			t.Errorf("want %s, got %q, %v", c.begins, data[:min(8, len(data))], err)
		}
	}
}

// Whatever leads inside a document leads to an element that begins on the page where one lands, be it a link, a bookmark or
// a named place; an entry of the contents to the heading that it names.
func TestPlacesAreThoseOfTheirElements(t *testing.T) {
	for _, l := range allPages(t) {
		from, _ := readOn(l.doc)
		var first func(n *display.Node) (int, bool)
		first = func(n *display.Node) (int, bool) {
			if at, ok := from[n]; ok {
				return at, true
			}
			for _, k := range n.Kids {
				if at, ok := first(k); ok {
					return at, true
				}
			}
			return 0, false
		}
		leads := func(what string, to display.Dest) {
			t.Helper()
			if to.Node == nil {
				t.Errorf("%s: %s leads to no element", l.name, what)
			} else if at, ok := first(to.Node); !ok || at != to.Page {
				t.Errorf("%s: %s leads to page %d, and to a %s on page %d", l.name, what, to.Page+1, to.Node.Tag, at+1)
			}
		}
		for _, b := range l.doc.Outline {
			leads("the bookmark “"+b.Title+"”", b.To)
		}
		for _, n := range l.doc.Names {
			leads("the name "+n.Name, n.To)
		}
		for i := range l.doc.Pages {
			for _, k := range l.doc.Pages[i].Links {
				if k.URI == "" {
					leads("“"+k.Contents+"”", k.To)
				}
			}
		}
		var entries func(n *display.Node)
		entries = func(n *display.Node) {
			if n.Tag == display.TagTOCI && (n.Ref == nil || n.Ref.Tag != display.TagH2) {
				t.Errorf("%s: an entry of the contents names no heading", l.name)
			}
			for _, k := range n.Kids {
				entries(k)
			}
		}
		entries(l.doc.Root)
	}
}

// The second standard calls the title a title: there is one, and it is the guide's.
func TestOneTitle(t *testing.T) {
	for _, l := range allPages(t) {
		n := 0
		var walk func(*display.Node)
		walk = func(e *display.Node) {
			if e.Tag == display.TagH1 {
				n++
			}
			for _, k := range e.Kids {
				walk(k)
			}
		}
		if walk(l.doc.Root); n != 1 {
			t.Errorf("%s has %d titles", l.name, n)
		}
	}
}
