package script

import (
	"guidepress/internal/guide"
	"guidepress/internal/phone"
	"guidepress/internal/source"
)

// hit is a part of a text, in bytes, and where it leads.
type hit struct {
	from, to int
	link     string
}

// Phones makes the telephone numbers in running text into links.
func Phones(spans []guide.Span) []guide.Span {
	return linked(spans, func(text string) []hit {
		var hits []hit
		for _, h := range phone.Find(text) {
			hits = append(hits, hit{h.From, h.To, h.Number.URI()})
		}
		return hits
	})
}

// linked makes links of what find finds in texts that are none.
func linked(spans []guide.Span, find func(string) []hit) []guide.Span {
	var out []guide.Span
	for _, s := range spans {
		if s.Link != "" || s.Break || s.Cite != "" {
			out = append(out, s)
			continue
		}
		hits := find(s.Text.Value)
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
		for _, h := range hits {
			part(h.from, "")
			part(h.to, h.link)
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
