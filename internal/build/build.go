// Package build is the pipeline: a project in, finished files out.
//
//	load -> check -> layout (which uses typeset, picture) -> prepare images -> paint -> finish -> write
//
// It decides nothing about pages; it runs the stages in order, guides side by side, and writes nothing until
// everything that is to be written is known to be free of errors.
package build

import (
	"context"
	"fmt"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"golang.org/x/sync/errgroup"

	"guidepress/internal/display"
	"guidepress/internal/edition"
	"guidepress/internal/finish"
	"guidepress/internal/guide"
	"guidepress/internal/layout"
	"guidepress/internal/load"
	"guidepress/internal/paint"
	"guidepress/internal/source"
)

// Options says what to build.
type Options struct {
	Root    string
	Out     string // folder for the files, below Root unless absolute
	Guides  []string
	Brand   string
	Edition string
	Jobs    int    // guides at a time; 0 for one a processor
	Cache   string // folder for prepared images; "" for none
	Done    func(Output)
}

// Output is a file that was made.
type Output struct {
	Guide string
	File  string // as given to the user
	Pages int
	Bytes int
	Took  time.Duration
}

// Report is what a build did.
type Report struct {
	Project  *load.Project
	Problems []source.Problem
	Outputs  []Output
}

// Run builds. Problems in the content are in the report, and then nothing is written; the error says that the
// tool could not do its work.
func Run(ctx context.Context, o Options) (*Report, error) {
	p, err := load.Open(o.Root, load.Want{Guides: o.Guides, Brand: o.Brand})
	if err != nil {
		return nil, err
	}
	defer p.Close()
	r := &Report{Project: p, Problems: p.Problems}
	if source.HasErrors(r.Problems) {
		return r, nil
	}
	s, err := NewStage(p, o.Cache)
	if err != nil {
		return nil, err
	}
	pages, err := s.layAll(ctx, o)
	if err != nil {
		return nil, err
	}
	for _, res := range pages {
		r.Problems = append(r.Problems, res.Problems...)
	}
	r.Problems = source.Sort(r.Problems)
	if source.HasErrors(r.Problems) {
		return r, nil
	}
	r.Outputs, err = s.writeAll(ctx, o, pages)
	return r, err
}

// layAll lays out every guide, so that all problems of fit are known before anything is written.
func (s *Stage) layAll(ctx context.Context, o Options) ([]layout.Result, error) {
	e, ok := edition.Get(o.Edition)
	if !ok {
		return nil, fmt.Errorf("there is no edition %q; there are %s", o.Edition, strings.Join(edition.Names(), ", "))
	}
	guides := s.project.Set.Guides
	out := make([]layout.Result, len(guides))
	g, ctx := errgroup.WithContext(ctx)
	g.SetLimit(jobs(o.Jobs))
	for i, gd := range guides {
		g.Go(func() error {
			out[i] = s.Layout(gd, e)
			return s.Prepare(ctx, &out[i], e)
		})
	}
	return out, g.Wait()
}

func jobs(n int) int {
	if n <= 0 {
		return runtime.GOMAXPROCS(0)
	}
	return n
}

// writeAll prepares, paints, finishes and writes. The order of the outputs is that of the guides.
func (s *Stage) writeAll(ctx context.Context, o Options, pages []layout.Result) ([]Output, error) {
	outs := make([]Output, len(pages))
	var g errgroup.Group
	g.SetLimit(jobs(o.Jobs))
	for i := range pages {
		if ctx.Err() != nil {
			break
		}
		g.Go(func() error {
			start := time.Now()
			gd := s.project.Set.Guides[i]
			pdf, err := Make(pages[i].Doc)
			if err != nil {
				return fmt.Errorf("%s: %w", gd.ID, err)
			}
			name := filepath.Join(o.Out, o.Edition, FileName(gd))
			if err := WriteFile(underRoot(o.Root, name), pdf); err != nil {
				return err
			}
			outs[i] = Output{Guide: gd.ID, File: name, Pages: len(pages[i].Doc.Pages), Bytes: len(pdf), Took: time.Since(start)}
			pages[i].Doc = nil // so that memory holds only the guides in work
			if o.Done != nil {
				o.Done(outs[i])
			}
			return nil
		})
	}
	return outs, g.Wait()
}

func underRoot(root, name string) string {
	if filepath.IsAbs(name) {
		return name
	}
	return filepath.Join(root, name)
}

// FileName is the stable name of a guide's PDF, that websites link to.
func FileName(g *guide.Guide) string {
	name := g.ID + "-treatment-guide"
	if g.Lang() != "en" {
		name += "." + g.Lang()
	}
	return name + ".pdf"
}

// Make is paint and finish: a display document whose images are prepared, as a tagged PDF.
func Make(doc *display.Document) ([]byte, error) {
	painted, err := paint.Paint(doc)
	if err != nil {
		return nil, err
	}
	return finish.Finish(painted, doc)
}
