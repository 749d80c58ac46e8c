package importer

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/unicode/norm"
)

// decode makes text of a page's bytes. The library's own guess looks at the first 1,024 bytes and takes a
// page whose meta tag comes later for Windows-1252, so the order here is: a byte order mark; valid UTF-8
// (which other encodings are not by accident); the meta tag; Windows-1252.
func decode(data []byte) string {
	return clean(toUTF8(data))
}

var metaCharset = newPattern(`(?i)<(?:meta|\?xml)\b[^>]*?(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_:.-]+)`)

func toUTF8(data []byte) string {
	if utf16(data) {
		e, _, _ := charset.DetermineEncoding(data, "")
		if out, err := e.NewDecoder().Bytes(data); err == nil {
			return string(out)
		}
	}
	if utf8.Valid(data) {
		return string(data)
	}
	if m := metaCharset.FindSubmatch(data[:min(len(data), 8192)]); m != nil {
		if e, name := charset.Lookup(string(m[1])); e != nil && name != "utf-8" && !strings.HasPrefix(name, "utf-16") {
			if out, err := e.NewDecoder().Bytes(data); err == nil {
				return string(out)
			}
		}
	}
	return mixed(data)
}

func utf16(data []byte) bool {
	return bytes.HasPrefix(data, []byte{0xff, 0xfe}) || bytes.HasPrefix(data, []byte{0xfe, 0xff})
}

// mixed reads UTF-8 in which single bytes are Windows-1252, as pages are that were pasted together. A page
// that is all Windows-1252 is the case where no letter happens to be UTF-8.
func mixed(data []byte) string {
	var b strings.Builder
	for len(data) > 0 {
		r, size := utf8.DecodeRune(data)
		if r == utf8.RuneError && size == 1 {
			r = charmap.Windows1252.DecodeByte(data[0])
		}
		b.WriteRune(r)
		data = data[size:]
	}
	return b.String()
}

// clean makes a text of which every character can stand in a guide: one line break of the three in use; no
// control characters; letters above U+FFFF, which the PDF library cannot set, in their common form (𝗕𝗼𝗹𝗱 is
// Bold). What has no common form is a picture sign and goes.
func clean(s string) string {
	s = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u2028", "\n", "\u2029", "\n", "\u0085", "\n").Replace(s)
	return strings.Map(printable, common(s))
}

func common(s string) string {
	var b strings.Builder
	for _, r := range s {
		if r > 0xffff && (unicode.IsLetter(r) || unicode.IsDigit(r)) {
			b.WriteString(norm.NFKC.String(string(r)))
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}

// printable drops what the loader refuses: see misplaced and unprintable there.
func printable(r rune) rune {
	switch {
	case r == '\n' || r == '\t':
		return r
	case r == '\f' || r == '\v':
		return '\n'
	case r < ' ' || r >= 0x7f && r < 0xa0, r == 0xfeff, r == 0xfffe, r == 0xffff, r == utf8.RuneError, r > 0xffff:
		return -1
	case r == 0xad || r == 0x200b || r == 0x2060: // where a browser may break a word; guides are not hyphenated
		return -1
	}
	return r
}
