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
	line := []rune(g.file.Line(y.Line))
	end := y.Column - 1 + utf8.RuneCountInString(y.Value)
	if end >= len(line) || !strings.HasPrefix(string(line[y.Column-1:]), y.Value) {
		return
	}
	rest := string(line[end:])
	note := strings.TrimLeft(rest, " ")
	if len(note) > 1 && note[0] == '#' && note != rest && note[1] != ' ' && note[1] != '#' {
		g.add(source.Problem{Pos: source.Pos{File: g.file.name, Line: y.Line, Col: len(line) - utf8.RuneCountInString(note) + 1}, Len: utf8.RuneCountInString(note),
			Rule: "text-comment", Severity: source.Warning, Message: "YAML reads this as a note to yourself, so it is not printed",
			Hint: "put the whole text in quotes; a note has a space after its #"})
	}
}
