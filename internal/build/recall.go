package build

import (
	"os"
	"path/filepath"
	"slices"

	"guidepress/internal/guide"
	"guidepress/internal/load"
	"guidepress/internal/source"
)

// remember takes down, for later runs, what a lot has brought of each of its guides.
func (w *work) remember(p *load.Project, checks []Checked, jobs []*job) {
	if w.common.Found == nil {
		w.common.Found = map[string][]source.Problem{}
	}
	for _, lang := range append([]string{""}, sortedKeys(p.Set.Languages)...) {
		found := p.By[load.Shared(lang)]
		w.common.Found[lang] = source.Sort(append(w.common.Found[lang], found...))
		w.common.Lines = append(w.common.Lines, excerpts(p.Files, found)...)
	}
	of := map[*guide.Guide]*kept{}
	for _, g := range p.Set.Guides {
		of[g] = w.entry(g)
		w.describe(of[g], p, g)
	}
	for _, c := range checks {
		k := of[c.Guide]
		k.Problems = append(k.Problems, c.Problems...)
		k.Until = earlier(k.Until, day(c.Until))
	}
	for _, j := range jobs {
		k := of[j.Guide]
		k.Problems = append(k.Problems, j.res.Problems...)
		k.Files = append(k.Files, j.Target.File())
	}
	for _, g := range p.Set.Guides {
		k := of[g]
		k.Lines = excerpts(p.Files, k.Problems)
	}
}

// entry is where a guide and its translations are taken down.
func (w *work) entry(g *guide.Guide) *kept {
	name := nameIn(w.names, g)
	if w.found[name] == nil {
		w.found[name] = &kept{Name: name}
	}
	return w.found[name]
}

// describe takes down what a guide is called, what it was read from and what came up on the way.
func (w *work) describe(k *kept, p *load.Project, g *guide.Guide) {
	k.Guides = append(k.Guides, titleOf(g))
	k.Reads = append(k.Reads, reads(p, w.teller, g)...)
	slices.Sort(k.Reads)
	k.Reads = slices.Compact(k.Reads)
	k.Problems = append(k.Problems, p.By[g.At.File]...)
	k.Languages = append(k.Languages, g.Lang())
	if g.Original != nil {
		k.Languages = append(k.Languages, g.Original.Lang())
		k.Problems = append(k.Problems, p.By[g.Original.At.File]...)
	}
}

// earlier is the earlier of two days, of which "" is never.
func earlier(a, b string) string {
	if a == "" || b != "" && b < a {
		return b
	}
	return a
}

// recall puts what was found before beside what was found now, each guide in its place.
func (w *work) recall() {
	if w.report == nil { // nothing had to be read
		w.report = &Report{Project: &load.Project{Files: new(source.Files)}}
	}
	r := w.report
	jobs, guides := map[string][]*job{}, map[string][]*guide.Guide{}
	for _, j := range w.jobs {
		k := w.entry(j.Guide).Name
		jobs[k] = append(jobs[k], j)
	}
	for _, g := range r.Project.Set.Guides {
		k := w.entry(g).Name
		guides[k] = append(guides[k], g)
	}
	w.jobs, r.Project.Set.Guides = nil, nil
	for _, name := range w.names {
		if k := w.before[name]; k != nil {
			w.retell(k)
			continue
		}
		w.jobs = append(w.jobs, jobs[name]...)
		r.Project.Set.Guides = append(r.Project.Set.Guides, guides[name]...)
	}
	for lang, found := range w.common.Found {
		if lang == "" || w.read(lang) {
			r.Problems = append(r.Problems, found...)
		}
	}
	w.put(w.common.Lines)
}

// read reports whether any guide was read in a language, now or before.
func (w *work) read(lang string) bool {
	for _, k := range w.found {
		if slices.Contains(k.Languages, lang) {
			return true
		}
	}
	return false
}

// retell puts what was found before of a guide in the report.
func (w *work) retell(k *kept) {
	w.found[k.Name] = k
	w.report.Problems = append(w.report.Problems, k.Problems...)
	w.put(k.Lines)
	for _, t := range k.Guides {
		g := t.guide()
		w.report.Project.Set.Guides = append(w.report.Project.Set.Guides, g)
		w.hear(&guide.Set{Guides: []*guide.Guide{g}})
	}
	for _, name := range k.Files {
		out, _ := w.rec.output(name) // it was looked for a moment ago
		w.jobs = append(w.jobs, &job{known: name, out: out, kept: true})
	}
}

func (w *work) put(lines []excerpt) {
	for _, e := range lines {
		w.report.Project.Files.Put(e.File, e.Line, e.Text)
	}
}

// acrossLots asks once more what concerns guides of several lots: no two may have had the same name.
func (w *work) acrossLots() error {
	if w.lots <= 1 && len(w.before) == 0 {
		return nil
	}
	ids, err := load.Names(w.o.Root, nil)
	if err != nil {
		return err
	}
	found := load.FormerNames(w.report.Project.Set.Guides, ids)
	if len(found) == 0 {
		return nil
	}
	w.stop.Store(true)
	w.report.Problems = append(w.report.Problems, found...)
	w.report.Project.Problems = append(w.report.Project.Problems, found...)
	for _, p := range found { // the file may be one that was not read
		data, err := os.ReadFile(underRoot(w.o.Root, filepath.FromSlash(p.Pos.File)))
		if err != nil {
			return err
		}
		whole := new(source.Files)
		whole.Add(p.Pos.File, data)
		w.report.Project.Files.Keep(whole, found)
	}
	return nil
}

// close ends the run in the record, with what it found of each guide. A run that went on in spite of errors is no state to
// go back to.
func (w *work) close() error {
	if source.HasErrors(w.report.Problems) {
		return w.rec.close(nil, shares{}, nil)
	}
	var run whole
	var found []*kept
	for _, name := range w.names {
		if k := w.found[name]; k != nil {
			found = append(found, k)
			run.Until = earlier(run.Until, k.Until)
		}
	}
	for _, j := range w.jobs {
		run.Files = append(run.Files, j.name())
	}
	for _, p := range w.report.Problems {
		if p.Severity == source.Warning {
			run.Warnings++
		}
	}
	return w.rec.close(&run, w.common, found)
}
