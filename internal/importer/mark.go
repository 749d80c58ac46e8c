package importer

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// markdown writes runs as one paragraph. Signs of the text that would be read as marks are escaped; marks that
// CommonMark would not read (a star between two letters, say) are left out rather than printed.
func markdown(runs []run) string {
	runs = tidyStyles(runs)
	var b strings.Builder
	for i, r := range runs {
		if r.brk {
			b.WriteString("\\\n")
			continue
		}
		text := escaped(r.text)
		if i+1 < len(runs) && runs[i+1].link != "" && strings.HasSuffix(text, "!") {
			text = text[:len(text)-1] + `\!` // ![ starts a picture
		}
		if mark := r.mark(); mark != "" && r.link == "" && opens(b.String()) && closes(runs, i) {
			text = mark + text + mark
		}
		if r.link != "" {
			text = "[" + text + "](" + r.link + ")"
		}
		b.WriteString(text)
	}
	return lineStarts(b.String())
}

// tidyStyles moves spaces out of bold, italic and linked words, where marks cannot hold them.
func tidyStyles(runs []run) []run {
	var out []run
	add := func(r run) {
		if n := len(out); n > 0 && out[n-1].same(r) {
			out[n-1].text += r.text
		} else if r.text != "" || r.brk {
			out = append(out, r)
		}
	}
	for _, r := range runs {
		inner := strings.TrimFunc(r.text, unicode.IsSpace)
		if r.brk || inner == r.text || r.link == "" && r.mark() == "" {
			add(r)
			continue
		}
		from := strings.Index(r.text, inner)
		add(run{text: r.text[:from]})
		if inner != "" {
			core := r
			core.text = inner
			add(core)
		}
		add(run{text: r.text[from+len(inner):]})
	}
	return out
}

func (r run) mark() string {
	return [...]string{"", "*", "**", "***"}[map[bool]int{true: 1}[r.italic]+map[bool]int{true: 2}[r.bold]]
}

// opens reports whether a mark may start after a text, closes whether one may end before what follows run i.
func opens(before string) bool {
	r, _ := utf8.DecodeLastRuneInString(before)
	return before == "" || unicode.IsSpace(r) || strings.ContainsRune(`("“‘/—–`, r)
}

func closes(runs []run, i int) bool {
	if i+1 == len(runs) || runs[i+1].brk {
		return true
	}
	r, _ := utf8.DecodeRuneInString(runs[i+1].text)
	return unicode.IsSpace(r) || strings.ContainsRune(`.,;:!?)"”’/—–`, r)
}

// escaped puts a backslash before signs that Markdown, or the loader for {{, would take for its own.
func escaped(s string) string {
	var b strings.Builder
	for i, r := range s {
		if strings.ContainsRune("\\`*[]", r) || r == '_' && !between(s, i) || r == '<' && tagLike(s[i+1:]) ||
			r == '&' && entity.MatchString(s[i:]) || r == '{' {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}

// entity is a character's name. The reader of Markdown also takes a lone & for the start of one when a name
// follows within 40 bytes.
var entity = newPattern(`^&(?:[^;]{0,60}&)?#?\w+;`)

func tagLike(rest string) bool {
	r, _ := utf8.DecodeRuneInString(rest)
	return rest == "" || !unicode.IsSpace(r)
}

// between reports whether the sign at i stands between two letters or digits.
func between(s string, i int) bool {
	before, _ := utf8.DecodeLastRuneInString(s[:i])
	after, _ := utf8.DecodeRuneInString(s[i+1:])
	word := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
	return word(before) && word(after)
}

// lineMark is what at the start of a line would begin a list, a heading, a quotation, code or a table.
var lineMark = newPattern(`^(?:#{1,6}(?:\s|$)|[-+](?:\s|$)|-{2,}|={1,}\s*$|>|\||~{3,})`)

var lineNumber = newPattern(`^(\d{1,9})([.)](?:\s|$))`)

func lineStarts(s string) string {
	rows := strings.Split(s, "\n")
	for i, row := range rows {
		row = strings.TrimLeft(row, " ")
		if lineMark.MatchString(row) {
			row = `\` + row
		}
		rows[i] = lineNumber.ReplaceAllString(row, `$1\$2`)
	}
	return strings.Join(rows, "\n")
}

// inlineMarkdown writes runs for a field that holds a single line.
func inlineMarkdown(runs []run) string {
	out := append([]run(nil), runs...)
	for i := range out {
		if out[i].brk {
			out[i] = run{text: " "}
		}
	}
	return markdown(tidy(out))
}

// markdownBlocks writes paragraphs and lists as Markdown, wrapped at measure characters.
func markdownBlocks(items []item, measure int) string {
	var parts []string
	for _, it := range items {
		s := ""
		if it.kind == bullets {
			s = markdownList(it.list, 0, measure)
		} else {
			s = wrap(markdown(it.runs), measure)
		}
		if s != "" {
			parts = append(parts, s)
		}
	}
	return strings.Join(parts, "\n\n")
}

// markdownList writes a list. Guides hold lists two levels deep; the items of deeper ones join the second level.
func markdownList(l list, depth, measure int) string {
	items := l.items
	if depth > 0 {
		items = level(items)
	}
	var rows []string
	for i, body := range items {
		mark := "- "
		if l.ordered {
			mark = strconv.Itoa(max(l.start, 1)+i) + ". "
		}
		pad := strings.Repeat(" ", len(mark))
		for k, s := range itemParts(body, measure-len(mark)) {
			if k == 0 {
				rows = append(rows, mark+indented(s, pad))
			} else {
				rows = append(rows, "", pad+indented(s, pad))
			}
		}
	}
	return strings.Join(rows, "\n")
}

// level lifts the items of lists inside items beside them.
func level(items [][]item) [][]item {
	var out [][]item
	for _, body := range items {
		var own []item
		var lifted [][]item
		for _, it := range body {
			if it.kind == bullets {
				lifted = append(lifted, level(it.list.items)...)
			} else {
				own = append(own, it)
			}
		}
		if len(own) > 0 {
			out = append(out, own)
		}
		out = append(out, lifted...)
	}
	return out
}

// itemParts are the paragraphs of an item; the first list in it stands right under the paragraph before it.
func itemParts(body []item, measure int) []string {
	var parts []string
	for _, it := range body {
		s := ""
		if it.kind == bullets {
			s = markdownList(it.list, 1, measure)
		} else {
			s = wrap(markdown(it.runs), measure)
		}
		switch n := len(parts) - 1; {
		case s == "":
		case it.kind == bullets && n >= 0 && (!it.list.ordered || it.list.start <= 1): // others cannot end a paragraph
			parts[n] += "\n" + s
		default:
			parts = append(parts, s)
		}
	}
	return parts
}

func indented(s, pad string) string { return strings.ReplaceAll(s, "\n", "\n"+pad) }

// wrap breaks lines at single spaces, never where the next line would start with a mark.
func wrap(s string, measure int) string {
	rows := strings.Split(s, "\n")
	for i, row := range rows {
		rows[i] = wrapLine(row, max(measure, 40))
	}
	return strings.Join(rows, "\n")
}

func wrapLine(s string, measure int) string {
	var b strings.Builder
	width := 0
	rest := strings.Split(s, " ")
	for i, w := range rest {
		n := utf8.RuneCountInString(w)
		single := i > 0 && w != "" && rest[i-1] != ""
		if single && width+1+n > measure && !lineMark.MatchString(w) && !lineNumber.MatchString(w) {
			b.WriteByte('\n')
			width = 0
		} else if i > 0 {
			b.WriteByte(' ')
			width++
		}
		b.WriteString(w)
		width += n
	}
	return b.String()
}
