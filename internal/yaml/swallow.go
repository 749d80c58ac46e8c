package yaml

import (
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"guidepress/internal/source"
)

// swallows reports what a text without quotes took in or lost unseen: an item of a list that stands too far in
// goes on the text above it, and what follows a # is a note to YAML. Each line is looked for behind the one before
// it: looked for in the whole text, a megabyte of lines takes a minute.
func (g *grower) swallows(y *yaml.Node) {
	rest := y.Value
	for n := y.Line; n <= len(g.file.lines); n++ {
		text := g.file.Line(n)
		at := 0
		if n == y.Line {
			at = g.file.offset(n, y.Column)
		}
		kept, note := parted(text[at:], len(rest))
		if kept == "" || !strings.HasPrefix(rest, kept) {
			return
		}
		rest = strings.TrimLeft(rest[len(kept):], " \n")
		if n > y.Line && strings.HasPrefix(kept, "- ") {
			g.report(source.Pos{File: g.file.name, Line: n, Col: indentOf(text) + 1}, 1, "list-indent",
				"this item stands further in than the one above it, so it is read as part of that text", "start the hyphens of a list in the same column")
		}
		if note != "" {
			if rest == "" && lost(kept, note) {
				g.cut(n, note)
			}
			return
		}
	}
}

// parted is what of a line goes on a text, and the note behind it. On a line of more than n bytes, of which the
// text has no more left, only the start is looked at: there the text ends at a comma or a bracket, or at a note.
func parted(line string, n int) (kept, note string) {
	line = strings.TrimLeft(line, " \t")
	const blanks = 256 // before a note
	short := line[:min(len(line), n+blanks)]
	if at := strings.Index(short, " #"); at >= 0 {
		return strings.TrimSpace(short[:at]), strings.TrimLeft(line[at:], " ")
	}
	return strings.TrimSpace(short), ""
}

// cut reports what a text without quotes lost behind a #. A note of the author has a space after its #; a text that
// breaks off before "#4" is an error, since half a sentence would be printed.
func (g *grower) cut(line int, note string) {
	text := g.file.Line(line)
	g.add(source.Problem{Pos: source.Pos{File: g.file.name, Line: line, Col: utf8.RuneCountInString(text) - utf8.RuneCountInString(note) + 1}, Len: utf8.RuneCountInString(note),
		Rule: "text-comment", Severity: source.Error, Message: "YAML reads this as a note to yourself, so it is not printed",
		Hint: "put the whole text in quotes; a note has a space after its #"})
}

// lost reports whether what stands behind the # was meant to be read: it touches its #, or it is a number within a sentence
// ("ask for room # 4 on the first floor").
func lost(kept, note string) bool {
	if len(note) < 2 {
		return false
	}
	if note[1] != ' ' {
		return note[1] != '#'
	}
	rest := strings.TrimLeft(note[1:], " ")
	return rest != "" && rest[0] >= '0' && rest[0] <= '9' && len(strings.Fields(kept)) > 3 && !strings.ContainsRune(".!?", rune(kept[len(kept)-1]))
}
