package set

import (
	"strings"

	"guidepress/internal/typeset"
)

// plainer are characters that come along when texts are pasted, and what the reader sees in their place where a face has
// none of its own: joined letters of other people's typesetting, hyphens that hold a line, arrows
// between two words, signs that leave no ink. Those
// from U+FB00 on always give way, for the sake of those who search or copy.
var plainer = map[rune]string{
	'\ufb00': "ff", '\ufb01': "fi", '\ufb02': "fl", '\ufb03': "ffi", '\ufb04': "ffl", '\ufb05': "st", '\ufb06': "st",
	'\u2010': "-", '\u2011': "-", '\u2212': "–",
	'→': "›", '➜': "›", '➔': "›", '⇒': "›", '➤': "›", '←': "‹", '⇐': "‹",
	'\u2060': "", '\u200c': "", '\u200d': "", '\u200e': "", '\u200f': "", '\ufe0e': "", '\ufe0f': "",
}

// drawable is a run's text with what its face has no glyph for in a plainer form, where there is one. What is left is a problem.
func drawable(r typeset.Run) string {
	if r.Style.Face == nil || !strings.ContainsFunc(r.Text, func(c rune) bool { _, ok := plainer[c]; return ok }) {
		return r.Text
	}
	var b strings.Builder
	for _, c := range r.Text {
		if plain, ok := plainer[c]; ok && (c >= 0xfb00 || !r.Style.Face.Has(c)) {
			b.WriteString(plain)
			continue
		}
		b.WriteRune(c)
	}
	return b.String()
}
