package layout

import (
	"fmt"
	"strings"
	"unicode"

	"guidepress/internal/guide"
	"guidepress/internal/source"
)

// langOf is the language of a span where it is not the guide's: as its author marked it, or that of the file it
// comes from. Numbers are read in the language around them.
func (m *maker) langOf(s guide.Span) string {
	lang := s.Lang
	if lang == "" && strings.ContainsFunc(s.Text, unicode.IsLetter) {
		lang = m.g.LangAt(s.At)
	}
	if lang == m.g.Lang() {
		return ""
	}
	return lang
}

// altText is a picture's description, the guide's or the brand's, and its language where that is not the guide's.
func (m *maker) altText(a *art) (text, lang string) {
	var alt source.Text
	translated := true
	switch {
	case !a.pic.Alt.Empty() || a.meta == nil:
		alt = a.pic.Alt
		lang = m.g.LangAt(alt.Pos)
	default:
		if alt, translated = a.meta.AltIn(m.g.Lang()); !translated {
			lang = m.g.LangAt(alt.Pos)
		}
	}
	if lang == m.g.Lang() {
		lang = ""
	}
	return alt.Value, lang
}

// translators say who answers for a translation.
func (m *maker) translators() []string {
	t := m.g.Translation
	switch {
	case m.g.Unchecked() && m.g.Status == "reviewed":
		return []string{m.w.DraftTransLong}
	case m.g.Unchecked():
		return []string{m.w.DraftBothLong}
	case t == nil:
		return nil
	}
	var out []string
	if !t.TranslatedBy.Empty() {
		out = append(out, fmt.Sprintf(m.w.TranslationBy, t.TranslatedBy.Value)+".")
	}
	checked := fmt.Sprintf(m.w.TransCheckedBy, t.ReviewedBy.Value)
	if !t.Date.IsZero() {
		checked += ", " + m.w.Month(t.Date.Value)
	}
	return append(out, checked+".")
}
