// Package truetype reads TrueType font programs and cuts them down to the glyphs a document uses.
//
// A font file comes in, widths and a smaller font program go out. It knows the OpenType tables that matter
// for embedding (head, hhea, hmtx, maxp, loca, glyf, cmap, OS/2, post, name) and must not know PDF. The
// painting library could embed fonts itself, but it takes 3.5 ms a face and document for it (it hashes a
// width table of 65,536 entries and goes through maps of all glyphs) and stops at U+FFFF.
package truetype

import (
	"encoding/binary"
	"fmt"
)

// Font is a parsed file. It shares the file's bytes.
type Font struct {
	PostScript string // the name in the name table, "" without one
	UnitsPerEm int
	Ascent     int // all in font units
	Descent    int
	CapHeight  int
	Box        [4]int
	Italic     float64 // angle in degrees
	Weight     int     // 100 to 900
	FixedPitch bool

	tables map[string]table
	glyphs int // in the font
	widths int // entries of hmtx with a width of their own
	long   bool
	cmap   table
}

// table is the bytes of one table; reads outside it give 0, so that a damaged font cannot crash the program.
type table []byte

func (t table) u16(at int) int {
	if at < 0 || at+2 > len(t) {
		return 0
	}
	return int(binary.BigEndian.Uint16(t[at:]))
}

func (t table) i16(at int) int { return int(int16(t.u16(at))) }

func (t table) u32(at int) int {
	if at < 0 || at+4 > len(t) {
		return 0
	}
	return int(binary.BigEndian.Uint32(t[at:]))
}

// from is the table's rest; empty when at is outside.
func (t table) from(at int) table {
	if at < 0 || at > len(t) {
		return nil
	}
	return t[at:]
}

// Parse reads the directory and the metrics of a font with glyf outlines.
func Parse(file []byte) (*Font, error) {
	head := table(file)
	if v := head.u32(0); v != 0x00010000 && v != 0x74727565 {
		return nil, fmt.Errorf("not a TrueType font (version %#08x)", v)
	}
	f := &Font{tables: map[string]table{}}
	for i := range head.u16(4) {
		rec := head.from(12 + 16*i)
		if len(rec) < 16 {
			return nil, fmt.Errorf("the table directory is cut short")
		}
		at, size := rec.u32(8), rec.u32(12)
		if at+size > len(file) {
			return nil, fmt.Errorf("table %q reaches past the end of the font", rec[:4])
		}
		f.tables[string(rec[:4])] = table(file[at : at+size])
	}
	for _, name := range []string{"head", "hhea", "hmtx", "maxp", "loca", "glyf", "cmap"} {
		if f.tables[name] == nil {
			return nil, fmt.Errorf("the font has no table %q", name)
		}
	}
	return f, f.readMetrics()
}

func (f *Font) readMetrics() error {
	head, hhea, os2, post := f.tables["head"], f.tables["hhea"], f.tables["OS/2"], f.tables["post"]
	f.UnitsPerEm, f.long = head.u16(18), head.u16(50) == 1
	f.Box = [4]int{head.i16(36), head.i16(38), head.i16(40), head.i16(42)}
	f.Ascent, f.Descent, f.widths = hhea.i16(4), hhea.i16(6), hhea.u16(34)
	f.glyphs = f.tables["maxp"].u16(4)
	f.Weight, f.CapHeight = os2.u16(4), f.Ascent
	if os2.u16(0) > 1 && os2.i16(88) > 0 {
		f.CapHeight = os2.i16(88)
	}
	f.Italic = float64(post.i16(4)) + float64(post.u16(6))/65536
	f.FixedPitch = post.u32(12) != 0
	f.PostScript = f.postScriptName()
	f.cmap = f.unicodeMap()
	if f.UnitsPerEm == 0 || f.widths == 0 || f.cmap == nil {
		return fmt.Errorf("the font lacks its size, its widths or a Unicode map")
	}
	return nil
}

// Width is a glyph's advance in font units.
func (f *Font) Width(glyph int) int {
	return f.tables["hmtx"].u16(4 * min(glyph, f.widths-1))
}

// outline is a glyph's data; empty for a blank.
func (f *Font) outline(glyph int) table {
	loca, start, end := f.tables["loca"], 0, 0
	if f.long {
		start, end = loca.u32(4*glyph), loca.u32(4*glyph+4)
	} else {
		start, end = 2*loca.u16(2*glyph), 2*loca.u16(2*glyph+2)
	}
	if glyf := f.tables["glyf"]; glyph < f.glyphs && start < end && end <= len(glyf) {
		return glyf[start:end]
	}
	return nil
}

// postScriptName is name 6, of which the Windows and the Macintosh copy are ASCII by rule.
func (f *Font) postScriptName() string {
	name := f.tables["name"]
	text := name.from(name.u16(4))
	for i := range name.u16(2) {
		rec := name.from(6 + 12*i)
		size, at := rec.u16(8), rec.u16(10)
		if rec.u16(6) != 6 || at+size > len(text) {
			continue
		}
		var out []byte
		for _, c := range text[at : at+size] {
			if c > ' ' && c < 0x7F {
				out = append(out, c)
			}
		}
		return string(out)
	}
	return ""
}
