package script

import (
	"strings"
	"time"

	"guidepress/internal/guide"
)

// Properties are what a file says of itself: a PDF in its properties, a page of the web in its head, a manifest in its entry.
type Properties struct {
	Title, Lang, Subject, Author, Keywords string
	Date                                   time.Time // zero where the guide names no day
}

// About is what files of this script say of themselves.
func (s *Script) About() Properties {
	g := s.Guide
	return Properties{Title: g.Title.Value, Lang: s.Lang, Subject: g.Promise.Plain(), Author: s.Practice.Name.Value, Keywords: g.Subject().Value, Date: day(g)}
}

// day is the guide's own: never the clock's, so that the same input gives the same bytes. A guide that says no day has
// none; check asks for it.
func day(g *guide.Guide) time.Time {
	for _, d := range []guide.Date{g.Updated, g.Reviewed} {
		if !d.IsZero() {
			return d.Value
		}
	}
	return time.Time{}
}

// Heading is the title with whose guide it is behind it, for the tab of a browser.
func (p Properties) Heading() string { return p.Title + " · " + p.Author }

// Describe is the guide in a sentence: its promise, or its main message.
func Describe(g *guide.Guide) string {
	text := g.Promise.Plain()
	if text == "" {
		text = g.MainMessage.Plain()
	}
	return strings.ReplaceAll(text, "\n", " ")
}

// FileName is how the name of every file of a guide begins.
func FileName(g *guide.Guide) string {
	if g.AboutPractice() {
		return g.ID + "-guide"
	}
	return g.ID + "-treatment-guide"
}

// Tag is the language in the name of a file: ".es", and nothing for English.
func Tag(g *guide.Guide) string {
	if g.Lang() == "en" {
		return ""
	}
	return "." + g.Lang()
}
