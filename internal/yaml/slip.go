package yaml

import (
	"fmt"
	"regexp"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"guidepress/internal/source"
)

// slip is what somebody who does not know YAML probably did: the parser says where it lost the thread, but
// not why.
type slip struct {
	line, col, length int
	message, hint     string
}

// slips are looked for in this order in a line at which the parser gave up. Each gets the line's number.
var slips = []func(*File, int) *slip{
	(*File).hardSpace, (*File).openQuote, (*File).bullet, (*File).tightColon, (*File).badStart, (*File).windowsPath, (*File).openBracket, (*File).blockOnLine, (*File).afterQuote, (*File).deeper, (*File).innerColon, (*File).crooked,
}

func (f *File) slip(line int) *slip {
	for _, look := range slips {
		if s := look(f, line); s != nil {
			return s
		}
	}
	return nil
}

func (p *parser) slipped(s *slip) {
	p.report(source.Pos{File: p.file.name, Line: s.line, Col: s.col}, s.length, "yaml-syntax", s.message, s.hint)
}

var (
	pair     = lazily(`^(\s*(?:- )*)([A-Za-z_][\w-]*):( +)(\S.*)$`)
	item     = lazily(`^\s*(?:- )+(\S.*)$`)
	tight    = lazily(`^(\s*(?:- )*[a-z_]+):([^\s:/].*)$`)
	signs    = lazily(`^(\s*)([–—•·*+] ?|-)([\p{L}\p{N}"“].*)$`)
	opens    = lazily(`^\s*(?:- )*(?:[A-Za-z_][\w-]*: +)?"`)
	keyStart = lazily(`^\s*(?:- )*[a-z_]+:(\s|$)`)
)

// column is that of a byte of a line.
func column(line string, off int) int { return utf8.RuneCountInString(line[:off]) + 1 }

// hardSpace finds, at or just above the line, other spaces than the common one in an indentation: web pages and Word bring
// them along, nobody can see them, and YAML takes them for the start of a text.
func (f *File) hardSpace(line int) *slip {
	const near = 3 // the parser may read on for some lines
	for n := line; n > 0 && n > line-near; n-- {
		text := f.Line(n)
		lead := text[:len(text)-len(strings.TrimLeftFunc(text, unicode.IsSpace))]
		if off := strings.IndexFunc(lead, func(r rune) bool { return r > 0x7f }); off >= 0 {
			return &slip{n, column(text, off), utf8.RuneCountInString(lead[off:]),
				"a no-break space stands where spaces are needed", "write the spaces at the start of this line anew"}
		}
	}
	return nil
}

// openQuote finds, at or above the line, quotation marks that open a text and are closed nowhere near: the
// parser reads on to the next one, which may be far below.
func (f *File) openQuote(line int) *slip {
	for n := 1; n <= line; n++ {
		text := f.Line(n)
		m := opens().FindStringIndex(text)
		if m == nil || closed(text[m[1]:]) || !keyStart().MatchString(f.Line(n+1)) || indentOf(f.Line(n+1)) > indentOf(text) {
			continue
		}
		return &slip{n, column(text, m[1]-1), 1, "the quotation mark that opens this text has no partner",
			`close it at the end of the text; inside the text write \" for a quotation mark`}
	}
	return nil
}

// closed reports whether a text in double quotes, given without the first, ends on its line.
func closed(text string) bool {
	for i := 0; i < len(text); i++ {
		switch text[i] {
		case '\\':
			i++
		case '"':
			return true
		}
	}
	return false
}

func indentOf(line string) int { return len(line) - len(strings.TrimLeft(line, " ")) }

// bullet finds a list item that starts with another sign than a hyphen, or without a space after it.
func (f *File) bullet(line int) *slip {
	text := f.Line(line)
	m := signs().FindStringSubmatchIndex(text)
	if m == nil || keyStart().MatchString(text) {
		return nil
	}
	return &slip{line, column(text, m[4]), utf8.RuneCountInString(strings.TrimSpace(text[m[4]:m[5]])),
		"an item of a list starts with a hyphen and a space", "write \"- " + firstWords(text[m[6]:]) + "\""}
}

// tightColon finds a key whose value follows without a space.
func (f *File) tightColon(line int) *slip {
	text := f.Line(line)
	m := tight().FindStringSubmatchIndex(text)
	if m == nil || strings.HasPrefix(text[m[4]:], `\`) {
		return nil
	}
	return &slip{line, column(text, m[3]), 1, "a space is missing after this colon", "write " + strings.TrimSpace(text[m[2]:m[3]]) + ": " + firstWords(text[m[4]:])}
}

// badStart finds a text that starts with a sign that means something else in YAML.
func (f *File) badStart(line int) *slip {
	text := f.Line(line)
	lead, off := written(text)
	if off < 0 {
		return nil
	}
	value := text[off:]
	sign := value[:1]
	switch {
	case strings.HasPrefix(value, "{{"):
		sign = "{{"
	case goesOn(value, '[', ']') || goesOn(value, '{', '}'):
	case !strings.Contains("%@`*&,]}", sign):
		return nil
	}
	return &slip{line, column(text, off), len(sign), "a text that starts with " + sign + " needs quotes", "put all of it in quotes: " + lead + quoted(value)}
}

// openBracket finds a bracket that opens a value and is closed neither there nor before the next key.
func (f *File) openBracket(line int) *slip {
	for n := line; n > 0 && n >= line-1; n-- { // the parser may give up at the key that follows
		text := f.Line(n)
		lead, off := written(text)
		if off < 0 || text[off] != '[' && text[off] != '{' || !keyStart().MatchString(f.Line(n+1)) && n < len(f.lines) {
			continue
		}
		closing := map[byte]string{'[': "]", '{': "}"}[text[off]]
		if strings.Contains(text[off:], closing) {
			continue
		}
		return &slip{n, column(text, off), 1, "the bracket that opens here is not closed",
			"close it with " + closing + "; where it is part of a text, put all of it in quotes: " + lead + quoted(text[off:])}
	}
	return nil
}

// block is the sign of a text that begins on the next line, with what may follow it, and more that may not.
var block = lazily(`^[|>][-+1-9]*\s+[^#\s]`)

// blockOnLine finds a text on the line of the | or > that says it begins on the next one.
func (f *File) blockOnLine(line int) *slip {
	text := f.Line(line)
	lead, off := written(text)
	if off < 0 || !block().MatchString(text[off:]) {
		return nil
	}
	sign := text[off : off+1]
	return &slip{line, column(text, off), 1, "after " + sign + " the text starts on the next line",
		"write it below, two spaces further in than its key, or without the " + sign + ": " + lead + firstWords(strings.TrimLeft(text[off:], "|>-+123456789 "))}
}

// winPath is a path as Windows writes it, in double quotes: Explorer's "Copy as path" gives one.
var winPath = lazily(`^"(?:[A-Za-z]:|\\)?\\?[^"]*\\[^"]*"$`)

// windowsPath finds a path of Windows in double quotes, where \ begins a sign that cannot be typed.
func (f *File) windowsPath(line int) *slip {
	text := strings.TrimRight(f.Line(line), " ")
	lead, off := written(text)
	if off < 0 || !winPath().MatchString(text[off:]) {
		return nil
	}
	value := text[off+1 : len(text)-1]
	return &slip{line, column(text, off), utf8.RuneCountInString(text[off:]), "this is a path as Windows writes it; inside double quotes \\ means something else",
		"copy the file to guides/images and write " + lead + "images/" + value[strings.LastIndexByte(value, '\\')+1:]}
}

// written is what leads to the value on a line, the key or the hyphen, and where the value starts; -1 for none.
func written(text string) (lead string, off int) {
	if m := pair().FindStringSubmatchIndex(text); m != nil {
		return text[m[4]:m[5]] + ": ", m[8]
	}
	if m := item().FindStringSubmatchIndex(text); m != nil {
		return "- ", m[2]
	}
	return "", -1
}

// goesOn reports a value that starts with a bracket and does not end with its partner.
func goesOn(value string, opening, closing byte) bool {
	end := strings.IndexByte(value, closing)
	if value[0] != opening || end < 0 {
		return false
	}
	rest := strings.TrimSpace(value[strings.LastIndexByte(value, closing)+1:])
	return rest != "" && rest[0] != '#' || strings.HasPrefix(value[end+1:], "(")
}

// afterQuote finds a text that goes on after the quotes it starts with.
func (f *File) afterQuote(line int) *slip {
	text := f.Line(line)
	_, off := written(text)
	if off < 0 || !strings.ContainsRune(`"'`, rune(text[off])) {
		return nil
	}
	value := text[off:]
	end := strings.IndexByte(value[1:], value[0])
	if end < 0 || strings.TrimSpace(value[end+2:]) == "" || strings.HasPrefix(strings.TrimSpace(value[end+2:]), "#") {
		return nil
	}
	s := &slip{line: line, col: column(text, off+end+1), length: 1}
	if value[0] == '\'' {
		s.message, s.hint = "this apostrophe ends the text, because it starts with one", "put the text in double quotes instead"
	} else {
		s.message, s.hint = "the text goes on after its closing quotation mark", "use curly ones inside, “so”, or put single quotes around all of it"
	}
	return s
}

// deeper finds a key that stands further in than the key above it, which has a value of its own.
func (f *File) deeper(line int) *slip {
	text, above := f.Line(line), f.Line(line-1)
	if !keyStart().MatchString(text) || !pair().MatchString(above) || strings.HasPrefix(strings.TrimSpace(text), "- ") {
		return nil
	}
	m := pair().FindStringSubmatchIndex(above)
	is, want := indentOf(text), m[4]
	if is <= want || strings.ContainsAny(above[m[8]:m[8]+1], "|>") {
		return nil
	}
	return &slip{line, is + 1, len(strings.TrimSpace(text)) - len(strings.TrimLeft(strings.TrimSpace(text), "abcdefghijklmnopqrstuvwxyz_")),
		"this key stands further in than the one above it", fmt.Sprintf("start it in column %d, below %q", want+1, above[m[4]:m[5]])}
}

// innerColon finds a second colon in an unquoted text.
func (f *File) innerColon(line int) *slip {
	text := f.Line(line)
	m := pair().FindStringSubmatchIndex(text)
	if m == nil || strings.ContainsRune(`"'|>[{`, rune(text[m[8]])) {
		return nil
	}
	value := text[m[8]:]
	i := strings.Index(value+" ", ": ")
	if i < 0 {
		return nil
	}
	return &slip{line, column(text, m[8]+i), 1, "a colon with a space after it may not stand inside an unquoted text",
		"put all of it in quotes: " + text[m[4]:m[5]] + ": " + quoted(value)}
}

// crooked finds a line that starts in none of the columns of the lines above.
func (f *File) crooked(line int) *slip {
	text := f.Line(line)
	is := indentOf(text)
	var columns []int
	for n := line - 1; n > 0; n-- {
		above := f.Line(n)
		if strings.TrimSpace(above) == "" || strings.HasPrefix(strings.TrimSpace(above), "#") {
			continue
		}
		at := indentOf(above)
		if at == is {
			return nil
		}
		if len(columns) == 0 || at < columns[len(columns)-1] {
			columns = append(columns, at)
		}
		if at < is {
			second := at+len(hyphens().FindString(above[at:])) == is && text[is] != '-'
			if len(columns) == 1 && f.opensGroup(n) || second {
				return nil // the first key of a deeper group, or the second of an item
			}
			break
		}
	}
	if len(columns) == 0 || is == 0 || !keyStart().MatchString(text) && !strings.HasPrefix(strings.TrimSpace(text), "- ") {
		return nil
	}
	near := columns[0]
	for _, c := range columns {
		if abs(c-is) < abs(near-is) {
			near = c
		}
	}
	return &slip{line, is + 1, 1, fmt.Sprintf("this line starts in column %d, where none of the lines above it starts", is+1),
		fmt.Sprintf("keys of one group start in the same column: here probably %d", near+1)}
}

// hyphens are the signs of the items that begin on a line; bare is a key without a value.
var (
	hyphens = lazily(`^(?:- +)*`)
	bare    = lazily(`:\s*(?:#.*)?$`)
)

// opensGroup reports a line below which keys stand further in: a key without a value.
func (f *File) opensGroup(line int) bool { return bare().MatchString(f.Line(line)) }

func abs(n int) int { return max(n, -n) }

// quoted is a text in double quotes, cut short for a hint.
func quoted(text string) string { return fmt.Sprintf("%q", firstWords(text)) }

// firstWords is the start of a text, enough to know it again.
func firstWords(text string) string {
	const enough = 32
	r := []rune(strings.TrimSpace(text))
	if len(r) <= enough {
		return string(r)
	}
	return strings.TrimSpace(string(r[:enough])) + " ..."
}

// lazily is a regular expression that is compiled when it is first needed: many runs of the program need none.
func lazily(expr string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expr) })
}
