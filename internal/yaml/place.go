package yaml

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"guidepress/internal/source"
)

// The YAML parser says where a value starts, and no more. A report that points at the third word of a folded
// paragraph needs the place of every character, so this file reads the value a second time from the lines of
// the file. Where the second reading does not come out as the parser's, the parser's text stands and all of
// it is placed at its start.

// Placed is the text of a scalar with the places of its characters.
func (n *Node) Placed() source.Text {
	if t, ok := n.reread(); ok {
		return t
	}
	return source.Text{Value: n.Value, Pos: n.Pos}
}

// reread reads a scalar a second time; false when that does not give the parser's value.
func (n *Node) reread() (source.Text, bool) {
	r := reader{file: n.File, want: n.Value}
	r.at(n.Pos.Line, n.File.Line(n.Pos.Line)[n.File.offset(n.Pos.Line, n.Pos.Col):])
	r.pos.Col = n.Pos.Col
	r.skipProperties()
	switch {
	case n.style&yaml.LiteralStyle != 0:
		r.literal()
	case n.style&yaml.FoldedStyle != 0:
		r.folded()
	case n.style&yaml.DoubleQuotedStyle != 0:
		r.quoted('"')
	case n.style&yaml.SingleQuotedStyle != 0:
		r.quoted('\'')
	default:
		r.plain()
	}
	r.out.Value = n.Value
	if n.Value == "" {
		r.out.Pos = n.Pos
	}
	return r.out, string(r.buf) == n.Value
}

// reader reads a scalar from its lines.
type reader struct {
	file *File
	want string      // the parser's value
	buf  []byte      // what was read so far
	out  source.Text // the places; its Value is set at the end
	next source.Pos  // where the next character stands if it follows the last one

	pos  source.Pos // of rest
	rest string     // what is left of the present line
}

// at goes to the start of a line.
func (r *reader) at(line int, text string) {
	r.pos, r.rest = source.Pos{File: r.file.name, Line: line, Col: 1}, text
}

// take steps over the next n bytes.
func (r *reader) take(n int) {
	r.pos.Col += utf8.RuneCountInString(r.rest[:n])
	r.rest = r.rest[n:]
}

// trim steps over space.
func (r *reader) trim() { r.take(len(r.rest) - len(strings.TrimLeft(r.rest, " \t"))) }

// left is what the parser's value has more than was read so far.
func (r *reader) left() string { return r.want[min(len(r.buf), len(r.want)):] }

// add takes n bytes that stand here as they are read.
func (r *reader) add(n int) {
	if n == 0 {
		return
	}
	r.mark(r.pos == r.next, false)
	r.buf = append(r.buf, r.rest[:n]...)
	r.take(n)
	r.next = r.pos
}

// stand puts text for something else that stands here: an escape, a line break.
func (r *reader) stand(text string) {
	if text == "" {
		return
	}
	r.mark(false, true)
	r.buf = append(r.buf, text...)
	r.next = source.Pos{}
}

func (r *reader) mark(follows, point bool) {
	if len(r.buf) == 0 {
		r.out.Pos = r.pos
	}
	switch {
	case point:
		r.out.MarkPoint(len(r.buf), r.pos)
	case len(r.buf) > 0 && !follows:
		r.out.MarkRun(len(r.buf), r.pos)
	}
}

// skipProperties steps over an anchor or a tag in front of a value.
func (r *reader) skipProperties() {
	for strings.HasPrefix(r.rest, "&") || strings.HasPrefix(r.rest, "!") {
		if n := strings.IndexAny(r.rest, " \t"); n >= 0 {
			r.take(n)
			r.trim()
		} else {
			r.take(len(r.rest))
		}
		if r.rest == "" {
			r.nextLine()
		}
	}
}

// plain reads a value without quotes. Only the parser's value tells where it ends.
func (r *reader) plain() {
	for left := r.left(); left != ""; left = r.left() {
		text := lineText(r.rest)
		if text == "" {
			if !r.breakLine() {
				return
			}
			continue
		}
		n := 0
		for n < len(text) && n < len(left) && text[n] == left[n] {
			n++
		}
		if n == 0 {
			return
		}
		r.add(n)
	}
}

// lineText is what is left of a line without the space at its end.
func lineText(rest string) string { return strings.TrimRight(rest, " \t") }

// breakLine folds a line break: one is a space, n+1 are n line breaks. False at the end of the file.
func (r *reader) breakLine() bool {
	end := r.pos
	breaks := r.nextLine()
	here := r.pos
	r.pos = end
	if breaks == 1 {
		r.stand(" ")
	}
	r.stand(strings.Repeat("\n", max(breaks-1, 0)))
	r.pos = here
	return breaks > 0
}

// nextLine goes to the first character of the next line that has one and counts the breaks before it.
func (r *reader) nextLine() int {
	for n := 1; r.pos.Line < len(r.file.lines); n++ {
		r.at(r.pos.Line+1, r.file.Line(r.pos.Line+1))
		r.trim()
		if r.rest != "" {
			return n
		}
	}
	return 0
}

// quoted reads a value in single or double quotes.
func (r *reader) quoted(quote byte) {
	r.take(min(1, len(r.rest)))
	r.out.Pos, r.next = r.pos, r.pos
	for {
		text := lineText(r.rest)
		if text == "" {
			if !r.breakLine() {
				return
			}
			continue
		}
		n := strings.IndexAny(r.rest, stops(quote))
		if n < 0 {
			r.add(len(text))
			continue
		}
		r.add(n)
		switch {
		case r.rest[0] == '\\':
			r.escape()
		case quote == '\'' && strings.HasPrefix(r.rest, "''"):
			r.stand("'")
			r.take(2)
		default:
			return
		}
	}
}

func stops(quote byte) string {
	if quote == '"' {
		return "\"\\"
	}
	return "'"
}

// escapes are the one-letter escapes of YAML 1.1 inside double quotes.
var escapes = map[byte]string{
	'0': "\x00", 'a': "\a", 'b': "\b", 't': "\t", '\t': "\t", 'n': "\n", 'v': "\v", 'f': "\f", 'r': "\r", 'e': "\x1b",
	' ': " ", '"': "\"", '\'': "'", '\\': "\\", 'N': "\u0085", '_': "\u00a0", 'L': "\u2028", 'P': "\u2029",
}

// escape reads a backslash in double quotes and what stands after it.
func (r *reader) escape() {
	code := r.rest[1:]
	if code == "" {
		if breaks := r.nextLine(); breaks > 1 {
			r.stand(strings.Repeat("\n", breaks-1))
		}
		return
	}
	if s, ok := escapes[code[0]]; ok {
		r.stand(s)
		r.take(2)
		return
	}
	digits := map[byte]int{'x': 2, 'u': 4, 'U': 8}[code[0]]
	if len(code) > digits {
		if c, err := strconv.ParseUint(code[1:1+digits], 16, 32); err == nil {
			r.stand(string(rune(c)))
		}
		r.take(2 + digits)
		return
	}
	r.take(len(r.rest))
}

// literal reads a block after |: line for line as it stands, less the indentation.
func (r *reader) literal() {
	indent := -1
	for i, text := range strings.Split(r.want, "\n") {
		if i > 0 {
			r.stand("\n")
		}
		r.at(r.pos.Line+1, r.file.Line(r.pos.Line+1))
		if text != "" && indent < 0 {
			indent = len(r.rest) - len(text)
		}
		if text != "" && (indent < 0 || indent > len(r.rest)) {
			return
		}
		r.take(min(max(indent, 0), len(r.rest)))
		r.add(min(len(text), len(r.rest)))
	}
}

// folded reads a block after >: the text of each line, and between two of them what the parser made of the
// break.
func (r *reader) folded() {
	indent := -1
	for blank := 0; r.left() != "" && r.pos.Line < len(r.file.lines); {
		raw := r.file.Line(r.pos.Line + 1)
		if strings.Trim(raw, " ") == "" && (indent < 0 && !r.spaceAfter(blank) || indent >= 0 && len(raw) <= indent) {
			r.at(r.pos.Line+1, "")
			blank++
			continue
		}
		r.between()
		if indent < 0 {
			indent = max(spaces(raw)-spaces(r.left()), 0)
		}
		r.at(r.pos.Line+1, raw)
		r.take(min(indent, len(raw)))
		if !strings.HasPrefix(r.left(), r.rest) {
			return
		}
		r.add(len(r.rest))
	}
	r.between()
}

// spaceAfter reports that the text starts with so many line breaks and then a space: with an indentation that is
// given ("- >1") a line of spaces may be text.
func (r *reader) spaceAfter(breaks int) bool {
	return strings.HasPrefix(r.left(), strings.Repeat("\n", breaks)+" ")
}

// between takes what stands between two lines of a folded block from the parser's value.
func (r *reader) between() {
	left := r.left()
	n := len(left) - len(strings.TrimLeft(left, "\n"))
	if n == 0 && len(r.buf) > 0 && strings.HasPrefix(left, " ") {
		n = 1
	}
	r.stand(left[:n])
}

// spaces counts the spaces a text starts with.
func spaces(s string) int { return len(s) - len(strings.TrimLeft(s, " ")) }
