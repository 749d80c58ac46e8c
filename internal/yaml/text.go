package yaml

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"guidepress/internal/source"
)

// File is a YAML file: its lines as the YAML reader saw them, for finding the place of a word.
type File struct {
	name  string
	lines []string
	long  map[int]*ruler // by line number, of lines that are long
}

// ruler spares counting a long line from its start for every value on it, which takes the square of its length.
type ruler struct {
	every []int // the byte at which every step-th character starts
	chars int
}

const (
	long = 1024 // bytes
	step = 256  // characters
)

func newFile(name string, lines []string) *File {
	f := &File{name: name, lines: lines, long: map[int]*ruler{}}
	for i, text := range lines {
		if len(text) < long {
			continue
		}
		r := &ruler{}
		for at := range text {
			if r.chars%step == 0 {
				r.every = append(r.every, at)
			}
			r.chars++
		}
		f.long[i+1] = r
	}
	return f
}

// offset is the byte at which a column of a line starts; the line's length for one beyond its end.
func (f *File) offset(line, col int) int {
	text := f.Line(line)
	at, n := 0, col-1
	if r := f.long[line]; r != nil {
		k := min(n/step, len(r.every)-1)
		at, n = r.every[k], n-k*step
	}
	for ; n > 0 && at < len(text); n-- {
		_, size := utf8.DecodeRuneInString(text[at:])
		at += size
	}
	return at
}

// chars is how many characters a line has.
func (f *File) chars(line int) int {
	if r := f.long[line]; r != nil {
		return r.chars
	}
	return utf8.RuneCountInString(f.Line(line))
}

// Line is a line by its number; "" for one that is not there.
func (f *File) Line(n int) string {
	if n < 1 || n > len(f.lines) {
		return ""
	}
	return f.lines[n-1]
}

// disguised says what a file is that only its name makes a text file: one line about that is worth more than
// one about each of its bytes.
func disguised(data []byte) string {
	for _, d := range []struct{ magic, is string }{
		{"\xff\xfe", "text in UTF-16"}, {"\xfe\xff", "text in UTF-16"}, {"PK\x03\x04", "a Word or other packed file"},
		{"\xd0\xcf\x11\xe0", "an old Word file"}, {"{\\rtf", "rich text"}, {"%PDF-", "a PDF"},
	} {
		if strings.HasPrefix(string(data), d.magic) {
			return d.is
		}
	}
	if n := bytes.Count(data, []byte{0}); n > len(data)/8 {
		return "text in UTF-16, or no text at all"
	}
	return ""
}

// clean makes text that YAML can read line by line as an editor shows it: one kind of line break, no byte
// order mark, and a space for every character that has no business in a text file; each is reported.
func (p *parser) clean(text string) string {
	text = strings.TrimPrefix(text, "\ufeff")
	text = strings.ReplaceAll(text, "\r\n", "\n")
	text = strings.ReplaceAll(text, "\r", "\n")
	if !strings.ContainsFunc(text, Misplaced) {
		return text
	}
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		lines[i] = p.cleanLine(source.Pos{File: p.file.name, Line: i + 1, Col: 1}, line)
	}
	return strings.Join(lines, "\n")
}

func (p *parser) cleanLine(at source.Pos, line string) string {
	var b strings.Builder
	for i, r := range line {
		if !Misplaced(r) {
			b.WriteRune(r)
		} else if _, size := utf8.DecodeRuneInString(line[i:]); r == utf8.RuneError && size == 1 {
			p.report(at, 1, "bad-utf8", "this byte is not UTF-8 text", "save the file with the encoding UTF-8")
			b.WriteByte('?')
		} else {
			p.report(at, 1, "control-char", fmt.Sprintf("an invisible control character stands here (U+%04X)", r), "delete it, or write the line again")
			b.WriteByte(' ')
		}
		at.Col++
	}
	return b.String()
}

// Misplaced are control characters, the line breaks that only YAML counts as such (its line numbers would
// not be the editor's) and what is left of bytes that are no UTF-8.
func Misplaced(r rune) bool {
	return r < ' ' && r != '\n' && r != '\t' || r >= 0x7f && r < 0xa0 || r == 0x2028 || r == 0x2029 ||
		r == 0xfeff || r == 0xfffe || r == 0xffff || r == utf8.RuneError
}
