package source

import (
	"strings"
	"testing"
)

func files(name, content string) *Files {
	f := new(Files)
	f.Add(name, []byte(content))
	return f
}

func TestPrint(t *testing.T) {
	at := func(line, col int) Pos { return Pos{"x.yaml", line, col} }
	tests := []struct {
		name, content string
		problem       Problem
		want          string
	}{
		{"as the architecture shows it", strings.Repeat("\n", 40) + "      - figure: images/pump.jpg",
			Problem{at(41, 9), 6, "alt-missing", Error, "the picture has no description", `add "alt:"`, Fix{}}, `
x.yaml:41:9: error: the picture has no description [alt-missing]
   |
41 |       - figure: images/pump.jpg
   |         ^^^^^^
  hint: add "alt:"
`},
		{"a warning says so", "a: b", Problem{at(1, 4), 0, "r", Warning, "hm", "", Fix{}}, `
x.yaml:1:4: warning: hm [r]
  |
1 | a: b
  |    ^
`},
		{"tabs and wide letters", "\t中文 für x", Problem{at(1, 9), 1, "r", Error, "m", "", Fix{}}, `
x.yaml:1:9: error: m [r]
  |
1 |     中文 für x
  |              ^
`},
		{"a wide letter is underlined twice", "a 中 b", Problem{at(1, 3), 1, "r", Error, "m", "", Fix{}}, `
x.yaml:1:3: error: m [r]
  |
1 | a 中 b
  |   ^^
`},
		{"letters made of two characters", "u\u0308ber x", Problem{at(1, 7), 1, "r", Error, "m", "", Fix{}}, `
x.yaml:1:7: error: m [r]
  |
1 | über x
  |      ^
`},
		{"what steers a terminal is shown, not obeyed", "a\x1b[31m b\u202e", Problem{at(1, 8), 1, "r", Error, "m\x1b[0m", "", Fix{}}, `
x.yaml:1:8: error: m�[0m [r]
  |
1 | a�[31m b�
  |        ^
`},
		{"a place after the end of the line", "ab", Problem{at(1, 3), 5, "r", Error, "m", "", Fix{}}, `
x.yaml:1:3: error: m [r]
  |
1 | ab
  |   ^
`},
		{"a line alone", "ab", Problem{Pos{"x.yaml", 1, 0}, 0, "r", Error, "m", "", Fix{}}, `
x.yaml:1: error: m [r]
  |
1 | ab
`},
		{"a file alone", "ab", Problem{Pos{"x.yaml", 0, 0}, 0, "r", Error, "m", "", Fix{}}, `
x.yaml: error: m [r]
`},
		{"nowhere", "ab", Problem{Pos{}, 0, "r", Error, "m", "h", Fix{}}, `
error: m [r]
  hint: h
`},
		{"a line that is not there", "ab", Problem{at(9, 1), 0, "r", Error, "m", "", Fix{}}, `
x.yaml:9:1: error: m [r]
`},
		{"Windows line ends and a byte order mark", "\ufeffa: b\r\nc: d\r\n", Problem{at(2, 4), 1, "r", Error, "m", "", Fix{}}, `
x.yaml:2:4: error: m [r]
  |
2 | c: d
  |    ^
`},
		{"a long line is cut around the place", strings.Repeat("word ", 40) + "here " + strings.Repeat("more ", 40), Problem{at(1, 201), 4, "r", Error, "m", "", Fix{}}, `
x.yaml:1:201: error: m [r]
  |
1 | …d word word word word word word here more more more more more more more more more more more mor…
  |                                  ^^^^
`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var b strings.Builder
			if err := Print(&b, files("x.yaml", test.content), []Problem{test.problem}); err != nil {
				t.Fatal(err)
			}
			if got := "\n" + b.String(); got != test.want {
				t.Errorf("got:%s\nwant:%s", got, test.want)
			}
		})
	}
}

// Colour comes when it is asked for, and then around words, never inside the excerpt.
func TestPrintColor(t *testing.T) {
	var b strings.Builder
	Printer{W: &b, Files: files("x", "ab"), Color: true}.Print([]Problem{{Pos: Pos{"x", 1, 1}, Rule: "r", Message: "m"}})
	if want := "\x1b[1mx:1:1:\x1b[0m \x1b[31merror: m\x1b[0m [r]\n  |\n1 | ab\n  | ^\n"; b.String() != want {
		t.Errorf("%q, want %q", b.String(), want)
	}
}

// A text put together from parts knows the place of each character of each part.
func TestAppend(t *testing.T) {
	a := Text{Value: "für ", Pos: Pos{"x", 1, 5}}
	fact := Text{Value: "two weeks", Pos: Pos{"x", 1, 9}}
	fact.MarkPoint(0, fact.Pos)
	rest := Text{Value: " and\nmore", Pos: Pos{"x", 1, 20}}
	rest.MarkRun(5, Pos{"x", 2, 3})
	var all Text
	for _, part := range []Text{a, fact, rest} {
		all.Append(part)
	}
	if all.Value != "für two weeks and\nmore" {
		t.Fatal(all.Value)
	}
	for word, want := range map[string]string{"ür": "x:1:6", "two": "x:1:9", "weeks": "x:1:9", "and": "x:1:21", "ore": "x:2:4"} {
		if got := all.At(strings.Index(all.Value, word)).String(); got != want {
			t.Errorf("%q at %s, want %s", word, got, want)
		}
	}
	part := all.Slice(strings.Index(all.Value, "weeks"), len(all.Value))
	if got := part.At(strings.Index(part.Value, "more")).String(); got != "x:2:3" {
		t.Errorf("in a slice: %s", got)
	}
	if got := part.At(1).String(); got != "x:1:9" {
		t.Errorf("inside a fact in a slice: %s", got)
	}
}
