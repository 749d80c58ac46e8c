package publish

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"path"
	"slices"
	"strings"

	"guidepress/internal/photo"
	"guidepress/internal/source"
	"guidepress/internal/twin"
)

// assets is where files stand that pages need; their names change with their content.
const assets = "assets"

// The addresses that a page leaves open until all pages are made: fonts hold the characters of all of them, and the names of
// fonts and style sheet change with what they hold. No author can write these signs.
const openStyle = "\x01style\x01"

var openFonts = []string{"\x01first\x01", "\x01second\x01"}

// page makes the page of a guide, all but those addresses, and its snippet.
func (s *site) page(ctx context.Context, g *published, lot []*published) error {
	r := twin.Page(s.input(ctx, g, lot))
	s.mu.Lock()
	s.faults = append(s.faults, r.Problems...)
	s.text.add(r.Text)
	s.mu.Unlock()
	if source.HasErrors(r.Problems) {
		return nil
	}
	if err := s.setAside(g.name+".html", r.HTML); err != nil {
		return err
	}
	return s.add("snippets/"+g.name+".html", s.snippet(g))
}

// pages makes the list of guides, fonts and style sheet, and fills in the pages what was left open.
func (s *site) pages() error {
	s.byLanguage()
	list := s.list()
	s.text.add(list.Text)
	if s.faults = append(s.faults, list.Problems...); source.HasErrors(list.Problems) {
		return nil
	}
	if err := s.makeFonts(); err != nil {
		return err
	}
	known := []string{openStyle, s.style}
	for i, address := range s.fonts.preload() {
		known = append(known, openFonts[i], address)
	}
	fill := strings.NewReplacer(known...)
	for _, g := range s.guides {
		page, err := s.aside(g.name + ".html")
		if err != nil {
			return err
		}
		if err := s.add(g.name+".html", []byte(fill.Replace(string(page)))); err != nil {
			return err
		}
	}
	return s.add("index.html", s.list().HTML)
}

// byLanguage puts a guide's translations right behind it.
func (s *site) byLanguage() {
	first := map[string]int{}
	for i, g := range s.guides {
		if _, ok := first[g.guide.ID]; !ok {
			first[g.guide.ID] = i
		}
	}
	slices.SortStableFunc(s.guides, func(a, b *published) int {
		return cmp.Or(first[a.guide.ID]-first[b.guide.ID], translated(a)-translated(b))
	})
}

func (s *site) list() twin.Result {
	var list []twin.Listed
	for i, g := range s.guides {
		l := s.listed(g)
		l.Leads = i+1 < len(s.guides) && s.guides[i+1].guide.ID == g.guide.ID && translated(g) == 0
		list = append(list, l)
	}
	return twin.Index(twin.List{
		Practice: s.project.Set.Practice, Offices: s.project.Set.In(s.lang()).Locations, Places: s.places(), Brand: s.project.Brand, Lang: s.lang(), Read: s.project.Read, Asset: s.asset,
		Style: s.style, Preload: s.fonts.preload(), Canonical: s.base, Guides: list,
	})
}

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
func (s *site) asset(name string, data []byte) string { return s.hashed(assets, name, data) }

func (s *site) input(ctx context.Context, g *published, lot []*published) twin.Input {
	return twin.Input{
		Script: g.script, Brand: s.project.Brand,
		Read: s.project.Read, Asset: s.asset,
		Photo: func(file string, w, h int) ([]twin.Variant, error) { return s.photo(ctx, file, w, h) },
		Style: openStyle, Preload: openFonts[:min(len(openFonts), len(twin.Used(s.project.Brand)))], Home: "index.html",
		Canonical: s.base + g.name + ".html", Image: s.base + g.main().cover[len(g.main().cover)-1].File,
		Others: s.others(g, lot), Base: s.base, Whole: len(s.o.Guides)+len(s.o.Languages) == 0, Downloads: s.downloads(g),
		Places: s.places(),
	}
}

// places is the address of what pages need to find the nearest office; "" where the practice does not offer that.
func (s *site) places() string {
	if !s.project.Set.Practice.Nearest.Value {
		return ""
	}
	s.towns.Do(func() { s.placesAt = s.asset("places.js", twin.Places(s.project.Set.Locations)) })
	return s.placesAt
}

// others are the same guide in other languages.
func (s *site) others(g *published, lot []*published) []twin.Other {
	var out []twin.Other
	for _, o := range lot {
		if o != g && o.guide.ID == g.guide.ID {
			out = append(out, twin.Other{Lang: o.guide.Lang(), Address: o.name + ".html", Full: s.base + o.name + ".html"})
		}
	}
	return out
}

func (s *site) listed(g *published) twin.Listed {
	l := twin.Listed{Script: g.script, Address: g.name + ".html", Full: s.base + g.name + ".html", Downloads: s.downloads(g)}
	for _, c := range g.main().cover {
		l.Covers = append(l.Covers, twin.Variant{Address: c.File, W: c.W, H: c.H})
	}
	return l
}

// photoWidths are the sizes in which a photograph is offered, in pixels.
var photoWidths = []int{480, 960, 1600}

// photo keeps a raster image in the sizes that it is large enough for.
func (s *site) photo(ctx context.Context, file string, w, h int) ([]twin.Variant, error) {
	var out []twin.Variant
	for _, width := range photoWidths {
		if width > w && len(out) > 0 {
			break
		}
		width = min(width, w)
		height := max(1, (width*h+w/2)/w)
		// A pixel is a point at 72 dots an inch.
		res, problems, err := s.photos.Prepare(ctx, []photo.Request{{File: file, W: float64(width), H: float64(height), FX: 0.5, FY: 0.5, DPI: 72}})
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
