package finish

import (
	"errors"
	"fmt"
	"slices"

	"guidepress/internal/display"
	"guidepress/internal/truetype"
)

// audit finds everything in the display document that would break a standard, in particular what veraPDF
// lets pass: a figure without BBox, a list without numbering, a link element without annotation.
func audit(doc *display.Document, rules *rules) error {
	a := &auditor{doc: doc, rules: rules, seen: map[*display.Node]bool{}, ids: map[string]bool{}, marked: placesOf(doc), linked: map[*display.Node]bool{}}
	if doc.Title == "" || doc.Lang == "" {
		a.fail("the document needs a title and a language")
	}
	if doc.Root == nil || doc.Root.Tag != display.TagDocument {
		a.fail("the structure tree needs a Document at its root")
		return errors.Join(a.errs...)
	}
	for p := range doc.Pages {
		for _, l := range doc.Pages[p].Links {
			a.linked[l.Node] = true
		}
	}
	a.fields()
	a.node(doc.Root)
	a.links()
	a.marks()
	a.outline(doc.Outline)
	a.names()
	return errors.Join(a.errs...)
}

// auditor walks a document once.
type auditor struct {
	doc    *display.Document
	rules  *rules
	seen   map[*display.Node]bool // in the tree
	ids    map[string]bool
	marked map[*display.Node][]place
	linked map[*display.Node]bool
	level  int  // of the last heading
	inLink bool // the element at hand stands in a Link
	errs   []error
}

func (a *auditor) fail(format string, args ...any) {
	a.errs = append(a.errs, fmt.Errorf(format, args...))
}

func (a *auditor) links() {
	for p := range a.doc.Pages {
		for _, l := range a.doc.Pages[p].Links {
			switch {
			case l.Node == nil || l.Node.Tag != display.TagLink:
				a.fail("page %d: the link %q belongs to no Link element", p+1, l.Contents)
			case l.Contents == "":
				a.fail("page %d: a link to %q does not say where it leads", p+1, l.URI)
			case l.URI == "":
				a.leads(l.To, "page %d: the link %q", p+1, l.Contents)
			}
		}
	}
}

// fields finds what cannot be filled in, or would not say what is asked for.
func (a *auditor) fields() {
	names, faces := map[string]bool{}, map[string]bool{}
	for p := range a.doc.Pages {
		for _, f := range a.doc.Pages[p].Fields {
			switch {
			case f.Node == nil || f.Node.Tag != display.TagForm:
				a.fail("page %d: the field %q belongs to no Form element", p+1, f.Label)
			case a.linked[f.Node]:
				a.fail("page %d: the field %q shares its Form element", p+1, f.Label)
			case f.Label == "":
				a.fail("page %d: a field does not say what is asked for", p+1)
			case f.Name == "" || names[f.Name]:
				a.fail("page %d: the field %q has no name of its own", p+1, f.Label)
			case !a.readable(f.Face):
				a.fail("page %d: the field %q has no face", p+1, f.Label)
			}
			a.linked[f.Node], names[f.Name], faces[f.Face] = true, true, true
		}
	}
	if len(faces) > 1 {
		a.fail("fields have %d faces", len(faces))
	}
}

// readable reports whether the document has a face, and it is sound.
func (a *auditor) readable(face string) bool {
	i := slices.IndexFunc(a.doc.Faces, func(f display.Face) bool { return f.Name == face })
	if i < 0 {
		return false
	}
	_, err := truetype.Parse(a.doc.Faces[i].File)
	return err == nil
}

func (a *auditor) names() {
	for i, n := range a.doc.Names {
		if i > 0 && n.Name <= a.doc.Names[i-1].Name {
			a.fail("the named place %q is not behind %q", n.Name, a.doc.Names[i-1].Name)
		}
		a.leads(n.To, "the named place %q", n.Name)
	}
}

func (a *auditor) exists(d display.Dest) bool { return d.Page >= 0 && d.Page < len(a.doc.Pages) }

// leads checks where something leads: to a page that is there and, where destinations name elements, to one that is read.
func (a *auditor) leads(to display.Dest, format string, args ...any) {
	what := fmt.Sprintf(format, args...)
	switch {
	case !a.exists(to):
		a.fail("%s leads to page %d of %d", what, to.Page+1, len(a.doc.Pages))
	case !a.rules.modern:
	case to.Node == nil || !a.seen[to.Node] || !a.holds(to.Node):
		a.fail("%s leads to no element", what)
	}
}

func (a *auditor) outline(list []display.Bookmark) {
	for _, b := range list {
		a.leads(b.To, "the bookmark %q", b.Title)
		a.outline(b.Kids)
	}
}

// node checks an element and those below it.
func (a *auditor) node(n *display.Node) {
	if a.seen[n] {
		a.fail("a %s stands in the structure tree twice", n.Tag)
		return
	}
	a.seen[n] = true
	if len(n.Kids) > 0 && len(a.marked[n]) > 0 {
		a.fail("page %d: a %s has both elements and marks in it", a.marked[n][0].page+1, n.Tag)
	}
	if n.ID != "" && a.ids[n.ID] {
		a.fail("the ID %q is used twice", n.ID)
	}
	a.ids[n.ID] = true
	a.kind(n)
	if n.Tag == display.TagLink {
		if a.inLink {
			a.fail("a Link stands in a Link")
		}
		a.inLink = true
		defer func() { a.inLink = false }()
	}
	if n.Tag != display.TagDiv && a.rules.modern {
		a.captions(n)
	}
	for _, k := range n.Kids {
		a.node(k)
	}
}

// marks finds content whose element is not in the tree, and links likewise.
func (a *auditor) marks() {
	for p := range a.doc.Pages {
		page := &a.doc.Pages[p]
		for i := range page.Marks {
			if n := page.Marks[i].Node; n != nil && !a.seen[n] {
				a.fail("page %d: mark %d belongs to a %s outside the structure tree", p+1, i, n.Tag)
			}
		}
		for _, l := range page.Links {
			if l.Node != nil && !a.seen[l.Node] {
				a.fail("page %d: the link %q belongs to an element outside the structure tree", p+1, l.Contents)
			}
		}
		for _, f := range page.Fields {
			if f.Node != nil && !a.seen[f.Node] {
				a.fail("page %d: the field %q belongs to an element outside the structure tree", p+1, f.Label)
			}
		}
	}
}
