package finish

import (
	"fmt"
	"unicode/utf16"
)

// The frame of a ToUnicode map (9.10.3).
const (
	cmapHead = "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n" +
		"/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n" +
		"/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n" +
		"1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"
	cmapTail = "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
)

// toUnicode says which character each code is. fpdf's own map says that every code is itself, which veraPDF
// refuses (7.21.7-1).
func toUnicode(runes []rune) []byte {
	b := []byte(cmapHead)
	const most = 100 // entries a block
	for start := 0; start < len(runes); start += most {
		block := runes[start:min(start+most, len(runes))]
		b = fmt.Appendf(b, "%d beginbfchar\n", len(block))
		for i, r := range block {
			b = fmt.Appendf(b, "<%04X> <", start+i+1)
			for _, u := range utf16.Encode([]rune{r}) {
				b = fmt.Appendf(b, "%04X", u)
			}
			b = append(b, ">\n"...)
		}
		b = append(b, "endbfchar\n"...)
	}
	return append(b, cmapTail...)
}
