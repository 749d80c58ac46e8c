// Package pdf is the syntax of PDF files: it reads objects from a file's bytes and writes objects to bytes.
//
// Bytes come in and go out, and Go values stand between them. It knows which bytes make a dictionary, a
// cross-reference or an object stream; it must not know what a page, a font or a structure tree is. It reads
// what this program and its painting library write (no encryption, no incremental repair).
package pdf

// The values of ISO 32000-1 7.3. A number is int or float64; null is nil; true and false are bool.
type (
	// Name is written with a slash.
	Name string
	// String is a string of bytes; Text makes one of Unicode text.
	String []byte
	// Array holds any of these values.
	Array []any
	// Ref points at an object by its number; generations other than 0 do not occur here.
	Ref int
	// Dict is written in the order of its keys, so the same entries are the same bytes.
	Dict map[Name]any
	// Stream is a dictionary and the bytes as they stand in the file, still encoded. Length is not kept in
	// the dictionary.
	Stream struct {
		Dict Dict
		Data []byte
	}
)

// Text is a text string (7.9.2.2): plain bytes where ASCII suffices, UTF-16BE with its mark elsewhere.
func Text(s string) String {
	for i := 0; i < len(s); i++ {
		if s[i] >= 0x7F || s[i] < 0x20 && s[i] != '\n' {
			return utf16BE(s)
		}
	}
	return String(s)
}
