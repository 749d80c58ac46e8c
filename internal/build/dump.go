package build

import (
	"io"

	"guidepress/internal/display"
	"guidepress/internal/guide"
	"guidepress/internal/source"
)

// Stages are what Dump can show.
var Stages = []string{"guide", "display", "structure", "pages"}

// Dump writes one stage of one guide as text. Problems in the content are in the report.
func Dump(w io.Writer, o Options, stage string) (*Report, error) {
	p, err := Open(o)
	if err != nil {
		return nil, err
	}
	defer p.Close()
	r := &Report{Project: p, Problems: p.Problems}
	if source.HasErrors(p.Problems) || len(p.Set.Guides) == 0 {
		return r, nil
	}
	p.Set.Guides = called(p.Set.Guides, o.Guides)
	if stage == "guide" {
		return r, p.Set.Guides[0].Dump(w)
	}
	targets, err := Plan(&p.Set, o)
	if err != nil {
		return nil, err
	}
	s, err := NewStage(p, "")
	if err != nil {
		return nil, err
	}
	res := s.Layout(targets[0], false)
	r.Problems = res.Problems
	if source.HasErrors(r.Problems) {
		return r, nil
	}
	switch stage {
	case "structure":
		return r, res.Doc.DumpStructure(w)
	case "pages":
		g := s.brandFor(targets[0]).Grid
		return r, res.Doc.DumpPages(w, display.Column{Top: g.Top, Bottom: g.Bottom})
	}
	return r, res.Doc.Dump(w)
}

// called is the guide of the name asked for alone: an id by itself also loads the translations.
func called(guides []*guide.Guide, names []string) []*guide.Guide {
	for _, g := range guides {
		if len(names) == 1 && g.Name() == names[0] {
			return []*guide.Guide{g}
		}
	}
	return guides
}
