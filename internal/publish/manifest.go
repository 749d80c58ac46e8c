package publish

import (
	"bytes"
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
	PagePictures []Picture  `json:"page_pictures"` // none unless asked for
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
func (s *site) describe() error {
	if err := s.add(schemaName, manifestSchema); err != nil {
		return err
	}
	m := &Manifest{Schema: schemaName, Practice: s.project.Set.Practice.Name.Value, URL: s.base, Brand: s.project.Brand.Name, Guides: []Entry{}}
	for _, g := range s.guides {
		m.Guides = append(m.Guides, s.entry(g))
	}
	for _, name := range s.names() {
		m.Files = append(m.Files, File{name, s.files[name].bytes, s.files[name].sum})
	}
	data, err := encode(m)
	if err != nil {
		return err
	}
	s.manifest = m
	return s.add(manifestName, data)
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
		Page: g.name + ".html", Snippet: "snippets/" + g.name + ".html", CoverAlt: g.coverAlt,
		Covers: pictures(g.main().cover), PagePictures: pictures(g.main().shots),
	}
	if !script.Draft(gd) && gd.Reviewer != nil {
		e.Reviewed, e.NextReview = day(gd.Reviewed), day(gd.NextReview)
		e.Reviewer = gd.Reviewer.Name.Value + ", " + gd.Reviewer.Credentials.Value
	}
	for _, f := range gd.Formerly {
		e.FormerNames = append(e.FormerNames, f.Value)
	}
	for _, p := range g.pdfs {
		d := Document{Edition: p.target.Edition.Name, File: p.name, Immutable: p.name + "?v=" + p.sum[:16], Pages: p.pages, Bytes: p.bytes, SHA256: p.sum,
			Label: twin.Line(gd, twin.Download{Edition: p.target.Edition.Name, Pages: p.pages, Bytes: p.bytes})}
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
		out = append(out, Picture{s.File, "image/jpeg", s.W, s.H, s.Bytes})
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
func coverAlt(s *script.Script) string {
	g := s.Guide
	if g.Cover == nil || g.Cover.Decorative.Value {
		return g.Title.Value
	}
	told, _ := s.Picture(g.Cover)
	if told.Say == "" {
		return g.Title.Value
	}
	return g.Title.Value + ". " + told.Say
}
