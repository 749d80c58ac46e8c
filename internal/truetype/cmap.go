package truetype

import "sort"

// unicodeMap picks the Unicode subtable that reaches furthest: format 12 before format 4.
func (f *Font) unicodeMap() table {
	cmap := f.tables["cmap"]
	var best table
	for i := range cmap.u16(2) {
		rec := cmap.from(4 + 8*i)
		platform, encoding := rec.u16(0), rec.u16(2)
		if platform != 0 && !(platform == 3 && (encoding == 1 || encoding == 10)) {
			continue
		}
		sub := cmap.from(rec.u32(4))
		switch sub.u16(0) {
		case 12:
			return sub
		case 4:
			best = sub
		}
	}
	return best
}

// Glyph is the glyph of a character, 0 where the font has none.
func (f *Font) Glyph(r rune) int {
	if f.cmap.u16(0) == 12 {
		return f.glyph12(int(r))
	}
	return f.glyph4(int(r))
}

func (f *Font) glyph12(r int) int {
	c := f.cmap
	groups := min(c.u32(12), len(c)/12)
	i := sort.Search(groups, func(i int) bool { return c.u32(16+12*i+4) >= r })
	if first := c.u32(16 + 12*i); i < groups && r >= first {
		return c.u32(16+12*i+8) + r - first
	}
	return 0
}

func (f *Font) glyph4(r int) int {
	c := f.cmap
	segments := c.u16(6) / 2
	i := sort.Search(segments, func(i int) bool { return c.u16(14+2*i) >= r })
	first := c.u16(16 + 2*segments + 2*i)
	if i == segments || r > 0xFFFF || r < first {
		return 0
	}
	delta := c.u16(16 + 4*segments + 2*i)
	at := 16 + 6*segments + 2*i
	offset := c.u16(at)
	if offset == 0 {
		return (r + delta) & 0xFFFF
	}
	if g := c.u16(at + offset + 2*(r-first)); g != 0 {
		return (g + delta) & 0xFFFF
	}
	return 0
}
