package pdf

import "unicode/utf16"

// utf16BE is the text in UTF-16BE behind a byte order mark.
func utf16BE(s string) String {
	units := utf16.Encode([]rune(s))
	out := make(String, 2, 2+2*len(units))
	out[0], out[1] = 0xFE, 0xFF
	for _, u := range units {
		out = append(out, byte(u>>8), byte(u))
	}
	return out
}

// Decode is the text of a text string. PDFDocEncoding is read as Latin-1, which it equals in all that is
// written here.
func (s String) Decode() string {
	if len(s) < 2 || s[0] != 0xFE || s[1] != 0xFF {
		runes := make([]rune, len(s))
		for i, b := range s {
			runes[i] = rune(b)
		}
		return string(runes)
	}
	units := make([]uint16, 0, len(s)/2)
	for i := 2; i+1 < len(s); i += 2 {
		units = append(units, uint16(s[i])<<8|uint16(s[i+1]))
	}
	return string(utf16.Decode(units))
}
