package importer

import (
	"path"
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A Word document is read into the tree of a page, which then goes the way of all pages: Title and Heading styles
// become headings, numbered paragraphs lists, and so on. The libraries for Go that read such documents were
// looked at; they leave out what they do not know without a word (text boxes, content controls, fields), or may
// not be used under our licence.

// word is a Word document on its way into a page.
type word struct {
	parts   *container
	main    string
	links   map[string]string // relations of the main part by id
	styles  map[string]*wordStyle
	numbers map[string]wordNumbering // by the id that paragraphs name
	size    int                      // of running text, in half points
	shift   int                      // levels that headings move down below a title
	dropped []Dropped

	opening *element // the first paragraph with words
	lists   []openList
	counts  map[string]int // items so far of each list and level
	notes   []*element     // footnotes and endnotes in their order
	boxes   []*element     // text boxes of the paragraph that is read
	fields  []field
}

// readWord makes a page of a document.
func readWord(c *container, main string) (*page, error) {
	w := &word{parts: c, main: main, counts: map[string]int{}}
	doc, err := c.tree(main)
	if err != nil {
		return nil, err
	}
	if err := w.prepare(); err != nil {
		return nil, err
	}
	body := doc.child("document", "body")
	if body == nil {
		body = &element{}
	}
	w.size, w.shift = w.runningSize(body), w.headingShift(body)
	paragraphsIn(body, func(p *element) {
		if w.opening == nil && wordCount(p.words()) > 0 {
			w.opening = p
		}
	})
	root, out := w.skeleton()
	w.blocks(body, out)
	w.writeNotes(out)
	w.around()
	p := readTree(root)
	p.dropped = append(w.dropped, p.dropped...)
	p.lang = w.language()
	p.media = func(src string) []byte { return c.read(path.Join(path.Dir(main), src)) }
	return p, nil
}

// skeleton is a page without text yet, with the title that the document says it has.
func (w *word) skeleton() (root, body *html.Node) {
	root = &html.Node{Type: html.DocumentNode}
	page, head, body := newNode(atom.Html), newNode(atom.Head), newNode(atom.Body)
	root.AppendChild(page)
	page.AppendChild(head)
	page.AppendChild(body)
	if t := w.property("title"); t != "" {
		title := newNode(atom.Title)
		title.AppendChild(textNode(t))
		head.AppendChild(title)
	}
	return root, body
}

// prepare reads the parts that the main part refers to.
func (w *word) prepare() error {
	w.links = map[string]string{}
	rels, err := w.parts.tree(path.Join(path.Dir(w.main), "_rels", path.Base(w.main)+".rels"))
	if err != nil {
		return err
	}
	for _, r := range rels.child("Relationships").kidsOf("Relationship") {
		w.links[r.attr("Id")] = r.attr("Target")
	}
	if w.styles, err = w.readStyles(); err != nil {
		return err
	}
	w.numbers, err = w.readNumbering()
	return err
}

func (w *word) part(name string) string { return path.Join(path.Dir(w.main), name) }

// property is a word that the document says about itself.
func (w *word) property(name string) string {
	core, err := w.parts.tree("docProps/core.xml")
	if err != nil {
		return ""
	}
	var b strings.Builder
	if e := core.first(name); e != nil {
		for _, k := range e.kids {
			b.WriteString(k.text)
		}
	}
	return trim(b.String())
}

func (w *word) language() string {
	if s, err := w.parts.tree(w.part("styles.xml")); err == nil {
		return s.child("styles", "docDefaults", "rPrDefault", "rPr", "lang").attr("val")
	}
	return ""
}

// around lists what stands outside the text: heads and feet of pages, comments.
func (w *word) around() {
	seen := map[string]bool{}
	for _, name := range w.parts.names {
		base := path.Base(name)
		what := ""
		switch {
		case path.Dir(name) != path.Dir(w.main):
		case strings.HasPrefix(base, "header"):
			what = "head of the document's pages"
		case strings.HasPrefix(base, "footer"):
			what = "foot of the document's pages"
		case base == "comments.xml":
			what = "comment in the document"
		}
		if what == "" {
			continue
		}
		t, err := w.parts.tree(name)
		if err != nil {
			continue
		}
		if s := squeeze(clean(t.words())); wordCount(s) > 0 && !seen[s] {
			seen[s] = true
			w.dropped = append(w.dropped, Dropped{what, s})
		}
	}
}

// leave lists words of the text that are left out.
func (w *word) leave(what string, e *element) {
	if s := squeeze(clean(e.words())); wordCount(s) > 0 {
		w.dropped = append(w.dropped, Dropped{what, s})
	}
}

func newNode(a atom.Atom) *html.Node {
	return &html.Node{Type: html.ElementNode, DataAtom: a, Data: a.String()}
}

func textNode(s string) *html.Node { return &html.Node{Type: html.TextNode, Data: s} }

func setAttr(n *html.Node, key, val string) {
	n.Attr = append(n.Attr, html.Attribute{Key: key, Val: val})
}

// writeNotes writes footnotes and endnotes after the text, numbered as they are referred to.
func (w *word) writeNotes(out *html.Node) {
	if len(w.notes) == 0 {
		return
	}
	w.closeLists()
	list := newNode(atom.Ol)
	setAttr(list, apart, "")
	for _, n := range w.notes {
		li := newNode(atom.Li)
		w.blocks(n, li)
		w.closeLists()
		list.AppendChild(li)
	}
	out.AppendChild(list)
}

// note is the number of a footnote or endnote that the text refers to here.
func (w *word) note(part, kind, id string) string {
	t, err := w.parts.tree(w.part(part))
	if err != nil {
		return ""
	}
	for _, n := range t.child(part[:len(part)-4]).kidsOf(kind) {
		if n.attr("id") == id && n.attr("type") == "" {
			w.notes = append(w.notes, n)
			return "[" + strconv.Itoa(len(w.notes)) + "]"
		}
	}
	return ""
}
