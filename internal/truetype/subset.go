package truetype

import "encoding/binary"

// Flags of a composite glyph's components.
const (
	argsAreWords = 1 << 0
	hasScale     = 1 << 3
	moreFollow   = 1 << 5
	hasTwoScales = 1 << 6
	hasTwoByTwo  = 1 << 7
)

// Subset is a font program whose glyph i is the font's glyph glyphs[i]; the parts of accented letters come
// behind. The first should be glyph 0, the sign for a missing one. It holds what ISO 32000-1 9.9 asks of an
// embedded TrueType program, the hinting, and nothing else.
func (f *Font) Subset(glyphs []int) []byte {
	return f.cutDown(glyphs, nil)
}

// SubsetMapped is a subset that says by itself which character its glyph i stands for, as a simple font of PDF needs it
// (ISO 32000-1, 9.6.6.4); rune 0 is nobody's.
func (f *Font) SubsetMapped(glyphs []int, runes []rune) []byte {
	return f.cutDown(glyphs, mapOf(runes))
}

func (f *Font) cutDown(glyphs []int, cmap []byte) []byte {
	c := &cut{font: f, glyphs: append([]int(nil), glyphs...), at: map[int]int{}}
	for i, g := range glyphs {
		c.at[g] = i
	}
	for i := 0; i < len(c.glyphs); i++ { // grows while composites bring their parts
		c.add(c.glyphs[i])
	}
	return f.assemble(c, cmap)
}

// cut is a subset in the making.
type cut struct {
	font   *Font
	glyphs []int
	at     map[int]int // place of a glyph of the font in the subset
	glyf   []byte
	loca   []byte
	hmtx   []byte
}

func (c *cut) add(glyph int) {
	c.loca = binary.BigEndian.AppendUint32(c.loca, uint32(len(c.glyf)))
	start := len(c.glyf)
	c.glyf = append(c.glyf, c.font.outline(glyph)...)
	if out := table(c.glyf[start:]); out.i16(0) < 0 {
		c.renumber(out)
	}
	for len(c.glyf)%4 != 0 {
		c.glyf = append(c.glyf, 0)
	}
	c.hmtx = binary.BigEndian.AppendUint16(c.hmtx, uint16(c.font.Width(glyph)))
	c.hmtx = binary.BigEndian.AppendUint16(c.hmtx, uint16(c.font.bearing(glyph)))
}

// renumber gives the components of a composite their numbers in the subset.
func (c *cut) renumber(out table) {
	for at, more := 10, true; more && at+4 <= len(out); {
		flags, part := out.u16(at), out.u16(at+2)
		to, known := c.at[part]
		if !known {
			to = len(c.glyphs)
			c.at[part], c.glyphs = to, append(c.glyphs, part)
		}
		binary.BigEndian.PutUint16(out[at+2:], uint16(to))
		at += componentSize(flags)
		more = flags&moreFollow != 0
	}
}

func componentSize(flags int) int {
	size := 6
	if flags&argsAreWords != 0 {
		size = 8
	}
	switch {
	case flags&hasScale != 0:
		size += 2
	case flags&hasTwoScales != 0:
		size += 4
	case flags&hasTwoByTwo != 0:
		size += 8
	}
	return size
}

// bearing is a glyph's left side bearing.
func (f *Font) bearing(glyph int) int {
	if glyph < f.widths {
		return f.tables["hmtx"].i16(4*glyph + 2)
	}
	return f.tables["hmtx"].i16(4*f.widths + 2*(glyph-f.widths))
}

// assemble writes the tables in the order of their tags, as the format asks.
func (f *Font) assemble(c *cut, cmap []byte) []byte {
	c.loca = binary.BigEndian.AppendUint32(c.loca, uint32(len(c.glyf)))
	count := uint16(len(c.glyphs))
	tables := []struct {
		tag  string
		data []byte
	}{
		{"cmap", cmap},
		{"cvt ", f.tables["cvt "]},
		{"fpgm", f.tables["fpgm"]},
		{"glyf", c.glyf},
		{"head", patch(f.tables["head"], 50, 1)}, // long offsets
		{"hhea", patch(f.tables["hhea"], 34, count)},
		{"hmtx", c.hmtx},
		{"loca", c.loca},
		{"maxp", patch(f.tables["maxp"], 4, count)},
		{"prep", f.tables["prep"]},
	}
	present := tables[:0]
	for _, t := range tables {
		if len(t.data) > 0 {
			present = append(present, t)
		}
	}
	out := directory(len(present))
	for i, t := range present {
		rec := out[12+16*i:]
		copy(rec, t.tag)
		binary.BigEndian.PutUint32(rec[4:], checksum(t.data))
		binary.BigEndian.PutUint32(rec[8:], uint32(len(out)))
		binary.BigEndian.PutUint32(rec[12:], uint32(len(t.data)))
		out = append(out, t.data...)
		out = append(out, make([]byte, -len(out)&3)...)
	}
	return out
}

// directory is the head of a font file with room for n records.
func directory(n int) []byte {
	power, log := 1, 0
	for power*2 <= n {
		power, log = power*2, log+1
	}
	out := make([]byte, 12+16*n, 48<<10)
	binary.BigEndian.PutUint32(out, 0x00010000)
	binary.BigEndian.PutUint16(out[4:], uint16(n))
	binary.BigEndian.PutUint16(out[6:], uint16(power*16))
	binary.BigEndian.PutUint16(out[8:], uint16(log))
	binary.BigEndian.PutUint16(out[10:], uint16(n*16-power*16))
	return out
}

// patch is a copy of a table with one field changed.
func patch(t table, at int, value uint16) []byte {
	out := append([]byte(nil), t...)
	if at+2 <= len(out) {
		binary.BigEndian.PutUint16(out[at:], value)
	}
	return out
}

func checksum(data []byte) uint32 {
	var sum uint32
	for ; len(data) >= 4; data = data[4:] {
		sum += binary.BigEndian.Uint32(data)
	}
	var last [4]byte
	copy(last[:], data)
	return sum + binary.BigEndian.Uint32(last[:])
}
