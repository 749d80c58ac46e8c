package importer

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// clean makes a text of which every character can stand in a guide: one line break of the three in use; no
// control characters and none that only tell a browser where to break or join; letters in the form that fonts
// have them. Page builders, word processors and PDF readers put all of these into texts unseen.
func clean(s string) string {
	if plainASCII(s) {
		return s
	}
	return norm.NFC.String(strings.Map(printable, common(lineBreaks.Replace(s))))
}

var lineBreaks = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u2028", "\n", "\u2029", "\n", "\u0085", "\n")

// plainASCII reports whether a text has nothing to mend, as most have.
func plainASCII(s string) bool {
	for i := range len(s) {
		if c := s[i]; c >= 0x7f || c < ' ' && c != '\n' && c != '\t' {
			return false
		}
	}
	return true
}

// common writes letters in their common form: those above U+FFFF, which the PDF library cannot set (𝗕𝗼𝗹𝗱 is
// Bold), and ligatures that a PDF reader copied as one character.
func common(s string) string {
	var b strings.Builder
	for _, r := range s {
		switch {
		case r >= 0xfb00 && r <= 0xfb4f, r > 0xffff && (unicode.IsLetter(r) || unicode.IsDigit(r)):
			b.WriteString(norm.NFKC.String(string(r)))
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// printable maps a character to the one a guide has for it, or drops it: see misplaced and unprintable in the
// loader for what is refused there.
func printable(r rune) rune {
	switch {
	case r == '\n' || r == '\t':
		return r
	case r == '\f' || r == '\v':
		return '\n'
	case r == 0x2010 || r == 0x2011: // hyphens, one of which does not break
		return '-'
	case r == 0x2007 || r == 0x202f: // spaces that do not break
		return 0xa0
	case r == 0xf0b7 || r == 0xf0a7: // bullets of the Symbol and Wingdings fonts
		return '•'
	case r < ' ' || r >= 0x7f && r < 0xa0, r == 0xfffe, r == 0xffff, r == unicode.ReplacementChar, r > 0xffff:
		return -1
	case unseen(r) || r >= 0xe000 && r <= 0xf8ff || pictureSign(r):
		return -1
	}
	return r
}

// unseen characters say where a word may break or join, in which direction it runs, or how a sign is drawn.
// Guides are not hyphenated, and their language says the direction.
func unseen(r rune) bool {
	return r == 0xad || r == 0xfeff || r == 0x034f || r == 0x061c || r == 0x180e ||
		r >= 0x200b && r <= 0x200f || r >= 0x202a && r <= 0x202e || r >= 0x2060 && r <= 0x206f || r >= 0xfe00 && r <= 0xfe0f
}

// pictureSign is a telephone, a star, a heart: decoration that no typeface of a guide has. Ticks, crosses and
// boxes to tick mean something, in a table most of all, and stay for check to show.
func pictureSign(r rune) bool {
	if r < 0x2600 || r > 0x27bf && r != 0x2b50 && r != 0x2b55 {
		return false
	}
	return unicode.Is(unicode.So, r) && !strings.ContainsRune("☐☑☒✓✔✕✖✗✘✅❌❎", r)
}
