package build

import (
	"guidepress/internal/guide"
	"guidepress/internal/layout"
	"guidepress/internal/source"
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
	p, err := Open(o)
	if err != nil {
		return nil, err
	}
	defer p.Close()
	if source.HasErrors(p.Problems) {
		return nil, nil
	}
	targets, err := Plan(&p.Set, o)
	if err != nil {
		return nil, err
	}
	s, err := NewStage(p, "")
	if err != nil {
		return nil, err
	}
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
