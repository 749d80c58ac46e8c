// Package build is the pipeline: a project in, finished files out.
//
//	load -> check -> plan -> layout (which uses typeset, svg, qr) -> prepare images -> turn -> paint -> finish -> write
//
// It decides nothing about pages; it runs the stages in order, files side by side, does again only what has
// changed, and writes nothing until everything that is to be written is known to be free of errors.
package build

import (
	"context"
	"path/filepath"
	"slices"
	"time"

	"guidepress/internal/check"
	"guidepress/internal/display"
	"guidepress/internal/edition"
	"guidepress/internal/finish"
	"guidepress/internal/load"
	"guidepress/internal/paint"
	"guidepress/internal/source"
)

// Options says what to build. What is tagged record:"no" changes no file: a second run need not look at it.
type Options struct {
	Root      string   `record:"no"`
	Out       string   `record:"no"` // folder for the files, below Root unless absolute
	Guides    []string // ids; all when empty
	Brand     string
	Editions  []string // names or "all"; web when empty
	Places    []string // ids or "all"; one copy for the whole practice when empty
	Languages []string // all that there are when empty
	All       bool     // what practice.yaml says under publish, instead of the three above
	Gray      bool
	Force     bool      // build in spite of what check finds, with a mark on every page
	Again     bool      `record:"no"` // make all files, also those that nothing has changed for
	Jobs      int       `record:"no"` // files at a time; 0 for one a processor
	Cache     string    `record:"no"`
	Today     time.Time // for the rules about review dates, never for the file; zero leaves them out
	Rules     []string  // ids of the rules to report; all when empty
	Budget    int       // bytes a web file may have; 0 for check.DefaultBudget

	keep bool `record:"no"` // all laid out documents stay in memory

	// Step is told how far the work is, Done which file (by its place in the plan) is in place. Both are called
	// from several goroutines; either may be nil.
	Step func(done, total int)   `record:"no"`
	Done func(i int, out Output) `record:"no"`
}

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
	Checks   []Checked
	Outputs  []Output // none when the problems forbid it
}

// Run builds. Problems in the content are in the report, and then nothing is written; the error says that the
// tool could not do its work.
func Run(ctx context.Context, o Options) (*Report, error) {
	rec := openRecord(o)
	if outs, ok := rec.untouched(); ok {
		return &Report{Outputs: outs}, nil
	}
	r, w, err := prepare(ctx, o, rec)
	if err != nil {
		return nil, err
	}
	defer r.Project.Close()
	if w == nil {
		return r, nil
	}
	if err := w.writeAll(ctx); err != nil {
		return nil, err
	}
	for _, j := range w.jobs {
		r.Outputs = append(r.Outputs, j.out)
	}
	sweep(o.Root, r.Outputs)
	return r, rec.close(r.Outputs)
}

// prepare does all that can find a problem. It returns no work when one forbids the build. The caller closes
// the report's project.
func prepare(ctx context.Context, o Options, rec *record) (*Report, *work, error) {
	p, err := Open(o)
	if err != nil {
		return nil, nil, err
	}
	r := &Report{Project: p, Problems: slices.Clone(p.Problems)}
	w, err := examine(ctx, o, rec, r)
	if err != nil {
		p.Close()
		return nil, nil, err
	}
	stop := source.HasErrors(p.Problems)
	for _, c := range r.Checks {
		r.Problems = append(r.Problems, c.Problems...)
		stop = stop || c.errors() && !o.Force
	}
	for _, j := range w.jobs {
		r.Problems = append(r.Problems, j.res.Problems...)
		stop = stop || source.HasErrors(j.res.Problems)
	}
	r.Problems = source.Sort(r.Problems)
	if stop {
		return r, nil, nil
	}
	return r, w, nil
}

// Open loads the project, with the words that practice.yaml may use.
func Open(o Options) (*load.Project, error) {
	want := load.Want{Guides: o.Guides, Brand: o.Brand, Editions: edition.Names()}
	for _, r := range check.Rules {
		want.Rules = append(want.Rules, r.ID)
	}
	return load.Open(o.Root, want)
}

// examine asks the rules and lays the files out, both at once unless the pages depend on what the rules say.
func examine(ctx context.Context, o Options, rec *record, r *Report) (*work, error) {
	asked := make(chan []Checked, 1)
	go func() { asked <- rules(r.Project, o) }()
	if o.Force {
		r.Checks = <-asked
	}
	w, err := &work{}, error(nil)
	if !source.HasErrors(r.Project.Problems) {
		w, err = newWork(ctx, o, rec, r)
	}
	if !o.Force {
		r.Checks = <-asked
	}
	return w, err
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
