// Package build is the pipeline: a project in, finished files out.
//
//	load -> check -> plan -> layout (which uses typeset, svg, qr) -> prepare images -> turn -> paint -> finish -> write
//
// It decides nothing about pages; it runs the stages in order, files side by side and some guides at a time, does again
// only what has changed, and puts nothing in place until everything is known to be free of errors.
package build

import (
	"context"
	"path/filepath"
	"time"

	"guidepress/internal/check"
	"guidepress/internal/display"
	"guidepress/internal/edition"
	"guidepress/internal/finish"
	"guidepress/internal/guide"
	"guidepress/internal/load"
	"guidepress/internal/paint"
	"guidepress/internal/source"
)

// Standard is what files keep.
type Standard = finish.Standard

// ParseStandard reads one: "1" or "2".
func ParseStandard(text string) (Standard, error) { return finish.ParseStandard(text) }

// Options says what to build. What is tagged record:"no" changes no file: a second run need not look at it.
type Options struct {
	Root      string   `record:"no"`
	Out       string   `record:"no"` // folder for the files, below Root unless absolute
	Guides    []string // ids; all when empty
	Brand     string
	Editions  []string            // names or "all"; web when empty
	Places    []string            // ids or "all"; one copy for the whole practice when empty
	Languages []string            // all that there are when empty
	All       bool                // what practice.yaml says under publish, instead of the three above
	Rows      []guide.Publication // instead of all four, and as practice.yaml would say it
	Shard     Shard               // a part of all that
	Gray      bool
	Standard  Standard
	Force     bool      // build in spite of what check finds, with a mark on every page
	Draft     bool      // guides that nobody has signed as they are go out as drafts
	Again     bool      `record:"no"` // make all files, also those that nothing has changed for
	Jobs      int       `record:"no"` // files at a time; 0 for one a processor
	Cache     string    `record:"no"`
	Abroad    bool      `record:"no"` // other machines are to understand the fingerprints of the files
	Today     time.Time `record:"no"` // for the rules about review dates, never for the file; zero leaves them out. The record has it apart
	Rules     []string  // ids of the rules to report; all when empty
	Budget    int       // bytes a web file may have; 0 for check.DefaultBudget

	// Step is told how far the work is, from several goroutines; Done which file is in place, in the order of the
	// plan. Ready is told, from several goroutines, which file is made, or was, and waits for its place. Each may be nil.
	Step  func(done, total int) `record:"no"`
	Ready func(Output)          `record:"no"`
	Done  func(Output)          `record:"no"`
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
	Warnings int       // of the run before, when nothing had to be read
	Checks   []Checked // of the guides that were read
	Outputs  []Output  // none when the problems forbid it
	Held     []string  // files that another program has open, and so were not replaced
}

// Run builds. Problems in the content are in the report, and then nothing is written; the error says that the
// tool could not do its work.
func Run(ctx context.Context, o Options) (*Report, error) {
	rec := openRecord(o)
	if r := rec.untouched(); r != nil {
		return r, nil
	}
	finished := &staging{out: underRoot(o.Root, o.Out)}
	defer finished.discard()
	w := &work{o: o, rec: rec, staging: finished}
	if err := w.parts(ctx); err != nil {
		return nil, err
	}
	defer w.report.Project.Close()
	if w.stopped() {
		return w.report, nil
	}
	if err := w.placeAll(Held); err != nil {
		return nil, err
	}
	sweep(o, w.report.Outputs)
	if len(w.report.Held) > 0 {
		return w.report, &HeldError{w.report.Held} // the record keeps what was made; the run is not whole
	}
	return w.report, w.close()
}

// Open loads the project, with the words that practice.yaml may use, and looks at what was signed of each guide.
func Open(o Options) (*load.Project, error) {
	want := load.Want{Guides: o.Guides, Brand: o.Brand, Editions: edition.Names()}
	for _, r := range check.Rules {
		want.Rules = append(want.Rules, r.ID)
	}
	p, err := load.Open(o.Root, want)
	switch {
	case err != nil:
	case source.HasErrors(p.Problems): // a guide with holes cannot be compared
		for _, g := range p.Set.Guides {
			g.Seal.Unread = true
		}
	default:
		unseal(p, o)
	}
	return p, err
}

func underRoot(root, name string) string {
	if filepath.IsAbs(name) {
		return name
	}
	return filepath.Join(root, name)
}

// Make is paint and finish: a display document whose images are prepared, as a tagged PDF that keeps a standard.
func Make(doc *display.Document, standard Standard) ([]byte, error) {
	painted, err := paint.Paint(doc)
	if err != nil {
		return nil, err
	}
	return finish.Finish(painted, doc, standard)
}
