package build

import (
	"context"
	"io/fs"
	"os"
	"path/filepath"

	"guidepress/internal/brand"
	"guidepress/internal/display"
	"guidepress/internal/edition"
	"guidepress/internal/guide"
	"guidepress/internal/layout"
	"guidepress/internal/load"
	"guidepress/internal/source"
	"guidepress/internal/specimen"
	"guidepress/internal/turn"
)

// Shown is the specimen of a brand: two pages, with its colours, what they reach on each other, its marks and its type, and
// with one of each kind of block. There is no file where problems forbid it.
type Shown struct {
	Problems []source.Problem
	Files    *source.Files
	Doc      *display.Document
	PDF      []byte
	File     string // as given to the user; "" where no folder was named
}

// Specimen shows the brand that the options name.
func Specimen(ctx context.Context, o Options) (*Shown, error) {
	root, err := os.OpenRoot(o.Root)
	if err != nil {
		return nil, err
	}
	defer root.Close()
	p, err := specimenProject(root.FS(), o.Brand)
	if err != nil {
		return nil, err
	}
	out, err := show(ctx, p)
	if err != nil || out.PDF == nil || o.Out == "" {
		return out, err
	}
	out.File = filepath.Join(o.Out, "brand", o.Brand+".pdf")
	return out, WriteFile(underRoot(o.Root, out.File), out.PDF)
}

// specimenProject is a project with the specimen's guide for a brand of it.
func specimenProject(project fs.FS, name string) (*load.Project, error) {
	open := func(page []byte) (*load.Project, error) {
		return load.OpenFS(specimen.In(project, page), load.Want{Guides: []string{specimen.ID}, Brand: name})
	}
	p, err := open(specimen.Guide(&brand.Brand{}, new(guide.Set))) // the guide needs to know what the brand draws
	if err != nil || source.HasErrors(p.Problems) {
		return p, err
	}
	return open(specimen.Guide(p.Brand, &p.Set))
}

// show makes the specimen of the brand of a project that has the specimen's guide.
func show(ctx context.Context, p *load.Project) (*Shown, error) {
	out := &Shown{Problems: p.Problems, Files: p.Files}
	if source.HasErrors(p.Problems) {
		return out, nil
	}
	stage, err := NewStage(p, "")
	if err != nil {
		return nil, err
	}
	res, t := stage.specimen(p.Set.Guides[0])
	if err := stage.Prepare(ctx, &res, t); err != nil {
		return nil, err
	}
	turn.Abreast(res.Doc, layout.SpecimenFront)
	out.Doc = res.Doc
	out.Problems = append(out.Problems, res.Problems...)
	if source.HasErrors(res.Problems) {
		return out, nil
	}
	out.PDF, err = Make(res.Doc, "")
	return out, err
}

// Heights of a specimen's pages that are tried: three of them beside each other, so low, have the form of a Letter page held across.
const (
	specimenLow  = 1416
	specimenHigh = 4800
	specimenStep = 24
)

// specimen lays out three pages with colours and type and the guide on three more, the lowest that hold it.
func (s *Stage) specimen(g *guide.Guide) (layout.Result, Target) {
	e := edition.All[0]
	e.Layout.Specimen = true
	t := Target{Guide: g, Edition: e}
	in := s.input(t)
	at := func(k int) layout.Result {
		b := *s.brandFor(t)
		b.Grid.Height = specimenLow + float64(k)*specimenStep
		b.Grid.Bottom, b.Grid.Foot = b.Grid.Height-60, b.Grid.Height-30
		in.Brand = &b
		return layout.Layout(in)
	}
	low, high := 0, (specimenHigh-specimenLow)/specimenStep
	for low < high {
		mid := (low + high) / 2
		if r := at(mid); len(r.Doc.Pages) > 2*layout.SpecimenFront || source.HasErrors(r.Problems) {
			low = mid + 1
		} else {
			high = mid
		}
	}
	return at(low), t
}
