package desk

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"guidepress/internal/mend"
	"guidepress/internal/source"
	"guidepress/internal/yaml"
)

var errNoPlace = refusal{409, "this text is written in a way that cannot be changed here; the text pane can"}

// splice writes another text in the place of a scalar, in its own way of writing where that is possible, in quotes
// where it is not. Every other byte stays. The reader of the files is the judge: what it does not read as the same file
// with that one text changed is not written.
func splice(data []byte, at source.Pos, text string) ([]byte, error) {
	old := parsed(at.File, data)
	n := scalarAt(old, at)
	if n == nil {
		return nil, errNoPlace
	}
	s, err := locate(string(data), n)
	if err != nil {
		return nil, err
	}
	for _, write := range []func(string) (string, bool){s.same, s.quoted} {
		scalar, ok := write(text)
		if !ok {
			continue
		}
		out := []byte(string(data[:s.from]) + scalar + string(data[s.to:]))
		if same(old, parsed(at.File, out), n, text) {
			return out, nil
		}
	}
	return nil, errNoPlace
}

// same reports whether two trees differ in one scalar alone, and that holds the text.
func same(a, b, but *yaml.Node, text string) bool {
	return alike(a, b, func(n *yaml.Node) bool { return n == but }, func(n *yaml.Node) bool {
		return n.Kind == yaml.Scalar && n.Value == text || n.Kind == but.Kind && unwrap(n.Value) == unwrap(text)
	})
}

// scalar is where a scalar stands in its file and how it is written there.
type scalar struct {
	from, to int
	raw      string // what is written
	line     string // what stands before it in its line
	end      string // the file's line end
}

func locate(data string, n *yaml.Node) (scalar, error) {
	s := scalar{from: mend.Offset(data, n.Pos), end: "\n"}
	if strings.Contains(data, "\r\n") {
		s.end = "\r\n"
	}
	s.line = data[strings.LastIndexAny(data[:s.from], "\r\n")+1 : s.from]
	rest := data[s.from:]
	switch {
	case rest == "" || strings.ContainsRune("&!*", rune(rest[0])):
		return s, errNoPlace
	case rest[0] == '"':
		s.to = s.from + 1 + closing(rest[1:], `\`, '"')
	case rest[0] == '\'':
		s.to = s.from + 1 + closing(rest[1:], "'", '\'')
	case rest[0] == '|' || rest[0] == '>':
		s.to = s.from + s.block(rest)
	default:
		placed := n.Placed()
		s.to = mend.Offset(data, placed.At(len(placed.Value)))
	}
	if s.to <= s.from || s.to > len(data) {
		return s, errNoPlace
	}
	s.raw = data[s.from:s.to]
	return s, nil
}

// closing is where a quoted scalar ends, behind its last quote; escape makes the next character an ordinary one.
func closing(text, escape string, quote byte) int {
	for i := 0; i < len(text); i++ {
		switch {
		case strings.HasPrefix(text[i:], escape) && (escape != "'" || strings.HasPrefix(text[i:], "''")):
			i++
		case text[i] == quote:
			return i + 1
		}
	}
	return -1
}

// block is how long a block scalar is, without the empty lines behind it: its lines are indented as the first of them.
func (s *scalar) block(rest string) int {
	size, last, margin := 0, 0, -1
	for i, l := range strings.SplitAfter(rest, "\n") {
		text := strings.TrimRight(l, "\r\n")
		if i == 0 {
			last = len(text)
		} else if strings.TrimSpace(text) != "" {
			if margin < 0 {
				margin = max(indent(text), indent(s.line)+1)
			}
			if indent(text) < margin {
				break
			}
			last = size + len(text)
		}
		size += len(l)
	}
	return last
}

func indent(line string) int { return len(line) - len(strings.TrimLeft(line, " ")) }

// margin is how far the lines of a scalar are indented at least: two columns past its key.
func (s *scalar) margin() string {
	p := indent(s.line)
	for strings.HasPrefix(s.line[p:], "- ") {
		p += 2 + indent(s.line[p+2:])
	}
	if strings.TrimSpace(s.line[p:]) != "" {
		p += 2
	}
	return strings.Repeat(" ", p)
}

// quoted writes a text in double quotes, in one line.
func (s *scalar) quoted(text string) (string, bool) {
	r := strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`, "\t", `\t`)
	return `"` + r.Replace(text) + `"`, true
}

// same writes a text as the old one was written; false where that cannot be.
func (s *scalar) same(text string) (string, bool) {
	switch s.raw[0] {
	case '"':
		return s.quoted(text)
	case '\'':
		return "'" + strings.ReplaceAll(text, "'", "''") + "'", !strings.Contains(text, "\n")
	case '|', '>':
		return s.inBlock(text), true
	}
	if text == "" || strings.Contains(text, "\n") {
		return "", false
	}
	lines := strings.Split(strings.ReplaceAll(s.raw, "\r\n", "\n"), "\n")
	if len(lines) == 1 {
		return text, true
	}
	return strings.Join(fold(text, lines, s.pad(lines)), s.end), true
}

// pad is how the further lines of a scalar are indented: as its second one is.
func (s *scalar) pad(lines []string) string {
	for _, l := range lines[1:] {
		if strings.TrimSpace(l) != "" {
			return l[:indent(l)]
		}
	}
	return s.margin()
}

// inBlock writes the lines of a block scalar. A paragraph that stays keeps the lines it was broken into; one that has
// changed keeps those before the change.
func (s *scalar) inBlock(text string) string {
	lines := strings.Split(strings.ReplaceAll(s.raw, "\r\n", "\n"), "\n")
	pad := s.pad(lines)
	old := paragraphs(lines[1:], pad)
	out := []string{lines[0]}
	for i, para := range strings.Split(strings.TrimRight(text, "\n"), "\n") {
		if para == "" {
			out = append(out, "")
			continue
		}
		if s.raw[0] == '>' && i > 0 && out[len(out)-1] != "" {
			out = append(out, "")
		}
		was := []string{}
		for k, o := range old {
			if unwrap(strings.Join(o, "\n")) == para || len(was) == 0 && k == i {
				was = o
			}
		}
		for _, l := range fold(para, was, hang(para)) {
			out = append(out, pad+l)
		}
	}
	return strings.Join(out, s.end)
}

// paragraphs are the lines of a block scalar, without their margin, a group for each line of the unwrapped text.
func paragraphs(lines []string, pad string) [][]string {
	var out [][]string
	for i, l := range lines {
		l = strings.TrimPrefix(l, pad)
		if i > 0 && goesOn(strings.TrimPrefix(lines[i-1], pad), l) {
			out[len(out)-1] = append(out[len(out)-1], l)
		} else {
			out = append(out, []string{l})
		}
	}
	return out
}

// unwrap joins the lines of each paragraph and item: where lines were broken in the file means nothing.
func unwrap(text string) string {
	var out []string
	for i, l := range strings.Split(text, "\n") {
		if i > 0 && goesOn(out[len(out)-1], l) {
			out[len(out)-1] += " " + strings.TrimLeft(l, " ")
		} else {
			out = append(out, l)
		}
	}
	return strings.Join(out, "\n")
}

var opens = regexp.MustCompile(`^\s*([-*+>|#]|\d+[.)])(\s|$)|^\s*#+ |^\s*$`)

// goesOn reports whether a line of Markdown goes on with what stands on the line before it.
func goesOn(before, line string) bool {
	heading := strings.HasPrefix(strings.TrimLeft(before, " "), "#")
	return strings.TrimSpace(before) != "" && !heading && !strings.HasSuffix(before, "  ") && !strings.HasSuffix(before, `\`) && !opens.MatchString(line)
}

// hang is how far the further lines of an item are indented.
func hang(para string) string {
	return strings.Repeat(" ", len(item.FindString(para)))
}

var item = regexp.MustCompile(`^\s*([-*+]|\d+[.)])\s+`)

// fold breaks a text into lines: those of the old one as long as the words are the same, then up to the width of the
// widest. Further lines begin with pad.
func fold(text string, old []string, pad string) []string {
	width := 72
	for _, l := range old {
		width = max(width, utf8.RuneCountInString(l))
	}
	if strings.Join(strings.Fields(strings.Join(old, " ")), " ") == text && len(old) > 0 {
		return old
	}
	var out []string
	for len(old) > 1 {
		start := strings.TrimLeft(old[0], " ") + " "
		if len(out) == 0 {
			start = old[0] + " "
		}
		rest, same := strings.CutPrefix(text, start)
		if !same {
			break
		}
		out, text, old = append(out, old[0]), rest, old[1:]
	}
	line := ""
	for i, w := range strings.Split(text, " ") {
		switch {
		case i == 0 && len(out) == 0:
			line = w
		case i == 0:
			line = pad + w
		case utf8.RuneCountInString(line)+1+utf8.RuneCountInString(w) > width:
			out, line = append(out, line), pad+w
		default:
			line += " " + w
		}
	}
	return append(out, line)
}
