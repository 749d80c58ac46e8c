package script

import (
	"guidepress/internal/guide"
	"guidepress/internal/phone"
	"guidepress/internal/source"
)

// Phones makes the telephone numbers in running text into links.
func Phones(spans []guide.Span) []guide.Span {
	var out []guide.Span
	for _, s := range spans {
		if s.Link != "" || s.Break || s.Cite != "" {
			out = append(out, s)
			continue
		}
		at := 0
		part := func(to int, link string) {
			if to > at {
				p := s
				p.Text, p.Link = s.Text[at:to], link
				out = append(out, p)
			}
			at = to
		}
		for _, hit := range phone.Find(s.Text) {
			part(hit.From, "")
			part(hit.To, hit.Number.URI())
		}
		part(len(s.Text), "")
	}
	return out
}

// Number is a field that holds a telephone number, as a link in the one form numbers have.
func Number(t source.Text) guide.Span {
	s := guide.Span{Text: t.Value, At: t.Pos}
	if n, ok := phone.Parse(t.Value); ok {
		s.Text, s.Link = n.String(), n.URI()
	}
	return s
}
