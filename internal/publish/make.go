package publish

import (
	"context"
	"errors"
	"slices"
	"strings"

	"golang.org/x/sync/errgroup"

	"guidepress/internal/build"
	"guidepress/internal/guide"
	"guidepress/internal/load"
	"guidepress/internal/script"
	"guidepress/internal/twin"
)

// published is a guide and all that the bundle holds of it.
type published struct {
	guide    *guide.Guide   // its head only, once its page is made: a whole one takes 400 kB
	script   *script.Script // of it
	name     string         // of its page and folder: the id, with the language where it is not English
	coverAlt string
	pdfs     []*pdf // the web edition first
}

// main is the document whose pages are shown as pictures.
func (g *published) main() *pdf { return g.pdfs[0] }

// pdf is one document.
type pdf struct {
	target build.Target
	main   bool   // of the guide's documents
	name   string // its stable name
	sum    string
	bytes  int
	pages  int
	cover  []shot
	shots  []shot // of all pages
}

// shot is a picture of a page.
type shot struct {
	File  string `json:"file"`
	W     int    `json:"w"`
	H     int    `json:"h"`
	Bytes int    `json:"bytes"`
}

// Plan leaves folded paper out: it is no reading on a screen.
func (s *site) Plan(due []build.Target) []build.Target {
	due = slices.DeleteFunc(due, func(t build.Target) bool { return t.Imposed })
	first := map[*guide.Guide]*pdf{}
	for _, t := range due {
		p := &pdf{target: t, name: stableName(t)}
		s.pdfs[t.File()] = p
		if f := first[t.Guide]; f == nil || rank(t.Edition.Name) < rank(f.target.Edition.Name) {
			first[t.Guide] = p
		}
	}
	for _, p := range first {
		p.main = true
	}
	return due
}

// Has reports that the PDF and its pictures are as an earlier run has left them, and nothing in it has changed.
func (s *site) Has(t build.Target, sum string) bool {
	p, was := s.pdfs[t.File()], s.rec.prints[t.File()]
	if s.parts != nil {
		if err := s.take(p, t, sum); err != nil {
			s.failed = errors.Join(s.failed, err)
		}
		return true
	}
	if was.Sum != sum || p.main && (len(was.Covers) == 0 || s.o.PagePictures && len(was.Shots) != was.Pages) {
		return false
	}
	kept := map[string]file{}
	wanted := []string{p.name}
	if p.main {
		p.cover = was.Covers
		if s.o.PagePictures {
			p.shots = was.Shots
		}
	}
	for _, x := range slices.Concat(p.cover, p.shots) {
		wanted = append(wanted, x.File)
	}
	for _, name := range wanted {
		f, ok := s.rec.left(name)
		if !ok {
			p.cover, p.shots = nil, nil
			return false
		}
		kept[name] = f
	}
	for name, f := range kept {
		s.keep(name, f)
	}
	p.pages, p.bytes, p.sum = was.Pages, kept[p.name].bytes, kept[p.name].sum
	s.prints[t.File()] = printed{sum, p.pages, p.cover, p.shots}
	return true
}

// taken hears of each PDF that was made; tests count them.
var taken = func() {}

// Take is the one place where a PDF comes into the bundle, with the pictures of its pages while those are there.
func (s *site) Take(ctx context.Context, m build.Made) error {
	taken()
	p := s.pdfs[m.File()]
	p.pages, p.bytes, p.sum = len(m.Pages.Pages), len(m.PDF), sum(m.PDF)
	if err := s.add(p.name, m.PDF); err != nil {
		return err
	}
	if p.main {
		if err := s.draw(ctx, p, m.Pages); err != nil {
			return err
		}
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.prints[m.File()] = printed{m.Sum, p.pages, p.cover, p.shots}
	return nil
}

// Lot makes what else there is of some guides.
func (s *site) Lot(ctx context.Context, p *load.Project, told *script.Teller, due []build.Target) error {
	if !s.o.Shard.Whole() || s.stale != nil || s.failed != nil { // a part has no pages, and nothing comes of a bundle with holes
		return nil
	}
	s.of(p)
	var lot []*published
	for _, t := range due {
		i := slices.IndexFunc(lot, func(g *published) bool { return g.guide == t.Guide })
		if i < 0 {
			i = len(lot)
			lot = append(lot, begun(told.Tell(t.Guide, nil)))
		}
		lot[i].pdfs = append(lot[i].pdfs, s.pdfs[t.File()])
	}
	for _, g := range lot {
		slices.SortStableFunc(g.pdfs, func(a, b *pdf) int { return rank(a.target.Edition.Name) - rank(b.target.Edition.Name) })
	}
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(s.workers())
	for _, g := range lot {
		group.Go(func() error { return s.page(ctx, g, lot) })
	}
	if err := group.Wait(); err != nil {
		return err
	}
	for _, g := range lot {
		s.letGo(g)
	}
	s.guides = append(s.guides, lot...)
	return nil
}

func begun(told *script.Script) *published {
	g := told.Guide
	return &published{guide: g, script: told, name: g.ID + suffix(g), coverAlt: coverAlt(told)}
}

// letGo keeps of a guide its head: what lists say of it.
func (s *site) letGo(g *published) {
	g.guide = head(g.guide)
	g.script = script.Make(g.guide, &s.project.Set, s.project.Brand, nil)
	for _, p := range g.pdfs {
		p.target.Guide = g.guide
	}
}

func head(g *guide.Guide) *guide.Guide {
	h := *g
	h.Sections, h.KeyPoints, h.Facts, h.Intro, h.Sources = nil, nil, nil, guide.Rich{}, nil
	if g.Original != nil {
		h.Original = head(g.Original)
	}
	return &h
}

func translated(g *published) int {
	if g.guide.Original != nil {
		return 1
	}
	return 0
}

// stableName is what websites link to; it never changes as long as the guide keeps its id.
func stableName(t build.Target) string {
	name := script.FileName(t.Guide)
	if !t.Edition.Main() {
		name += "-" + t.Edition.Name
	}
	if t.Place != nil {
		name += "-" + t.Place.ID.Value
	}
	return name + suffix(t.Guide) + ".pdf"
}

// suffix is the language in the name of a file of the website.
// Servers tell capitals apart and people do not.
func suffix(g *guide.Guide) string {
	return strings.ToLower(script.Tag(g))
}

// downloads are a guide's PDFs for the whole practice; those of single offices are for the office's own page.
func (s *site) downloads(g *published) []twin.Download {
	var out []twin.Download
	for _, p := range g.pdfs {
		if p.target.Place == nil {
			out = append(out, twin.Download{Edition: p.target.Edition.Name, Address: p.name, Full: s.base + p.name, Pages: p.pages, Bytes: p.bytes})
		}
	}
	return out
}
