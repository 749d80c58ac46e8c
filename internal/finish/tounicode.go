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

// toUnicode says which characters each code stands for. fpdf's own map says that every code is itself, which veraPDF
// refuses (7.21.7-1).
func toUnicode(texts []string) []byte {
	b := []byte(cmapHead)
	const most = 100 // entries a block
	for start := 0; start < len(texts); start += most {
		block := texts[start:min(start+most, len(texts))]
		b = fmt.Appendf(b, "%d beginbfchar\n", len(block))
		for i, text := range block {
			b = fmt.Appendf(b, "<%04X> <", start+i+1)
			for _, u := range utf16.Encode([]rune(text)) {
				b = fmt.Appendf(b, "%04X", u)
			}
			b = append(b, ">\n"...)
		}
		b = append(b, "endbfchar\n"...)
	}
	return append(b, cmapTail...)
}
