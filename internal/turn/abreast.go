package turn

import (
	"strconv"

	"guidepress/internal/display"
	"guidepress/internal/geom"
)

// Abreast puts so many pages beside each other on a sheet, from left to right, each clipped to its place. The structure tree
// is left as it is.
func Abreast(doc *display.Document, n int) {
	where := make([]spot, len(doc.Pages))
	var sheets []display.Page
	for i := range doc.Pages {
		p := &doc.Pages[i]
		if i%n == 0 {
			sheets = append(sheets, display.Page{Size: geom.Size{H: p.Size.H}, Label: p.Label})
		}
		s := &sheets[len(sheets)-1]
		where[i] = spot{len(sheets) - 1, s.Size.W}
		add(s, p, s.Size.W)
		s.Size.W += p.Size.W
		s.Size.H = max(s.Size.H, p.Size.H)
	}
	for i := range sheets {
		sheets[i].Label = strconv.Itoa(i + 1)
	}
	doc.Pages = sheets
	relocate(doc, where)
}
