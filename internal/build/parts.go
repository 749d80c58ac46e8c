package build

import (
	"context"
	"slices"
	"strings"

	"guidepress/internal/guide"
	"guidepress/internal/layout"
	"guidepress/internal/load"
	"guidepress/internal/source"
)

// together is how many guides are in memory at a time. A loaded guide takes some 400 kB, and what guides share is
// read once for each lot, some 10 ms: with two dozen neither counts. Tests set it lower.
var together = 24

// parts does all that can find a problem, a lot of guides after the other, and sums up what it found. Of guides that have
// not changed it takes what was found before.
func (w *work) parts(ctx context.Context) error {
	lots, err := w.split()
	if err != nil {
		return err
	}
	w.lots = len(lots)
	for _, ids := range lots {
		if err := w.part(ctx, ids); err != nil {
			if w.report != nil {
				w.report.Project.Close()
			}
			return err
		}
	}
	if len(w.before) > 0 {
		w.recall()
	}
	if w.report == nil { // there are more parts than files
		w.report = &Report{Project: &load.Project{Files: new(source.Files)}}
	}
	if err := w.acrossLots(); err != nil {
		return err
	}
	w.report.Problems = source.Sort(w.report.Problems)
	if source.HasErrors(w.report.Project.Problems) {
		return nil
	}
	return w.unspoken()
}

// split gives the guides asked for that have to be read, some at a time; a guide and its translations go together.
func (w *work) split() ([][]string, error) {
	whole := [][]string{w.o.Guides}
	names, err := load.Names(w.o.Root, w.o.Guides)
	if err != nil || len(names) == 0 { // who opens the project says what is wrong
		return whole, nil
	}
	if !w.o.Shard.Whole() {
		if w.own, err = w.cut(names); err != nil {
			return nil, err
		}
		if names = w.own.names; len(names) == 0 {
			return nil, nil
		}
		whole = [][]string{names}
	}
	w.names, w.found = names, map[string]*kept{}
	if w.staging != nil && !w.o.Force && w.o.Shard.Whole() { // a part may have other files of the same guides than before
		w.common, w.before = w.rec.still()
	}
	anew := slices.DeleteFunc(slices.Clone(names), func(name string) bool { return w.before[name] != nil })
	if len(anew) == len(names) && len(names) <= together {
		return whole, nil
	}
	var lots [][]string
	for len(anew) > 0 {
		n := min(together, len(anew))
		for n < len(anew) && idOf(anew[n]) == idOf(anew[n-1]) {
			n++
		}
		lots, anew = append(lots, anew[:n]), anew[n:]
	}
	return lots, nil
}

// idOf is a guide's id: a translation's name has the language, too.
func idOf(name string) string {
	id, _, _ := strings.Cut(name, ".")
	return id
}

// part checks some guides, lays their files out and, as long as nothing forbids it, makes them.
func (w *work) part(ctx context.Context, ids []string) error {
	o := w.o
	o.Guides = ids
	p, err := Open(o)
	if err != nil {
		return err
	}
	if w.report == nil {
		w.report = &Report{Project: p}
	} else {
		defer p.Close()
	}
	from := len(w.jobs)
	checks, err := w.examine(ctx, p)
	if err != nil {
		return err
	}
	jobs := w.jobs[from:]
	if !w.o.Force && slices.ContainsFunc(checks, Checked.errors) {
		w.stop.Store(true)
	}
	if w.to != nil && !w.stopped() {
		if err := w.to.Lot(ctx, p, w.teller, targetsOf(jobs)); err != nil {
			return err
		}
	}
	w.note(p, checks, jobs)
	return nil
}

func targetsOf(jobs []*job) []Target {
	out := make([]Target, len(jobs))
	for i, j := range jobs {
		out[i] = j.Target
	}
	return out
}

// examine asks the rules and lays the files out, both at once unless the pages depend on what the rules say.
func (w *work) examine(ctx context.Context, p *load.Project) ([]Checked, error) {
	asked := make(chan []Checked, 1)
	told := tellerOf(p)
	go func() { asked <- rules(p, told, w.o) }()
	var checks []Checked
	if w.o.Force {
		checks = <-asked
	}
	var err error
	if source.HasErrors(p.Problems) {
		w.stop.Store(true)
		var faults []source.Problem
		faults, err = unlaid(ctx, p, told)
		w.faults = append(w.faults, faults...)
	} else {
		err = w.files(ctx, p, told, checks)
	}
	if !w.o.Force {
		checks = <-asked
	}
	return checks, err
}

// note adds to the report what a lot has brought, and lets go of its guides where others follow.
func (w *work) note(p *load.Project, checks []Checked, jobs []*job) {
	r := w.report
	found := append(slices.Clone(p.Problems), w.faults...)
	w.faults = nil
	for _, c := range checks {
		found = append(found, c.Problems...)
	}
	for _, j := range jobs {
		found = append(found, j.res.Problems...)
	}
	r.Problems = append(r.Problems, found...)
	if w.staging != nil && !w.stopped() {
		w.remember(p, checks, jobs)
	}
	if w.lots > 1 || len(w.before) > 0 {
		w.letGo(p, checks, jobs, found)
	}
	r.Checks = append(r.Checks, checks...)
}

// letGo keeps of a lot only what is told in the end: names, problems, the lines they point into.
func (w *work) letGo(p *load.Project, checks []Checked, jobs []*job, found []source.Problem) {
	names := map[*guide.Guide]*guide.Guide{}
	name := func(g *guide.Guide) *guide.Guide {
		if names[g] == nil {
			names[g] = titleOf(g).guide()
		}
		return names[g]
	}
	for i := range checks {
		checks[i].Guide = name(checks[i].Guide)
	}
	for _, j := range jobs {
		j.Guide = name(j.Guide)
		j.out.Target, j.res = j.Target, layout.Result{}
	}
	guides := make([]*guide.Guide, len(p.Set.Guides))
	for i, g := range p.Set.Guides {
		guides[i] = name(g)
	}
	all, lines := w.report.Project, new(source.Files)
	if all == p {
		p.Set.Guides = nil
		lines.Keep(p.Files, found)
		p.Files = lines
	} else {
		all.Problems = append(all.Problems, p.Problems...)
		all.Files.Keep(p.Files, found)
	}
	p.By = nil
	all.Set.Guides = append(all.Set.Guides, guides...)
	for _, s := range all.Set.Languages {
		s.Guides = nil
	}
	w.marked = nil
}
