package importer

import (
	"strings"
	"unicode"
)

// readPlain reads a page's text. Empty lines part it into blocks; a block is a heading, a list or paragraphs.
func readPlain(text string) *page {
	p := &page{tooMuch: wordCount(text) > maxWords}
	if p.tooMuch {
		return p
	}
	var items []item
	for _, b := range joinedLists(textBlocks(text)) {
		items = append(items, b.items()...)
	}
	p.items = titled(p, tiles(items))
	return p
}

// block is a group of lines without an empty one.
type textBlock []string

func textBlocks(text string) []textBlock {
	var out []textBlock
	var b textBlock
	sign := "" // a bullet alone on its line, as PDF readers copy them: it belongs to the next
	for line := range strings.SplitSeq(text+"\n\n", "\n") {
		if loneBullet.MatchString(line) {
			sign = trim(line) + " "
			continue
		}
		if trim(line) != "" {
			line, sign = sign+line, ""
			b = append(b, strings.TrimRight(strings.ReplaceAll(line, "\t", "    "), " \u00a0"))
			continue
		}
		if len(b) > 0 {
			out = append(out, b)
		}
		b = nil
	}
	return out
}

var loneBullet = newPattern(`^[\s\x{a0}]*[•◦▪‣●○■□◆✓✔➢➤·][\s\x{a0}]*$`)

// joinedLists puts the items of a list together that have empty lines between them.
func joinedLists(blocks []textBlock) []textBlock {
	var out []textBlock
	for _, b := range blocks {
		if n := len(out) - 1; n >= 0 && out[n].listsOn(b) {
			out[n] = append(out[n], b...)
		} else {
			out = append(out, b)
		}
	}
	return out
}

// listsOn reports whether a block goes on with the list that another ends with.
func (b textBlock) listsOn(next textBlock) bool {
	last := b[0]
	for _, l := range b {
		if bulleted(l) || numbered.MatchString(l) {
			last = l
		}
	}
	switch {
	case bulleted(next[0]) && bulleted(last):
		return true
	case numbered.MatchString(next[0]):
		return numbered.MatchString(last) && number(next[0]) == number(last)+1
	}
	return false
}

// numbered starts an item of a numbered list.
var numbered = newPattern(`^\s*\d{1,3}[.)]\s+\S`)

var (
	hashed    = newPattern(`^(#{1,6})\s+(.*?)\s*#*$`)
	underline = newPattern(`^\s*(=+|-{3,}|~{3,}|_{3,}|\*{3,})\s*$`)
	numberDot = newPattern(`^\s*\d{1,3}[.)]\s+`)
)

func (b textBlock) items() []item {
	switch {
	case len(b) == 1 && underline.MatchString(b[0]):
		return nil // a line drawn across the page
	case len(b) == 1 && hashed.MatchString(trim(b[0])):
		m := hashed.FindStringSubmatch(trim(b[0]))
		return []item{{kind: heading, level: len(m[1]), runs: words(m[2])}}
	case len(b) > 1 && underline.MatchString(b[1]):
		first := item{kind: heading, level: 2, runs: words(b[0])}
		if strings.HasPrefix(trim(b[1]), "=") {
			first.level = 1
		}
		return append([]item{first}, b[2:].items()...)
	case len(b) == 0:
		return nil
	}
	for i, l := range b {
		if bulleted(l) || numbered.MatchString(l) && b.runsOn(i) {
			return append(b[:i].paragraphs(), b[i:].list())
		}
	}
	return b.paragraphs()
}

// runsOn reports whether the numbered line i is part of a list: the first of its block, or one of several.
func (b textBlock) runsOn(i int) bool {
	n := 0
	for _, l := range b {
		if numbered.MatchString(l) {
			n++
		}
	}
	return i == 0 && !headingLike(numberDot.ReplaceAllString(b[0], "")) || n > 1
}

func words(s string) []run {
	if s = trim(s); s == "" {
		return nil
	}
	return []run{{text: s}}
}

// paragraphs joins lines that were one before a program broke them: those after a long line, and those that go
// on with a small letter. 45 characters are fewer than any program's measure and more than most headings have.
func (b textBlock) paragraphs() []item {
	var out []item
	last := ""
	for i, l := range b {
		l = trim(l)
		one := item{kind: para, runs: words(l)}
		if b.heads(i) {
			one.kind, one.level = heading, 2
		}
		if i > 0 && one.kind == para && out[len(out)-1].kind == para && !strings.HasSuffix(last, "?") && (len(last) >= 45 || startsSmall(l)) {
			out[len(out)-1].runs[0].text += " " + l
		} else {
			out = append(out, one)
		}
		last = l
	}
	return out
}

// heads reports whether a line is a heading: alone in its block, or a question or a few words between the end
// of a sentence and a line of running text.
func (b textBlock) heads(i int) bool {
	if !headingLike(b[i]) {
		return false
	}
	if len(b) == 1 {
		return true
	}
	after := i == 0 || strings.ContainsAny(b[i-1][len(b[i-1])-1:], ".!?:")
	if i+1 == len(b) || !after {
		return false
	}
	return strings.HasSuffix(b[i], "?") || wordCount(b[i]) <= 8 && len(b[i+1]) >= 60
}

// list reads lines with bullets or numbers. Deeper indented ones are lists inside; lines with neither go on
// with the item above.
func (b textBlock) list() item {
	it := item{kind: bullets, list: list{typed: true, ordered: numbered.MatchString(b[0])}}
	if it.list.ordered {
		it.list.start = number(b[0])
	}
	top := indent(b[0])
	for _, l := range b {
		sign := bulleted(l) || numbered.MatchString(l)
		text := words(numberDot.ReplaceAllString(bullet.ReplaceAllString(l, ""), ""))
		last := len(it.list.items) - 1
		switch {
		case sign && (indent(l) < top+2 || last < 0):
			it.list.items = append(it.list.items, []item{{kind: para, runs: text}})
		case sign:
			it.list.items[last] = inner(it.list.items[last], text)
		default:
			lastRun(it.list.items[last]).text += " " + trim(l)
		}
	}
	return it
}

// inner adds an item to the list inside an item.
func inner(body []item, text []run) []item {
	one := []item{{kind: para, runs: text}}
	if n := len(body) - 1; body[n].kind == bullets {
		body[n].list.items = append(body[n].list.items, one)
		return body
	}
	return append(body, item{kind: bullets, list: list{typed: true, items: [][]item{one}}})
}

func lastRun(body []item) *run {
	last := &body[len(body)-1]
	if last.kind == bullets {
		return lastRun(last.list.items[len(last.list.items)-1])
	}
	return &last.runs[len(last.runs)-1]
}

func indent(l string) int {
	n := 0
	for _, r := range l {
		if !unicode.IsSpace(r) {
			break
		}
		n++
	}
	return n
}

func number(l string) int {
	n := 0
	for _, r := range trim(l) {
		if r < '0' || r > '9' {
			break
		}
		n = n*10 + int(r-'0')
	}
	return n
}
