package face

import (
	"bytes"
	"math"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/harfbuzz"
	"github.com/go-text/typesetting/language"
)

// Glyph is a glyph of a word whose letters join, stack or run from right to left. Lengths are thousandths of the em.
type Glyph struct {
	ID      int
	From    int     // the first rune, of the word, that it stands for
	Advance float64 // how far the pen moves behind it
	DX, DY  float64 // where it is drawn beside the pen; DY upwards
	Plain   float64 // its width in the font, which a PDF says once
}

// joined is a word as its font draws it.
type joined struct {
	word, lang string
	leftward   bool
}

// Glyphs are those of a word in the order in which they are drawn, from left to right. The result is shared: read it only.
// Other than Shape it draws with all the font has for a script: forms by place, ligatures, marks above and below.
func (f *Face) Glyphs(word, lang string, leftward bool) []Glyph {
	f.mu.Lock()
	defer f.mu.Unlock()
	key := joined{word, lang, leftward}
	if g, ok := f.joined[key]; ok {
		return g
	}
	g := f.join([]rune(word), lang, leftward)
	if f.joined == nil || len(f.joined) >= generation {
		f.joined = map[joined][]Glyph{}
	}
	f.joined[key] = g
	return g
}

func (f *Face) join(runes []rune, lang string, leftward bool) []Glyph {
	if f.whole == nil { // read when it is first needed: with outlines and substitutions that takes three times as long
		core, err := font.ParseTTF(bytes.NewReader(f.bytes))
		if err != nil {
			return nil // Parse has read its other tables
		}
		f.whole = harfbuzz.NewFont(core)
	}
	b := f.buf
	b.Clear()
	b.ClusterLevel = harfbuzz.MonotoneCharacters // a mark says itself, not its letter once more
	b.AddRunes(runes, 0, -1)
	b.Props = harfbuzz.SegmentProperties{Direction: harfbuzz.LeftToRight, Language: language.NewLanguage(lang), Script: scriptOf(runes)}
	if leftward {
		b.Props.Direction = harfbuzz.RightToLeft
	}
	b.Shape(f.whole, nil)
	em := func(units int) float64 { return math.Round(1000 / f.upem * float64(units)) }
	out := make([]Glyph, len(b.Info))
	for i, g := range b.Info {
		p := b.Pos[i]
		out[i] = Glyph{ID: int(g.Glyph), From: g.Cluster, Advance: em(int(p.XAdvance)), DX: em(int(p.XOffset)), DY: em(int(p.YOffset)),
			Plain: float64(f.round(f.hmtx.advance(int(g.Glyph))))}
	}
	return out
}
