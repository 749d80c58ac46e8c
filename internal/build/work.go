package build

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"runtime"
	"sync"
	"sync/atomic"
	"time"

	"golang.org/x/sync/errgroup"

	"guidepress/internal/guide"
	"guidepress/internal/layout"
	"guidepress/internal/source"
	"guidepress/internal/turn"
)

// work is the files of a run on their way through the stages.
type work struct {
	*Stage
	o      Options
	rec    *record
	jobs   []*job
	marked map[*guide.Guide]bool // built in spite of errors
	steps  atomic.Int32
	prints func() (*fingerprints, error) // made once, when first asked for
}

// job is one file.
type job struct {
	Target
	res  layout.Result
	out  Output
	kept bool
}

// newWork plans the files and lays out those that have to be made, so that all problems are known before
// anything is written.
func newWork(ctx context.Context, o Options, rec *record, r *Report) (*work, error) {
	targets, err := Plan(&r.Project.Set, o)
	if err != nil {
		return nil, err
	}
	s, err := NewStage(r.Project, o.Cache)
	if err != nil {
		return nil, err
	}
	w := &work{Stage: s, o: o, rec: rec}
	if o.Force {
		w.marked = refused(r.Checks)
	}
	w.prints = sync.OnceValues(func() (*fingerprints, error) { return s.fingerprints(w.marked) })
	if err := w.plan(targets); err != nil {
		return nil, err
	}
	go w.prints() // they take 6 ms and are wanted when the first file is written
	return w, w.layAll(ctx)
}

// plan says which targets have to be made.
func (w *work) plan(targets []Target) error {
	for _, t := range targets {
		j := &job{Target: t, out: Output{Target: t, File: filepath.Join(w.o.Out, filepath.FromSlash(t.File()))}}
		if w.rec.knows(t.File()) && !w.o.Again {
			sum, err := w.sum(t)
			if err != nil {
				return err
			}
			if old, ok := w.rec.intact(t.File(), sum); ok {
				j.kept, j.out.Kept, j.out.Pages, j.out.Bytes = true, true, old.Pages, int(old.Size)
			}
		}
		w.jobs = append(w.jobs, j)
	}
	return nil
}

// sum is the fingerprint of all that a file shows.
func (w *work) sum(t Target) (string, error) {
	prints, err := w.prints()
	if err != nil {
		return "", err
	}
	return prints.of(t), nil
}

// held is how many laid out documents may wait in memory; where there are more they are laid out twice, unless all are asked for.
const held = 8

func (w *work) layAll(ctx context.Context) error {
	return w.each(ctx, func(ctx context.Context, i int, j *job) error {
		if j.kept {
			return nil
		}
		err := w.lay(ctx, j)
		if i >= held && !w.o.keep {
			j.res.Doc = nil
		}
		return err
	})
}

// each does something with every job, several at a time, and tells how far it is: every job is laid out and
// then written.
func (w *work) each(ctx context.Context, do func(context.Context, int, *job) error) error {
	g, ctx := errgroup.WithContext(ctx)
	g.SetLimit(workers(w.o.Jobs))
	for i, j := range w.jobs {
		g.Go(func() error {
			if ctx.Err() != nil {
				return ctx.Err()
			}
			if err := do(ctx, i, j); err != nil {
				return fmt.Errorf("%s: %w", j.Target.File(), err)
			}
			if w.o.Step != nil {
				w.o.Step(int(w.steps.Add(1)), 2*len(w.jobs))
			}
			return nil
		})
	}
	return g.Wait()
}

// lay makes the display document of a job, its images prepared.
func (w *work) lay(ctx context.Context, j *job) error {
	start := time.Now()
	defer func() { j.out.Took += time.Since(start) }()
	j.res = w.Layout(j.Target, w.marked[j.Guide])
	if err := w.Prepare(ctx, &j.res, j.Target); err != nil {
		return err
	}
	if source.HasErrors(j.res.Problems) {
		return nil
	}
	if j.Gray {
		turn.Gray(j.res.Doc)
	}
	if j.Imposed {
		turn.Impose(j.res.Doc)
	}
	return w.budget(w.o, j)
}

// writeAll paints, finishes and writes.
func (w *work) writeAll(ctx context.Context) error {
	return w.each(ctx, func(ctx context.Context, i int, j *job) error {
		if !j.kept {
			if err := w.write(ctx, j); err != nil {
				return err
			}
		}
		if w.o.Done != nil {
			w.o.Done(i, j.out)
		}
		return nil
	})
}

var errChanged = errors.New("its files were changed while it was built; build again")

func (w *work) write(ctx context.Context, j *job) error {
	if j.res.Doc == nil {
		if err := w.lay(ctx, j); err != nil {
			return err
		}
		if source.HasErrors(j.res.Problems) {
			return errChanged
		}
	}
	start := time.Now()
	pdf, err := Make(j.res.Doc)
	if err != nil {
		return err
	}
	if err := WriteFile(underRoot(w.o.Root, j.out.File), pdf); err != nil {
		return err
	}
	j.out.Pages, j.out.Bytes, j.out.Took = len(j.res.Doc.Pages), len(pdf), j.out.Took+time.Since(start)
	j.res.Doc = nil // memory holds only the documents in work
	sum, err := w.sum(j.Target)
	if err != nil {
		return err
	}
	return w.rec.add(j.Target.File(), sum, j.out)
}

func workers(n int) int {
	if n <= 0 {
		return runtime.GOMAXPROCS(0)
	}
	return n
}
