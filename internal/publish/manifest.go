package publish

import (
	"bytes"
	"context"
	_ "embed"
	"encoding/json"

	"guidepress/internal/guide"
	"guidepress/internal/script"
	"guidepress/internal/twin"
)

// manifestSchema is written beside the manifest.
//
//go:embed manifest.schema.json
var manifestSchema []byte

// The names of the manifest and its schema in the bundle.
const (
	manifestName = "manifest.json"
	schemaName   = "manifest.schema.json"
)

// Manifest says what a bundle holds. Its paths are relative to the bundle's folder; its schema is
// manifest.schema.json.
type Manifest struct {
	Schema   string  `json:"$schema"`
	Practice string  `json:"practice"`
	URL      string  `json:"url"`
	Brand    string  `json:"brand"`
	Guides   []Entry `json:"guides"`
	Files    []File  `json:"files"` // everything but the manifest itself
}

// Entry is a guide in one language.
type Entry struct {
	Guide        string     `json:"guide"`
	Title        string     `json:"title"`
	Treatment    string     `json:"treatment"`
	Description  string     `json:"description"`
	Language     string     `json:"language"`
	Status       string     `json:"status"`
	Version      string     `json:"version,omitempty"`
	Updated      string     `json:"updated,omitempty"`
	Reviewed     string     `json:"reviewed,omitempty"`
	NextReview   string     `json:"next_review,omitempty"`
	Reviewer     string     `json:"reviewer,omitempty"`
	FormerNames  []string   `json:"former_names,omitempty"`
	Page         string     `json:"page"`
	Snippet      string     `json:"snippet"`
	CoverAlt     string     `json:"cover_alt"`
	Covers       []Picture  `json:"covers"`
	PagePictures []Picture  `json:"page_pictures"`
	Documents    []Document `json:"documents"`
}

// Document is a PDF.
type Document struct {
	Edition   string `json:"edition"`
	Place     string `json:"place,omitempty"` // an office's id; left out when it is for the whole practice
	File      string `json:"file"`
	Immutable string `json:"immutable"`
	Label     string `json:"label"`
	Pages     int    `json:"pages"`
	Bytes     int    `json:"bytes"`
	SHA256    string `json:"sha256"`
}

// Picture is an image of a cover or a page.
type Picture struct {
	File   string `json:"file"`
	Type   string `json:"type"`
	Width  int    `json:"width"`
	Height int    `json:"height"`
	Bytes  int    `json:"bytes"`
}

// File is any file of the bundle.
type File struct {
	File   string `json:"file"`
	Bytes  int    `json:"bytes"`
	SHA256 string `json:"sha256"`
}

// describe writes the manifest, last of all.
func (s *site) describe(context.Context) error {
	s.files.add(schemaName, manifestSchema)
	m := &Manifest{Schema: schemaName, Practice: s.project.Set.Practice.Name.Value, URL: s.base, Brand: s.project.Brand.Name, Guides: []Entry{}}
	for _, g := range s.guides {
		m.Guides = append(m.Guides, s.entry(g))
	}
	for _, name := range s.files.names() {
		data := s.files.data[name]
		m.Files = append(m.Files, File{name, len(data), sum(data)})
	}
	data, err := encode(m)
	if err != nil {
		return err
	}
	s.files.add(manifestName, data)
	s.manifest = m
	return nil
}

func encode(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	err := e.Encode(v)
	return b.Bytes(), err
}

func (s *site) entry(g *published) Entry {
	gd, about := g.guide, g.script.About()
	e := Entry{
		Guide: gd.ID, Title: about.Title, Treatment: about.Keywords, Description: script.Describe(gd), Language: gd.Lang(), Status: status(gd),
		Version: gd.Version.Value, Updated: day(gd.Updated),
		Page: g.name + ".html", Snippet: "snippets/" + g.name + ".html", CoverAlt: coverAlt(g),
		Covers: pictures(g.cover), PagePictures: pictures(g.pages),
	}
	if !script.Draft(gd) && gd.Reviewer != nil {
		e.Reviewed, e.NextReview = day(gd.Reviewed), day(gd.NextReview)
		e.Reviewer = gd.Reviewer.Name.Value + ", " + gd.Reviewer.Credentials.Value
	}
	for _, f := range gd.Formerly {
		e.FormerNames = append(e.FormerNames, f.Value)
	}
	for _, p := range g.pdfs {
		d := Document{Edition: p.target.Edition.Name, File: p.file, Immutable: p.immutable, Pages: len(p.doc.Pages), Bytes: p.bytes, SHA256: p.sum,
			Label: twin.Line(gd, twin.Download{Edition: p.target.Edition.Name, Pages: len(p.doc.Pages), Bytes: p.bytes})}
		if p.target.Place != nil {
			d.Place = p.target.Place.ID.Value
		}
		e.Documents = append(e.Documents, d)
	}
	return e
}

func pictures(shots []shot) []Picture {
	out := []Picture{}
	for _, s := range shots {
		out = append(out, Picture{s.file, s.kind, s.w, s.h, s.bytes})
	}
	return out
}

func status(g *guide.Guide) string {
	if script.Draft(g) {
		return "draft"
	}
	return "reviewed"
}

func day(d guide.Date) string {
	if d.IsZero() {
		return ""
	}
	return d.Value.Format("2006-01-02")
}

// coverAlt describes the cover: its title, and what its picture shows.
func coverAlt(p *published) string {
	g := p.guide
	if g.Cover == nil || g.Cover.Decorative.Value {
		return g.Title.Value
	}
	told, _ := p.script.Picture(g.Cover)
	alt := told.Say
	if alt == "" {
		return g.Title.Value
	}
	return g.Title.Value + ". " + alt
}
