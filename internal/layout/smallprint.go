package layout

import "guidepress/internal/guide"

// printed is a part of the small print.
type printed struct {
	head  string
	paras [][]guide.Span
}

// smallPrint is what every guide says at its end, less what stands before the closing area.
func (m *maker) smallPrint() []printed {
	var out []printed
	for _, c := range m.told.Closing {
		if m.apart[c.Head] {
			continue
		}
		p := printed{head: c.Head}
		for _, para := range c.Paras {
			p.paras = append(p.paras, para.Spans)
		}
		out = append(out, p)
	}
	return out
}
