package finish

import (
	"fmt"

	"guidepress/internal/display"
	"guidepress/internal/pdf"
)

// describe adds what an element says of itself (tables 323 and 328 and 14.8.5).
func (t *tree) describe(n *display.Node, d pdf.Dict) {
	for _, e := range []struct {
		key   pdf.Name
		value string
	}{{"Alt", n.Alt}, {"ActualText", t.actual(n)}, {"E", n.Expand}, {"Lang", n.Lang}} {
		if e.value != "" {
			d[e.key] = pdf.Text(e.value)
		}
	}
	if id := t.id(n); id != "" {
		d["ID"] = pdf.String(id)
		t.ids[id] = t.refs[n]
	}
	if t.file.rules.modern && n.Ref != nil {
		d["Ref"] = pdf.Array{t.refs[n.Ref]}
	}
	if a := t.attributes(n); a != nil {
		d["A"] = a
	}
}

// actual is what an element is read as; where it holds one of its own, that says so.
func (t *tree) actual(n *display.Node) string {
	if t.inner[n] != nil {
		return ""
	}
	return n.Actual
}

// id is the element's; a note always has one (PDF/UA-1 7.9).
func (t *tree) id(n *display.Node) string {
	if n.ID == "" && n.Tag == display.TagNote {
		return fmt.Sprintf("note.%d", len(t.ids)+1)
	}
	return n.ID
}

// attributes is the element's attribute object; each tag has those of one owner at most.
func (t *tree) attributes(n *display.Node) any {
	if t.file.rules.modern && n.Role != "" { // 14289-2 8.2.6.4
		return pdf.Dict{"O": pdf.Name("ARIA-1.1"), "role": pdf.Text(n.Role)}
	}
	switch n.Tag {
	case display.TagList:
		return pdf.Dict{"O": pdf.Name("List"), "ListNumbering": t.file.rules.numbering(n.Numbering)}
	case display.TagFigure:
		height := t.file.doc.Pages[n.Page].Size.H
		return pdf.Dict{"O": pdf.Name("Layout"), "Placement": pdf.Name("Block"), "BBox": box(n.BBox, height)}
	case display.TagForm: // 14289-2 8.10.4; what can be typed in says so by its annotation
		if n.Field == "" {
			return nil
		}
		return pdf.Dict{"O": pdf.Name("PrintField"), "Role": pdf.Name(n.Field)}
	case display.TagNote:
		if t.file.rules.modern { // 14289-2 table 2
			return pdf.Dict{"O": pdf.Name("FENote"), "NoteType": pdf.Name("None")}
		}
	case display.TagTable, display.TagTH, display.TagTD:
		return tableAttributes(n)
	}
	return nil
}

func tableAttributes(n *display.Node) any {
	d := pdf.Dict{"O": pdf.Name("Table")}
	if n.Scope != "" {
		d["Scope"] = pdf.Name(n.Scope)
	}
	if n.ColSpan > 1 {
		d["ColSpan"] = n.ColSpan
	}
	if n.RowSpan > 1 {
		d["RowSpan"] = n.RowSpan
	}
	if len(d) == 1 {
		return nil
	}
	return d
}
