package script

import (
	"fmt"
	"net/url"
	"slices"

	"guidepress/internal/guide"
	"guidepress/internal/source"
)

// State is the offices of one state.
type State struct {
	Name    source.Text
	Count   string // "2 offices"
	Offices []guide.Location
}

// States are the offices that a block shows, state by state and each state once: those it asks for, or the
// practice's in its order and then any others. This copy's own office stands apart from them.
func (s *Script) States(only []source.Text) []State {
	names := only
	if len(names) == 0 {
		names = slices.Clone(s.Practice.States)
		for _, l := range s.Offices {
			names = append(names, l.State)
		}
	}
	var out []State
	seen := map[string]bool{}
	for _, n := range names {
		if seen[n.Value] {
			continue
		}
		seen[n.Value] = true
		if offices := s.inState(n.Value); len(offices) > 0 {
			out = append(out, State{offices[0].State, s.count(len(offices)), offices})
		}
	}
	return out
}

func (s *Script) inState(name string) []guide.Location {
	var out []guide.Location
	for _, l := range s.Offices {
		if l.State.Value == name && (s.Own == nil || l.ID.Value != s.Own.ID.Value) {
			out = append(out, l)
		}
	}
	return out
}

func (s *Script) count(n int) string {
	if n == 1 {
		return s.Words.OneOffice
	}
	return fmt.Sprintf(s.Words.Offices, n)
}

// Shows reports whether a guide tells of an office.
func (s *Script) Shows(l *guide.Location) bool {
	for _, p := range s.Parts {
		for _, b := range p.Section.Blocks {
			if o, ok := b.(*guide.Offices); ok && shows(o, l) {
				return true
			}
		}
	}
	return false
}

func shows(b *guide.Offices, l *guide.Location) bool {
	return len(b.States) == 0 || slices.ContainsFunc(b.States, func(t source.Text) bool { return t.Value == l.State.Value })
}

// Map is where a code leads: the office's own address for it, or a map search that every phone opens
// (https://developers.google.com/maps/documentation/urls).
func Map(l *guide.Location) string {
	if !l.Map.Empty() {
		return l.Map.Value
	}
	return "https://www.google.com/maps/search/?api=1&query=" + url.QueryEscape(l.Street.Value+", "+l.City.Value)
}

// ownFirst is the list of offices with the copy's own one first.
func ownFirst(all []guide.Location, own *guide.Location) []guide.Location {
	if own == nil {
		return all
	}
	out := []guide.Location{*own}
	for _, l := range all {
		if l.ID.Value != own.ID.Value {
			out = append(out, l)
		}
	}
	return out
}
