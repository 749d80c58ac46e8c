package desk

import (
	"cmp"
	"context"
	"errors"
	"net/http"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"time"

	"guidepress/internal/build"
	"guidepress/internal/edition"
	"guidepress/internal/guide"
	"guidepress/internal/load"
	"guidepress/internal/source"
)

// out is where finished files go, below the project's folder, as with guidepress build.
const out = "dist"

// plan is what files can be made, and what there is of them.
type plan struct {
	Rows     []planRow `json:"rows"`
	Editions []string  `json:"editions"` // that the practice publishes, as its file says
	Places   []string  `json:"places"`   // the offices that get copies of their own; "" is the whole practice
	Folder   string    `json:"folder"`
	Working  bool      `json:"working"`
	Opens    bool      `json:"opens"` // the folder can be shown
}

// planRow is a guide in one language.
type planRow struct {
	Name   string              `json:"name"`
	Title  string              `json:"title"`
	Lang   string              `json:"lang"`
	State  string              `json:"state"`
	Wanted bool                `json:"wanted"` // by what the practice publishes
	Stops  int                 `json:"stops"`  // problems that stop its files
	Left   int                 `json:"left"`   // places still to be filled in
	Cells  map[string]planCell `json:"cells"`  // by edition
}

// planCell is what there is of a guide in an edition.
type planCell struct {
	Files map[string]string `json:"files"` // by office; below the folder
	Bytes int               `json:"bytes"` // of one file
	Pages int               `json:"pages"`
}

// picked is what somebody wants made.
type picked struct {
	Guides   []string `json:"guides"`
	Editions []string `json:"editions"`
	Places   []string `json:"places"`
}

// progress is how far the making of files is, with the file that was made last.
type progress struct {
	Done  int    `json:"done"`
	Total int    `json:"total"`
	Guide string `json:"guide,omitempty"`
	In    string `json:"in,omitempty"` // the edition
	Place string `json:"place,omitempty"`
	Bytes int    `json:"bytes,omitempty"`
}

// made is what came of it.
type made struct {
	Files   int       `json:"files"`
	Kept    int       `json:"kept"` // that were as they are
	Changed int       `json:"changed"`
	New     int       `json:"new"`
	Drafts  int       `json:"drafts"`
	Bytes   int       `json:"bytes"`
	Seconds float64   `json:"seconds"`
	Folder  string    `json:"folder"`
	First   string    `json:"first,omitempty"` // the file to look at
	Stops   []problem `json:"stops,omitempty"` // problems that stop the files
	Stopped bool      `json:"stopped"`         // by the user
	Error   string    `json:"error,omitempty"`
}

// plan tells what can be made.
func (d *Desk) plan(w http.ResponseWriter, r *http.Request) {
	p, err := d.shelf.set()
	if err != nil {
		fail(w, err)
		return
	}
	d.checker.all(p)
	o := d.options(picked{})
	o.All = true
	wanted, err := build.Plan(&p.Set, o)
	if err != nil { // the practice names something that there is not; its problems say so
		wanted = nil
	}
	last := build.Last(o)
	all := plan{Editions: []string{}, Places: []string{}, Folder: filepath.Join(folder(d.o.Root), out), Working: d.making.Load(), Opens: d.o.Show != nil}
	for _, t := range wanted {
		place := ""
		if t.Place != nil {
			place = t.Place.ID.Value
		}
		if !slices.Contains(all.Editions, t.Edition.Name) {
			all.Editions = append(all.Editions, t.Edition.Name)
		}
		if !slices.Contains(all.Places, place) {
			all.Places = append(all.Places, place)
		}
	}
	states := map[string]entry{}
	for _, e := range d.entries(p) {
		states[e.Name] = e
	}
	for _, g := range p.Set.Guides {
		name := nameOf(g)
		row := planRow{Name: name, Title: states[name].Title, Lang: g.Lang(), State: states[name].State, Cells: d.cells(p, g, last), Left: states[name].Left,
			Wanted: slices.ContainsFunc(wanted, func(t build.Target) bool { return nameOf(t.Guide) == name })}
		row.Stops = d.checker.stops(name)
		all.Rows = append(all.Rows, row)
	}
	for _, e := range states { // guides that do not load
		if e.State == "broken" && !slices.ContainsFunc(all.Rows, func(r planRow) bool { return r.Name == e.Name }) {
			all.Rows = append(all.Rows, planRow{Name: e.Name, Title: e.Title, Lang: e.Lang, State: e.State, Stops: 1})
		}
	}
	slices.SortStableFunc(all.Rows, func(a, b planRow) int { return cmp.Compare(a.Title, b.Title) })
	answer(w, all)
}

// options are those of a run that makes what was picked. A guide that was changed since it was signed goes out as a draft,
// with the word on every page.
func (d *Desk) options(q picked) build.Options {
	o := build.Options{Root: d.o.Root, Out: out, Brand: d.o.Brand, Today: d.o.Today, Cache: d.o.Cache, Draft: true}
	for _, name := range q.Guides {
		id, lang, translated := strings.Cut(name, ".")
		if !translated {
			lang = "en"
		}
		o.Guides = append(o.Guides, name)
		if !slices.Contains(o.Languages, lang) {
			o.Languages = append(o.Languages, lang)
		}
		row := guide.Publication{Guides: source.Texts(id), Languages: source.Texts(lang), Editions: source.Texts(q.Editions...)}
		if slices.Contains(q.Places, "") {
			o.Rows = append(o.Rows, row)
		}
		if own := slices.DeleteFunc(slices.Clone(q.Places), func(p string) bool { return p == "" }); len(own) > 0 {
			row.Places = source.Texts(own...)
			o.Rows = append(o.Rows, row)
		}
	}
	return o
}

// make starts to make the files that were picked, or all that the practice publishes. All open pages are told how far it is.
func (d *Desk) make(w http.ResponseWriter, r *http.Request) {
	var q picked
	if err := ask(w, r, &q); err != nil {
		fail(w, err)
		return
	}
	if len(q.Guides) == 0 || len(q.Editions) == 0 || len(q.Places) == 0 {
		fail(w, refusal{http.StatusUnprocessableEntity, "Choose a guide, an edition and an office"})
		return
	}
	if !d.making.CompareAndSwap(false, true) {
		fail(w, refusal{http.StatusConflict, "Files are being made"})
		return
	}
	ctx, cancel := d.hub.context()
	d.halt.Store(&cancel)
	go func() {
		defer cancel()
		m := d.run(ctx, q)
		d.making.Store(false) // before pages hear of it, for they may ask for the next files at once
		d.hub.tell("made", m)
	}()
	answer(w, progress{})
}

// stop ends the making; the files of the last run stay.
func (d *Desk) stop(w http.ResponseWriter, r *http.Request) {
	var q struct{}
	if err := ask(w, r, &q); err != nil {
		fail(w, err)
		return
	}
	if cancel := d.halt.Load(); cancel != nil {
		(*cancel)()
	}
	answer(w, progress{})
}

// run is guidepress build of what was picked.
func (d *Desk) run(ctx context.Context, q picked) made {
	start := time.Now()
	o := d.options(q)
	before := build.Last(o)
	var mu sync.Mutex
	done, total := 0, 0
	o.Step = func(n, all int) {
		mu.Lock()
		defer mu.Unlock()
		done, total = max(done, n), all
	}
	o.Ready = func(f build.Output) {
		mu.Lock()
		defer mu.Unlock()
		p := progress{Done: done + 1, Total: total, Guide: nameOf(f.Guide), In: f.Edition.Name, Bytes: f.Bytes}
		if f.Place != nil {
			p.Place = f.Place.ID.Value
		}
		d.hub.tell("making", p)
	}
	r, err := build.Run(ctx, o)
	switch {
	case ctx.Err() != nil:
		return made{Stopped: true}
	case err != nil:
		return made{Error: err.Error()}
	}
	m := made{Folder: out, Seconds: time.Since(start).Seconds()}
	var stops []source.Problem
	for _, p := range r.Problems {
		if p.Severity == source.Error {
			stops = append(stops, p)
		}
	}
	if len(stops) > 0 {
		m.Stops = told(stops)
	}
	for _, f := range r.Outputs {
		name, err := filepath.Rel(out, f.File)
		if err != nil {
			return made{Error: err.Error()}
		}
		name = filepath.ToSlash(name)
		m.Files++
		m.Bytes += f.Bytes
		switch _, was := before[name]; {
		case f.Kept:
			m.Kept++
		case was:
			m.Changed++
		default:
			m.New++
		}
		if m.First == "" {
			m.First = name
		}
	}
	d.drafts(&m, q)
	return m
}

// drafts says how many of the files still say "draft".
func (d *Desk) drafts(m *made, q picked) {
	p, err := d.shelf.set()
	if err != nil || len(q.Guides) == 0 {
		return
	}
	for _, g := range p.Set.Guides { // each guide has as many files as the others
		if slices.Contains(q.Guides, nameOf(g)) && (g.Status != "reviewed" || !g.Seal.Whole()) {
			m.Drafts += m.Files / len(q.Guides)
		}
	}
}

// finished sends a file that was made.
func (d *Desk) finished(w http.ResponseWriter, r *http.Request) {
	name := r.PathValue("file")
	if _, ok := build.Last(d.options(picked{}))[name]; !ok {
		http.NotFound(w, r)
		return
	}
	data, err := d.root.ReadFile(out + "/" + name)
	if err != nil {
		fail(w, err)
		return
	}
	send(w, "application/pdf", data)
}

// show opens the folder of the files in the computer's own window.
func (d *Desk) show(w http.ResponseWriter, r *http.Request) {
	var q struct{}
	err := ask(w, r, &q)
	if err == nil && d.o.Show == nil {
		err = errors.New("folders cannot be shown here")
	}
	if err == nil {
		err = d.o.Show(filepath.Join(d.o.Root, out))
	}
	d.told(w, "", err)
}

// cells are the files that there are of a guide.
func (d *Desk) cells(p *load.Project, g *guide.Guide, last map[string]build.Output) map[string]planCell {
	cells := map[string]planCell{}
	for _, e := range edition.All {
		cell := planCell{Files: map[string]string{}}
		for i := -1; i < len(p.Set.Locations); i++ {
			t, place := build.Target{Guide: g, Edition: e}, ""
			if i >= 0 {
				t.Place = &p.Set.Locations[i]
				place = t.Place.ID.Value
			}
			if f, ok := last[t.File()]; ok {
				cell.Files[place] = t.File()
				cell.Bytes, cell.Pages = max(cell.Bytes, f.Bytes), f.Pages
			}
		}
		cells[e.Name] = cell
	}
	return cells
}
