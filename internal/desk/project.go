package desk

import (
	"cmp"
	"io/fs"
	"net/http"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"guidepress/internal/edition"
	"guidepress/internal/guide"
	"guidepress/internal/load"
	"guidepress/internal/source"
)

// overview is what the left list and the header show.
type overview struct {
	Practice  string   `json:"practice"`
	Brand     string   `json:"brand"` // the one in use
	Folder    string   `json:"folder"`
	Guides    []entry  `json:"guides"`
	Offices   []choice `json:"offices"`
	Brands    []choice `json:"brands"`
	Editions  []choice `json:"editions"`
	Questions int      `json:"questions"`
	Shared    int      `json:"shared"`
	Fresh     bool     `json:"fresh"`             // there is no project in the folder yet
	Present   []string `json:"present,omitempty"` // the files that are there instead
}

// entry is a guide in one language.
type entry struct {
	Name   string `json:"name"` // id, or id.language
	ID     string `json:"id"`
	Lang   string `json:"lang"`
	Title  string `json:"title"` // the treatment, as a name
	Stamp  string `json:"stamp"` // another after each change of its file
	File   string `json:"file"`
	State  string `json:"state"` // draft, reviewed, due, broken or "" while nobody knows
	Due    string `json:"due,omitempty"`
	Left   int    `json:"left"` // places still to be written
	Errors int    `json:"errors"`
	Others int    `json:"others"`
}

type choice struct {
	ID   string `json:"id"`
	Name string `json:"name"`
}

func nameOf(g *guide.Guide) string { return nameIn(g.ID, g.Lang()) }

// titleOf is a guide as people call it: by its treatment.
func titleOf(g *guide.Guide) string { return capital(cmp.Or(g.Treatment.Value, g.Title.Value, g.ID)) }

func nameIn(id, lang string) string {
	if lang == "en" {
		return id
	}
	return id + "." + lang
}

func (d *Desk) project(w http.ResponseWriter, r *http.Request) {
	if d.fresh() {
		answer(w, overview{Folder: folder(d.o.Root), Fresh: true, Present: d.present()})
		return
	}
	p, err := d.shelf.set()
	if err != nil {
		fail(w, err)
		return
	}
	out := overview{Practice: p.Set.Practice.Name.Value, Brand: path.Base(path.Dir(p.Brand.At.File)), Folder: folder(d.o.Root), Guides: d.entries(p), Brands: brands(d.root.FS()),
		Questions: len(p.Set.FAQs), Shared: len(p.Set.Blocks)}
	for _, l := range p.Set.Locations {
		out.Offices = append(out.Offices, choice{l.ID.Value, cmp.Or(l.Name.Value, l.ID.Value)})
	}
	for _, e := range edition.All {
		out.Editions = append(out.Editions, choice{e.Name, e.Doc})
	}
	answer(w, out)
}

// entries are the guides, originals before their translations, with what the rules have said last.
func (d *Desk) entries(p *load.Project) []entry {
	var out []entry
	for _, g := range p.Set.Guides {
		e := entry{Name: nameOf(g), ID: g.ID, Lang: g.Lang(), Title: titleOf(g), Stamp: d.shelf.stamp(g.At.File), File: g.At.File, State: string(g.Status)}
		if !g.NextReview.IsZero() && !d.o.Today.IsZero() && g.NextReview.Value.Before(d.o.Today.AddDate(0, 1, 0)) {
			e.State, e.Due = "due", g.NextReview.Value.Format("2006-01-02")
		}
		e.Left = len(gaps(g))
		e.Errors, e.Others = d.checker.counts(e.Name)
		out = append(out, e)
	}
	return d.broken(p, out)
}

// broken adds the guides that do not load, so that they stay in the list.
func (d *Desk) broken(p *load.Project, out []entry) []entry {
	at := map[string]bool{}
	for _, q := range p.Problems {
		if q.Severity == source.Error {
			at[q.Pos.File] = true
		}
	}
	for i := range out {
		if at[out[i].File] {
			out[i].State = "broken"
		}
		delete(at, out[i].File)
	}
	for file := range at {
		name, yaml := strings.CutSuffix(strings.TrimPrefix(file, "guides/"), ".yaml")
		id, lang, translated := strings.Cut(name, ".")
		if !yaml || strings.Contains(name, "/") || guide.IsShared(id) {
			continue
		}
		if !translated {
			lang = "en"
		}
		out = append(out, entry{Name: name, ID: id, Lang: lang, Title: capital(strings.ReplaceAll(id, "-", " ")), Stamp: d.shelf.stamp(file), File: file, State: "broken"})
	}
	slices.SortStableFunc(out, func(a, b entry) int { return cmp.Compare(a.ID, b.ID) })
	return out
}

func brands(root fs.FS) []choice {
	names, _ := fs.Glob(root, "assets/brands/*/brand.yaml") // the pattern is well formed
	var out []choice
	for _, n := range names {
		id := strings.Split(n, "/")[2]
		out = append(out, choice{id, capital(strings.ReplaceAll(id, "-", " "))})
	}
	return out
}

// capital makes a word the first of a line.
func capital(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}

func folder(root string) string {
	if abs, err := filepath.Abs(root); err == nil {
		root = abs
	}
	return filepath.Base(root)
}
