package publish

import (
	"context"
	"fmt"
	"path"
	"slices"
	"strings"

	"golang.org/x/sync/errgroup"

	"guidepress/internal/build"
	"guidepress/internal/display"
	"guidepress/internal/guide"
	"guidepress/internal/script"
	"guidepress/internal/twin"
)

// published is a guide and all that the bundle holds of it.
type published struct {
	guide  *guide.Guide
	script *script.Script
	name   string // of its page and folder: the id, with the language where it is not English
	pdfs   []pdf  // the web edition first
	cover  []shot
	pages  []shot
}

// pdf is one document.
type pdf struct {
	target    build.Target
	doc       *display.Document
	script    *script.Script // what all readers of its guide are told, whichever office the document is for
	file      string         // its stable name
	immutable string         // its name for ever
	sum       string
	bytes     int
}

// shot is a picture of a page.
type shot struct {
	file, kind string
	w, h       int
	bytes      int
}

// documents makes the PDFs of all guides, side by side.
func (s *site) documents(ctx context.Context) error {
	docs := slices.DeleteFunc(s.laid, func(d build.Document) bool { return d.Imposed }) // folded paper is no reading on a screen
	pdfs := make([]pdf, len(docs))
	g, ctx := errgroup.WithContext(ctx)
	g.SetLimit(s.workers())
	for i, d := range docs {
		g.Go(func() error {
			if ctx.Err() != nil {
				return ctx.Err()
			}
			made, err := s.document(d)
			pdfs[i] = made
			return err
		})
	}
	if err := g.Wait(); err != nil {
		return err
	}
	for _, p := range pdfs {
		s.keep(p)
	}
	slices.SortStableFunc(s.guides, func(a, b *published) int { return translated(a) - translated(b) }) // translations after all originals
	for _, g := range s.guides {
		slices.SortStableFunc(g.pdfs, func(a, b pdf) int { return rank(a.target.Edition.Name) - rank(b.target.Edition.Name) })
	}
	return nil
}

func translated(g *published) int {
	if g.guide.Original != nil {
		return 1
	}
	return 0
}

// document is the one place where a PDF is made.
func (s *site) document(d build.Document) (pdf, error) {
	data, err := build.Make(d.Document)
	if err != nil {
		return pdf{}, fmt.Errorf("%s: %w", d.Guide.ID, err)
	}
	p := pdf{target: d.Target, doc: d.Document, script: d.Script, file: stableName(d.Target), sum: sum(data), bytes: len(data)}
	p.immutable = path.Join("files", p.sum[:16], p.file)
	s.files.add(p.file, data)
	s.files.add(p.immutable, data)
	return p, nil
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

// keep puts a PDF with its guide.
func (s *site) keep(p pdf) {
	for _, g := range s.guides {
		if g.guide == p.target.Guide {
			g.pdfs = append(g.pdfs, p)
			return
		}
	}
	g := p.target.Guide
	s.guides = append(s.guides, &published{guide: g, script: p.script, name: g.ID + suffix(g), pdfs: []pdf{p}})
}

// downloads are a guide's PDFs for the whole practice; those of single offices are for the office's own page.
func (s *site) downloads(g *published) []twin.Download {
	var out []twin.Download
	for _, p := range g.pdfs {
		if p.target.Place == nil {
			out = append(out, twin.Download{Edition: p.target.Edition.Name, Address: p.file, Full: s.base + p.file, Pages: len(p.doc.Pages), Bytes: p.bytes})
		}
	}
	return out
}
