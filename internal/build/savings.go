package build

import (
	"guidepress/internal/guide"
	"guidepress/internal/layout"
)

// Saving says which few lines decide how many pages an edition of a guide has.
type Saving struct {
	Guide   *guide.Guide
	Edition string
	layout.Saving
}

// Savings asks of all guides and editions named, or of every one, which lines cost a page. A guide with errors has no
// pages to ask about.
func Savings(o Options) ([]Saving, error) {
	p, s, targets, err := planned(o)
	if err != nil {
		return nil, err
	}
	defer p.Close()
	var out []Saving
	for _, t := range targets {
		if t.Imposed {
			continue
		}
		in := s.input(t)
		in.Savings = true
		for _, v := range layout.Layout(in).Savings {
			out = append(out, Saving{t.Guide, t.Edition.Name, v})
		}
	}
	return out, nil
}
