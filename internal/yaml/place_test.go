package yaml

import (
	"strings"
	"testing"
	"unicode/utf8"

	"guidepress/internal/source"
)

// root parses a text without a project around it.
func root(t testing.TB, text string) *Node {
	t.Helper()
	var found []source.Problem
	n := Parse("x.yaml", []byte(text), func(p source.Problem) { found = append(found, p) })
	if n == nil {
		t.Fatalf("not parsed: %v", found)
	}
	return n
}

// In each text the word "here" must be found at the place that an editor shows for it.
func TestPlaceOfAWord(t *testing.T) {
	tests := []struct{ name, text string }{
		{"plain", "a: it is here"},
		{"after letters of several bytes", "a: für müde Füße – here"},
		{"after letters of four bytes", "a: 𝒳𝒴 here"},
		{"key of several bytes", "ä: here"},
		{"plain over lines", "a: one two\n  three für four\n  and here it is"},
		{"plain with an empty line", "a: one\n\n\n  two\n  here"},
		{"plain with space at the ends of lines", "a: one   \n   two  \n     here"},
		{"plain before a comment", "a: it is here # there"},
		{"plain in a list", "a:\n  - x\n  -   y here"},
		{"plain in brackets", "a: [one, two, is here, four]"},
		{"double quotes", "a: \"it is here\""},
		{"double quotes after escapes", `a: "\"so\" \u00e9\x41\n\\ \U0001F600 here"`},
		{"double quotes over lines", "a: \"one \\\n  two\\\n\\  three\n\n  four \\t\n  here\""},
		{"double quotes with letters", "a: \"für \\\"Füße\\\" here\""},
		{"double quotes start on the next line", "a:\n  \"für\n   here\""},
		{"single quotes", "a: 'it''s ''here'' is'"},
		{"single quotes over lines", "a: 'one\n\n  two''s ü\n  here'"},
		{"literal", "a: |\n  one\n    two\n\n  für here"},
		{"literal that strips", "a: |-\n  one\n  here"},
		{"literal with a given indentation", "a: |2\n    one\n   ü here"},
		{"literal that starts empty", "a: |\n\n\n  one\n  here"},
		{"literal with a comment in its head", "a: | # note\n  one\n  here"},
		{"folded", "a: >\n  one\n  für two\n  here"},
		{"folded with paragraphs", "a: >\n  one\n  two\n\n  ü three\n\n\n  here"},
		{"folded with a list inside", "a: >\n  one\n\n    - two\n    - ü here\n  four"},
		{"folded that keeps", "a: >+\n  one\n  here\n\n"},
		{"folded that starts empty", "a: >\n\n  one\n  here"},
		{"in a literal in a list", "a:\n  - b:\n      - |\n        x\n        here"},
		{"with an anchor", "a: &x it is here"},
		{"with an anchor on its own line", "a: &x\n  it is\n  here"},
		{"tabs inside", "a: one\ttwo\there"},
		{"apostrophes and colons", "a: it's:no, that's:here"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			text, ok := findText(root(t, test.text), "here")
			if !ok {
				t.Fatal("no value has the word")
			}
			at := text.At(strings.Index(text.Value, "here"))
			if got, want := at, placeOf(test.text, "here"); got != want {
				t.Errorf("found at %v, written at %v\nin %q", got, want, text.Value)
			}
		})
	}
}

// findText is the first scalar that contains a word.
func findText(n *Node, word string) (source.Text, bool) {
	if n.Kind == Scalar && strings.Contains(n.Value, word) {
		return n.Placed(), true
	}
	for _, v := range n.Vals {
		if t, ok := findText(v, word); ok {
			return t, true
		}
	}
	return source.Text{}, false
}

// placeOf is where an editor shows a word: the last of its kind before a comment.
func placeOf(text, word string) source.Pos {
	off := strings.Index(text, word)
	before := text[:off]
	line := strings.Count(before, "\n") + 1
	col := utf8.RuneCountInString(before[strings.LastIndex(before, "\n")+1:]) + 1
	return source.Pos{File: "x.yaml", Line: line, Col: col}
}

// The second reading of a scalar must come out as the parser's for every way to write it, or reports would
// point to its start only.
func TestSecondReading(t *testing.T) {
	for _, text := range []string{
		"a: one\n  two", "a: ''", `a: ""`, "a: \"a\\\n  b\"", "a: \"a \\\n\n  b\"", "a: 'a\n\n\n  b'", "a: |\n  a\n\n\n", "a: |+\n  a\n\n\n", "a: >-\n  a\n  b\n\n   c\n  d\n",
		"a: >\n  a\n   b\n   c\n  d", "a: |\n", "a: >\n  a  \n  b", "a: \"\\N\\_\\L\\P\\e\"", "a: \"a  \n  b\"", "? |\n  key\n: value",
	} {
		for _, v := range root(t, text).Vals {
			if v.Kind != Scalar {
				continue
			}
			if got, ok := v.reread(); !ok {
				t.Errorf("%q: read %+v, parsed %q", text, got, v.Value)
			}
		}
	}
}

// FuzzReread looks for texts that the second reading reads otherwise than the parser.
func FuzzReread(f *testing.F) {
	for _, s := range []string{"0: >1\n  00", "a: one\n  two", "a: \"x\\\n y\\u00e9\"", "a: 'it''s'", "a: |\n  x\n   y", "a: >-\n  x\n  y\n\n    z", "- &a x\n- *a", "? a\n: - b\n  - \"c\n\n d\"", "{a: b, c: [d e, 'f']}"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if strings.ContainsFunc(text, Misplaced) || strings.ContainsAny(text, "\t#!%&") {
			return
		}
		if n := Parse("x.yaml", []byte(text), func(source.Problem) {}); n != nil {
			walk(n, func(n *Node) {
				if got, ok := n.reread(); !ok {
					t.Errorf("%q: read %+v, parsed %q", text, got, n.Value)
				}
			})
		}
	})
}

func walk(n *Node, visit func(*Node)) {
	if n.Kind == Scalar {
		visit(n)
	}
	for _, c := range append(n.Keys, n.Vals...) {
		walk(c, visit)
	}
}
