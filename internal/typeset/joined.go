package typeset

import (
	"strings"

	"guidepress/internal/face"
)

// Some scripts are not set a glyph a letter: letters join, stack, change their places, or run from right to left. Words of
// theirs are measured and placed as their font draws them; all other text keeps to its way, and to its bytes.

// Joins reports whether a character is of such a script.
func Joins(r rune) bool {
	switch {
	case r < 0x0590:
		return false
	case r < 0x10A0: // Hebrew to Myanmar: all scripts that run from right to left, and those of India and its neighbours
		return true
	}
	return r >= 0x1100 && r < 0x1200 || r >= 0x1780 && r < 0x18B0 || r >= 0x1A20 && r < 0x1AB0 || r >= 0xA8E0 && r < 0xA980 || r >= 0xFB1D && r < 0xFE00 || r >= 0xFE70 && r < 0xFEFF
}

// join measures what is drawn joined: text of such scripts, and all that runs from right to left. It works on characters that
// collect has measured by themselves.
func (s *setter) join() {
	for i := range s.stretches {
		st := &s.stretches[i]
		s.levels(st)
		for k := st.from; k < st.to; k++ {
			c := &s.chars[k]
			c.joined = (c.level%2 == 1 || Joins(c.r)) && (!isHidden(c.r) || joiner(c.r) && k > st.from && s.chars[k-1].joined)
		}
		s.remeasure(st)
	}
}

// joiner reports whether r says how the letters beside it join (U+200C, U+200D); it belongs to their word.
func joiner(r rune) bool { return r == 0x200C || r == 0x200D }

// remeasure gives the characters of a stretch their places anew.
func (s *setter) remeasure(st *stretch) {
	widths := make([]float64, st.to-st.from)
	for i := st.from; i < st.to; i++ {
		widths[i-st.from] = s.pen(st, i+1) - s.chars[i].x
	}
	for i := st.from; i < st.to; {
		if !s.chars[i].joined {
			i++
			continue
		}
		end := s.joinedEnd(i, st.to)
		size := s.runs[s.chars[i].run].Style.Size
		clear(widths[i-st.from : end-st.from])
		for k := i; k < end; k++ {
			s.chars[k].adj = 0
		}
		for _, g := range s.draw(i, end) {
			widths[i+g.From-st.from] += g.Advance * size / 1000
		}
		i = end
	}
	x := 0.0
	for i, w := range widths {
		s.chars[st.from+i].x = x
		x += w
	}
	st.width = x
}

// joinedEnd is where the word at i ends that is drawn at once: at a space, which is a word of its own, where the run, the
// direction or the way of drawing changes.
func (s *setter) joinedEnd(i, to int) int {
	c := &s.chars[i]
	if isSpace(c.r) {
		return i + 1
	}
	end := i + 1
	for end < to {
		n := &s.chars[end]
		if !n.joined || n.run != c.run || n.level != c.level || isSpace(n.r) {
			break
		}
		end++
	}
	return end
}

// draw is the word chars[from:to] as its face draws it.
func (s *setter) draw(from, to int) []face.Glyph {
	c, last := &s.chars[from], &s.chars[to-1]
	run := &s.runs[c.run]
	lang := run.Lang
	if lang == "" {
		lang = s.opt.Lang
	}
	return run.Style.Face.Glyphs(run.Text[c.off:last.off+int32(last.len)], lang, c.level%2 == 1)
}

// joinedPiece adds to the piece chars[from:to] what is drawn for it; ink is where the line's ink ends.
func (s *setter) joinedPiece(p *Piece, from, ink, to int) {
	p.Leftward = s.chars[from].level%2 == 1
	var words [][]Drawn
	for i := from; i < min(ink, to); {
		end := s.joinedEnd(i, min(ink, to))
		words = append(words, s.word(i, end))
		i = end
	}
	if p.Leftward {
		for a, b := 0, len(words)-1; a < b; a, b = a+1, b-1 {
			words[a], words[b] = words[b], words[a]
		}
	}
	p.Glyphs = []Drawn{}
	for _, w := range words {
		p.Glyphs = append(p.Glyphs, w...)
	}
}

// Drawn is a glyph of a piece, in 1/1000 of the size, and what it says.
type Drawn struct {
	face.Glyph
	Text string // "" where a glyph beside it says it
}

// word is what is drawn for a word, each glyph with the letters it stands for: of several glyphs for the same letters the
// first says them.
func (s *setter) word(from, to int) []Drawn {
	glyphs := s.draw(from, to)
	out := make([]Drawn, len(glyphs))
	said := map[int]bool{}
	for i, g := range glyphs {
		out[i].Glyph = g
		if said[g.From] {
			continue
		}
		said[g.From] = true
		end := to - from
		for _, other := range glyphs {
			if other.From > g.From {
				end = min(end, other.From)
			}
		}
		var b strings.Builder
		for _, c := range s.chars[from+g.From : from+end] {
			b.WriteRune(c.r)
		}
		out[i].Text = b.String()
	}
	return out
}

// arrange puts the pieces of a line where they are seen; they came in the order in which they are read, which they keep.
func arrange(pieces []Piece, levels []uint8) {
	gaps := make([]float64, len(pieces))
	for i := 1; i < len(pieces); i++ {
		gaps[i-1] = pieces[i].X - pieces[i-1].X - pieces[i-1].Width
	}
	x := 0.0
	for _, i := range visual(levels) {
		pieces[i].X = x
		x += pieces[i].Width + gaps[i]
	}
}
