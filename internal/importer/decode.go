package importer

import (
	"bytes"
	"encoding/binary"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// decode makes text of a page's bytes. The order is: a byte order mark; valid UTF-8 (which other encodings are not by
// accident); the meta tag; Windows-1252.
func decode(data []byte) string {
	return clean(toUTF8(data))
}

var metaCharset = newPattern(`(?i)<(?:meta|\?xml)\b[^>]*?(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_:.-]+)`)

func toUTF8(data []byte) string {
	if order := utf16Order(data); order != nil {
		units := make([]uint16, len(data)/2)
		for i := range units {
			units[i] = order.Uint16(data[2*i:])
		}
		return string(utf16.Decode(units[1:])) // without the mark
	}
	if utf8.Valid(data) {
		return string(data)
	}
	if m := encodings[said(data)]; m != nil {
		var b strings.Builder
		for _, c := range data {
			b.WriteRune(m.DecodeByte(c))
		}
		return b.String()
	}
	return mixed(data)
}

// said is the encoding that a page names, in small letters and digits alone; "" where it names none.
func said(data []byte) string {
	m := metaCharset.FindSubmatch(data[:min(len(data), 8192)])
	if m == nil {
		return ""
	}
	name := strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= '0' && r <= '9' {
			return r
		}
		return -1
	}, strings.ToLower(string(m[1])))
	if number, ok := strings.CutPrefix(strings.TrimPrefix(name, "x"), "cp125"); ok {
		name = "windows125" + number
	}
	return name
}

// encodings are those of one byte a letter, by their names in WHATWG's Encoding Standard, 4.2. What calls itself Latin-1 or ASCII
// is Windows-1252 there.
var encodings = map[string]*charmap.Charmap{
	"windows1250": charmap.Windows1250, "windows1251": charmap.Windows1251, "windows1252": charmap.Windows1252, "windows1253": charmap.Windows1253,
	"windows1254": charmap.Windows1254, "windows1255": charmap.Windows1255, "windows1256": charmap.Windows1256, "windows1257": charmap.Windows1257,
	"windows1258": charmap.Windows1258, "windows874": charmap.Windows874, "tis620": charmap.Windows874,
	"iso88591": charmap.Windows1252, "latin1": charmap.Windows1252, "usascii": charmap.Windows1252, "ascii": charmap.Windows1252,
	"iso88592": charmap.ISO8859_2, "latin2": charmap.ISO8859_2, "iso88593": charmap.ISO8859_3, "iso88594": charmap.ISO8859_4,
	"iso88595": charmap.ISO8859_5, "iso88596": charmap.ISO8859_6, "iso88597": charmap.ISO8859_7, "iso88598": charmap.ISO8859_8,
	"iso88599": charmap.Windows1254, "latin5": charmap.Windows1254, "iso885910": charmap.ISO8859_10, "iso885913": charmap.ISO8859_13,
	"iso885914": charmap.ISO8859_14, "iso885915": charmap.ISO8859_15, "latin9": charmap.ISO8859_15, "iso885916": charmap.ISO8859_16,
	"koi8r": charmap.KOI8R, "koi8u": charmap.KOI8U, "ibm866": charmap.CodePage866, "cp866": charmap.CodePage866,
	"macintosh": charmap.Macintosh, "macroman": charmap.Macintosh, "xmacroman": charmap.Macintosh, "xmaccyrillic": charmap.MacintoshCyrillic,
}

// several are the encodings of several bytes a letter. Their tables would be 0.9 MB of the program, for pages that have
// been written in UTF-8 for twenty years.
var several = map[string]bool{
	"shiftjis": true, "sjis": true, "xsjis": true, "windows31j": true, "eucjp": true, "xeucjp": true, "gbk": true, "gb2312": true, "gb18030": true,
	"xgbk": true, "big5": true, "big5hkscs": true, "xxbig5": true, "euckr": true, "ksc56011987": true, "windows949": true,
}

// foreign is the encoding of a page that cannot be read, as the page names it, or "".
func foreign(data []byte) string {
	if utf16Order(data) == nil && !utf8.Valid(data) && several[said(data)] {
		return string(metaCharset.FindSubmatch(data[:min(len(data), 8192)])[1])
	}
	return ""
}

// utf16Order is the order of bytes that a mark at the front tells, or nil.
func utf16Order(data []byte) binary.ByteOrder {
	switch {
	case bytes.HasPrefix(data, []byte{0xff, 0xfe}):
		return binary.LittleEndian
	case bytes.HasPrefix(data, []byte{0xfe, 0xff}):
		return binary.BigEndian
	}
	return nil
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
