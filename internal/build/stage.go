package build

import (
	"context"
	"fmt"

	"guidepress/internal/brand"
	"guidepress/internal/edition"
	"guidepress/internal/face"
	"guidepress/internal/guide"
	"guidepress/internal/layout"
	"guidepress/internal/load"
	"guidepress/internal/picture"
)

// Stage holds what all guides of a build share: faces parsed once, pictures read once.
type Stage struct {
	project *load.Project
	faces   map[string]*face.Face
	library *layout.Library
	images  *picture.Store
}

// NewStage gets a loaded project ready for layout.
func NewStage(p *load.Project, cache string) (*Stage, error) {
	s := &Stage{project: p, faces: map[string]*face.Face{}, library: layout.NewLibrary(p.Read), images: picture.NewStore(p.Read, cache)}
	for _, f := range p.Brand.Faces {
		parsed, err := loadFace(p, f)
		if err != nil {
			return nil, err
		}
		s.faces[f.Name.Value] = parsed
	}
	return s, nil
}

func loadFace(p *load.Project, f brand.Face) (*face.Face, error) {
	ttf, ok := face.Builtin(f.File.Value)
	if !ok {
		var err error
		if ttf, err = p.Read("assets/fonts/" + f.File.Value); err != nil {
			return nil, fmt.Errorf("the face %s of the brand: %w", f.Name.Value, err)
		}
	}
	return face.Parse(f.Name.Value, ttf)
}

// Layout sets one guide.
func (s *Stage) Layout(g *guide.Guide, e edition.Edition) layout.Result {
	return layout.Layout(layout.Input{
		Guide: g, Practice: s.project.Set.Practice, Locations: s.project.Set.Locations, Brand: e.Brand(s.project.Brand),
		Faces: s.faces, Art: s.library, Edition: e.Layout,
	})
}

// Prepare decodes, turns, crops and shrinks the images of a laid out guide; faults in them are problems.
func (s *Stage) Prepare(ctx context.Context, r *layout.Result, e edition.Edition) error {
	if len(r.Requests) == 0 {
		return nil
	}
	reqs := make([]picture.Request, len(r.Requests))
	for i, q := range r.Requests {
		reqs[i] = picture.Request{File: q.File, At: q.At, W: q.W, H: q.H, FX: q.FX, FY: q.FY, DPI: e.Layout.DPI, Gray: e.Layout.Gray, Ground: q.Ground}
	}
	results, problems, err := s.images.Prepare(ctx, reqs)
	if err != nil {
		return err
	}
	r.Problems = append(r.Problems, problems...)
	for i, res := range results {
		if res.Image != nil {
			r.Doc.Images[r.Requests[i].Key] = res.Image
		}
	}
	return nil
}
