package markdown

import (
	"fmt"
	"strings"
	"testing"
	"unicode"

	"guidepress/internal/guide"
	"guidepress/internal/source"
)

func typed(s string) source.Text {
	t := source.Text{Value: s, Pos: source.Pos{File: "x", Line: 1, Col: 1}}
	line, off := 1, 0
	for part := range strings.Lines(s) {
		if off > 0 {
			t.MarkRun(off, source.Pos{File: "x", Line: line, Col: 1})
		}
		off += len(part)
		line++
	}
	return t
}

// show writes a rich text so that a test can compare it: each span with its marks and its place.
func show(paras []guide.Para, indent string) string {
	var b strings.Builder
	for _, p := range paras {
		if p.List != nil {
			for i, item := range p.List.Items {
				mark := "•"
				if p.List.Ordered {
					mark = fmt.Sprint(p.List.Start+i, ".")
				}
				fmt.Fprintf(&b, "%s%s\n%s", indent, mark, show(item, indent+"  "))
			}
			continue
		}
		b.WriteString(indent)
		if p.Level > 0 {
			b.WriteString(strings.Repeat("#", p.Level) + " ")
		}
		for _, s := range p.Spans {
			b.WriteString(span(s))
		}
		b.WriteString("\n")
	}
	return b.String()
}

func span(s guide.Span) string {
	marks := ""
	if s.Bold {
		marks += "b"
	}
	if s.Italic {
		marks += "i"
	}
	for _, m := range []string{s.Link, s.Lang, s.Cite} {
		if m != "" {
			marks += "(" + m + ")"
		}
	}
	if s.Break {
		marks += "⏎"
	}
	return fmt.Sprintf("[%d:%d%s %s]", s.Text.Pos.Line, s.Text.Pos.Col, marks, s.Text)
}

func TestBlock(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"a paragraph over lines", "One **two\nthree** ü *four*.", "[1:1 One ][1:7b two ][2:1b three][2:8  ü ][2:12i four][2:17 .]\n"},
		{"bold and italic at once", "***a***", "[1:4bi a]\n"},
		{"a hard line break", "a  \nb\\\nc", "[1:1 a][1:2⏎ ][2:1 b][2:2⏎ ][3:1 c]\n"},
		{"links", "[Call **us**](tel:(240) 555) <https://x.example> <a@b.example>", "[1:1 [Call ][1:9b us][1:13 ](tel:(240) 555) ][1:31(https://x.example) https://x.example][1:49  ][1:51(mailto:a@b.example) a@b.example]\n"},
		{"a link with space in angle brackets", "[Call](<tel:(240) 555-0100>)", "[1:2(tel:+12405550100) Call]\n"},
		{"a link to a section", "see [risks](#risks)", "[1:1 see ][1:6(#risks) risks]\n"},
		{"a source", "Half do.[^fda-2018] More", "[1:1 Half do.][1:9(fda-2018) ][1:20  More]\n"},
		{"another language", "say [buenos **días**]{lang=es-MX} now", "[1:1 say ][1:6(es-MX) buenos ][1:15b(es-MX) días][1:34  now]\n"},
		{"another language over lines", "[uno\ndos]{lang=es}", "[1:2(es) uno ][2:1(es) dos]\n"},
		{"brackets that are none", "[a] [b]{c} {d}", "[1:1 [a] [b]{c} {d}]\n"},
		{"escapes and names", `5 \* 3 &amp; &#233; AT&T a\b`, "[1:1 5 *][1:5  3 & ][1:14 é][1:20  AT&T a\\b]\n"},
		{"quotes and dashes stay", `"a" -- b...`, "[1:1 \"a\" -- b...]\n"},
		{"lists", "Do:\n\n- one\n- two\n  and more\n\n  again\n- three", "[1:1 Do:]\n•\n  [3:3 one]\n•\n  [4:3 two ][5:3 and more]\n  [7:3 again]\n•\n  [8:3 three]\n"},
		{"a numbered list with one inside", "3. a\n   - b\n4. c", "3.\n  [1:4 a]\n  •\n    [2:6 b]\n4.\n  [3:4 c]\n"},
		{"sub-headings", "### A *b*\ntext\n#### C ####", "### [1:5 A ][1:8i b]\n[2:1 text]\n#### [3:6 C]\n"},
		{"indentation is no code", "a\n\n      b\n", "[1:1 a]\n[3:7 b]\n"},
		{"a line of dashes is no heading", "a\n- b", "[1:1 a]\n•\n  [2:3 b]\n"},
		{"a definition is not swallowed", "[x]: https://x.example 'y'", "[1:1 [x]: https://x.example 'y']\n"},
		{"words with underscores", "wait_time_now and 2*3*4", "[1:1 wait_time_now and 2][1:21i 3][1:23 4]\n"},
		{"nothing", "", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			r, problems := Block(typed(test.text))
			if got := show(r.Paras, ""); got != test.want {
				t.Errorf("got:\n%swant:\n%s", got, test.want)
			}
			for _, p := range problems {
				if !strings.Contains(test.text, "tel:(240) 555)") {
					t.Errorf("%v: %s", p.Pos, p.Message)
				}
			}
		})
	}
}

// A text on one line has no blocks in it, whatever it starts with.
func TestInline(t *testing.T) {
	for _, s := range []string{"1. of May", "2019. A year", "+1 for all", "# 1 choice", "> 5 mg", "=== x"} {
		r, problems := Inline(typed(s))
		if r.Plain() != s || len(problems) > 0 {
			t.Errorf("%q became %q, %v", s, r.Plain(), problems)
		}
	}
}

// Marks without a meaning here are reported where they stand, with what to use instead.
func TestRefused(t *testing.T) {
	tests := []struct{ text, at, hint string }{
		{"a\n\n## B", "x:3:1", "###"},
		{"a `b`", "x:1:3", "delete"},
		{"a <b>c</b>", "x:1:3", "**words**"},
		{"<div>\nx\n</div>", "x:1:1", "blocks"},
		{"a\n\n> b", "x:3:1", "quote block"},
		{"a ![b](c.png)", "x:1:3", "figure: c.png"},
		{"a\n\n---\n\nb", "x:3:1", "new block"},
		{"a\n\n| b | c |\n|---|---|", "x:3:1", "table block"},
		{"a\n\n```\nb\n```", "x:3:1", "plain paragraph"},
		{"- a\n  - b\n    - c", "x:3:5", "two levels"},
		{"- ### a", "x:1:3", "bold"},
		{"a [b](javascript:x)", "x:1:3", "https:"},
		{"a [b](c.html)", "x:1:3", "#id"},
		{"a [b]()", "x:1:3", "https://"},
		{"a [](https://x.example) b", "x:1:3", "[words]"},
		{"a [b](https://)", "x:1:3", "https://www"},
		{"a [b](https://name:word@x.example)", "x:1:3", "https://www"},
		{"a [b](mailto:)", "x:1:3", "mailto:help"},
		{"a [b](tel:abc)", "x:1:3", "tel:240"},
		{"ü **a", "x:1:3", "stars"},
		{"a [^b c]", "x:1:3", "[^id]"},
	}
	for _, test := range tests {
		_, problems := Block(typed(test.text))
		if len(problems) == 0 || problems[0].Pos.String() != test.at || !strings.Contains(problems[0].Hint, test.hint) {
			t.Errorf("%q: %+v, want one at %s with %q", test.text, problems, test.at, test.hint)
		}
	}
}

// letters are the letters and digits of a text, in order.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, s)
}

// FuzzRoundTrip looks for texts of which a word is lost. Texts with addresses, sources and names of characters
// are left out: there letters are part of a mark.
func FuzzRoundTrip(f *testing.F) {
	for _, s := range []string{"a **b** *c*", "- a\n  - b\n\nc", "### a\nb", "> a\nb", "```\na\n```\nb", "<div>a</div>", "[a]{lang=es} b", "a\\\nb  \nc", "| a |", "***\na", "1) a", "`a ``b` c`", "![a](b)"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if strings.ContainsAny(s, "&\x00\r\t0123456789") || strings.ContainsFunc(s, func(r rune) bool { return r < ' ' && r != '\n' || r == unicode.ReplacementChar }) || len(s) > 2000 {
			return
		}
		for _, mark := range []string{"](", "[^", "{lang=", "<", "```", "~~~"} {
			if strings.Contains(s, mark) {
				Block(typed(s))
				Inline(typed(s))
				return
			}
		}
		for name, read := range map[string]func(source.Text) (guide.Rich, []source.Problem){"Block": Block, "Inline": Inline} {
			r, _ := read(typed(s))
			if got := letters(r.Plain()); got != letters(s) {
				t.Errorf("%s: %q became %q", name, s, r.Plain())
			}
			for _, p := range r.Paras {
				placed(t, s, p.Spans)
			}
		}
	})
}

// placed checks that each span of words stands in the text where its place says.
func placed(t *testing.T, s string, spans []guide.Span) {
	lines := strings.Split(s, "\n")
	for _, span := range spans {
		word := strings.TrimSpace(span.Text.Value)
		if word == "" {
			continue
		}
		line := []rune(lines[span.Text.Pos.Line-1])
		first := []rune(span.Text.Value)[0]
		if at := span.Text.Pos.Col - 1; at >= len(line) || line[at] != first && line[at] != '\\' {
			t.Errorf("%q: the span %q is placed at %v", s, span.Text.Value, span.Text.Pos)
		}
	}
}
