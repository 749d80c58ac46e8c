// Package publish makes the bundle that a website links to.
//
// A project comes in; a folder goes out that any web server can show: every guide as PDF under a stable name and
// under the hash of its content, as a page of HTML, with pictures of its cover and pages, a list of guides, and a
// manifest that says what there is. The same input gives the same bytes. What pages look like is for layout and
// twin; how files are put in place, so that the bundle is never broken, for place.go.
//
// Reading order: publish.go (the stages), make.go (PDFs), pictures.go, pages.go, manifest.go, place.go.
package publish

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"strings"

	"guidepress/internal/build"
	"guidepress/internal/edition"
	"guidepress/internal/load"
	"guidepress/internal/source"
)

// Options says what to publish.
type Options struct {
	build.Options        // Out is the bundle's folder; Editions are those to offer, edition.Offered when empty
	URL           string // where the bundle will stand; the practice's site when left out
}

// Report is what was published.
type Report struct {
	Project  *load.Project
	Problems []source.Problem
	Manifest *Manifest // nil when the problems forbid it
	Placed   Placed
}

// ErrNoGuides keeps a bundle that is there from being emptied.
var ErrNoGuides = errors.New("nothing to publish: there is no guide yet, or none in the language asked for")

// Site makes the bundle. Problems in the content are in the report, and then nothing is written.
func Site(ctx context.Context, o Options) (*Report, error) {
	if len(o.Editions) == 0 {
		o.Editions = edition.Offered()
	}
	made, docs, err := build.Documents(ctx, o.Options)
	if err != nil {
		return nil, err
	}
	defer made.Project.Close()
	r := &Report{Project: made.Project, Problems: made.Problems}
	if source.HasErrors(r.Problems) {
		return r, nil
	}
	if len(docs) == 0 {
		return nil, ErrNoGuides
	}
	s := newSite(made.Project, o)
	s.laid = docs
	var f *faults
	if err := s.make(ctx); errors.As(err, &f) {
		r.Problems = source.Sort(append(r.Problems, f.problems...))
		return r, nil
	} else if err != nil {
		return nil, err
	}
	out := o.Out
	if !filepath.IsAbs(out) {
		out = filepath.Join(o.Root, out)
	}
	r.Manifest = s.manifest
	r.Placed, err = place(out, s.files)
	return r, err
}

// site is a bundle in the making.
type site struct {
	o        Options
	project  *load.Project
	laid     []build.Document
	base     string // where the bundle will stand, with a slash at its end
	files    *files
	guides   []*published
	fonts    fonts
	style    string
	manifest *Manifest
}

func newSite(p *load.Project, o Options) *site {
	base := o.URL
	if base == "" {
		base = p.Set.Practice.Site.Value
	}
	return &site{o: o, project: p, base: strings.TrimSuffix(base, "/") + "/", files: newFiles()}
}

// make runs the stages. Each adds to the files.
func (s *site) make(ctx context.Context) error {
	for _, stage := range []func(context.Context) error{s.documents, s.pictures, s.pages, s.redirects, s.sitemap, s.describe} {
		if err := stage(ctx); err != nil {
			return fmt.Errorf("making the website's files: %w", err)
		}
	}
	return nil
}

// order of editions is that of edition.All; the first one that a guide has is its main one.
func rank(name string) int {
	for i, e := range edition.All {
		if e.Name == name {
			return i
		}
	}
	return len(edition.All)
}
