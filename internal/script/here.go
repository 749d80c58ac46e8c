package script

import (
	"guidepress/internal/guide"
	"guidepress/internal/phone"
	"guidepress/internal/source"
)

// here gives the facts of the practice as they are at this copy's office: where a text says {{ phone }}, its readers
// are told the office's number, as on its card and in the foot. A number that was typed stays.
func (s *Script) here(spans []guide.Span) []guide.Span {
	main, ok := phone.Parse(s.Practice.Phone.Value)
	if s.Own == nil || !ok {
		return spans
	}
	own := Number(s.Own.Phone)
	out := make([]guide.Span, len(spans))
	for i, p := range spans {
		p.Text = replaced(p.Text, main.String(), own.Text.Value)
		if p.Link == main.URI() {
			p.Link = own.Link
		}
		out[i] = p
	}
	return out
}

// replaced is a text in which the fact phone stands for another number.
func replaced(t source.Text, from, to string) source.Text {
	runs := t.Runs()
	var out source.Text
	found := false
	for i, r := range runs {
		end := len(t.Value)
		if i+1 < len(runs) {
			end = runs[i+1].Off
		}
		part := t.Slice(r.Off, end)
		if r.Fact == "phone" && part.Value == from {
			part = source.Text{Value: to, Pos: r.Pos}
			part.MarkFact(0, r.Pos, r.Fact)
			found = true
		}
		out.Append(part)
	}
	if !found {
		return t
	}
	return out
}
