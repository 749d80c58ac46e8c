package guide

import (
	"strings"

	"guidepress/internal/source"
)

// Lang is the guide's language, en when none was written.
func (g *Guide) Lang() string {
	if g.Language.Empty() {
		return "en"
	}
	return g.Language.Value
}

// LangAt is the language of a text written at pos: what a translation still takes from its original, or from a
// file of the practice that nobody has translated, is in the original's language.
func (g *Guide) LangAt(pos source.Pos) string {
	if g.Original == nil || pos.File == "" {
		return g.Lang()
	}
	for _, tag := range Tags(g.Lang()) {
		if strings.HasSuffix(pos.File, "."+tag+".yaml") {
			return g.Lang()
		}
	}
	return g.Original.Lang()
}

// Unchecked reports whether the guide is a translation that no qualified person has checked.
func (g *Guide) Unchecked() bool {
	t := g.Translation
	return g.Original != nil && t == nil || t != nil && t.ReviewedBy.Empty()
}

// Tags are the BCP 47 tags that a language answers to, the most general first: es-MX is es, then es-MX.
func Tags(lang string) []string {
	var out []string
	for i, r := range lang {
		if r == '-' {
			out = append(out, lang[:i])
		}
	}
	return append(out, lang)
}

// Location is an office as this set describes it; nil for nil.
func (s *Set) Location(l *Location) *Location {
	for i := range s.Locations {
		if l != nil && s.Locations[i].ID.Value == l.ID.Value {
			return &s.Locations[i]
		}
	}
	return l
}

// In is what the project says in a language: practice, offices and questions with all that is translated. The
// guides are the same in each.
func (s *Set) In(lang string) *Set {
	if other := s.Languages[lang]; other != nil {
		return other
	}
	return s
}

// Name is what a user calls a guide: its id, with the language of a translation.
func (g *Guide) Name() string {
	if g.Original == nil {
		return g.ID
	}
	return g.ID + "." + g.Lang()
}
