package typeset

import (
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/go-text/typesetting/segmenter"
)

// char is a rune of the paragraph, with the pen's place before it.
type char struct {
	r      rune
	run    int32
	off    int32   // where it starts in the run's text
	len    uint8   // and how long it is there, in bytes
	level  uint8   // odd where it runs from right to left
	joined bool    // drawn as its font joins it with what stands beside it
	x      float64 // in points, from the start of the stretch
	adj    float64 // kerning and tracking after it, in 1/1000 of the size
}

// stretch is the text between two hard breaks: chars[from:to]. The pen's place at its end is to.x.
type stretch struct {
	from, to int
	width    float64
}

// setter holds the work of one paragraph; setters are used again, which spares most allocations.
type setter struct {
	runs      []Run
	opt       Options
	words     *lexicon
	chars     []char
	stretches []stretch

	seg    segmenter.Segmenter
	runes  []rune
	tokens []token
	marks  []mark  // every place where Unicode allows a break, free or bound
	spots  []spot  // the places fit may use
	limit  float64 // the measure of the narrowest line, and of the widest
	widest float64
	nodes  []node
	first  []int // first[i] is the first node at spots[i]
	chosen []int

	joins  bool // some letters join, or run from right to left
	lines  []Line
	excess []Excess
}

var setters = sync.Pool{New: func() any { return new(setter) }}

func newSetter(runs []Run, opt Options) *setter {
	s := setters.Get().(*setter)
	s.runs, s.opt, s.words = runs, opt, lexiconFor(opt.Lang)
	s.chars, s.stretches = s.chars[:0], s.stretches[:0]
	s.limit, s.widest = opt.extremes()
	return s
}

func (s *setter) release() {
	s.runs, s.opt, s.lines, s.excess, s.joins = nil, Options{}, nil, nil, false
	setters.Put(s)
}

// collect measures every run and cuts the paragraph at its hard breaks.
func (s *setter) collect() {
	s.stretches = append(s.stretches, stretch{})
	for i, run := range s.runs {
		for off := 0; off < len(run.Text); {
			off = s.take(i, off)
		}
		if run.Break {
			s.cut()
		}
	}
	last := &s.stretches[len(s.stretches)-1]
	if last.to = len(s.chars); last.from == last.to {
		s.stretches = s.stretches[:len(s.stretches)-1] // nothing follows the last hard break
	}
}

// take adds the word at off of run i, or the one control character there, and returns where it ends.
func (s *setter) take(i, off int) int {
	text := s.runs[i].Text
	r, n := utf8.DecodeRuneInString(text[off:])
	switch {
	case r == '\r' && off+1 < len(text) && text[off+1] == '\n':
		s.cut()
		return off + 2
	case isLineEnd(r):
		s.cut()
		return off + n
	case isHidden(r):
		s.hide(i, off, r)
		return off + n
	}
	end := wordEnd(text, off)
	s.shape(i, off, text[off:end])
	return end
}

// wordEnd is where the word at off and the spaces after it end.
func wordEnd(text string, off int) int {
	spaced := false
	for at, r := range text[off:] {
		switch space := isSpace(r); {
		case isHidden(r) || isLineEnd(r), spaced && !space:
			return off + at
		case space:
			spaced = true
		}
	}
	return len(text)
}

// shape adds a word with its kerning. It is shaped as a whole, so that letters keep their kerning wherever
// the word goes; kerning at the end of a line is taken off again by whoever measures the line.
func (s *setter) shape(i, off int, word string) {
	style := &s.runs[i].Style
	shaped := style.Face.Shape(word)
	st := &s.stretches[len(s.stretches)-1]
	k := 0
	for at := 0; at < len(word); {
		r, n := utf8.DecodeRuneInString(word[at:])
		adj := style.Tracking
		if shaped.Adjust != nil {
			adj += shaped.Adjust[k]
		}
		s.chars = append(s.chars, char{r: r, run: int32(i), off: int32(off + at), len: uint8(n), x: st.width, adj: adj})
		s.joins = s.joins || r >= 0x0590 && Joins(r)
		st.width += (style.Face.Advance(r) + adj) * style.Size / 1000
		at += n
		k++
	}
}

// hide adds a control character: it says where a line may break and leaves no ink. A tab, which no font
// draws, is as wide as a space.
func (s *setter) hide(i, off int, r rune) {
	st := &s.stretches[len(s.stretches)-1]
	s.chars = append(s.chars, char{r: r, run: int32(i), off: int32(off), len: uint8(utf8.RuneLen(r)), x: st.width})
	if r == '\t' {
		style := s.runs[i].Style
		st.width += style.Face.Advance(' ') * style.Size / 1000
	}
}

// cut ends a stretch.
func (s *setter) cut() {
	s.stretches[len(s.stretches)-1].to = len(s.chars)
	s.stretches = append(s.stretches, stretch{from: len(s.chars)})
}

// gap is the kerning and tracking after a character, in points.
func (s *setter) gap(i int) float64 {
	return s.chars[i].adj * s.runs[s.chars[i].run].Style.Size / 1000
}

// pen is the pen's place before character i of the stretch, or at its end.
func (s *setter) pen(st *stretch, i int) float64 {
	if i < st.to {
		return s.chars[i].x
	}
	return st.width
}

// width is the width of chars[from:to] when a line ends there.
func (s *setter) width(st *stretch, from, to int) float64 {
	if to <= from {
		return 0
	}
	if last := &s.chars[to-1]; softHyphen(last.r) { // it is seen where a line ends with it, and only there
		style := &s.runs[last.run].Style
		return s.pen(st, to) - s.chars[from].x + style.Face.Advance(last.r)*style.Size/1000
	}
	return s.pen(st, to) - s.chars[from].x - s.gap(to-1)
}

// softHyphen reports whether r is a chance to break a word (U+00AD).
func softHyphen(r rune) bool { return r == 0x00AD }

// isSpace reports whether a line may end at r and r then vanishes. No-break spaces are not such.
func isSpace(r rune) bool {
	switch {
	case r == ' ' || r == '\t':
		return true
	case r < 0x1680:
		return false
	}
	return r == 0x1680 || r >= 0x2000 && r <= 0x200A && r != 0x2007 || r == 0x205F || r == 0x3000
}

// isLineEnd reports whether r ends a line (UAX #14 classes BK, CR, LF, NL).
func isLineEnd(r rune) bool {
	return r >= '\n' && r <= '\r' || r == 0x85 || r == 0x2028 || r == 0x2029
}

// isHidden reports whether r leaves no ink and takes no room: soft hyphens (but at the end of a line),
// zero-width spaces and joiners, marks of direction, control characters. A tab is drawn by its width alone.
func isHidden(r rune) bool {
	switch {
	case r >= ' ' && r < 0x7F:
		return false
	case isLineEnd(r):
		return false
	case r <= 0x9F, r == 0xAD, r == 0xFEFF:
		return true
	case r < 0x200B:
		return false
	}
	return r <= 0x206F && unicode.Is(unicode.Cf, r)
}
