package build

import (
	"fmt"
	"path"
	"slices"
	"strings"
	"sync"

	"guidepress/internal/edition"
	"guidepress/internal/guide"
	"guidepress/internal/load"
	"guidepress/internal/script"
	"guidepress/internal/source"
)

// Target is one file to make: a guide in an edition, for one place or for the whole practice. Its language is
// the guide's.
type Target struct {
	Guide    *guide.Guide
	Edition  edition.Edition
	Place    *guide.Location
	Gray     bool
	Imposed  bool // two pages a sheet, for folding
	Standard Standard
}

// File is the target's stable name below the output folder, with slashes.
func (t Target) File() string {
	name := script.FileName(t.Guide) + script.Tag(t.Guide)
	if t.Edition.Folded {
		name += map[bool]string{true: "-to-fold", false: "-to-read"}[t.Imposed]
	}
	if t.Gray {
		name += "-gray"
	}
	dir := t.Edition.Name
	if t.Place != nil {
		dir = path.Join(dir, t.Place.ID.Value)
	}
	return path.Join(dir, name+".pdf")
}

// ChoiceError reports an edition, place or language asked for that there is not.
type ChoiceError struct {
	What, Name string
	Have       []string
}

func (e *ChoiceError) Error() string {
	return fmt.Sprintf("there is no %s %q; there are %s", e.What, e.Name, strings.Join(e.Have, ", "))
}

// Plan lists the targets that options ask for, in a fixed order: guide, place, edition.
func Plan(set *guide.Set, o Options) ([]Target, error) {
	w := &work{o: o}
	w.hear(set)
	if err := w.unspoken(); err != nil {
		return nil, err
	}
	return matrix(set, o)
}

// matrix is what options ask for of the guides that are there.
func matrix(set *guide.Set, o Options) ([]Target, error) {
	rows := []guide.Publication{{Editions: source.Texts(o.Editions...), Languages: source.Texts(o.Languages...), Places: source.Texts(o.Places...)}}
	if len(o.Rows) > 0 {
		rows = o.Rows
	} else if o.All {
		if rows = set.Practice.Publish; len(rows) == 0 {
			rows = []guide.Publication{{}}
		}
	} else if len(o.Editions) == 0 {
		rows[0].Editions = source.Texts(edition.All[0].Name)
	}
	seen := map[string]bool{}
	var out []Target
	for _, g := range set.Guides {
		for _, row := range rows {
			targets, err := expand(set, g, row, o)
			if err != nil {
				return nil, err
			}
			for _, t := range targets {
				if !seen[t.File()] {
					seen[t.File()] = true
					out = append(out, t)
				}
			}
		}
	}
	return out, nil
}

// hear takes note of the languages that guides are written in.
func (w *work) hear(set *guide.Set) {
	for _, g := range set.Guides {
		if !slices.Contains(w.spoken, g.Lang()) {
			w.spoken = append(w.spoken, g.Lang())
		}
	}
}

// unspoken reports a language asked for in which no guide is written: nothing would be made of it.
func (w *work) unspoken() error {
	for _, l := range w.o.Languages {
		if !slices.Contains(w.spoken, l) && l != "all" {
			return &ChoiceError{"guide in the language", l, w.spoken}
		}
	}
	return nil
}

// expand is one row of the matrix for one guide.
func expand(set *guide.Set, g *guide.Guide, row guide.Publication, o Options) ([]Target, error) {
	if !wants(row.Guides, g.ID) || !wants(row.Languages, g.Lang()) {
		return nil, nil
	}
	editions, err := editionsOf(row.Editions)
	if err != nil {
		return nil, err
	}
	places, err := placesOf(set, row.Places)
	if err != nil {
		return nil, err
	}
	var out []Target
	for _, p := range places {
		for _, e := range editions {
			t := Target{Guide: g, Edition: e, Place: p, Gray: o.Gray, Standard: o.Standard}
			out = append(out, t)
			if e.Folded {
				t.Imposed = true
				out = append(out, t)
			}
		}
	}
	return out, nil
}

func editionsOf(names []source.Text) ([]edition.Edition, error) {
	if len(names) == 0 || wants(names, "all") && names[0].Value == "all" {
		return edition.All, nil
	}
	var out []edition.Edition
	for _, n := range names {
		e, ok := edition.Get(n.Value)
		if !ok {
			return nil, &ChoiceError{"edition", n.Value, append(edition.Names(), "all")}
		}
		out = append(out, e)
	}
	return out, nil
}

// placesOf are the offices asked for; nil stands for the whole practice.
func placesOf(set *guide.Set, names []source.Text) ([]*guide.Location, error) {
	if len(names) == 0 {
		return []*guide.Location{nil}, nil
	}
	var out []*guide.Location
	var ids []string
	for i := range set.Locations {
		ids = append(ids, set.Locations[i].ID.Value)
		if names[0].Value == "all" {
			out = append(out, &set.Locations[i])
		}
	}
	if names[0].Value == "all" {
		return out, nil
	}
	for _, n := range names {
		i := slices.Index(ids, n.Value)
		if i < 0 {
			return nil, &ChoiceError{"place", n.Value, append(ids, "all")}
		}
		out = append(out, &set.Locations[i])
	}
	return out, nil
}

// wants reports whether a list names something; an empty list names everything.
func wants(list []source.Text, name string) bool {
	return len(list) == 0 || slices.ContainsFunc(list, func(t source.Text) bool { return t.Value == name || t.Value == "all" })
}

// Planned lists what a build would make, without making it. There are no outputs when problems forbid the build.
func Planned(o Options) (*Report, error) {
	p, s, targets, err := planned(o)
	if err != nil {
		return nil, err
	}
	defer p.Close()
	r := &Report{Project: p, Problems: p.Problems}
	if s == nil {
		return r, nil
	}
	w := &work{Stage: s, o: o, rec: openRecord(o)}
	if !o.Shard.Whole() {
		names, err := load.Names(o.Root, o.Guides)
		if err != nil {
			return nil, err
		}
		if w.own, err = w.cut(names); err != nil {
			return nil, err
		}
	}
	w.prints = sync.OnceValues(func() (*fingerprints, error) { return s.fingerprints(nil, false) })
	if err := w.plan(w.own.only(targets)); err != nil {
		return nil, err
	}
	for _, j := range w.jobs {
		r.Outputs = append(r.Outputs, j.out)
	}
	return r, nil
}

// planned opens the project and says which files options ask for, and what lays them out. There is no stage and no file
// when problems forbid them. The caller closes the project.
func planned(o Options) (*load.Project, *Stage, []Target, error) {
	p, err := Open(o)
	if err != nil || source.HasErrors(p.Problems) {
		return p, nil, nil, err
	}
	targets, err := Plan(&p.Set, o)
	if err == nil {
		var s *Stage
		if s, err = NewStage(p, ""); err == nil {
			return p, s, targets, nil
		}
	}
	p.Close()
	return nil, nil, nil, err
}

// Last are the files that earlier runs made, by their names below the output folder, as the record has them.
func Last(o Options) map[string]Output {
	r := openRecord(o)
	out := map[string]Output{}
	for name := range r.files {
		if made, ok := r.output(name); ok {
			out[name] = made
		}
	}
	return out
}
