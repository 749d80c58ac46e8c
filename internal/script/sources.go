package script

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"guidepress/internal/guide"
	"guidepress/internal/source"
)

// Source is a publication that a guide relies on, by the number that texts cite.
type Source struct {
	Number int
	ID     string
	Title  string
	Words  []guide.Span // publisher, title (a link), year
	URL    source.Text
}

// SourceName is a source's name for links.
func SourceName(id string) string { return "source-" + id }

// sources are numbered by their first mention, so that a reader meets 1 before 2; those that no text cites follow in the
// order in which they are listed.
func (s *Script) sources() {
	listed := map[string]*guide.Source{}
	for i := range s.Guide.Sources {
		src := &s.Guide.Sources[i]
		listed[src.ID.Value] = src
	}
	for _, l := range Leaves(s.Guide) {
		if l.Rich != nil {
			s.cited(l.Rich.Paras, listed)
		}
	}
	for i := range s.Guide.Sources {
		s.number(&s.Guide.Sources[i])
	}
}

// cited numbers what paragraphs cite for the first time.
func (s *Script) cited(paras []guide.Para, listed map[string]*guide.Source) {
	for _, p := range paras {
		for _, span := range p.Spans {
			if src := listed[span.Cite]; src != nil {
				s.number(src)
			}
		}
		if p.List != nil {
			for _, item := range p.List.Items {
				s.cited(item, listed)
			}
		}
	}
}

// number gives a source the next number, if it has none yet.
func (s *Script) number(src *guide.Source) {
	id := src.ID.Value
	if s.numbers[id] > 0 {
		return
	}
	s.numbers[id] = len(s.Sources) + 1
	s.Sources = append(s.Sources, Source{s.numbers[id], id, src.Title.Value, []guide.Span{
		{Text: Standing(strings.TrimRight(src.Publisher.Value, ".")+". ", src.Publisher)},
		{Text: Standing(strings.TrimRight(src.Title.Value, "."), src.Title), Link: src.URL.Value},
		{Text: Standing(". "+capital(src.Year.Value)+".", src.Year)},
	}, src.URL})
}

// capital starts with a large letter: "No date".
func capital(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}
