package build

import (
	"context"
	"fmt"
	"path"
	"strings"
	"sync"

	"guidepress/internal/brand"
	"guidepress/internal/check"
	"guidepress/internal/face"
	"guidepress/internal/guide"
	"guidepress/internal/layout"
	"guidepress/internal/load"
	"guidepress/internal/photo"
	"guidepress/internal/script"
	"guidepress/internal/set"
	"guidepress/internal/source"

	"golang.org/x/sync/errgroup"
)

// Stage is a loaded project ready for layout.
type Stage struct {
	project *load.Project
	teller  *script.Teller
	*shared
}

// shared is what all files of a run have in common, whichever guides are loaded: faces parsed once, pictures read
// once, a brand for each edition.
type shared struct {
	faces   map[string]*face.Face
	others  func(file string) (*face.Face, error) // for further scripts, each read once
	library *set.Library
	images  *photo.Store
	base    *brand.Brand
	mu      sync.Mutex
	brands  map[looks]*brand.Brand
}

// NewStage gets a loaded project ready for layout.
func NewStage(p *load.Project, cache string) (*Stage, error) {
	return (*Stage)(nil).over(p, tellerOf(p), cache)
}

// tellerOf tells the guides of a project.
func tellerOf(p *load.Project) *script.Teller { return script.NewTeller(&p.Set, p.Brand) }

// share reads what all guides of a project share.
func share(p *load.Project, cache string) (*shared, error) {
	s := &shared{faces: map[string]*face.Face{}, library: set.NewLibrary(p.Read),
		images: photo.NewStore(p.Read, cache), base: p.Brand, brands: map[looks]*brand.Brand{}}
	faces := make([]*face.Face, len(p.Brand.Faces))
	var g errgroup.Group
	for i, f := range p.Brand.Faces { // at once: an OpenType font takes some 60 ms to get TrueType outlines
		g.Go(func() (err error) {
			faces[i], err = loadFace(p, f)
			return err
		})
	}
	if err := g.Wait(); err != nil {
		return nil, err
	}
	for i, f := range p.Brand.Faces {
		s.faces[f.Name.Value] = faces[i]
	}
	s.others = others(p)
	return s, nil
}

// others reads a face for a further script when a text needs it, once.
func others(p *load.Project) func(file string) (*face.Face, error) {
	var mu sync.Mutex
	have := map[string]func() (*face.Face, error){}
	return func(file string) (*face.Face, error) {
		mu.Lock()
		get := have[file]
		if get == nil {
			name := strings.TrimSuffix(path.Base(file), path.Ext(file))
			f := brand.Face{Name: source.Text{Value: name}, File: source.Text{Value: file}}
			get = sync.OnceValues(func() (*face.Face, error) { return loadFace(p, f) })
			have[file] = get
		}
		mu.Unlock()
		return get()
	}
}

// over is the stage for other guides of the same project; what they share is read where there is no stage yet.
func (s *Stage) over(p *load.Project, told *script.Teller, cache string) (*Stage, error) {
	if s != nil {
		return &Stage{p, told, s.shared}, nil
	}
	common, err := share(p, cache)
	if err != nil {
		return nil, err
	}
	return &Stage{p, told, common}, nil
}

// fontFile is a face's file as it is measured and embedded.
func fontFile(p *load.Project, f brand.Face) ([]byte, error) {
	if ttf, ok := face.Builtin(f.File.Value); ok {
		return ttf, nil
	}
	data, err := p.Read("assets/fonts/" + f.File.Value)
	if err != nil {
		return nil, fmt.Errorf("the face %s of the brand: %w", f.Name.Value, err)
	}
	ttf, err := face.Prepared(f.Name.Value, data, f.Place())
	if err != nil {
		return nil, fmt.Errorf("assets/fonts/%s: %w", f.File.Value, err)
	}
	return ttf, nil
}

func loadFace(p *load.Project, f brand.Face) (*face.Face, error) {
	ttf, err := fontFile(p, f)
	if err != nil {
		return nil, err
	}
	parsed, err := face.Parse(f.Name.Value, ttf)
	if err != nil {
		return nil, fmt.Errorf("assets/fonts/%s: %w", f.File.Value, err)
	}
	return parsed, nil
}

// looks is what a brand is made for: an edition, on paper of a size.
type looks struct {
	edition string
	paper   guide.Paper
}

// brandFor is the brand as a target needs it.
func (s *Stage) brandFor(t Target) *brand.Brand {
	l := looks{t.Edition.Name, s.told(t).Paper()}
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.brands[l] == nil {
		s.brands[l] = t.Edition.Brand(s.base.On(string(l.paper)))
	}
	return s.brands[l]
}

// Layout sets one target.
func (s *Stage) Layout(t Target, forced bool) layout.Result {
	in := s.input(t)
	in.Forced = forced
	return layout.Layout(in)
}

// input is what layout needs of a target.
func (s *Stage) input(t Target) layout.Input {
	e := t.Edition.Layout
	e.Gray = t.Gray
	if t.Edition.Folded && !t.Imposed {
		e.Duplex = "" // to be read, not folded
	}
	return layout.Input{Script: s.told(t), Brand: s.brandFor(t), Faces: s.faces, Others: s.others, Art: s.library, Edition: e}
}

// Prepare decodes, turns, crops and shrinks the images of a laid out target; faults in them are problems.
func (s *Stage) Prepare(ctx context.Context, r *layout.Result, t Target) error {
	if len(r.Requests) == 0 {
		return nil
	}
	reqs := make([]photo.Request, len(r.Requests))
	for i, q := range r.Requests {
		reqs[i] = photo.Request{File: q.File, At: q.At, W: q.W, H: q.H, FX: q.FX, FY: q.FY, DPI: t.Edition.Layout.DPI, Gray: t.Gray, Ground: q.Ground}
	}
	results, problems, err := s.images.Prepare(ctx, reqs)
	if err != nil {
		return err
	}
	r.Problems = append(r.Problems, problems...)
	for i, res := range results {
		if res.Image == nil {
			continue
		}
		r.Doc.Images[r.Requests[i].Key] = res.Image
		q := r.Requests[i]
		placed := check.Placed{File: q.File, At: q.At, W: q.W, H: q.H, DPI: res.DPI, Paper: t.Edition.Layout.DPI >= 300}
		r.Problems = append(r.Problems, check.Sharp(placed)...)
		r.Problems = append(r.Problems, check.Thin(placed)...)
	}
	return nil
}
