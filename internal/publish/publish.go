// Package publish makes the bundle that a website links to.
//
// A project comes in; a folder goes out that any web server can show: every guide as PDF under a stable name, as a page
// of HTML, with pictures of its cover, a list of guides, and a manifest that says what there is. The same input gives the
// same bytes. What pages look like is for layout and twin.
//
// Reading order: publish.go (the stages), make.go (PDFs as they are finished), pictures.go, pages.go, manifest.go;
// bundle.go and place.go (how files come into the folder, so that it is never broken), record.go (what need not be made).
package publish

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"sync"

	"guidepress/internal/build"
	"guidepress/internal/edition"
	"guidepress/internal/load"
	"guidepress/internal/photo"
	"guidepress/internal/source"
)

// Options says what to publish.
type Options struct {
	build.Options        // Out is the bundle's folder; Editions are those to offer, edition.Offered when empty
	URL           string // where the bundle will stand; the practice's site when left out
	PagePictures  bool   // a picture of every page, too

	// Merge are the folders of the parts that other machines have made; what was asked for is asked of them.
	Merge []string `record:"no"`

	// Waiting hears that another run is at work in the folder. It may be nil.
	Waiting func() `record:"no"`
}

// Report is what was published.
type Report struct {
	Project  *load.Project // nil when nothing had to be read
	Problems []source.Problem
	Manifest *Manifest // nil when the problems forbid it, or nothing had to be read
	Part     *Part     // instead of the manifest, where a part was asked for
	Placed   Placed
}

// ErrNoGuides keeps a bundle that is there from being emptied.
var ErrNoGuides = errors.New("nothing to publish: there is no guide yet, or none in the language asked for")

// Site makes the bundle. Problems in the content are in the report, and then nothing is written.
func Site(ctx context.Context, o Options) (*Report, error) {
	if len(o.Editions) == 0 {
		o.Editions = edition.Offered()
	}
	var from parts
	if len(o.Merge) > 0 {
		var err error
		if from, err = openParts(o.Merge); err != nil {
			return nil, err
		}
		defer from.close()
		asked := from[0].Asked
		o.Guides, o.Brand, o.Editions, o.Languages = asked.Guides, asked.Brand, asked.Editions, asked.Languages
		o.Standard, o.Draft, o.PagePictures = asked.Standard, asked.Draft, asked.PagePictures
	}
	out := o.Out
	if !filepath.IsAbs(out) {
		out = filepath.Join(o.Root, out)
	}
	out, err := filepath.Abs(out)
	if err != nil {
		return nil, err
	}
	if n, ok := openRecord(o, out).untouched(); ok {
		return &Report{Placed: Placed{Kept: n}}, nil
	}
	b, err := openBundle(ctx, out, o.Waiting)
	if err != nil {
		return nil, err
	}
	defer b.close()
	b.rec = openRecord(o, out)
	if n, ok := b.rec.untouched(); ok { // the run that this one has waited for did it all
		return &Report{Placed: Placed{Kept: n}}, nil
	}
	for name := range b.rec.files {
		b.ours[name] = true // should the manifest be damaged
	}
	return fill(ctx, o, b, from)
}

// fill makes the files and puts them in place.
func fill(ctx context.Context, o Options, b *bundle, from parts) (*Report, error) {
	s := &site{o: o, bundle: b, parts: from, pdfs: map[string]*pdf{}, prints: map[string]printed{}}
	run := o.Options
	run.Abroad = from != nil || !o.Shard.Whole()
	run.Again = o.Again && from == nil // what the parts hold is never made again
	made, err := build.Stream(ctx, run, s)
	if err != nil {
		return nil, err
	}
	defer made.Project.Close()
	r := &Report{Project: made.Project, Problems: source.Sort(append(made.Problems, s.faults...))}
	if source.HasErrors(r.Problems) {
		return r, nil
	}
	if from != nil {
		if err := errors.Join(b.failed, s.whole()); err != nil {
			return nil, err
		}
	}
	if len(s.guides) == 0 && o.Shard.Whole() {
		return nil, ErrNoGuides
	}
	s.project = made.Project
	if err := s.finish(); err != nil {
		return nil, err
	}
	if r.Problems = source.Sort(append(r.Problems, s.faults...)); source.HasErrors(r.Problems) {
		return r, nil
	}
	err = b.place()
	r.Manifest, r.Part, r.Placed = s.manifest, s.part, b.done
	if err != nil {
		return r, err
	}
	return r, b.rec.close(b.files, s.prints)
}

// site is a bundle in the making. It takes the PDFs as they are finished, and makes of each guide what else there is of
// it before the guide is let go.
type site struct {
	*bundle
	o       Options
	project *load.Project // its practice, brand and files; guides are let go
	base    string        // where the bundle will stand, with a slash at its end
	photos  *photo.Store
	paper   sync.Pool // *raster.Paper, for the pictures

	mu     sync.Mutex
	pdfs   map[string]*pdf // by build.Target.File
	prints map[string]printed
	guides []*published
	text   letters // of all pages
	faults []source.Problem

	fonts    fonts
	style    string
	towns    sync.Once
	placesAt string // address of the towns
	manifest *Manifest

	parts parts    // to take the PDFs from; none where they are made
	stale []string // that the parts do not have as they are due
	part  *Part    // what this run makes, if not the whole
}

// of is a project to make pages of: another lot of guides, read anew.
func (s *site) of(p *load.Project) {
	s.project = p
	base := s.o.URL
	if base == "" {
		base = p.Set.Practice.Site.Value
	}
	s.base = strings.TrimSuffix(base, "/") + "/"
	if s.photos == nil {
		s.photos = photo.NewStore(p.Read, s.o.Cache)
	}
}

// finish makes what is about all guides. Each stage adds to the files.
func (s *site) finish() error {
	stages := []func() error{s.pages, s.redirects, s.sitemap, s.describe}
	if !s.o.Shard.Whole() {
		stages = []func() error{s.describePart}
	}
	for _, stage := range stages {
		if err := stage(); err != nil {
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
