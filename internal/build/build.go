// Package build is the pipeline: a project in, finished files out.
//
//	load -> check -> plan -> layout (which uses typeset, picture) -> prepare images -> paint -> finish -> write
//
// It decides nothing about pages; it runs the stages in order, files side by side, does again only what has
// changed, and writes nothing until everything that is to be written is known to be free of errors.
package build

import (
	"context"
	"fmt"
	"path/filepath"
	"runtime"
	"time"

	"golang.org/x/sync/errgroup"

	"guidepress/internal/display"
	"guidepress/internal/finish"
	"guidepress/internal/layout"
	"guidepress/internal/load"
	"guidepress/internal/paint"
	"guidepress/internal/source"
)

// Options says what to build.
type Options struct {
	Root      string
	Out       string   // folder for the files, below Root unless absolute
	Guides    []string // ids; all when empty
	Brand     string
	Editions  []string // names or "all"; web when empty
	Places    []string // ids or "all"; one copy for the whole practice when empty
	Languages []string // all that there are when empty
	All       bool     // what practice.yaml says under publish, instead of the three above
	Gray      bool
	Force     bool // build in spite of what check finds, with a mark on every page
	Again     bool // make all files, also those that nothing has changed for
	Jobs      int  // files at a time; 0 for one a processor
	Cache     string
	Today     time.Time // for the rules about review dates; zero leaves them out
	Budget    int       // bytes a web file may have; 0 for DefaultBudget
	Done      func(Output)
}

// DefaultBudget is what a patient on a phone should have to download at most.
const DefaultBudget = 2_000_000

// Output is a file that was made, or kept because nothing it shows has changed.
type Output struct {
	Target
	File  string // as given to the user
	Pages int
	Bytes int
	Took  time.Duration
	Kept  bool
}

// Report is what a build did.
type Report struct {
	Project  *load.Project // nil when nothing had to be read
	Problems []source.Problem
	Outputs  []Output
}

// Run builds. Problems in the content are in the report, and then nothing is written; the error says that the
// tool could not do its work.
func Run(ctx context.Context, o Options) (*Report, error) {
	rec := openRecord(o)
	if outs, ok := rec.untouched(); ok {
		return &Report{Outputs: outs}, nil
	}
	p, err := load.Open(o.Root, load.Want{Guides: o.Guides, Brand: o.Brand})
	if err != nil {
		return nil, err
	}
	defer p.Close()
	r := &Report{Project: p, Problems: p.Problems}
	if source.HasErrors(r.Problems) {
		return r, nil
	}
	targets, err := Plan(&p.Set, o)
	if err != nil {
		return nil, err
	}
	s, err := NewStage(p, o.Cache)
	if err != nil {
		return nil, err
	}
	jobs, err := s.jobs(o, rec, targets)
	if err != nil {
		return nil, err
	}
	if err := s.layAll(ctx, o, jobs); err != nil {
		return nil, err
	}
	for _, j := range jobs {
		r.Problems = append(r.Problems, j.res.Problems...)
	}
	r.Problems = source.Sort(r.Problems)
	if source.HasErrors(r.Problems) {
		return r, nil
	}
	if err := s.writeAll(ctx, o, rec, jobs); err != nil {
		return nil, err
	}
	for _, j := range jobs {
		r.Outputs = append(r.Outputs, j.out)
	}
	return r, rec.close(r.Outputs)
}

// job is one target on its way through the stages.
type job struct {
	Target
	sum  string // fingerprint of all that the file shows
	res  layout.Result
	out  Output
	kept bool
}

// jobs says which targets have to be made.
func (s *Stage) jobs(o Options, rec *record, targets []Target) ([]*job, error) {
	var out []*job
	prints, err := s.fingerprints(o)
	if err != nil {
		return nil, err
	}
	for _, t := range targets {
		j := &job{Target: t, sum: prints.of(t)}
		name := filepath.Join(o.Out, filepath.FromSlash(t.File()))
		if old, ok := rec.intact(t.File(), j.sum); ok && !o.Again {
			j.kept, j.out = true, Output{Target: t, File: name, Pages: old.Pages, Bytes: int(old.Size), Kept: true}
		} else {
			j.out = Output{Target: t, File: name}
		}
		out = append(out, j)
	}
	return out, nil
}

// held is how many laid out documents may wait in memory; where there are more they are laid out twice.
const held = 8

// layAll lays out what has to be made, so that all problems are known before anything is written.
func (s *Stage) layAll(ctx context.Context, o Options, jobs []*job) error {
	g, ctx := errgroup.WithContext(ctx)
	g.SetLimit(workers(o.Jobs))
	for i, j := range jobs {
		if j.kept {
			continue
		}
		g.Go(func() error {
			if err := s.lay(ctx, o, j); err != nil {
				return err
			}
			if i >= held {
				j.res.Doc = nil
			}
			return ctx.Err()
		})
	}
	return g.Wait()
}

// lay makes the display document of a job, its images prepared.
func (s *Stage) lay(ctx context.Context, o Options, j *job) error {
	j.res = s.Layout(j.Target, o.Force)
	if err := s.Prepare(ctx, &j.res, j.Target); err != nil {
		return err
	}
	if source.HasErrors(j.res.Problems) {
		return nil
	}
	if j.Gray {
		gray(j.res.Doc)
	}
	if j.Imposed {
		impose(j.res.Doc)
	}
	return s.budget(o, j)
}

func workers(n int) int {
	if n <= 0 {
		return runtime.GOMAXPROCS(0)
	}
	return n
}

// writeAll paints, finishes and writes.
func (s *Stage) writeAll(ctx context.Context, o Options, rec *record, jobs []*job) error {
	g, ctx := errgroup.WithContext(ctx)
	g.SetLimit(workers(o.Jobs))
	for _, j := range jobs {
		g.Go(func() error {
			if ctx.Err() != nil {
				return ctx.Err()
			}
			if !j.kept {
				if err := s.write(ctx, o, rec, j); err != nil {
					return fmt.Errorf("%s: %w", j.Target.File(), err)
				}
			}
			if o.Done != nil {
				o.Done(j.out)
			}
			return nil
		})
	}
	return g.Wait()
}

func (s *Stage) write(ctx context.Context, o Options, rec *record, j *job) error {
	start := time.Now()
	if j.res.Doc == nil {
		if err := s.lay(ctx, o, j); err != nil {
			return err
		}
	}
	pdf, err := Make(j.res.Doc)
	if err != nil {
		return err
	}
	if err := WriteFile(underRoot(o.Root, j.out.File), pdf); err != nil {
		return err
	}
	j.out.Pages, j.out.Bytes, j.out.Took = len(j.res.Doc.Pages), len(pdf), time.Since(start)
	j.res.Doc = nil // memory holds only the documents in work
	return rec.add(j.Target.File(), j.sum, j.out)
}

func underRoot(root, name string) string {
	if filepath.IsAbs(name) {
		return name
	}
	return filepath.Join(root, name)
}

// Make is paint and finish: a display document whose images are prepared, as a tagged PDF.
func Make(doc *display.Document) ([]byte, error) {
	painted, err := paint.Paint(doc)
	if err != nil {
		return nil, err
	}
	return finish.Finish(painted, doc)
}
