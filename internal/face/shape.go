package face

import (
	"math"
	"unicode/utf8"

	"github.com/go-text/typesetting/harfbuzz"
	"github.com/go-text/typesetting/language"
)

// Shaped is a word with its kerning, in 1/1000 em.
type Shaped struct {
	Width  float64   // plain advances and adjustments together
	Adjust []float64 // per rune: pen movement after it beyond its plain advance; nil when all are zero
}

// Shape kerns a word; the space that follows may come with it. The result is shared: read it only.
//
// Adjustments are whole thousandths, and each is kerning alone: the difference of at most half a
// thousandth between the font's own advance and the PDF's rounded one stays out, so that words without kerning
// need no positioning in the file. Over a line of 80 letters at 12 pt that is at most 0.5 pt, and in running
// text under 0.1 pt.
func (f *Face) Shape(word string) Shaped {
	if s, ok := f.words.get(word); ok {
		return s
	}
	s := f.shape([]rune(word))
	f.words.put(word, s)
	return s
}

func (f *Face) shape(runes []rune) Shaped {
	var s Shaped
	for _, r := range runes {
		s.Width += f.Advance(r)
	}
	for i, k := range f.kern(runes) {
		if k == 0 {
			continue
		}
		if s.Adjust == nil {
			s.Adjust = make([]float64, len(runes))
		}
		s.Adjust[i] = k
		s.Width += k
	}
	return s
}

// kern is HarfBuzz's kerning, one entry a rune, or nil where its glyphs are not the runes' own in the same
// order (it composes "e" and a combining accent, hides soft hyphens): what cannot be drawn by code point
// must not be measured.
func (f *Face) kern(runes []rune) []float64 {
	f.mu.Lock()
	defer f.mu.Unlock()
	b := f.buf
	b.Clear()
	b.AddRunes(runes, 0, -1)
	b.Props.Direction, b.Props.Language, b.Props.Script = harfbuzz.LeftToRight, "en", scriptOf(runes)
	b.Shape(f.hb, nil)
	if len(b.Info) != len(runes) {
		return nil
	}
	out := make([]float64, len(runes))
	for i, r := range runes {
		gid, ok := f.cmap.Lookup(r)
		if g := b.Info[i]; !ok || g.Glyph != gid || g.Cluster != i {
			return nil
		}
		out[i] = math.Round(1000 / f.upem * float64(int(b.Pos[i].XAdvance)-f.hmtx.advance(int(gid))))
	}
	return out
}

// scriptOf is the first definite script of the runes: fonts keep a kerning table for each. Digits and points
// alone count as Latin, as they would in the middle of a line.
func scriptOf(runes []rune) language.Script {
	for _, r := range runes {
		if r < utf8.RuneSelf {
			if r|0x20 >= 'a' && r|0x20 <= 'z' {
				return language.Latin
			}
			continue
		}
		if s := language.LookupScript(r); s != language.Common && s != language.Inherited && s != language.Unknown {
			return s
		}
	}
	return language.Latin
}
