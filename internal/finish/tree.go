package finish

import (
	"guidepress/internal/display"
	"guidepress/internal/pdf"
)

// place is a mark on a page.
type place struct {
	page, mcid int
}

// tree is the structure tree in the making.
type tree struct {
	file   *file
	places map[*display.Node][]place
	links  map[*display.Node][]linkAt
	refs   map[*display.Node]pdf.Ref
	ids    map[string]pdf.Ref              // elements by ID
	spaces map[string]pdf.Ref              // namespaces, in PDF 2.0
	inner  map[*display.Node]*display.Node // elements inside others, in PDF 2.0
}

// linkAt is an annotation, a link or a field, and its page.
type linkAt struct {
	page       int
	annotation pdf.Ref
}

// structure writes the structure tree and everything that points into it.
func (f *file) structure() pdf.Ref {
	t := &tree{file: f, places: placesOf(f.doc), links: f.linksByNode(), refs: map[*display.Node]pdf.Ref{}, ids: map[string]pdf.Ref{}}
	f.elements = t.refs
	root := f.out.Reserve()
	d := pdf.Dict{"Type": pdf.Name("StructTreeRoot")}
	if f.rules.modern {
		d["Namespaces"] = t.namespaces()
		d["RoleMap"] = olderNames()
		t.inner = map[*display.Node]*display.Node{}
		t.nest(f.doc.Root)
	}
	t.reserve(f.doc.Root)
	t.write(f.doc.Root, root)
	d["K"] = pdf.Array{t.refs[f.doc.Root]}
	parents, next := t.parentTree()
	d["ParentTree"] = parents
	d["ParentTreeNextKey"] = next
	if ids := t.idTree(); ids != nil {
		d["IDTree"] = ids
	}
	f.out.Set(root, d)
	return root
}

// namespaces are those of the structure types.
func (t *tree) namespaces() pdf.Array {
	t.spaces = map[string]pdf.Ref{}
	var all pdf.Array
	for _, name := range []string{namespace2, namespace1} {
		t.spaces[name] = t.file.out.Add(pdf.Dict{"Type": pdf.Name("Namespace"), "NS": pdf.Text(name)})
		all = append(all, t.spaces[name])
	}
	return all
}

// olderNames is for programs that know no namespaces: by the rules of PDF 1.7 they drop elements whose type they do not know
// (poppler 22 does, words included). To others it says nothing, since all elements name their namespace (ISO 32000-2 14.8.6.2).
func olderNames() pdf.Dict {
	d := pdf.Dict{}
	for of2, of1 := range onlyIn2 {
		d[of2] = of1
	}
	return d
}

// nest puts what an element holds in one of its own, where the display document asks for that.
func (t *tree) nest(n *display.Node) {
	for _, k := range n.Kids {
		t.nest(k)
	}
	if n.Holds == "" {
		return
	}
	in := &display.Node{Tag: n.Holds, Kids: n.Kids, Actual: n.Actual, Field: n.Field}
	t.inner[n], t.places[in] = in, t.places[n]
	delete(t.places, n)
}

// kids are the elements in an element.
func (t *tree) kids(n *display.Node) []*display.Node {
	if in := t.inner[n]; in != nil {
		return []*display.Node{in}
	}
	return n.Kids
}

// innermost is the element that marks of one belong to.
func (t *tree) innermost(n *display.Node) *display.Node {
	if in := t.inner[n]; in != nil {
		return in
	}
	return n
}

// typed says what an element is, and in which namespace.
func (t *tree) typed(n *display.Node, d pdf.Dict) {
	name := t.file.rules.tag(n.Tag)
	d["S"] = name
	switch {
	case !t.file.rules.modern:
	case onlyIn1[name]:
		d["NS"] = t.spaces[namespace1]
	default:
		d["NS"] = t.spaces[namespace2]
	}
}

// placesOf numbers the marks as display says: those with a node, from 0, page by page. A mark without items
// keeps its number but is nowhere to be found.
func placesOf(doc *display.Document) map[*display.Node][]place {
	places := map[*display.Node][]place{}
	for p := range doc.Pages {
		mcid := 0
		for i := range doc.Pages[p].Marks {
			m := &doc.Pages[p].Marks[i]
			if m.Node == nil {
				continue
			}
			if len(m.Items) > 0 {
				places[m.Node] = append(places[m.Node], place{p, mcid})
			}
			mcid++
		}
	}
	return places
}

func (f *file) linksByNode() map[*display.Node][]linkAt {
	links := map[*display.Node][]linkAt{}
	for p := range f.doc.Pages {
		for i := range f.doc.Pages[p].Links {
			n := f.doc.Pages[p].Links[i].Node
			links[n] = append(links[n], linkAt{p, f.links[p][i]})
		}
		for i, field := range f.doc.Pages[p].Fields {
			links[field.Node] = append(links[field.Node], linkAt{p, f.fields[p][i]})
		}
	}
	return links
}

// reserve gives a number to every element that stays, parents first, and reports whether this one does. An
// element without content goes, and its parents with it; but an empty cell keeps its place in the row, and
// the root is always there.
func (t *tree) reserve(n *display.Node) bool {
	ref := t.file.out.Reserve()
	keep := n == t.file.doc.Root || n.Tag == display.TagTD || n.Tag == display.TagTH || len(t.places[n]) > 0 || len(t.links[n]) > 0
	for _, k := range t.kids(n) {
		if t.reserve(k) {
			keep = true
		}
	}
	if keep {
		t.refs[n] = ref
	}
	return keep
}

// write writes an element and those below it.
func (t *tree) write(n *display.Node, parent pdf.Ref) {
	self := t.refs[n]
	kids := t.content(n)
	d := pdf.Dict{"P": parent}
	t.typed(n, d)
	if page, ok := t.firstPage(n); ok {
		d["Pg"] = t.file.pages[page]
	}
	switch len(kids) {
	case 0:
	case 1:
		d["K"] = kids[0]
	default:
		d["K"] = kids
	}
	t.describe(n, d)
	t.file.out.Set(self, d)
	for _, k := range t.kids(n) {
		if _, ok := t.refs[k]; ok {
			t.write(k, self)
		}
	}
}

// firstPage is the page whose marks an element may name by their number alone.
func (t *tree) firstPage(n *display.Node) (int, bool) {
	if at := t.places[n]; len(at) > 0 {
		return at[0].page, true
	}
	return 0, false
}

// content is what an element's K holds: child elements or marks, and behind them the annotations of a link or a field.
func (t *tree) content(n *display.Node) pdf.Array {
	var kids pdf.Array
	for _, k := range t.kids(n) {
		if ref, ok := t.refs[k]; ok {
			kids = append(kids, ref)
		}
	}
	first, _ := t.firstPage(n)
	for _, at := range t.places[n] {
		if at.page == first {
			kids = append(kids, at.mcid)
			continue
		}
		kids = append(kids, pdf.Dict{"Type": pdf.Name("MCR"), "Pg": t.file.pages[at.page], "MCID": at.mcid})
	}
	for _, l := range t.links[n] {
		kids = append(kids, pdf.Dict{"Type": pdf.Name("OBJR"), "Pg": t.file.pages[l.page], "Obj": l.annotation})
	}
	return kids
}
