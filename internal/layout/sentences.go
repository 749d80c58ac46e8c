package layout

import (
	"unicode"

	"guidepress/internal/brand"
	"guidepress/internal/guide"
	"guidepress/internal/set"
	"guidepress/internal/source"
)

// display sets large words: each sentence begins a line of its own, so that lines end by sense, where that takes no more
// of them.
func (m *maker) display(r guide.Rich, st brand.Style, w set.Wish) *set.Words {
	var spans []guide.Span
	for i, p := range r.Paras {
		if i > 0 {
			spans = append(spans, guide.Span{Break: true})
		}
		for _, s := range p.Spans {
			spans = append(spans, bySentence(s)...)
		}
	}
	if ws := m.trial().Spans(spans, st, w); len(ws.Lines) > len(m.trial().Rich(r, st, w).Lines) {
		return m.Rich(r, st, w)
	}
	return m.Spans(spans, st, w)
}

// bySentence parts a span behind each sentence that another one follows.
func bySentence(s guide.Span) (out []guide.Span) {
	for at := sentenceEnd(s.Text); at > 0; at = sentenceEnd(s.Text) {
		first := s
		first.Text = s.Text.Slice(0, at)
		out = append(out, first, guide.Span{Break: true})
		s.Text = s.Text.Slice(at+1, len(s.Text.Value))
	}
	return append(out, s)
}

// sentenceEnd is where a text's first sentence ends, 0 where no other follows: before a capital, a figure or what opens a
// question, and not behind what may be an abbreviation (U.S., a.m., Dr.).
func sentenceEnd(t source.Text) int {
	rs, off := []rune(t.Value), 0
	for i, r := range rs {
		off += len(string(r))
		if (r == '.' || r == '?' || r == '!') && i+2 < len(rs) && rs[i+1] == ' ' && opens(rs[i+2]) && !shortened(rs[:i]) {
			return off
		}
	}
	return 0
}

// shortened reports whether a text's last word may be an abbreviation: one that has a point before it, or a short name.
func shortened(rs []rune) bool {
	n := 0
	for n < len(rs) && unicode.IsLetter(rs[len(rs)-1-n]) {
		n++
	}
	at := len(rs) - n
	return n > 0 && (at > 0 && rs[at-1] == '.' || n < 3 && unicode.IsUpper(rs[at]))
}

func opens(r rune) bool { return unicode.IsUpper(r) || unicode.IsDigit(r) || r == '¿' || r == '¡' }
