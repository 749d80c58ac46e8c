package script

import (
	"fmt"
	"strings"
	"unicode"

	"guidepress/internal/guide"
)

// Run is a stretch of words of one kind, told: links lead somewhere, numbers can be dialled, sources have numbers.
type Run struct {
	guide.Span        // Link is its address, resolved; Lang is "" where it is the guide's own
	Say        string // what a link says to those who hear it alone
	Source     int    // the number of the source that is cited here; 0 where there is none
	Follows    bool   // stands right behind another number
	Between    bool   // parts two numbers of sources, or 1 and 2 would be read as 12
}

// Runs are the words of a paragraph. A source that the guide does not list is no run.
func (s *Script) Runs(spans []guide.Span) []Run {
	var out []Run
	for _, p := range Phones(Addresses(s.here(spans))) {
		r := Run{Span: p}
		if r.Lang = s.langOf(p); p.Cite != "" {
			r.Source = s.numbers[p.Cite]
		}
		switch {
		case r.Source > 0:
			if n := len(out); n > 0 && out[n-1].Source > 0 {
				out = append(out, Run{Span: guide.Span{Text: Standing(",", p.Text), Lang: r.Lang}, Between: true})
				r.Follows = true
			}
			r.Link, r.Say = "#"+SourceName(p.Cite), fmt.Sprintf(s.Words.SourceN, r.Source, s.Sources[r.Source-1].Title)
		case p.Link != "":
			s.whole(out, &r)
		}
		out = append(out, r)
	}
	return out
}

// langOf is the language of a span where it is not the guide's: as its author marked it, or that of the file it
// comes from. Numbers are read in the language around them.
func (s *Script) langOf(p guide.Span) string {
	lang := p.Lang
	if lang == "" && strings.ContainsFunc(p.Text.Value, unicode.IsLetter) {
		lang = s.Guide.LangAt(p.Text.Pos)
	}
	if lang == s.Lang {
		return ""
	}
	return lang
}

// spoken says where a link leads.
func (s *Script) spoken(href, text string) string {
	switch {
	case strings.HasPrefix(href, "tel:"):
		return fmt.Sprintf(s.Words.CallNumber, text)
	case strings.HasPrefix(href, "mailto:"):
		return fmt.Sprintf(s.Words.WriteTo, strings.TrimPrefix(href, "mailto:"))
	case strings.HasPrefix(href, "#"):
		return fmt.Sprintf(s.Words.GoTo, text)
	}
	return fmt.Sprintf(s.Words.Opens, text+", "+strings.TrimPrefix(strings.TrimPrefix(href, "https://"), "www."))
}

// whole makes a link that goes on across bold words one link: each of its runs says all of its words.
func (s *Script) whole(before []Run, r *Run) {
	from, words := len(before), r.Text.Value
	for from > 0 && before[from-1].Link == r.Link && before[from-1].Source == 0 {
		from--
		words = before[from].Text.Value + words
	}
	r.Say = s.spoken(r.Link, words)
	for i := from; i < len(before); i++ {
		before[i].Say = r.Say
	}
}
