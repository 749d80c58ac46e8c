package finish

import (
	"maps"
	"slices"

	"guidepress/internal/display"
	"guidepress/internal/pdf"
)

// parentTree leads back from content to its element (14.7.4.4): under a page's number an entry for each of
// its marks, behind the pages one entry for each annotation. It writes the annotations too, as their keys are
// given here, and returns the next free key.
func (t *tree) parentTree() (pdf.Ref, int) {
	f := t.file
	var nums pdf.Array
	for i := range f.doc.Pages {
		nums = append(nums, i, f.out.Add(t.marks(&f.doc.Pages[i])))
	}
	key := len(f.doc.Pages)
	for p := range f.doc.Pages {
		for i := range f.doc.Pages[p].Links {
			l := &f.doc.Pages[p].Links[i]
			f.out.Set(f.links[p][i], f.annotation(p, l, key))
			nums = append(nums, key, t.refs[l.Node])
			key++
		}
		for i := range f.doc.Pages[p].Fields {
			field := &f.doc.Pages[p].Fields[i]
			f.out.Set(f.fields[p][i], f.widget(p, field, key))
			nums = append(nums, key, t.refs[field.Node])
			key++
		}
	}
	return f.out.Add(pdf.Dict{"Nums": nums}), key
}

func (t *tree) marks(page *display.Page) pdf.Array {
	out := pdf.Array{}
	for i := range page.Marks {
		m := &page.Marks[i]
		switch ref, ok := t.refs[t.innermost(m.Node)]; {
		case m.Node == nil:
		case ok && len(m.Items) > 0:
			out = append(out, ref)
		default:
			out = append(out, nil)
		}
	}
	return out
}

// idTree finds elements by ID (table 322); its names stand in order.
func (t *tree) idTree() any {
	if len(t.ids) == 0 {
		return nil
	}
	var names pdf.Array
	for _, id := range slices.Sorted(maps.Keys(t.ids)) {
		names = append(names, pdf.String(id), t.ids[id])
	}
	return t.file.out.Add(pdf.Dict{"Names": names})
}
