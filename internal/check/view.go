package check

import (
	"strings"

	"guidepress/internal/guide"
	"guidepress/internal/lexicon"
	"guidepress/internal/source"
)

// view is what the rules share.
type view struct {
	pieces    []*Piece
	sentences []Sentence
	claims    []Sentence
	names     map[string]bool
	glossary  map[string]bool
	whole     string                      // all pieces in lower case
	risky     map[*Piece]bool             // whether it tells of harm
	risks     *int                        // how many harms the guide tells of
	people    []guide.Person              // of whom the guide tells; not nil once they were looked for
	found     map[string][]source.Problem // by rule, before the practice's settings
}

// Sentence is a sentence of a piece.
type Sentence struct {
	*Piece
	Span  lexicon.Span
	Words []lexicon.Word // of the sentence; offsets are those of the piece
	size  lexicon.Measure
}

// String is the sentence as it stands.
func (s Sentence) String() string { return s.Text[s.Span.From:s.Span.To] }

// lower is the sentence with ASCII letters in lower case.
func (s Sentence) lower() string { return s.Lower[s.Span.From:s.Span.To] }

// asks reports whether the sentence is a question.
func (s Sentence) asks() bool {
	return strings.HasSuffix(strings.TrimRight(s.String(), "\"”’)"), "?")
}

// word reports whether any of the words occurs in the sentence.
func (s Sentence) word(any map[string]bool) bool {
	for _, w := range s.Words {
		if any[w.Lower] {
			return true
		}
	}
	return false
}

// pieces are all texts of the guide in reading order.
func (s *Subject) pieces() []*Piece {
	if s.view.pieces == nil {
		s.view.pieces = collect(s.Guide, s.practice())
	}
	return s.view.pieces
}

// sentences are those of running text, lists, questions and quotes.
func (s *Subject) sentences() []Sentence {
	if s.view.sentences != nil {
		return s.view.sentences
	}
	for _, p := range s.pieces() {
		if !p.sentence() {
			continue
		}
		k := 0
		for _, span := range lexicon.Sentences(p.Text) {
			from := k
			for k < len(p.Words) && p.Words[k].From < span.To {
				k++
			}
			t := Sentence{Piece: p, Span: span, Words: p.Words[from:k]}
			t.size.Add(t.Words)
			s.view.sentences = append(s.view.sentences, t)
		}
	}
	return s.view.sentences
}

// blocks calls f for every block with its section.
func (s *Subject) blocks(f func(*guide.Section, guide.Block)) {
	for i := range s.Guide.Sections {
		for _, b := range s.Guide.Sections[i].Blocks {
			f(&s.Guide.Sections[i], b)
		}
	}
}

// has reports whether the guide holds a block for which f is true.
func (s *Subject) has(f func(guide.Block) bool) bool {
	found := false
	s.blocks(func(_ *guide.Section, b guide.Block) { found = found || f(b) })
	return found
}

// all gathers the blocks of one type.
func all[B guide.Block](s *Subject) []B {
	var out []B
	s.blocks(func(_ *guide.Section, b guide.Block) {
		if x, ok := b.(B); ok {
			out = append(out, x)
		}
	})
	return out
}

// section is the first section of one of the kinds, or nil.
func (s *Subject) section(kinds ...guide.SectionKind) *guide.Section {
	for i := range s.Guide.Sections {
		for _, k := range kinds {
			if s.Guide.Sections[i].Kind == k {
				return &s.Guide.Sections[i]
			}
		}
	}
	return nil
}

// sectionWords counts the words of a section's pieces, headings and descriptions left out.
func (s *Subject) sectionWords(sec *guide.Section) int {
	n := 0
	for _, p := range s.pieces() {
		if p.Section == sec && p.Role != Heading && p.Role != Alt {
			n += len(p.Words)
		}
	}
	return n
}

func spanOf(p *Piece) lexicon.Span { return lexicon.Span{From: 0, To: len(p.Text)} }
