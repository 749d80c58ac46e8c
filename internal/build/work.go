package build

import (
	"context"
	"fmt"
	"path/filepath"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"golang.org/x/sync/errgroup"

	"guidepress/internal/guide"
	"guidepress/internal/layout"
	"guidepress/internal/load"
	"guidepress/internal/script"
	"guidepress/internal/source"
	"guidepress/internal/turn"
)

// work is the files of a run on their way through the stages.
type work struct {
	*Stage
	o       Options
	rec     *record
	staging *staging // where finished files wait; nil when none are to be made
	to      Taker    // who gets them instead
	report  *Report
	jobs    []*job
	stop    atomic.Bool // a problem forbids the build: nothing more is made
	steps   atomic.Int32
	faults  []source.Problem // in the pictures of a lot that is not laid out
	spoken  []string         // languages of the guides seen

	own    *part            // what belongs to this machine; nil for all
	names  []string         // the guides of the run, as load.Names gives them
	before map[string]*kept // what an earlier run found of those that have not changed
	found  map[string]*kept // what this run finds of the others
	common shares           // and of the files that all share

	lots, begun int                           // of guides
	marked      map[*guide.Guide]bool         // built in spite of errors
	prints      func() (*fingerprints, error) // made once a lot, when first asked for
}

// job is one file.
type job struct {
	Target
	res    layout.Result
	out    Output
	sum    string
	staged string // where the finished file waits
	known  string // the name of a file of a guide that was not read
	kept   bool
	minds  bool // its layout has something to say
	marked bool // laid out in spite of what the layout minds, which the guide's fingerprint does not tell
}

// name is what the record calls the file.
func (j *job) name() string {
	if j.known != "" {
		return j.known
	}
	return j.Target.File()
}

// refuses reports that a file cannot be made as it was laid out. A text too wide for its place and a letter that the face
// lacks can be looked at: Force makes a preview of them, with the mark on each page.
func (w *work) refuses(j *job) bool {
	return slices.ContainsFunc(j.res.Problems, func(p source.Problem) bool {
		seen := p.Rule == "text-fit" || p.Rule == "page-fit" || p.Rule == "glyph-missing"
		return p.Severity == source.Error && !(seen && w.o.Force)
	})
}

func (w *work) stopped() bool { return w.stop.Load() }

// files plans the files of a lot, lays them out and makes them.
func (w *work) files(ctx context.Context, p *load.Project, told *script.Teller, checks []Checked) error {
	w.hear(&p.Set)
	targets, err := matrix(&p.Set, w.o)
	if err != nil {
		return err
	}
	if w.Stage, err = w.Stage.over(p, told, w.o.Cache); err != nil {
		return err
	}
	if w.o.Force {
		w.marked = refused(checks)
	}
	s, marked := w.Stage, w.marked
	w.prints = sync.OnceValues(func() (*fingerprints, error) { return s.fingerprints(marked, w.o.Abroad) })
	if w.to != nil {
		targets = w.to.Plan(targets)
	}
	targets = w.own.only(targets)
	from := len(w.jobs)
	if err := w.plan(targets); err != nil {
		return err
	}
	if w.makes() {
		go w.prints() // they take 6 ms and are wanted when the first file is finished
	}
	w.begun++
	return w.each(ctx, w.jobs[from:])
}

// plan says which targets have to be made.
func (w *work) plan(targets []Target) error {
	for _, t := range targets {
		j := &job{Target: t, out: Output{Target: t, File: filepath.Join(w.o.Out, filepath.FromSlash(t.File()))}}
		if w.to != nil && !w.o.Again {
			sum, err := w.print(t)
			if err != nil {
				return err
			}
			j.kept = w.to.Has(t, sum)
		}
		if w.rec != nil && w.rec.knows(t.File()) && !w.o.Again {
			sum, err := w.print(t)
			if err != nil {
				return err
			}
			if old, ok := w.rec.intact(t.File(), sum); ok && !old.Minds && !(t.Edition.Light && int(old.Size) > w.limit()) {
				j.kept, j.out.Kept, j.out.Pages, j.out.Bytes = true, true, old.Pages, int(old.Size)
			}
		}
		w.jobs = append(w.jobs, j)
	}
	return nil
}

// print is the fingerprint of all that a file shows.
func (w *work) print(t Target) (string, error) {
	prints, err := w.prints()
	if err != nil {
		return "", err
	}
	return prints.of(t), nil
}

// each lays out and makes the files of a lot, several at a time, and tells how far it is.
func (w *work) each(ctx context.Context, jobs []*job) error {
	g, ctx := errgroup.WithContext(ctx)
	g.SetLimit(workers(w.o.Jobs))
	total := len(w.jobs) * w.lots / w.begun // the lots to come hold about as many
	for _, j := range jobs {
		g.Go(func() error {
			if ctx.Err() != nil {
				return ctx.Err()
			}
			if err := w.file(ctx, j); err != nil {
				return fmt.Errorf("%s: %w", j.Target.File(), err)
			}
			if w.o.Ready != nil {
				w.o.Ready(j.out)
			}
			if w.o.Step != nil {
				w.o.Step(int(w.steps.Add(1)), total)
			}
			return nil
		})
	}
	return g.Wait()
}

// file lays a file out and, where nothing forbids it, makes it. Memory holds the pages of files in work only.
func (w *work) file(ctx context.Context, j *job) error {
	if j.kept {
		return nil
	}
	start := time.Now()
	defer func() { j.out.Took += time.Since(start) }()
	if err := w.lay(ctx, j); err != nil {
		return err
	}
	pdf, err := w.made(j)
	if err != nil {
		return err
	}
	doc := j.res.Doc
	j.res.Doc = nil
	if pdf == nil || !w.makes() || w.stopped() {
		return nil
	}
	j.minds = len(j.res.Problems) > 0
	if !j.marked { // else it is made anew each time
		if j.sum, err = w.print(j.Target); err != nil {
			return err
		}
	}
	if w.to != nil {
		return w.to.Take(ctx, Made{j.Target, j.sum, doc, pdf})
	}
	j.staged, err = w.staging.add(pdf)
	return err
}

// makes reports that files are wanted, and not only what there is to say about them.
func (w *work) makes() bool { return w.staging != nil || w.to != nil }

// lay makes the display document of a job, its images prepared.
func (w *work) lay(ctx context.Context, j *job) error {
	j.res = w.Layout(j.Target, w.marked[j.Guide])
	if w.o.Force && !w.marked[j.Guide] && source.HasErrors(j.res.Problems) {
		j.res, j.marked = w.Layout(j.Target, true), true
	}
	if err := w.Prepare(ctx, &j.res, j.Target); err != nil {
		return err
	}
	if w.refuses(j) {
		w.stop.Store(true)
		return nil
	}
	if j.Gray {
		turn.Gray(j.res.Doc)
	}
	if j.Imposed {
		turn.Impose(j.res.Doc)
	}
	j.out.Pages = len(j.res.Doc.Pages)
	return nil
}

// made is the finished file of a job; nil where none is wanted, not even to know its size.
func (w *work) made(j *job) ([]byte, error) {
	if w.refuses(j) || (!w.makes() || w.stopped()) && !w.nearBudget(j) {
		return nil, nil
	}
	pdf, err := Make(j.res.Doc, j.Standard)
	if err != nil {
		return nil, err
	}
	j.out.Bytes = len(pdf)
	w.budget(j, len(pdf))
	return pdf, nil
}

// placeAll puts the finished files in place, in the order of the plan. A file that somebody has open keeps none of
// the others back.
func (w *work) placeAll(held func(error) bool) error {
	var open []string
	defer func() { w.report.Held = open }()
	for _, j := range w.jobs {
		if !j.kept {
			err := w.staging.place(j.staged, underRoot(w.o.Root, j.out.File))
			if err != nil && held(err) {
				open = append(open, j.out.File)
				continue
			}
			if err != nil {
				return fmt.Errorf("cannot write %s: %w", j.out.File, err)
			}
			if err := w.rec.add(j.name(), j.sum, j.out, j.minds); err != nil {
				return err
			}
		}
		if w.o.Done != nil {
			w.o.Done(j.out)
		}
		w.report.Outputs = append(w.report.Outputs, j.out)
	}
	return nil
}

func workers(n int) int {
	if n <= 0 {
		return runtime.GOMAXPROCS(0)
	}
	return n
}
