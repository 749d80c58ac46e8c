package truetype

import (
	"encoding/binary"
	"slices"
)

// mapOf is a cmap table with one subtable of format 4 for Windows and Unicode (platform 3, encoding 1): glyph i stands for
// rune i of the plane to which keyboards of Western Europe belong.
func mapOf(runes []rune) []byte {
	type pair struct{ rune, glyph int }
	var all []pair
	for g, r := range runes {
		if r > 0 && r < 0xFFFF {
			all = append(all, pair{int(r), g})
		}
	}
	slices.SortFunc(all, func(a, b pair) int { return a.rune - b.rune })
	type segment struct{ first, last, delta int }
	var segs []segment
	for _, p := range all {
		if n := len(segs); n > 0 && p.rune == segs[n-1].last+1 && p.glyph-p.rune == segs[n-1].delta {
			segs[n-1].last++
			continue
		}
		segs = append(segs, segment{p.rune, p.rune, p.glyph - p.rune})
	}
	segs = append(segs, segment{0xFFFF, 0xFFFF, 1}) // the format asks for it: nothing there, glyph 0
	n := len(segs)
	power, log := 1, 0
	for power*2 <= n {
		power, log = power*2, log+1
	}
	u16 := binary.BigEndian.AppendUint16
	out := binary.BigEndian.AppendUint32([]byte{0, 0, 0, 1, 0, 3, 0, 1}, 12)
	for _, v := range []int{4, 16 + 8*n, 0, 2 * n, 2 * power, log, 2*n - 2*power} {
		out = u16(out, uint16(v))
	}
	for _, s := range segs {
		out = u16(out, uint16(s.last))
	}
	out = u16(out, 0)
	for _, s := range segs {
		out = u16(out, uint16(s.first))
	}
	for _, s := range segs {
		out = u16(out, uint16(s.delta))
	}
	return append(out, make([]byte, 2*n)...) // no tables of ranges
}

// WinAnsi is what the codes of WinAnsiEncoding stand for (ISO 32000-1, annex D.2); 0 for none.
func WinAnsi() [256]rune {
	var out [256]rune
	for i := 32; i < 127; i++ {
		out[i] = rune(i)
	}
	for i := 160; i < 256; i++ {
		out[i] = rune(i)
	}
	for i, r := range []rune("€\x00‚ƒ„…†‡ˆ‰Š‹Œ\x00Ž\x00\x00‘’“”•–—˜™š›œ\x00žŸ") {
		out[128+i] = r
	}
	return out
}
