package truetype

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"maps"
	"math"
	"slices"
)

// Kern is a pair of characters and by how much they stand closer or wider, in thousandths of the em.
type Kern struct {
	Left, Right rune
	By          float64
}

// Web is the font as a WOFF 1.0 file for browsers, cut down to some characters and pairs. Glyphs not needed are
// emptied and weigh nothing once compressed. Kerning goes in as the old kern table, which browsers take where
// there is no GPOS: of Roboto's 48 kB GPOS alone would be 39. GSUB goes too, for a ligature would lead to an
// emptied glyph. WOFF and not WOFF 2: Brotli would take a library and save a sixth.
func (f *Font) Web(chars []rune, pairs []Kern) []byte {
	keep := f.closure(chars)
	tables := map[string][]byte{
		"cmap": f.smallMap(chars),
		"head": patch(f.tables["head"], 50, 1), // long offsets
		"hmtx": f.keptWidths(keep),
		"hhea": patch(f.tables["hhea"], 34, uint16(f.glyphs)),
		"post": noNames(f.tables["post"]),
	}
	tables["glyf"], tables["loca"] = f.keptOutlines(keep)
	if k := f.kerning(pairs); k != nil {
		tables["kern"] = k
	}
	for _, tag := range []string{"OS/2", "cvt ", "fpgm", "gasp", "maxp", "name", "prep"} {
		if t := f.tables[tag]; t != nil {
			tables[tag] = t
		}
	}
	binary.BigEndian.PutUint32(tables["head"][8:], 0) // checkSumAdjustment: decoders compute it anew
	return woff(tables)
}

// kerning is a kern table of format 0: pairs in the order of their glyphs.
func (f *Font) kerning(pairs []Kern) []byte {
	by := map[uint32]int16{}
	for _, p := range pairs {
		l, r := f.Glyph(p.Left), f.Glyph(p.Right)
		if v := int16(math.Round(p.By * float64(f.UnitsPerEm) / 1000)); v != 0 && l != 0 && r != 0 {
			by[uint32(l)<<16|uint32(r)] = v
		}
	}
	n := min(len(by), 10900) // the subtable's length is 16 bits
	if n == 0 {
		return nil
	}
	power, log := 1, 0
	for power*2 <= n {
		power, log = power*2, log+1
	}
	var out []byte
	for _, v := range []int{0, 1, 0, 14 + 6*n, 1, n, 6 * power, log, 6 * (n - power)} {
		out = binary.BigEndian.AppendUint16(out, uint16(v))
	}
	for _, pair := range slices.Sorted(maps.Keys(by))[:n] {
		out = binary.BigEndian.AppendUint32(out, pair)
		out = binary.BigEndian.AppendUint16(out, uint16(by[pair]))
	}
	return out
}

// closure is the glyphs of characters, the sign for a missing one, and the parts of accented letters.
func (f *Font) closure(chars []rune) map[int]bool {
	c := &cut{font: f, glyphs: []int{0}, at: map[int]int{0: 0}}
	for _, r := range chars {
		if g := f.Glyph(r); g != 0 && c.at[g] == 0 {
			c.at[g], c.glyphs = len(c.glyphs), append(c.glyphs, g)
		}
	}
	keep := map[int]bool{}
	for i := 0; i < len(c.glyphs); i++ { // grows while composites bring their parts
		c.add(c.glyphs[i])
		keep[c.glyphs[i]] = true
	}
	return keep
}

func (f *Font) keptOutlines(keep map[int]bool) (glyf, loca []byte) {
	for g := range f.glyphs {
		loca = binary.BigEndian.AppendUint32(loca, uint32(len(glyf)))
		if keep[g] {
			glyf = append(glyf, f.outline(g)...)
			glyf = append(glyf, make([]byte, -len(glyf)&3)...)
		}
	}
	return glyf, binary.BigEndian.AppendUint32(loca, uint32(len(glyf)))
}

func (f *Font) keptWidths(keep map[int]bool) []byte {
	out := make([]byte, 0, 4*f.glyphs)
	for g := range f.glyphs {
		w, b := 0, 0
		if keep[g] {
			w, b = f.Width(g), f.bearing(g)
		}
		out = binary.BigEndian.AppendUint16(out, uint16(w))
		out = binary.BigEndian.AppendUint16(out, uint16(b))
	}
	return out
}

// smallMap is a cmap with one subtable of format 12; every character is a group of its own.
func (f *Font) smallMap(chars []rune) []byte {
	var groups []byte
	sorted := slices.Compact(slices.Sorted(slices.Values(chars)))
	n := 0
	for _, r := range sorted {
		if g := f.Glyph(r); g != 0 {
			for _, v := range []uint32{uint32(r), uint32(r), uint32(g)} {
				groups = binary.BigEndian.AppendUint32(groups, v)
			}
			n++
		}
	}
	var out []byte
	for _, v := range []uint16{0, 1, 3, 10} { // version, one record: Windows, full Unicode
		out = binary.BigEndian.AppendUint16(out, v)
	}
	out = binary.BigEndian.AppendUint32(out, 12) // where the subtable starts
	out = append(out, 0, 12, 0, 0)               // format 12
	for _, v := range []uint32{uint32(16 + len(groups)), 0, uint32(n)} {
		out = binary.BigEndian.AppendUint32(out, v)
	}
	return append(out, groups...)
}

// noNames is a post table of version 3, which names no glyphs.
func noNames(post table) []byte {
	out := make([]byte, 32)
	copy(out, post)
	binary.BigEndian.PutUint32(out, 0x00030000)
	return out
}

// woff packs tables (W3C WOFF 1.0): a header, a directory in the order of the tags, the tables, each with zlib
// where that makes it smaller.
func woff(tables map[string][]byte) []byte {
	tags := slices.Sorted(maps.Keys(tables))
	head := make([]byte, 44+20*len(tags))
	var body []byte
	plain := 12 + 16*len(tags)
	for i, tag := range tags {
		data := tables[tag]
		packed := squeeze(data)
		rec := head[44+20*i:]
		copy(rec, tag)
		binary.BigEndian.PutUint32(rec[4:], uint32(len(head)+len(body)))
		binary.BigEndian.PutUint32(rec[8:], uint32(len(packed)))
		binary.BigEndian.PutUint32(rec[12:], uint32(len(data)))
		binary.BigEndian.PutUint32(rec[16:], checksum(data))
		body = append(body, packed...)
		body = append(body, make([]byte, -len(packed)&3)...)
		plain += (len(data) + 3) &^ 3
	}
	copy(head, "wOFF")
	binary.BigEndian.PutUint32(head[4:], 0x00010000)
	binary.BigEndian.PutUint32(head[8:], uint32(len(head)+len(body)))
	binary.BigEndian.PutUint16(head[12:], uint16(len(tags)))
	binary.BigEndian.PutUint32(head[16:], uint32(plain))
	binary.BigEndian.PutUint16(head[20:], 1) // version 1.0 of the file
	return append(head, body...)
}

func squeeze(data []byte) []byte {
	var b bytes.Buffer
	w, _ := zlib.NewWriterLevel(&b, zlib.BestCompression)
	w.Write(data) // a Buffer takes everything
	w.Close()
	if b.Len() < len(data) {
		return b.Bytes()
	}
	return data
}

// Serif reports whether the letters have serifs, by the PANOSE digits of OS/2: 2 to 10 are kinds of serifs. It
// says which face of the reader's own stands in until the font is there.
func (f *Font) Serif() bool {
	os2 := f.tables["OS/2"]
	family, serifs := os2.u16(32)>>8, os2.u16(32)&0xFF
	return family == 2 && serifs >= 2 && serifs <= 10
}
