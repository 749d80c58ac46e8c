package ink

import "guidepress/internal/display"

// Apart gives ink an element of its own where its element holds others: one holds either elements or ink. Whatever
// words are put beside each other under one element, a document is whole afterwards.
func Apart(sheets []*Sheet) {
	var last, own *display.Node
	for _, s := range sheets {
		for i := range s.Page.Marks {
			mark := &s.Page.Marks[i]
			n := mark.Node
			if n == nil || len(n.Kids) == 0 {
				if n != nil {
					last = nil
				}
				continue
			}
			if n != last {
				last, own = n, n.Add(display.TagSpan)
			}
			mark.Node = own
		}
	}
}
