package check

import (
	"unicode/utf8"

	"guidepress/internal/guide"
	"guidepress/internal/lexicon"
	"guidepress/internal/script"
	"guidepress/internal/source"
)

// Role is what part a piece of text plays.
type Role = script.Role

// The roles of texts that are read: script says what they are.
const (
	Title    = script.Title
	Heading  = script.Heading
	Para     = script.Para
	Item     = script.Item
	Question = script.Question
	Cell     = script.Cell
	Caption  = script.Caption
	Label    = script.Label
	Alt      = script.Alt
	Quote    = script.Quote
)

// Piece is a text that is read as one: a paragraph, an item, a heading.
type Piece struct {
	Role    Role
	Text    string // without marks
	Lower   string // the same bytes, ASCII letters in lower case
	Section *guide.Section
	Block   guide.Block
	Head    string // what the heading or question above it says
	Level   int    // of a Heading: 1 a section's title, 2 a heading, 3 and 4 sub-headings
	Links   []Link
	Cites   []Cite
	Foreign []lexicon.Span // parts in another language
	Words   []lexicon.Word
	places  []place // never empty
}

// Link is a linked part of a piece.
type Link struct {
	From, To int
	URL      string
}

// Cite is a reference to a source.
type Cite struct {
	Off int
	ID  string
	At  source.Pos
}

// place says that the text from off on was written at pos: character by character or, for a fact of the practice
// that stands for {{ its name }}, all at that point.
type place struct {
	off   int
	pos   source.Pos
	point bool
	fact  bool
}

// At is where the byte at this offset was written.
func (p *Piece) At(off int) source.Pos {
	at := p.place(off)
	pos := at.pos
	if !at.point && off > at.off && off <= len(p.Text) {
		pos.Col += utf8.RuneCountInString(p.Text[at.off:off])
	}
	return pos
}

func (p *Piece) place(off int) place {
	i := len(p.places) - 1
	for i > 0 && p.places[i].off > off {
		i--
	}
	return p.places[i]
}

// typed reports whether the byte was typed here, and is not part of a fact written in practice.yaml.
func (p *Piece) typed(off int) bool { return !p.place(off).fact }

// problem is a fault of the bytes [from, to).
func (p *Piece) problem(from, to int, message, hint string) source.Problem {
	q := at(p.At(from), message, hint)
	if p.typed(from) {
		q.Len = utf8.RuneCountInString(p.Text[from:to])
	}
	return q
}

// mend is a problem with what to write in its place; sure where there is no other right answer. Facts of the practice are
// mended where they are written.
func (p *Piece) mend(from, to int, q source.Problem, with string, sure bool) source.Problem {
	if p.typed(from) {
		q.Fix = source.Fix{Old: p.Text[from:to], New: with, Sure: sure}
	}
	return q
}

// fault is a problem with the whole piece.
func (p *Piece) fault(message, hint string) source.Problem {
	return p.problem(0, len(p.Text), message, hint)
}

// prose reports whether the piece is running text or a list.
func (p *Piece) prose() bool { return p.Role == Para || p.Role == Item }

// sentence reports whether the piece may hold whole sentences.
func (p *Piece) sentence() bool { return p.prose() || p.Role == Question || p.Role == Quote }

// asciiLower lowers ASCII letters only, so that offsets stay what they were.
func asciiLower(s string) string {
	b := []byte(s)
	for i, c := range b {
		if 'A' <= c && c <= 'Z' {
			b[i] = c + 'a' - 'A'
		}
	}
	return string(b)
}
