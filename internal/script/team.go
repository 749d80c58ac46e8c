package script

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"guidepress/internal/guide"
	"guidepress/internal/source"
)

// Member is a person as a card shows them.
type Member struct {
	*guide.Person
	Full     source.Text    // name and credentials
	Portrait *guide.Picture // nil where there is none; its description is the name where the author gives no other
	Among    bool           // all that are shown with this one are samples, which is said once
	Lines    []MemberLine   // what stands in rows: the board, languages, offices
}

// MemberLine is a row of a card: what it tells of, and what it says.
type MemberLine struct {
	Label source.Text
	Value source.Text
}

// Team are the people that a block shows: those it names, in its order, or those of the offices and treatments it asks
// for, this copy's own office first.
func (s *Script) Team(b *guide.Team) []Member {
	var out []Member
	for _, id := range b.People {
		for i := range s.People {
			if s.People[i].ID.Value == id.Value {
				out = append(out, s.member(&s.People[i]))
			}
		}
	}
	for i := range s.People {
		p := &s.People[i]
		if len(b.People) == 0 && shares(b.Offices, p.Offices) && shares(b.Treatments, p.Treatments) {
			out = append(out, s.member(p))
		}
	}
	if AllSamples(out) {
		for i := range out {
			out[i].Among = true
		}
	}
	return out
}

// AllSamples reports whether all people shown are made up.
func AllSamples(people []Member) bool {
	return len(people) > 1 && !slices.ContainsFunc(people, func(m Member) bool { return !m.Sample.Value })
}

// shares reports whether a person has one of what is asked for; nothing asked for suits all.
func shares(asked, has []source.Text) bool {
	return len(asked) == 0 || slices.ContainsFunc(asked, func(a source.Text) bool { return names(has, a.Value) })
}

func names(list []source.Text, id string) bool {
	return slices.ContainsFunc(list, func(t source.Text) bool { return t.Value == id })
}

func (s *Script) member(p *guide.Person) Member {
	m := Member{Person: p, Full: p.Name}
	if !p.Credentials.Empty() {
		m.Full = Standing(p.Name.Value+", "+p.Credentials.Value, p.Name)
	}
	if p.Portrait != nil {
		pic := *p.Portrait
		if pic.Alt.Empty() {
			pic.Alt = m.Full
		}
		if pic.Focus == nil {
			pic.Focus = &guide.Anchor{X: 0.5, Y: 0.39} // where the eyes of a portrait are
		}
		m.Portrait = &pic
	}
	add := func(label string, values []source.Text) {
		var said []string
		for _, v := range values {
			if !v.Empty() {
				said = append(said, v.Value)
			}
		}
		if len(said) > 0 {
			m.Lines = append(m.Lines, MemberLine{Own(label, values[0].Pos), Standing(strings.Join(said, ", "), values[0])})
		}
	}
	add(s.Words.Board, []source.Text{p.Board})
	add(s.Words.Speaks, p.Languages)
	add(s.Words.WorksAt, s.officeNames(p.Offices))
	return m
}

// officeNames are what offices are called, this copy's own first.
func (s *Script) officeNames(ids []source.Text) []source.Text {
	var out []source.Text
	for _, l := range s.Offices {
		if names(ids, l.ID.Value) {
			out = append(out, l.Name)
		}
	}
	return out
}

// Introduces reports whether a guide tells of a person.
func (s *Script) Introduces(p *guide.Person) bool {
	for _, part := range s.Parts {
		for _, b := range part.Section.Blocks {
			if t, ok := b.(*guide.Team); ok && slices.ContainsFunc(s.Team(t), func(m Member) bool { return m.ID.Value == p.ID.Value }) {
				return true
			}
		}
	}
	return false
}

// ownPeople is the team with those of the copy's own office first.
func ownPeople(all []guide.Person, own *guide.Location) []guide.Person {
	if own == nil {
		return all
	}
	var here, others []guide.Person
	for _, p := range all {
		if names(p.Offices, own.ID.Value) {
			here = append(here, p)
		} else {
			others = append(others, p)
		}
	}
	return append(here, others...)
}

// Initials stand where others have a portrait: the first letters of all names but "de" and its like.
func (m Member) Initials() string {
	var out []rune
	for _, part := range strings.Fields(m.Name.Value) {
		if r, _ := utf8.DecodeRuneInString(part); !unicode.IsLower(r) {
			out = append(out, r)
		}
	}
	return string(out)
}

// Pictured reports whether one of them has a portrait; the others then show their initials.
func Pictured(people []Member) bool {
	return slices.ContainsFunc(people, func(m Member) bool { return m.Portrait != nil })
}
