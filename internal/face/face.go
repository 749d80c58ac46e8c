// Package face measures type: widths, kerning, coverage and the lines letters stand on.
//
// In come the bytes of a TrueType font; out go numbers in fractions or thousandths of the em. They are the
// numbers a PDF viewer will use, so that what typeset measures is what the reader sees. The package knows
// nothing of lines, pages or brands.
package face

import (
	"math"
	"sync"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/harfbuzz"
)

// Face is a typeface in one weight and slope. It is safe for concurrent use.
type Face struct {
	name  string
	bytes []byte
	upem  float64
	cmap  font.Cmap
	hmtx  metrics
	latin [latinEnd]int32 // plain advances of the first runes, -1 where there is no glyph

	ascent, descent, capHeight, xHeight float64

	words  cache
	mu     sync.Mutex // guards what follows: a buffer may not be used by two goroutines
	hb     *harfbuzz.Font
	buf    *harfbuzz.Buffer
	whole  *harfbuzz.Font // with substitutions; nil until a word needs them
	joined map[joined][]Glyph
}

// latinEnd bounds the runes whose advances are looked up in an array: Latin with its extensions, 98 in 100
// runes of a guide.
const latinEnd = 0x250

// Parse reads a TrueType font. It takes 0.7 ms for Roboto: call it once a face and keep the result.
func Parse(name string, ttf []byte) (*Face, error) {
	ld, err := open(name, ttf)
	if err != nil {
		return nil, err
	}
	core, err := shapingFont(name, ld)
	if err != nil {
		return nil, err
	}
	f := &Face{name: name, bytes: ttf, upem: float64(core.Upem()), cmap: core.Cmap, buf: harfbuzz.NewBuffer()}
	if f.hmtx, err = readMetrics(name, ld); err != nil {
		return nil, err
	}
	f.hb = harfbuzz.NewFont(core)
	f.readLines(core)
	for r := range f.latin {
		f.latin[r] = f.lookUp(rune(r))
	}
	return f, nil
}

// readLines takes the heights of the letters from the font's own tables.
func (f *Face) readLines(core *font.Face) {
	if e, ok := core.FontHExtents(); ok {
		f.ascent, f.descent = float64(e.Ascender)/f.upem, -float64(e.Descender)/f.upem
	}
	f.capHeight = float64(core.LineMetric(font.CapHeight)) / f.upem
	f.xHeight = float64(core.LineMetric(font.XHeight)) / f.upem
}

// Name is the name the caller gave.
func (f *Face) Name() string { return f.name }

// Bytes is the font file, for embedding; not to be changed.
func (f *Face) Bytes() []byte { return f.bytes }

// Ascent, Descent, CapHeight and XHeight are distances from the baseline, in fractions of the em. Descent is
// positive: it goes down.
func (f *Face) Ascent() float64    { return f.ascent }
func (f *Face) Descent() float64   { return f.descent }
func (f *Face) CapHeight() float64 { return f.capHeight }
func (f *Face) XHeight() float64   { return f.xHeight }

// Has reports whether the face can draw r. A rune above U+FFFF counts as lacking: the PDF addresses glyphs
// by two-byte code points, and fpdf v0.9.0 panics on more.
func (f *Face) Has(r rune) bool { return f.plain(r) >= 0 }

// Advance is the width of r without kerning, in 1/1000 em: a whole number, as in the PDF's /W array.
func (f *Face) Advance(r rune) float64 {
	if w := f.plain(r); w >= 0 {
		return float64(w)
	}
	return float64(f.round(f.hmtx.advance(0))) // .notdef, the /DW of the PDF
}

// LeftBearing is the space between the pen and the ink of r, in fractions of the em.
func (f *Face) LeftBearing(r rune) float64 {
	gid, ok := f.cmap.Lookup(r)
	if !ok {
		return 0
	}
	return float64(f.hmtx.bearing(int(gid))) / f.upem
}

func (f *Face) plain(r rune) int32 {
	if r >= 0 && r < latinEnd {
		return f.latin[r]
	}
	return f.lookUp(r)
}

// lookUp is the plain advance of r as fpdf writes it, or -1 where the face lacks r.
func (f *Face) lookUp(r rune) int32 {
	gid, ok := f.cmap.Lookup(r)
	if !ok || gid == 0 || r > 0xFFFF || r <= 0 {
		return -1
	}
	return f.round(f.hmtx.advance(int(gid)))
}

// round scales font units to whole thousandths of the em, the way fpdf v0.9.0 does in parseHMTXTable.
func (f *Face) round(units int) int32 { return int32(math.Round(1000.0 / f.upem * float64(units))) }
