package truetype

import (
	"fmt"
	"strings"
	"unicode/utf16"
)

// Description is what a font file says of itself.
type Description struct {
	Family string
	Weight int  // 100 to 900
	Italic bool // or oblique
	Light  int  // the ends of the axis of weight; 0 where there is none
	Heavy  int
	Locked bool // its licence bits forbid to embed it, or a part of it
}

// Describe reads the family, weight and slope of an OpenType font, be its outlines what they are.
func Describe(file []byte) (Description, error) {
	head := table(file)
	if v := head.u32(0); v != 0x00010000 && v != 0x74727565 && v != 0x4F54544F {
		return Description{}, fmt.Errorf("not an OpenType font (version %#08x)", v)
	}
	tables := map[string]table{}
	for i := range head.u16(4) {
		rec := head.from(12 + 16*i)
		if len(rec) < 16 {
			break
		}
		if at, size := rec.u32(8), rec.u32(12); at+size <= len(file) {
			tables[string(rec[:4])] = table(file[at : at+size])
		}
	}
	os2, fvar := tables["OS/2"], tables["fvar"]
	d := Description{Family: family(tables["name"]), Weight: os2.u16(4), Italic: os2.u16(62)&(1|1<<9) != 0}
	bits := os2.u16(8)
	d.Locked = bits == 0x0002 || bits&0x0300 != 0
	for i := range fvar.u16(8) {
		if a := fvar.from(fvar.u16(4) + i*fvar.u16(10)); len(a) >= 16 && string(a[:4]) == "wght" {
			d.Light, d.Heavy = a.i16(4), a.i16(12)
		}
	}
	return d, nil
}

// family is the typographic family (name 16), or the family as old programs know it (name 1).
func family(name table) string {
	text := name.from(name.u16(4))
	found := map[int]string{}
	for i := range name.u16(2) {
		rec := name.from(6 + 12*i)
		id, size, at := rec.u16(6), rec.u16(8), rec.u16(10)
		if (id != 1 && id != 16) || found[id] != "" || at+size > len(text) {
			continue
		}
		raw := text[at : at+size]
		if rec.u16(0) == 1 { // Macintosh
			found[id] = string(raw)
			continue
		}
		var units []uint16
		for k := 0; k+1 < len(raw); k += 2 {
			units = append(units, uint16(raw.u16(k)))
		}
		found[id] = string(utf16.Decode(units))
	}
	if found[16] != "" {
		return found[16]
	}
	short := found[1] // which old programs give a weight of its own: "STIX Two Text Medium"
	for _, w := range []string{" Thin", " ExtraLight", " Light", " Regular", " Medium", " SemiBold", " Semibold", " ExtraBold", " Bold", " Black"} {
		short = strings.TrimSuffix(short, w)
	}
	return short
}
