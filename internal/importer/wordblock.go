package importer

import (
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// blocks reads what stands one under the other: paragraphs and tables, and what is only put around them (content
// controls, insertions under review, custom XML).
func (w *word) blocks(e *element, out *html.Node) {
	for _, k := range e.kids {
		switch k.name {
		case "p":
			w.paragraph(k, out)
		case "tbl":
			w.closeLists()
			w.table(k, out)
		case "del", "moveFrom":
			w.leave("deleted in the document", k)
		case "AlternateContent":
			w.blocks(chosen(k), out)
		case "sdtPr", "sdtEndPr", "sectPr", "tcPr", "Fallback", "pPr", "":
		case "altChunk":
			w.dropped = append(w.dropped, Dropped{"a document inside the document", "its words could not be read"})
		default:
			w.blocks(k, out)
		}
	}
}

// chosen is the form of what is there in two, for new programs and for old.
func chosen(e *element) *element {
	if c := e.child("Choice"); c != nil {
		return c
	}
	if f := e.child("Fallback"); f != nil {
		return f
	}
	return &element{}
}

func (w *word) paragraph(p *element, out *html.Node) {
	s := w.styleOf(p)
	if strings.HasPrefix(s.name, "toc ") || s.name == "toc heading" {
		w.leave("contents of the document", p)
		return
	}
	node := newNode(atom.P)
	w.inline(p, node, runStyle{bold: s.bold && s.level == 0, italic: s.italic && s.level == 0})
	if node.FirstChild != nil {
		w.place(p, s, node, out)
	}
	boxes := w.boxes
	w.boxes = nil
	for _, b := range boxes { // a text box stands beside its paragraph
		w.closeLists()
		w.blocks(b, out)
		w.closeLists()
	}
}

// place puts a paragraph where its style says: a heading, an item, a quotation, a caption.
func (w *word) place(p *element, s *wordStyle, node, out *html.Node) {
	level := w.levelOf(p)
	numID, depth, listed := w.listOf(p)
	switch {
	case level != 0 && hasWords(node):
		w.closeLists()
		rename(node, w.headingTag(level))
	case listed:
		out = w.listItem(numID, depth, out)
	default:
		if hasWords(node) {
			w.closeLists()
		}
		w.plainStyle(p, s, node)
	}
	out.AppendChild(node)
}

func (w *word) headingTag(level int) atom.Atom {
	tags := [...]atom.Atom{atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6}
	if level < 0 { // the title
		return atom.H1
	}
	return tags[min(level-1+w.shift, 5)]
}

// plainStyle is for paragraphs that are no headings by their style: captions, quotations, and titles and
// sub-headings that are only set large.
func (w *word) plainStyle(p *element, s *wordStyle, node *html.Node) {
	switch {
	case s.name == "caption":
		setAttr(node, "class", "caption")
	case s.name == "quote" || s.name == "intense quote" || s.name == "block text":
		rename(node, atom.Blockquote)
	case w.large(p):
		t := squeeze(clean(textOf(node)))
		if !headingLike(t) {
			return
		}
		rename(node, atom.H3)
		if w.opening == p && 10*w.sizeOf(p) >= 14*max(w.size, 22) {
			rename(node, atom.H1)
		}
	}
}

// large reports whether a paragraph is set larger than the text. A size that nothing says is Word's own, 11 points.
func (w *word) large(p *element) bool {
	usual := w.size
	if usual == 0 {
		usual = 22
	}
	return 10*w.sizeOf(p) >= 12*usual
}

func hasWords(n *html.Node) bool { return wordsIn(n, 1) > 0 }

// table reads a table. Cells that reach down are told in each row (17.4.84 of ISO/IEC 29500-1).
func (w *word) table(t *element, out *html.Node) {
	node := newNode(atom.Table)
	reach := map[int]*html.Node{} // the cell that reaches down in a column
	rows := rowsOf(t)
	for i, tr := range rows {
		row := newNode(atom.Tr)
		cell := atom.Td
		if i == 0 && len(rows) > 1 && w.headRow(t, tr) {
			cell = atom.Th
		}
		column := 0
		for _, tc := range cellsOf(tr) {
			wide, _ := strconv.Atoi(tc.child("tcPr", "gridSpan").attr("val"))
			wide = max(wide, 1)
			merge := tc.child("tcPr", "vMerge")
			if above := reach[column]; merge != nil && merge.attr("val") != "restart" && above != nil && wordCount(tc.words()) == 0 {
				stretch(above)
				column += wide
				continue
			}
			td := newNode(cell)
			if wide > 1 {
				setAttr(td, "colspan", strconv.Itoa(wide))
			}
			w.blocks(tc, td)
			w.closeLists()
			row.AppendChild(td)
			reach[column] = td
			column += wide
		}
		node.AppendChild(row)
	}
	out.AppendChild(node)
}

// stretch lets a cell reach one row further down.
func stretch(td *html.Node) {
	for i := range td.Attr {
		if td.Attr[i].Key == "rowspan" {
			n, _ := strconv.Atoi(td.Attr[i].Val)
			td.Attr[i].Val = strconv.Itoa(n + 1)
			return
		}
	}
	setAttr(td, "rowspan", "2")
}

// rowsOf and cellsOf look through content controls around rows and cells.
func rowsOf(t *element) []*element  { return through(t, "tr") }
func cellsOf(r *element) []*element { return through(r, "tc") }

func through(e *element, name string) []*element {
	var out []*element
	for _, k := range e.kids {
		switch k.name {
		case name:
			out = append(out, k)
		case "sdt", "sdtContent", "customXml", "ins":
			out = append(out, through(k, name)...)
		}
	}
	return out
}

// headRow reports whether a first row holds headings: it is marked to be repeated, all bold, or the style of the
// table sets it apart.
func (w *word) headRow(t, tr *element) bool {
	if tr.child("trPr", "tblHeader").on() {
		return true
	}
	style := w.style(t.child("tblPr", "tblStyle").attr("val")).name
	look := t.child("tblPr", "tblLook")
	if style != "" && style != "table grid" && style != "normal table" && look.attr("firstRow") == "1" {
		return true
	}
	for _, tc := range cellsOf(tr) {
		if r := tc.first("r"); r == nil || !r.child("rPr", "b").on() {
			return false
		}
	}
	return true
}
