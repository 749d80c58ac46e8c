package script

import (
	"guidepress/internal/guide"
	"guidepress/internal/source"
)

func (w *walk) guide(g *guide.Guide) {
	w.text(Title, "title", g.Title)
	w.rich(Para, "promise", &g.Promise)
	w.rich(Para, "main_message", &g.MainMessage)
	w.rich(Para, "intro", &g.Intro)
	for i := range g.KeyPoints {
		w.item("key_points", none, i, func() { w.rich(Item, "", &g.KeyPoints[i]) })
	}
	w.facts("facts", g.Facts)
	w.picture("cover", g.Cover)
	w.picture("spot", g.Spot)
	w.text(Label, "audience", g.Audience)
	for i := range g.Sections {
		s := &g.Sections[i]
		w.section = s
		w.in("sections/"+s.Name(), func() { w.part(s) })
		w.section = nil
	}
	w.matter(g)
}

// none is the id of what has none.
var none source.Text

func (w *walk) part(s *guide.Section) {
	w.set("kind", s.Kind)
	w.heading(1, "title", s.Title)
	w.text(Label, "short", s.Short)
	w.text(Label, "summary", s.Summary)
	w.rich(Para, "lead", &s.Lead)
	w.picture("picture", s.Picture)
	w.text(Label, "aside", s.Aside)
	for i := range s.Side {
		n := &s.Side[i]
		w.item("side", n.ID, i, func() {
			w.text(Label, "term", n.Term)
			w.rich(Item, "text", &n.Text)
		})
	}
	for i, b := range s.Blocks {
		w.block = b
		w.item("blocks", source.Text{Value: b.Named()}, i, func() { w.kind(b) })
		w.block = nil
	}
}

// matter is what stands in the foot, in the file's own data and at the end.
func (w *walk) matter(g *guide.Guide) {
	w.text(Matter, "treatment", g.Treatment)
	w.set("about", g.Kind)
	w.set("procedure", g.Procedure)
	w.text(Matter, "language", g.Language)
	w.text(Matter, "author", g.Author)
	w.text(Matter, "funding", g.Funding)
	if r := g.Reviewer; r != nil {
		w.text(Matter, "reviewer/name", r.Name)
		w.text(Matter, "reviewer/credentials", r.Credentials)
	}
	w.date("reviewed", g.Reviewed)
	w.date("next_review", g.NextReview)
	w.date("updated", g.Updated)
	w.text(Matter, "version", g.Version)
	w.set("status", g.Status)
	w.set("signed", g.Seal.Whole())
	w.set("changed", len(g.Seal.Changes) > 0)
	if t := g.Translation; t != nil {
		w.text(Matter, "translation/translated_by", t.TranslatedBy)
		w.text(Matter, "translation/reviewed_by", t.ReviewedBy)
		w.date("translation/date", t.Date)
	}
	w.set("translated", g.Original != nil)
	for i := range g.Sources {
		s := &g.Sources[i]
		w.item("sources", s.ID, i, func() {
			w.text(Matter, "publisher", s.Publisher)
			w.text(Matter, "title", s.Title)
			w.text(Matter, "year", s.Year)
			w.text(Matter, "url", s.URL)
		})
	}
}

// practice is what every guide says of the practice.
func (w *walk) practice(p *guide.Practice) {
	w.text(Matter, "name", p.Name)
	w.text(Matter, "phone", p.Phone)
	w.text(Matter, "tty", p.TTY)
	w.text(Matter, "email", p.Email)
	w.text(Matter, "site", p.Site)
	w.text(Matter, "book", p.Book)
	w.texts(Matter, "states", p.States)
	for i, n := range p.Language {
		w.item("language_help", n.Lang, i, func() {
			w.text(Matter, "name", n.Name)
			w.text(Matter, "text", n.Text)
			w.set("sample", n.Sample.Value)
		})
	}
	w.rich(Matter, "other_formats", &p.Formats)
	w.text(Matter, "legal", p.Legal)
	w.set("sample", p.Sample.Value)
}

func (w *walk) person(p *guide.Person) {
	w.text(Matter, "name", p.Name)
	w.text(Matter, "credentials", p.Credentials)
	w.text(Label, "role", p.Role)
	w.text(Label, "specialty", p.Specialty)
	w.text(Matter, "board", p.Board)
	w.texts(Matter, "languages", p.Languages)
	w.texts(Matter, "offices", p.Offices)
	w.picture("portrait", p.Portrait)
	w.rich(Para, "about", &p.About)
	w.text(Matter, "link", p.Link)
	w.set("sample", p.Sample.Value)
}

func (w *walk) office(l *guide.Location) {
	w.text(Matter, "name", l.Name)
	w.text(Matter, "state", l.State)
	w.text(Matter, "street", l.Street)
	w.text(Matter, "city", l.City)
	w.text(Matter, "phone", l.Phone)
	w.text(Matter, "hours", l.Hours)
	w.text(Matter, "parking", l.Parking)
	w.text(Matter, "directions", l.Directions)
	w.text(Matter, "map", l.Map)
	w.set("sample", l.Sample.Value)
}
