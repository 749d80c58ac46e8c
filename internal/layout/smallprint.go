package layout

import (
	"fmt"
	"guidepress/internal/guide"
	"strings"
)

// printed is a part of the small print.
type printed struct {
	head  string
	paras [][]guide.Span
}

// smallPrint is what every guide says at its end.
func (m *maker) smallPrint() []printed {
	var out []printed
	for _, p := range []printed{{m.w.Language, m.languageHelp()}, {m.w.Formats, m.formats()}, {m.w.Check, m.about()}} {
		if len(p.paras) > 0 && !m.apart[p.head] {
			out = append(out, p)
		}
	}
	return out
}

// languageHelp is the notice in each of its languages, tagged with it.
func (m *maker) languageHelp() [][]guide.Span {
	var out [][]guide.Span
	for _, n := range m.in.Practice.Language {
		out = append(out, []guide.Span{{Text: n.Text.Value, At: n.Text.Pos, Lang: n.Lang.Value}})
	}
	return out
}

func (m *maker) formats() [][]guide.Span {
	var out [][]guide.Span
	for _, p := range m.in.Practice.Formats.Paras {
		out = append(out, p.Spans)
	}
	return out
}

// about says who wrote and checked the guide, when, and what it is not.
func (m *maker) about() [][]guide.Span {
	g := m.g
	var parts []string
	if !g.Author.Empty() {
		parts = append(parts, fmt.Sprintf(m.w.WrittenBy, g.Author.Value)+".")
	}
	if !g.Funding.Empty() {
		parts = append(parts, g.Funding.Value)
	}
	if g.Status == "reviewed" && g.Reviewer != nil {
		parts = append(parts, fmt.Sprintf(m.w.ReviewedBy, g.Reviewer.Name.Value+", "+g.Reviewer.Credentials.Value)+", "+m.w.Month(g.Reviewed.Value)+".")
		if !g.NextReview.IsZero() {
			parts = append(parts, fmt.Sprintf(m.w.NextReview, m.w.Month(g.NextReview.Value))+".")
		}
	} else if !g.Unchecked() {
		parts = append(parts, m.w.DraftLong)
	}
	parts = append(append(parts, m.translators()...), m.w.NotAdvice)
	var line []string
	if !g.Version.Empty() {
		line = append(line, fmt.Sprintf(m.w.Version, g.Version.Value))
	}
	if !g.Updated.IsZero() {
		line = append(line, strings.ToLower(fmt.Sprintf(m.w.Updated, ""))+m.w.Date(g.Updated.Value))
	}
	out := [][]guide.Span{{{Text: strings.Join(parts, " ")}}}
	if len(line) > 0 {
		out = append(out, []guide.Span{{Text: strings.Join(line, ", ") + "."}})
	}
	if m.in.Practice.Sample.Value {
		out = append(out, []guide.Span{{Text: m.w.SampleNote}})
	}
	return out
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
