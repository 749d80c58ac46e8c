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
		hits := phone.Find(s.Text.Value)
		if len(hits) == 0 {
			out = append(out, s)
			continue
		}
		at := 0
		part := func(to int, link string) {
			if to > at {
				p := s
				p.Text, p.Link = s.Text.Slice(at, to), link
				out = append(out, p)
			}
			at = to
		}
		for _, hit := range hits {
			part(hit.From, "")
			part(hit.To, hit.Number.URI())
		}
		part(len(s.Text.Value), "")
	}
	return out
}

// Number is a field that holds a telephone number, as a link in the one form numbers have.
func Number(t source.Text) guide.Span {
	s := guide.Span{Text: t}
	if n, ok := phone.Parse(t.Value); ok {
		s.Text, s.Link = Standing(n.String(), t), n.URI()
	}
	return s
}

// Own are the program's own words, said about something written at a place: a problem with them is reported there,
// and their language is the guide's, whatever that of the place is.
func Own(words string, about source.Pos) source.Text {
	t := source.Text{Value: words}
	t.MarkPoint(0, about)
	return t
}

// Standing is words that are told in place of what an author wrote.
func Standing(words string, t source.Text) source.Text {
	if words == t.Value {
		return t
	}
	out := source.Text{Value: words, Pos: t.Pos}
	out.MarkPoint(0, t.Pos)
	return out
}
