package script

import (
	"fmt"
	"strings"

	"guidepress/internal/guide"
)

// Closing is a part of what every guide says at its end.
type Closing struct {
	Subject Subject
	Head    string
	Paras   []guide.Para
}

// Subject is what closing words are about.
type Subject int

const (
	LanguageHelp Subject = iota // free help in other languages
	OtherFormats                // large print and the like
	About                       // who wrote and checked the guide, when, and what it is not
)

// closing is help in other languages, other formats, who wrote and checked the guide; what has no words is left out.
func (s *Script) closing() []Closing {
	var out []Closing
	for _, c := range []Closing{
		{LanguageHelp, s.Words.Language, s.languageHelp()},
		{OtherFormats, s.Words.Formats, s.Practice.Formats.Paras},
		{About, s.Words.Check, s.about()},
	} {
		if len(c.Paras) > 0 {
			out = append(out, c)
		}
	}
	return out
}

// languageHelp is the notice in each of its languages, tagged with it.
func (s *Script) languageHelp() []guide.Para {
	var out []guide.Para
	for _, n := range s.Practice.Language {
		out = append(out, guide.Para{At: n.Text.Pos, Spans: []guide.Span{{Text: n.Text.Value, At: n.Text.Pos, Lang: n.Lang.Value}}})
	}
	return out
}

// about says who wrote, paid for and checked the guide, when, and what it is not.
func (s *Script) about() []guide.Para {
	g, w := s.Guide, s.Words
	var words []string
	if !g.Author.Empty() {
		words = append(words, fmt.Sprintf(w.WrittenBy, g.Author.Value)+".")
	}
	if !g.Funding.Empty() {
		words = append(words, g.Funding.Value)
	}
	words = append(words, s.checked()...)
	out := []guide.Para{said(strings.Join(append(words, w.NotAdvice), " "))}
	if dates := s.dates(); len(dates) > 0 {
		out = append(out, said(strings.Join(dates, ", ")+"."))
	}
	if s.Practice.Sample.Value {
		out = append(out, said(w.SampleNote))
	}
	return out
}

// checked says who checked the guide and its translation, or that nobody has.
func (s *Script) checked() []string {
	g, w := s.Guide, s.Words
	var out []string
	if g.Status == "reviewed" && g.Reviewer != nil {
		out = append(out, fmt.Sprintf(w.ReviewedBy, g.Reviewer.Name.Value+", "+g.Reviewer.Credentials.Value)+", "+w.Month(g.Reviewed.Value)+".")
		if !g.NextReview.IsZero() {
			out = append(out, fmt.Sprintf(w.NextReview, w.Month(g.NextReview.Value))+".")
		}
	}
	if warning := s.Warning(); warning != "" {
		out = append(out, warning)
	}
	t := g.Translation
	if g.Unchecked() || t == nil {
		return out
	}
	if !t.TranslatedBy.Empty() {
		out = append(out, fmt.Sprintf(w.TranslationBy, t.TranslatedBy.Value)+".")
	}
	by := fmt.Sprintf(w.TransCheckedBy, t.ReviewedBy.Value)
	if !t.Date.IsZero() {
		by += ", " + w.Month(t.Date.Value)
	}
	return append(out, by+".")
}

func (s *Script) dates() []string {
	g, w := s.Guide, s.Words
	var out []string
	if !g.Version.Empty() {
		out = append(out, fmt.Sprintf(w.Version, g.Version.Value))
	}
	if !g.Updated.IsZero() {
		out = append(out, strings.ToLower(fmt.Sprintf(w.Updated, ""))+w.Date(g.Updated.Value))
	}
	return out
}

// said is a paragraph in the program's own words.
func said(text string) guide.Para { return guide.Para{Spans: []guide.Span{{Text: text}}} }
