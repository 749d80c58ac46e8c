package load

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"strings"
	"unicode/utf8"

	"guidepress/internal/source"
)

// Limits. A guide of 16 pages has some 40 kB of YAML, a photograph of 24 megapixels some 12 MB.
const (
	maxYAML  = 2 << 20
	maxAsset = 64 << 20
)

// tooBig says that a file is over its limit.
type tooBig struct{ size, limit int64 }

func (e tooBig) Error() string {
	return fmt.Sprintf("the file has %s; at most %s are read", megabytes(e.size), megabytes(e.limit))
}

func megabytes(n int64) string { return fmt.Sprintf("%.1f MB", float64(n)/(1<<20)) }

// readFile reads a regular file of at most limit bytes. It looks at the file before opening it: opening a
// named pipe would wait for ever.
func readFile(fsys fs.FS, name string, limit int64) ([]byte, error) {
	if err := regular(fsys, name, limit); err != nil {
		return nil, err
	}
	f, err := fsys.Open(name)
	if err != nil {
		return nil, outside(err)
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, limit+1))
	if err != nil {
		return nil, err
	}
	if int64(len(data)) > limit {
		return nil, tooBig{int64(len(data)), limit}
	}
	return data, nil
}

// regular reports why a file cannot be read, without opening it.
func regular(fsys fs.FS, name string, limit int64) error {
	if !fs.ValidPath(name) {
		return errOutside
	}
	info, err := fs.Stat(fsys, name)
	switch {
	case err != nil:
		return outside(err)
	case info.IsDir():
		return errors.New("it is a folder")
	case !info.Mode().IsRegular():
		return errors.New("it is not an ordinary file")
	case info.Size() > limit:
		return tooBig{info.Size(), limit}
	}
	return nil
}

// outside names the error of a link that leads out. The os package has no exported value for it, so what is
// neither missing nor forbidden and says "escapes" is it.
func outside(err error) error {
	if strings.Contains(err.Error(), "escapes") {
		return errOutside
	}
	return err
}

// file is a YAML file: its lines as the YAML reader saw them, for finding the place of a word.
type file struct {
	name  string
	lines []string
}

func (f *file) line(n int) string {
	if n < 1 || n > len(f.lines) {
		return ""
	}
	return f.lines[n-1]
}

// open reads a YAML file, keeps it for excerpts and reports what is wrong with it as a file. It returns nil
// when there is nothing to parse.
func (l *loader) open(name string) *file {
	data, err := readFile(l.p.fsys, name, maxYAML)
	if err != nil {
		l.unreadable(name, err)
		return nil
	}
	if is := disguised(data); is != "" {
		l.report(source.Pos{File: name}, 0, "bad-utf8", "this is no plain text but "+is, "save it as plain text with the encoding UTF-8")
		return nil
	}
	l.p.Files.Add(name, data)
	f := &file{name, strings.Split(l.clean(name, string(data)), "\n")}
	if strings.TrimSpace(strings.Join(f.lines, "")) == "" {
		l.report(source.Pos{File: name}, 0, "empty-file", "the file is empty", "")
		return nil
	}
	return f
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

func (l *loader) unreadable(name string, err error) {
	at := source.Pos{File: name}
	var big tooBig
	switch {
	case errors.As(err, &big):
		l.report(at, 0, "file-size", big.Error(), "put pictures into files of their own; split a long guide into two")
	case errors.Is(err, errOutside):
		l.report(at, 0, "outside", "the file is a link that leads out of the project", "copy the file into "+path.Dir(name))
	case errors.Is(err, fs.ErrNotExist):
		l.report(at, 0, "file-missing", "the file is missing", "")
	default:
		l.report(at, 0, "file-unreadable", "the file cannot be read: "+err.Error(), "")
	}
}

// clean makes text that YAML can read line by line as an editor shows it: one kind of line break, no byte
// order mark, and a space for every character that has no business in a text file; each is reported.
func (l *loader) clean(name, text string) string {
	text = strings.TrimPrefix(text, "\ufeff")
	text = strings.ReplaceAll(text, "\r\n", "\n")
	text = strings.ReplaceAll(text, "\r", "\n")
	if !strings.ContainsFunc(text, misplaced) {
		return text
	}
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		lines[i] = l.cleanLine(source.Pos{File: name, Line: i + 1, Col: 1}, line)
	}
	return strings.Join(lines, "\n")
}

func (l *loader) cleanLine(at source.Pos, line string) string {
	var b strings.Builder
	for i, r := range line {
		if !misplaced(r) {
			b.WriteRune(r)
		} else if _, size := utf8.DecodeRuneInString(line[i:]); r == utf8.RuneError && size == 1 {
			l.report(at, 1, "bad-utf8", "this byte is not UTF-8 text", "save the file with the encoding UTF-8")
			b.WriteByte('?')
		} else {
			l.report(at, 1, "control-char", fmt.Sprintf("an invisible control character stands here (U+%04X)", r), "delete it, or write the line again")
			b.WriteByte(' ')
		}
		at.Col++
	}
	return b.String()
}

// misplaced are control characters, the line breaks that only YAML counts as such (its line numbers would
// not be the editor's) and what is left of bytes that are no UTF-8.
func misplaced(r rune) bool {
	return r < ' ' && r != '\n' && r != '\t' || r >= 0x7f && r < 0xa0 || r == 0x2028 || r == 0x2029 ||
		r == 0xfeff || r == 0xfffe || r == 0xffff || r == utf8.RuneError
}
