package finish

import (
	"strconv"

	"guidepress/internal/display"
	"guidepress/internal/pdf"
)

// outline writes the bookmarks (12.3.3). The first level is open, those below it are closed.
func (f *file) outline() pdf.Ref {
	root := f.out.Reserve()
	first, last := f.bookmarks(f.doc.Outline, root)
	f.out.Set(root, pdf.Dict{"Type": pdf.Name("Outlines"), "First": first, "Last": last, "Count": len(f.doc.Outline)})
	return root
}

func (f *file) bookmarks(list []display.Bookmark, parent pdf.Ref) (first, last pdf.Ref) {
	items := make([]pdf.Ref, len(list))
	for i := range items {
		items[i] = f.out.Reserve()
	}
	for i, b := range list {
		d := pdf.Dict{"Title": pdf.Text(b.Title), "Parent": parent}
		if f.rules.modern {
			d["A"] = f.goTo(b.To)
		} else {
			d["Dest"] = f.dest(b.To)
		}
		if i > 0 {
			d["Prev"] = items[i-1]
		}
		if i+1 < len(items) {
			d["Next"] = items[i+1]
		}
		if len(b.Kids) > 0 {
			first, last := f.bookmarks(b.Kids, items[i])
			d["First"] = first
			d["Last"] = last
			d["Count"] = -len(b.Kids) // negative: closed
		}
		f.out.Set(items[i], d)
	}
	return items[0], items[len(items)-1]
}

// pageLabels are the printed numbers (12.4.2): runs of decimal ones, single other ones, and pages without.
// nil when no page has a label.
func pageLabels(pages []display.Page) pdf.Array {
	var nums pdf.Array
	labelled, next := false, -1
	for i, p := range pages {
		n, err := strconv.Atoi(p.Label)
		decimal := err == nil && n > 0 && strconv.Itoa(n) == p.Label
		labelled = labelled || p.Label != ""
		switch {
		case decimal && n == next:
		case decimal:
			nums = append(nums, i, pdf.Dict{"S": pdf.Name("D"), "St": n})
		case p.Label != "":
			nums = append(nums, i, pdf.Dict{"P": pdf.Text(p.Label)})
		default:
			nums = append(nums, i, pdf.Dict{})
		}
		if next = -1; decimal {
			next = n + 1
		}
	}
	if !labelled {
		return nil
	}
	return nums
}
