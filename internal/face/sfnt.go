package face

import (
	"bytes"
	"encoding/binary"
	"fmt"

	"github.com/go-text/typesetting/font"
	ot "github.com/go-text/typesetting/font/opentype"
)

// refused says in an author's words what is wrong with files that begin so.
var refused = map[string]string{
	"ttcf": "it is a collection of fonts (.ttc); use the file of the single face",
	"wOF2": "it is a web font (.woff2), which is packed for browsers; take the .ttf or .otf from where the font comes from, or unpack it with woff2_decompress",
}

// opened is a font file of any of the forms that can be prepared.
func opened(name string, data []byte) (*ot.Loader, error) {
	if len(data) < 12 {
		return nil, fmt.Errorf("face %s: not a font file", name)
	}
	if why, ok := refused[string(data[:4])]; ok {
		return nil, fmt.Errorf("face %s: %s", name, why)
	}
	ld, err := ot.NewLoader(bytes.NewReader(data))
	if err != nil {
		return nil, fmt.Errorf("face %s: not a font: %w", name, err)
	}
	return ld, mayEmbed(name, ld)
}

// open takes what Prepared gives: TrueType outlines.
func open(name string, ttf []byte) (*ot.Loader, error) {
	ld, err := opened(name, ttf)
	if err == nil && !ld.HasTable(ot.MustNewTag("glyf")) {
		return nil, fmt.Errorf("face %s: has no TrueType outlines", name)
	}
	return ld, err
}

// mayEmbed reads the licence bits of OS/2 fsType. fpdf v0.9.0 prints a line to standard output on these
// and goes on with a broken font.
func mayEmbed(name string, ld *ot.Loader) error {
	os2, err := ld.RawTable(ot.MustNewTag("OS/2"))
	if err != nil || len(os2) < 10 {
		return nil
	}
	if bits := binary.BigEndian.Uint16(os2[8:]); bits == 0x0002 || bits&0x0300 != 0 {
		return fmt.Errorf("face %s: its licence bits (OS/2 fsType %#04x) forbid embedding or subsetting", name, bits)
	}
	return nil
}

// shapingTables are what measuring needs. Leaving the outlines out brings parsing Roboto from 2.0 to 0.7 ms.
// Leaving GSUB out switches every ligature and alternate off: fpdf reaches glyphs by code point alone, so a
// glyph that no code point names could be measured but not drawn.
var shapingTables = []string{"GDEF", "GPOS", "OS/2", "cmap", "head", "hhea", "hmtx", "kern", "maxp"}

// shapingFont parses the part of the font that positions glyphs.
func shapingFont(name string, ld *ot.Loader) (*font.Face, error) {
	var tables []ot.Table
	for _, tag := range shapingTables {
		if data, err := ld.RawTable(ot.MustNewTag(tag)); err == nil {
			tables = append(tables, ot.Table{Tag: ot.MustNewTag(tag), Content: data})
		}
	}
	core, err := font.ParseTTF(bytes.NewReader(ot.WriteTTF(tables)))
	if err != nil {
		return nil, fmt.Errorf("face %s: %w", name, err)
	}
	return core, nil
}

// metrics is the hmtx table: an advance and a left bearing for each of the first glyphs, bearings alone
// after them.
type metrics struct {
	data []byte
	full int // glyphs with an advance of their own
}

func readMetrics(name string, ld *ot.Loader) (metrics, error) {
	hhea, err1 := ld.RawTable(ot.MustNewTag("hhea"))
	data, err2 := ld.RawTable(ot.MustNewTag("hmtx"))
	if err1 != nil || err2 != nil || len(hhea) < 36 {
		return metrics{}, fmt.Errorf("face %s: has no widths (hhea, hmtx)", name)
	}
	m := metrics{data, int(binary.BigEndian.Uint16(hhea[34:]))}
	if m.full == 0 || len(data) < 4*m.full {
		return metrics{}, fmt.Errorf("face %s: its table of widths is cut short", name)
	}
	return m, nil
}

func (m metrics) advance(gid int) int {
	return int(binary.BigEndian.Uint16(m.data[4*min(gid, m.full-1):]))
}

func (m metrics) bearing(gid int) int {
	at := 4*gid + 2
	if gid >= m.full {
		at = 4*m.full + 2*(gid-m.full)
	}
	if at+2 > len(m.data) {
		return 0
	}
	return int(int16(binary.BigEndian.Uint16(m.data[at:])))
}
