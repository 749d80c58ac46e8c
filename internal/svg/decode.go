package svg

import (
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"io"
	"regexp"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// unpacked is the file's text: drawing programs also save it compressed (.svgz) and in older encodings. Places in
// problems count in this text.
func (r *svgReader) unpacked(data []byte) []byte {
	if bytes.HasPrefix(data, []byte{0x1f, 0x8b}) {
		z, err := gzip.NewReader(bytes.NewReader(data))
		if err == nil {
			data, err = io.ReadAll(io.LimitReader(z, maxSVGBytes+1))
		}
		if err != nil {
			r.complain("svg-syntax", 0, 0, "save the drawing again as plain SVG", "the drawing is compressed and damaged: %v", err)
			return nil
		}
	}
	switch {
	case bytes.HasPrefix(data, []byte{0xff, 0xfe}):
		return fromUTF16(data[2:], binary.LittleEndian)
	case bytes.HasPrefix(data, []byte{0xfe, 0xff}):
		return fromUTF16(data[2:], binary.BigEndian)
	case bytes.HasPrefix(data, []byte("<\x00")):
		return fromUTF16(data, binary.LittleEndian)
	case bytes.HasPrefix(data, []byte("\x00<")):
		return fromUTF16(data, binary.BigEndian)
	}
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	return r.recoded(data)
}

var declared = regexp.MustCompile(`^\s*<\?xml[^>]*encoding\s*=\s*["']([^"']+)["']`)

// recoded turns the Latin encodings into UTF-8. Another one does no harm while it is not made use of.
func (r *svgReader) recoded(data []byte) []byte {
	m := declared.FindSubmatch(data[:min(len(data), 200)])
	if m == nil {
		return data
	}
	switch name := strings.ToLower(string(m[1])); name {
	case "utf-8", "utf8", "us-ascii", "ascii":
		return data
	case "iso-8859-1", "latin1", "windows-1252", "cp1252", "iso-8859-15":
		return fromLatin(data)
	default:
		for i, b := range data {
			if b >= utf8.RuneSelf {
				r.complain("svg-syntax", i, 0, "save the drawing in UTF-8", "the drawing is written in %s, which is not read", name)
				return nil
			}
		}
	}
	return data
}

func fromUTF16(data []byte, order binary.ByteOrder) []byte {
	units := make([]uint16, len(data)/2)
	for i := range units {
		units[i] = order.Uint16(data[2*i:])
	}
	return []byte(string(utf16.Decode(units)))
}

// fromLatin reads windows-1252, which holds all printed signs of ISO 8859-1. Of its signs from 0x80 on a drawing has
// only words and names, which are not drawn; they become the sign for an unknown letter.
func fromLatin(data []byte) []byte {
	out := make([]byte, 0, len(data)+16)
	for _, b := range data {
		c := rune(b)
		if c >= 0x80 && c < 0xa0 {
			c = utf8.RuneError
		}
		out = utf8.AppendRune(out, c)
	}
	return out
}
