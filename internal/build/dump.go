package build

import (
	"fmt"
	"io"

	"guidepress/internal/edition"
	"guidepress/internal/load"
	"guidepress/internal/source"
)

// Stages are what Dump can show.
var Stages = []string{"guide", "display", "structure"}

// Dump writes one stage of one guide as text. Problems in the content are in the report.
func Dump(w io.Writer, o Options, stage string) (*Report, error) {
	p, err := load.Open(o.Root, load.Want{Guides: o.Guides, Brand: o.Brand})
	if err != nil {
		return nil, err
	}
	defer p.Close()
	r := &Report{Project: p, Problems: p.Problems}
	if source.HasErrors(p.Problems) || len(p.Set.Guides) == 0 {
		return r, nil
	}
	g := p.Set.Guides[0]
	if stage == "guide" {
		return r, g.Dump(w)
	}
	e, ok := edition.Get(o.Edition)
	if !ok {
		return nil, fmt.Errorf("there is no edition %q", o.Edition)
	}
	s, err := NewStage(p, "")
	if err != nil {
		return nil, err
	}
	res := s.Layout(g, e)
	r.Problems = res.Problems
	if source.HasErrors(r.Problems) {
		return r, nil
	}
	if stage == "structure" {
		return r, res.Doc.DumpStructure(w)
	}
	return r, res.Doc.Dump(w)
}
