package importer

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding/charmap"
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
