package script

import (
	"strings"

	"guidepress/internal/guide"
	"guidepress/internal/source"
)

// Source is a publication that a guide relies on, by the number that texts cite.
type Source struct {
	Number int
	ID     string
	Words  []guide.Span // publisher, title (a link), year
	URL    source.Text
}

// SourceName is a source's name for links.
func SourceName(id string) string { return "source-" + id }

func (s *Script) sources() {
	for i, src := range s.Guide.Sources {
		s.numbers[src.ID.Value] = i + 1
		s.Sources = append(s.Sources, Source{i + 1, src.ID.Value, []guide.Span{
			{Text: Standing(strings.TrimRight(src.Publisher.Value, ".")+". ", src.Publisher)},
			{Text: Standing(strings.TrimRight(src.Title.Value, "."), src.Title), Link: src.URL.Value},
			{Text: Standing(". "+src.Year.Value+".", src.Year)},
		}, src.URL})
	}
}
