// Package script is what the reader is told, once.
//
// What an author wrote (guide, practice, offices) comes in, for one place; what a reader is told goes out: words as
// runs with their links, numbers, languages and places, offices in groups, closing words, titles. Layout sets it on
// pages, twin on a page of the web, publish lists it, check and where read it, and the record of a build knows by its
// hash whether a file is new. The package knows no geometry, no HTML, no PDF and no YAML, and it never asks for the
// time: the same guide for the same place is the same script.
//
// Reading order: script.go (the whole), runs.go and phones.go (words), offices.go, team.go, closing.go, state.go, pictures.go, about.go,
// teller.go.
package script

import (
	"sync"

	"guidepress/internal/brand"
	"guidepress/internal/guide"
	"guidepress/internal/phrase"
	"guidepress/internal/source"
)

// Script is a guide as one reader is told it: of the whole practice, or of one office.
type Script struct {
	Guide    *guide.Guide
	Practice *guide.Practice
	Offices  []guide.Location // all of them, this copy's own first
	People   []guide.Person   // of the team, those of this copy's own office first
	Own      *guide.Location  // the office this copy is for; nil for the whole practice
	Lang     string
	Words    phrase.Words
	Parts    []Part
	Sources  []Source
	Closing  []Closing
	numbers  map[string]int // of sources, by id
	written  func() []span  // where leaves stand; made when first asked for
	brand    *brand.Brand
}

// Part is a section with its number.
type Part struct {
	Number  int
	Name    string // for links
	Section *guide.Section
}

// Make tells a guide: to the readers of one office, or with nil of all.
func Make(g *guide.Guide, set *guide.Set, b *brand.Brand, place *guide.Location) *Script {
	set = set.In(g.Lang())
	s := &Script{Guide: g, Practice: set.Practice, Own: set.Location(place), Lang: g.Lang(), Words: phrase.For(g.Lang()), numbers: map[string]int{}}
	s.Offices = ownFirst(set.Locations, s.Own)
	s.People = ownPeople(set.Team, s.Own)
	if s.brand = b; b == nil {
		s.brand = &brand.Brand{}
	}
	s.sources()
	for i := range g.Sections {
		s.Parts = append(s.Parts, Part{i + 1, g.Sections[i].Name(), &g.Sections[i]})
	}
	s.Closing = s.closing()
	s.written = sync.OnceValue(s.spans)
	return s
}

// Short is a part's title for the contents and the running head.
func (p Part) Short() source.Text {
	if p.Section.Short.Empty() {
		return p.Section.Title
	}
	return p.Section.Short
}

// Paper is what the guide is printed on: its own, or the practice's; "" leaves it to the brand.
func (s *Script) Paper() guide.Paper {
	if s.Guide.Paper != "" {
		return s.Guide.Paper
	}
	return s.Practice.Paper
}

// Audience is whom the guide is for.
func (s *Script) Audience() source.Text {
	if s.Guide.Audience.Empty() {
		return source.Text{Value: s.Words.Audience}
	}
	return s.Guide.Audience
}

// Where is the state and name of this copy's office, or the practice's states.
func (s *Script) Where() string {
	if s.Own != nil {
		return s.Own.Name.Value + ", " + s.Own.State.Value
	}
	var names []string
	for _, state := range s.Practice.States {
		names = append(names, state.Value)
	}
	return s.Words.List(names)
}

// Phone is the number that readers of this copy call; own is one that a block gives.
func (s *Script) Phone(own source.Text) guide.Span {
	switch {
	case !own.Empty():
		return Number(own)
	case s.Own != nil:
		return Number(s.Own.Phone)
	}
	return Number(s.Practice.Phone)
}

// Book is where a visit is asked for; own is an address that a block gives.
func (s *Script) Book(own source.Text) source.Text {
	for _, t := range []source.Text{own, s.Practice.Book} {
		if !t.Empty() {
			return t
		}
	}
	return s.Practice.Site
}
