package yaml

import (
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"guidepress/internal/source"
)

// swallows reports what a text without quotes took in or lost unseen: an item of a list that stands too far in
// goes on the text above it, and what follows a # is a note to YAML.
func (g *grower) swallows(y *yaml.Node) {
	for n := y.Line + 1; ; n++ {
		text := g.file.Line(n)
		words := strings.TrimSpace(text)
		if words == "" || !strings.Contains(y.Value, words) {
			break
		}
		if strings.HasPrefix(words, "- ") {
			g.report(source.Pos{File: g.file.name, Line: n, Col: indentOf(text) + 1}, 1, "list-indent",
				"this item stands further in than the one above it, so it is read as part of that text", "start the hyphens of a list in the same column")
		}
	}
	g.cutByNote(y)
}

// cutByNote reports what a text without quotes lost behind a #. A note of the author has a space after its #; a
// text that breaks off before "#4" is an error, since half a sentence would be printed.
func (g *grower) cutByNote(y *yaml.Node) {
	for n := y.Line; n <= len(g.file.lines); n++ {
		text := g.file.Line(n)
		at := strings.Index(text, " #")
		kept := strings.TrimSpace(text)
		if at >= 0 {
			kept = strings.TrimSpace(text[:at])
		}
		if n == y.Line {
			kept = strings.TrimSpace(string([]rune(text)[min(y.Column-1, utf8.RuneCountInString(text)):]))
			if i := strings.Index(kept, " #"); i >= 0 {
				kept = strings.TrimSpace(kept[:i])
			}
		}
		if kept == "" || !strings.Contains(y.Value, kept) {
			return
		}
		if at < 0 {
			continue
		}
		note := strings.TrimLeft(text[at:], " ")
		if len(note) > 1 && strings.HasSuffix(y.Value, kept) && lost(kept, note) {
			g.add(source.Problem{Pos: source.Pos{File: g.file.name, Line: n, Col: utf8.RuneCountInString(text) - utf8.RuneCountInString(note) + 1}, Len: utf8.RuneCountInString(note),
				Rule: "text-comment", Severity: source.Error, Message: "YAML reads this as a note to yourself, so it is not printed",
				Hint: "put the whole text in quotes; a note has a space after its #"})
		}
		return
	}
}

// lost reports whether what stands behind the # was meant to be read: it touches its #, or it is a number within a sentence
// ("ask for room # 4 on the first floor").
func lost(kept, note string) bool {
	if note[1] != ' ' {
		return note[1] != '#'
	}
	rest := strings.TrimLeft(note[1:], " ")
	return rest != "" && rest[0] >= '0' && rest[0] <= '9' && len(strings.Fields(kept)) > 3 && !strings.ContainsRune(".!?", rune(kept[len(kept)-1]))
}
