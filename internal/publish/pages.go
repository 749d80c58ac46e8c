package publish

import (
	"context"
	"errors"
	"fmt"
	"path"
	"strings"

	"guidepress/internal/photo"
	"guidepress/internal/source"
	"guidepress/internal/twin"
)

// assets is where files stand that pages need; their names change with their content.
const assets = "assets"

// pages writes the page of every guide, the list of guides and the snippets. It goes twice: the first round
// tells which characters the fonts need, and the fonts' names change with what they hold.
func (s *site) pages(ctx context.Context) error {
	store := photo.NewStore(s.project.Read, s.o.Cache)
	text, err := s.write(ctx, store)
	if err != nil {
		return err
	}
	if err := s.makeFonts(text); err != nil {
		return err
	}
	if _, err := s.write(ctx, store); err != nil {
		return err
	}
	for _, g := range s.guides {
		s.files.add("snippets/"+g.name+".html", s.snippet(g))
	}
	return nil
}

// write makes all pages once and returns every character they show.
func (s *site) write(ctx context.Context, store *photo.Store) (string, error) {
	var text strings.Builder
	var list []twin.Listed
	for _, g := range s.guides {
		r := twin.Page(s.input(ctx, g, store))
		if source.HasErrors(r.Problems) {
			return "", &faults{r.Problems}
		}
		s.files.add(g.name+".html", r.HTML)
		text.WriteString(r.Text)
		list = append(list, s.listed(g))
	}
	r := twin.Index(twin.List{
		Practice: s.project.Set.Practice, Brand: s.project.Brand, Lang: s.lang(), Read: s.project.Read, Asset: s.asset,
		Style: s.style, Preload: s.fonts.preload(), Canonical: s.base, Guides: list,
	})
	if source.HasErrors(r.Problems) {
		return "", &faults{r.Problems}
	}
	s.files.add("index.html", r.HTML)
	text.WriteString(r.Text)
	return text.String(), nil
}

// faults are what only the website's pages show: a sign that no PDF uses, say.
type faults struct{ problems []source.Problem }

func (f *faults) Error() string { return f.problems[0].Pos.String() + ": " + f.problems[0].Message }

// lang is the language of the list: that of the first guide.
func (s *site) lang() string {
	for _, g := range s.guides {
		if g.guide.Original == nil {
			return g.guide.Lang()
		}
	}
	return "en"
}

// asset keeps a file that a page shows.
func (s *site) asset(name string, data []byte) string { return s.files.hashed(assets, name, data) }

func (s *site) input(ctx context.Context, g *published, store *photo.Store) twin.Input {
	return twin.Input{
		Script: g.script, Brand: s.project.Brand,
		Read: s.project.Read, Asset: s.asset,
		Photo: func(file string, w, h int) ([]twin.Variant, error) { return s.photo(ctx, store, file, w, h) },
		Style: s.style, Preload: s.fonts.preload(), Home: "index.html",
		Canonical: s.base + g.name + ".html", Image: s.base + g.biggest("image/jpeg").file,
		Others: s.others(g), Downloads: s.downloads(g),
	}
}

// others are the same guide in other languages.
func (s *site) others(g *published) []twin.Other {
	var out []twin.Other
	for _, o := range s.guides {
		if o != g && o.guide.ID == g.guide.ID {
			out = append(out, twin.Other{Lang: o.guide.Lang(), Address: o.name + ".html", Full: s.base + o.name + ".html"})
		}
	}
	return out
}

func (s *site) listed(g *published) twin.Listed {
	l := twin.Listed{Script: g.script, Address: g.name + ".html", Full: s.base + g.name + ".html", Downloads: s.downloads(g), JPEG: g.variants("image/jpeg")}
	if g.weight("image/webp") < g.weight("image/jpeg") { // without loss a picture with gradients weighs more than with
		l.WebP = g.variants("image/webp")
	}
	return l
}

// weight is the bytes of the covers of one kind.
func (g *published) weight(kind string) int {
	n := 0
	for _, c := range g.cover {
		if c.kind == kind {
			n += c.bytes
		}
	}
	return n
}

// variants are the covers of one kind, in rising size.
func (g *published) variants(kind string) []twin.Variant {
	var out []twin.Variant
	for _, c := range g.cover {
		if c.kind == kind {
			out = append(out, twin.Variant{Address: c.file, W: c.w, H: c.h})
		}
	}
	return out
}

func (g *published) biggest(kind string) shot {
	var out shot
	for _, c := range g.cover {
		if c.kind == kind && c.w > out.w {
			out = c
		}
	}
	return out
}

// photoWidths are the sizes in which a photograph is offered, in pixels.
var photoWidths = []int{480, 960, 1600}

// photo keeps a raster image in the sizes that it is large enough for.
func (s *site) photo(ctx context.Context, store *photo.Store, file string, w, h int) ([]twin.Variant, error) {
	var out []twin.Variant
	for _, width := range photoWidths {
		if width > w && len(out) > 0 {
			break
		}
		width = min(width, w)
		height := max(1, (width*h+w/2)/w)
		// A pixel is a point at 72 dots an inch.
		res, problems, err := store.Prepare(ctx, []photo.Request{{File: file, W: float64(width), H: float64(height), FX: 0.5, FY: 0.5, DPI: 72}})
		switch {
		case err != nil:
			return nil, err
		case source.HasErrors(problems) || res[0].Image == nil:
			return nil, errors.New("it cannot be prepared")
		}
		img := res[0].Image
		ext := map[string]string{"jpeg": ".jpg", "png": ".png"}[img.Format]
		name := strings.TrimSuffix(path.Base(file), path.Ext(file)) + fmt.Sprintf("-%d", width) + ext
		out = append(out, twin.Variant{Address: s.asset(name, img.Data), W: img.W, H: img.H})
	}
	return out, nil
}
