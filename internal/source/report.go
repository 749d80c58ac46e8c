package source

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"
)

// Files are the contents of the files that problems point into.
type Files struct{ lines map[string][]string }

// Add keeps a file's content for excerpts. Names are those of Pos.File.
func (f *Files) Add(name string, content []byte) {
	if f.lines == nil {
		f.lines = map[string][]string{}
	}
	text := strings.TrimPrefix(string(content), "\ufeff")
	f.lines[name] = strings.Split(newlines.Replace(text), "\n")
}

// Keep takes over from other files the lines that problems point into, and nothing else of them.
func (f *Files) Keep(from *Files, problems []Problem) {
	for _, p := range problems {
		if line, ok := from.Line(p.Pos.File, p.Pos.Line); ok {
			f.Put(p.Pos.File, p.Pos.Line, strings.Clone(line)) // a slice of the file would keep all of it
		}
	}
}

// Put keeps one line of a file.
func (f *Files) Put(name string, line int, text string) {
	if f.lines == nil {
		f.lines = map[string][]string{}
	}
	kept := f.lines[name]
	if missing := line - len(kept); missing > 0 {
		kept = append(kept, make([]string, missing)...)
	}
	kept[line-1] = text
	f.lines[name] = kept
}

// newlines makes one line break of the three in use.
var newlines = strings.NewReplacer("\r\n", "\n", "\r", "\n")

// Line is a line of a file as it was written; false when there is none.
func (f *Files) Line(name string, line int) (string, bool) {
	if f == nil || line < 1 || line > len(f.lines[name]) {
		return "", false
	}
	return f.lines[name][line-1], true
}

// Excerpt is the line a problem points to with a row of carets under the place; empty when the line is unknown.
func (f *Files) Excerpt(p Problem) string {
	line, ok := f.Line(p.Pos.File, p.Pos.Line)
	if !ok {
		return ""
	}
	number := fmt.Sprint(p.Pos.Line)
	gutter := strings.Repeat(" ", len(number))
	col, length := max(p.Pos.Col, 1), max(p.Len, 1)
	text, before, under := show(line, col, length)
	if p.Pos.Col == 0 {
		return fmt.Sprintf("%s |\n%s | %s\n", gutter, number, text)
	}
	return fmt.Sprintf("%s |\n%s | %s\n%s | %s%s\n", gutter, number, text, gutter,
		strings.Repeat(" ", before), strings.Repeat("^", max(under, 1)))
}

// Excerpts are cut to window columns: a line may be a whole paragraph, a terminal is some 100 wide. So much of
// a longer line stays before the caret.
const (
	window = 96
	ahead  = 32
)

// show cuts the line around the problem and gives the columns before and under the carets, counted as a
// terminal counts them.
func show(line string, col, length int) (text string, before, under int) {
	var b strings.Builder
	runes := []rune(line)
	start := 0
	if columns(runes) > window && col-1 > ahead {
		start = min(col-1-ahead, len(runes))
		b.WriteString("…")
		before = 1
	}
	width := before
	for i, r := range runes[start:] {
		s, w := cell(r)
		if width+w > window && start+i+1 >= col+1 {
			b.WriteString("…")
			break
		}
		b.WriteString(s)
		width += w
		switch at := start + i + 1; {
		case at < col:
			before += w
		case at < col+length:
			under += w
		}
	}
	return strings.TrimRight(b.String(), " "), before, under
}

func columns(runes []rune) int {
	n := 0
	for _, r := range runes {
		_, w := cell(r)
		n += w
	}
	return n
}

// Print writes the problems, in their order, as the tool says them:
//
//	guides/x.yaml:41:9: the picture has no description [alt-missing]
//	   |
//	41 |       - figure: images/pump.jpg
//	   |         ^^^^^^
//	  hint: add "alt:"
func Print(w io.Writer, files *Files, problems []Problem) error {
	return Printer{W: w, Files: files}.Print(problems)
}

// Printer prints problems; Color asks for bold and red as terminals know them.
type Printer struct {
	W     io.Writer
	Files *Files
	Color bool
}

// Print writes the problems, an empty line between two of them.
func (p Printer) Print(problems []Problem) error {
	w := bufio.NewWriter(p.W)
	for i, problem := range problems {
		if i > 0 {
			fmt.Fprintln(w)
		}
		p.one(w, problem)
	}
	return w.Flush()
}

func (p Printer) one(w io.Writer, q Problem) {
	head := q.Severity.String() + ": "
	if at := q.Pos.String(); at != "" {
		fmt.Fprint(w, p.paint("1", plain(at)+":"), " ")
	}
	fmt.Fprint(w, p.paint("31", head+plain(q.Message)))
	if q.Rule != "" {
		fmt.Fprintf(w, " [%s]", q.Rule)
	}
	fmt.Fprintln(w)
	fmt.Fprint(w, p.Files.Excerpt(q))
	if q.Hint != "" {
		fmt.Fprintf(w, "  hint: %s\n", plain(q.Hint))
	}
}

func (p Printer) paint(code, s string) string {
	if !p.Color {
		return s
	}
	return "\x1b[" + code + "m" + s + "\x1b[0m"
}

// plain shows what an author wrote without letting it steer the terminal.
func plain(s string) string {
	var b strings.Builder
	for _, r := range s {
		c, _ := cell(r)
		b.WriteString(c)
	}
	return b.String()
}

// cell is how a character is shown and how many columns it takes.
func cell(r rune) (string, int) {
	switch {
	case r == '\t':
		return "    ", 4
	case r < ' ' || r >= 0x7f && r < 0xa0 || r == utf8.RuneError, r == 0x2028, r == 0x2029, bidi(r):
		return "\ufffd", 1
	case combining(r):
		return string(r), 0
	case wide(r):
		return string(r), 2
	}
	return string(r), 1
}

// bidi are the controls that reorder what a terminal shows.
func bidi(r rune) bool {
	return r == 0x200e || r == 0x200f || r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069
}

func combining(r rune) bool {
	return r >= 0x300 && r <= 0x36f || r == 0x200b || r == 0x200d || r == 0xfeff || r >= 0xfe00 && r <= 0xfe0f
}

// wide are the blocks of two-column characters of UAX #11 that a person is likely to type: Hangul, CJK, kana,
// full-width forms and emoji.
func wide(r rune) bool {
	return r >= 0x1100 && r <= 0x115f || r >= 0x2e80 && r <= 0xa4cf || r >= 0xac00 && r <= 0xd7a3 ||
		r >= 0xf900 && r <= 0xfaff || r >= 0xfe30 && r <= 0xfe6f || r >= 0xff00 && r <= 0xff60 ||
		r >= 0xffe0 && r <= 0xffe6 || r >= 0x1f300 && r <= 0x1faff || r >= 0x20000 && r <= 0x3fffd
}
