package script

import (
	"fmt"
	"strings"

	"guidepress/internal/guide"
	"guidepress/internal/source"
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
		out = append(out, guide.Para{At: n.Text.Pos, Spans: []guide.Span{{Text: n.Text, Lang: n.Lang.Value}}})
	}
	return out
}

// about says who wrote, paid for and checked the guide, when, and what it is not.
func (s *Script) about() []guide.Para {
	g, w := s.Guide, s.Words
	var words []source.Text
	if !g.Author.Empty() {
		words = append(words, Standing(fmt.Sprintf(w.WrittenBy, g.Author.Value)+".", g.Author))
	}
	if !g.Funding.Empty() {
		words = append(words, g.Funding)
	}
	words = append(words, s.checked()...)
	out := []guide.Para{said(append(words, own(w.NotAdvice)), " ", "")}
	if dates := s.dates(); len(dates) > 0 {
		out = append(out, said(dates, ", ", "."))
	}
	if credits := s.credits(); len(credits) > 0 {
		credits[0] = Standing(w.Pictures+" "+credits[0].Value, credits[0])
		out = append(out, said(credits, ", ", "."))
	}
	if s.Practice.Sample.Value {
		out = append(out, said([]source.Text{own(w.SampleNote)}, "", ""))
	}
	if !s.Practice.Legal.Empty() {
		out = append(out, said([]source.Text{s.Practice.Legal}, "", ""))
	}
	return out
}

// credits are those who made the guide's pictures, each once: not every picture has a line below it for its maker.
func (s *Script) credits() (out []source.Text) {
	seen := map[string]bool{}
	for _, p := range s.Pictures() {
		if !p.Credit.Empty() && !seen[p.Credit.Value] {
			seen[p.Credit.Value] = true
			out = append(out, Standing(strings.TrimRight(p.Credit.Value, "."), p.Credit))
		}
	}
	return out
}

// checked says who checked the guide and its translation, or that nobody has.
func (s *Script) checked() []source.Text {
	g, w := s.Guide, s.Words
	var out []source.Text
	if s.reviewed() && g.Reviewer != nil {
		by := fmt.Sprintf(w.ReviewedBy, g.Reviewer.Name.Value+", "+g.Reviewer.Credentials.Value)
		out = append(out, Standing(by+", "+w.Month(g.Reviewed.Value)+".", g.Reviewer.Name))
		if !g.NextReview.IsZero() {
			out = append(out, Standing(fmt.Sprintf(w.NextReview, w.Month(g.NextReview.Value))+".", source.Text{Pos: g.NextReview.At}))
		}
	}
	if warning := s.Warning(); warning != "" {
		out = append(out, own(warning))
	}
	if t := g.Translation; t != nil && !g.Unchecked() {
		out = append(out, s.translators(t)...)
	}
	return out
}

// translators say who answers for a translation that was checked.
func (s *Script) translators(t *guide.Translation) []source.Text {
	w := s.Words
	var out []source.Text
	if !t.TranslatedBy.Empty() {
		out = append(out, Standing(fmt.Sprintf(w.TranslationBy, t.TranslatedBy.Value)+".", t.TranslatedBy))
	}
	by := fmt.Sprintf(w.TransCheckedBy, t.ReviewedBy.Value)
	if !t.Date.IsZero() {
		by += ", " + w.Month(t.Date.Value)
	}
	return append(out, Standing(by+".", t.ReviewedBy))
}

func (s *Script) dates() []source.Text {
	g, w := s.Guide, s.Words
	var out []source.Text
	if !g.Version.Empty() {
		out = append(out, Standing(fmt.Sprintf(w.Version, g.Version.Value), g.Version))
	}
	if !g.Updated.IsZero() {
		out = append(out, Standing(strings.ToLower(fmt.Sprintf(w.Updated, ""))+w.Date(g.Updated.Value), source.Text{Pos: g.Updated.At}))
	}
	return out
}

// own are words of the program's own.
func own(words string) source.Text { return source.Text{Value: words} }

// said is a paragraph in the program's own words, in which each part knows what it was made from. It begins nowhere,
// for its language is the guide's, whatever language its author's name was written in.
func said(parts []source.Text, between, end string) guide.Para {
	var t source.Text
	for i, p := range parts {
		if i > 0 {
			t.Value += between
		}
		t.MarkPoint(len(t.Value), p.Pos)
		t.Value += p.Value
	}
	t.Value += end
	return guide.Para{Spans: []guide.Span{{Text: t}}}
}
