package face

import (
	"bytes"
	"encoding/binary"
	"fmt"

	"github.com/go-text/typesetting/font"
	ot "github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/harfbuzz"
	"github.com/go-text/typesetting/language"
)

// Prepared is a font file as measuring and embedding need it: one weight, TrueType outlines, lining figures of one width. Files
// that are so already come back as they are. An OpenType font with CFF outlines gets quadratic ones, at most half a thousandth
// of the em away; of a variable font axes choose the instance, its default where they say nothing.
func Prepared(name string, data []byte, axes map[string]float64) ([]byte, error) {
	ld, err := opened(name, data)
	if err != nil {
		return nil, err
	}
	variable := ld.HasTable(ot.MustNewTag("fvar"))
	if !variable && len(axes) > 0 {
		return nil, fmt.Errorf("face %s: has axes, but its file is no variable font", name)
	}
	figures := liningFigures(ld)
	rebuilt := variable || !ld.HasTable(ot.MustNewTag("glyf"))
	if !rebuilt && len(figures) == 0 && !bytes.HasPrefix(data, []byte("wOFF")) {
		return data, nil
	}
	whole, err := font.NewFont(ld)
	if err != nil {
		return nil, fmt.Errorf("face %s: %w", name, err)
	}
	drawn := font.NewFace(whole)
	if variable {
		if err := instance(name, drawn, ld, axes); err != nil {
			return nil, err
		}
	}
	t := tables{}
	for _, tag := range ld.Tables() {
		if kept[tag.String()] || !rebuilt && hinting[tag.String()] {
			if t[tag.String()], err = ld.RawTable(tag); err != nil {
				return nil, fmt.Errorf("face %s: table %s: %w", name, tag, err)
			}
		}
	}
	glyphs := map[font.GID]bool{0: true}
	t["cmap"] = characters(whole.Cmap, figures, glyphs)
	if rebuilt {
		if err := t.outlines(name, drawn, glyphs); err != nil {
			return nil, err
		}
	}
	if w, ok := axes["wght"]; ok && len(t["OS/2"]) > 6 {
		t["OS/2"] = bytes.Clone(t["OS/2"])
		binary.BigEndian.PutUint16(t["OS/2"][4:], uint16(w))
	}
	return t.file(), nil
}

// kept are the tables of a font of one weight, hinting those that belong to its own outlines.
var (
	kept = map[string]bool{"GDEF": true, "GPOS": true, "GSUB": true, "OS/2": true, "cmap": true, "head": true, "hhea": true, "hmtx": true, "kern": true,
		"maxp": true, "name": true, "post": true}
	hinting = map[string]bool{"glyf": true, "loca": true, "cvt ": true, "fpgm": true, "prep": true, "gasp": true}
)

// instance chooses where on its axes a variable font is drawn.
func instance(name string, f *font.Face, ld *ot.Loader, axes map[string]float64) error {
	fvar, _ := ld.RawTable(ot.MustNewTag("fvar"))
	var chosen []font.Variation
	known := map[string]bool{}
	for _, a := range axesOf(fvar) {
		known[a.tag] = true
		v, ok := axes[a.tag]
		if !ok {
			v = a.normal
		}
		if v < a.low || v > a.high {
			return fmt.Errorf("face %s: its axis %s goes from %g to %g, not to %g", name, a.tag, a.low, a.high, v)
		}
		chosen = append(chosen, font.Variation{Tag: ot.MustNewTag(a.tag), Value: float32(v)})
	}
	for tag := range axes {
		if !known[tag] {
			return fmt.Errorf("face %s: has no axis %q", name, tag)
		}
	}
	f.SetVariations(chosen)
	return nil
}

type axis struct {
	tag               string
	low, normal, high float64
}

// axesOf reads the table fvar.
func axesOf(fvar []byte) []axis {
	if len(fvar) < 16 {
		return nil
	}
	at, n, size := int(binary.BigEndian.Uint16(fvar[4:])), int(binary.BigEndian.Uint16(fvar[8:])), int(binary.BigEndian.Uint16(fvar[10:]))
	fixed := func(b []byte) float64 { return float64(int32(binary.BigEndian.Uint32(b))) / 65536 }
	var all []axis
	for i := range n {
		from := at + i*size
		if size < 16 || from+16 > len(fvar) {
			break
		}
		b := fvar[from:]
		all = append(all, axis{string(b[:4]), fixed(b[4:]), fixed(b[8:]), fixed(b[12:])})
	}
	return all
}

// liningFigures are the glyphs of figures that stand on the line, and are as wide as each other where the face has such, if by
// itself it draws others: old-style ones turn "10" into something like "IO". A face without the feature is not looked at.
func liningFigures(ld *ot.Loader) map[rune]font.GID {
	gsub, err := ld.RawTable(ot.MustNewTag("GSUB"))
	if err != nil || !bytes.Contains(gsub, []byte("lnum")) {
		return nil
	}
	some := []ot.Table{{Tag: ot.MustNewTag("GSUB"), Content: gsub}}
	for _, tag := range shapingTables {
		if data, err := ld.RawTable(ot.MustNewTag(tag)); err == nil && tag != "GPOS" {
			some = append(some, ot.Table{Tag: ot.MustNewTag(tag), Content: data})
		}
	}
	core, err := font.ParseTTF(bytes.NewReader(ot.WriteTTF(some)))
	if err != nil {
		return nil // the rest of the font says what is wrong with it
	}
	lining, tabular := figuresWith(core, "lnum"), figuresWith(core, "lnum", "tnum")
	if len(lining) == 0 {
		return nil
	}
	return tabular
}

// figuresWith are the figures that features change.
func figuresWith(core *font.Face, features ...string) map[rune]font.GID {
	out := map[rune]font.GID{}
	var on []harfbuzz.Feature
	for _, tag := range features {
		on = append(on, harfbuzz.Feature{Tag: ot.MustNewTag(tag), Value: 1, End: harfbuzz.FeatureGlobalEnd})
	}
	hb := harfbuzz.NewFont(core)
	for r := '0'; r <= '9'; r++ {
		b := harfbuzz.NewBuffer()
		b.AddRunes([]rune{r}, 0, -1)
		b.Props.Direction, b.Props.Language, b.Props.Script = harfbuzz.LeftToRight, "en", language.Latin
		b.Shape(hb, on)
		if was, ok := core.Cmap.Lookup(r); ok && len(b.Info) == 1 && b.Info[0].Glyph != was && b.Info[0].Glyph != 0 {
			out[r] = b.Info[0].Glyph
		}
	}
	return out
}
