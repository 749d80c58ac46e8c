// Package source says where something was written and what is wrong there.
//
// In come the bytes of the files an author wrote; out go positions that an editor can jump to and
// problems a person can act on. The package knows nothing of YAML, guides or PDF.
package source

import (
	"cmp"
	"fmt"
	"sort"
)

// Pos is a place in a file. Line and Col count from 1; Col counts characters (runes), as editors do.
// The zero Pos means "nowhere in particular".
type Pos struct {
	File string // slash-separated, relative to the project's root
	Line int
	Col  int
}

// IsZero reports whether the position is unknown.
func (p Pos) IsZero() bool { return p == Pos{} }

func (p Pos) String() string {
	switch {
	case p.Line == 0:
		return p.File
	case p.Col == 0:
		return fmt.Sprintf("%s:%d", p.File, p.Line)
	}
	return fmt.Sprintf("%s:%d:%d", p.File, p.Line, p.Col)
}

// Compare orders positions by file, line and column.
func (p Pos) Compare(q Pos) int {
	return cmp.Or(cmp.Compare(p.File, q.File), cmp.Compare(p.Line, q.Line), cmp.Compare(p.Col, q.Col))
}

// Text is a string an author wrote, with the place of every character in it.
//
// Pos is where the value starts. A value that stands on one line and is written as it is read needs no
// more; folded, quoted and expanded values carry marks, so that At can name the word inside them.
type Text struct {
	Value string
	Pos   Pos
	marks []mark
}

// Texts are words that stand in no file.
func Texts(words ...string) []Text {
	var out []Text
	for _, w := range words {
		out = append(out, Text{Value: w})
	}
	return out
}

// mark says that the bytes of Value from off on (up to the next mark) were written at pos, one column a
// rune when run is set, or all at that one place (an expanded fact, by its name) when it is not.
type mark struct {
	off  int
	pos  Pos
	run  bool
	fact string
}

// MarkRun records that Value from byte offset off on was written from pos on, character by character.
// Marks are added in rising order of offset.
func (t *Text) MarkRun(off int, pos Pos) {
	t.marks = append(t.marks, mark{off: off, pos: pos, run: true})
}

// MarkPoint records that Value from byte offset off on stands for something written at pos: an escape, a line break.
func (t *Text) MarkPoint(off int, pos Pos) { t.marks = append(t.marks, mark{off: off, pos: pos}) }

// MarkFact records that Value from byte offset off on stands for the fact whose name was written at pos.
func (t *Text) MarkFact(off int, pos Pos, name string) {
	t.marks = append(t.marks, mark{off: off, pos: pos, fact: name})
}

// At is the place where the byte at offset off of Value was written.
func (t Text) At(off int) Pos {
	i := sort.Search(len(t.marks), func(i int) bool { return t.marks[i].off > off }) - 1
	m := mark{pos: t.Pos, run: true}
	if i >= 0 {
		m = t.marks[i]
	}
	if !m.run || off <= m.off || off > len(t.Value) {
		return m.pos
	}
	p := m.pos
	for range t.Value[m.off:off] {
		p.Col++
	}
	return p
}

// Slice is the part [from, to) of the text, with its places.
func (t Text) Slice(from, to int) Text {
	s := Text{Value: t.Value[from:to], Pos: t.At(from)}
	for _, m := range t.marks {
		if m.off > from && m.off < to {
			s.marks = append(s.marks, mark{m.off - from, m.pos, m.run, m.fact})
		}
	}
	if i := sort.Search(len(t.marks), func(i int) bool { return t.marks[i].off > from }) - 1; i >= 0 && !t.marks[i].run {
		s.marks = append([]mark{{pos: t.marks[i].pos, fact: t.marks[i].fact}}, s.marks...)
	}
	return s
}

// Empty reports whether nothing was written.
func (t Text) Empty() bool { return t.Value == "" }

func (t Text) String() string { return t.Value }
