package yaml

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"guidepress/internal/source"
)

// errLine takes the parser's messages apart: "yaml: line 5: did not find expected key".
var errLine = lazily(`^yaml: (?:line (\d+): )?(.*)$`)

// plainWords says what the parser's messages mean for somebody who writes guides.
var plainWords = []struct{ parser, message, hint string }{
	{"mapping values are not allowed", "a colon stands where a plain text should be", "put the whole text in quotes: title: \"Your trial: what to expect\"; or check how far the line is indented"},
	{"did not find expected key", "this line does not fit to the lines above", "keys of one group start in the same column; a text with quotes inside needs quotes around all of it"},
	{"did not find expected '-' indicator", "this line does not fit into the list above", "items of one list start with \"- \" in the same column"},
	{"could not find expected ':'", "a colon is missing after the key, or the line is not indented as the text above it", "write \"key: value\"; further lines of a text are indented under it"},
	{"found unexpected end of stream", "a quotation mark or bracket that opens here never closes", "close it; inside double quotes write \\\" for a quotation mark"},
	{"did not find expected ',' or", "a list or group in brackets does not close", "close it with ] or }, or put a text that starts with [ or { in quotes"},
	{"found unknown escape character", "after \\ in double quotes only some letters may stand", "write \\\\ for a backslash, or use single quotes"},
	{"found character that cannot start any token", "a text cannot start with this sign", "put the text in quotes"},
	{"found a tab character", "a tab stands where spaces are needed", "indent with spaces"},
	{"unknown anchor", "an alias (*name) whose anchor (&name) is not above it", "put a text that starts with * in quotes"},
	{"did not find expected alphabetic or numeric character", "a text cannot start with * or &", "put the text in quotes"},
	{"block sequence entries are not allowed", "a list item stands where none may be", "start the list on a line of its own under the key"},
	{"did not find expected node content", "a value is missing here", ""},
	{"did not find expected <document start>", "the file goes on after its end", "check how far the lines are indented"},
}

// syntax reports why a file is no YAML. The parser stops at its first error.
func (p *parser) syntax(err error) {
	f := p.file
	line, words := takeApart(err)
	if strings.Contains(words, "exceeded max depth") {
		p.report(source.Pos{File: f.name, Line: min(line, len(f.lines)), Col: 1}, 1, "too-deep", tooDeep, "")
		return
	}
	at := f.errorLine(line, words)
	if tab := f.tabNear(at); tab > 0 {
		p.report(source.Pos{File: f.name, Line: tab, Col: tabColumn(f.Line(tab))}, 1, "yaml-tab",
			"a tab is used to indent this line", "indent with spaces; most editors can be set to do so")
		return
	}
	if s := f.slip(at); s != nil {
		p.slipped(s)
		return
	}
	message, hint := words, ""
	for _, w := range plainWords {
		if strings.Contains(words, w.parser) {
			message, hint = w.message, w.hint
			break
		}
	}
	text := f.Line(at)
	indent := len(text) - len(strings.TrimLeft(text, " "))
	p.report(source.Pos{File: f.name, Line: at, Col: indent + 1}, utf8.RuneCountInString(strings.TrimSpace(text)), "yaml-syntax", message, hint)
}

func takeApart(err error) (line int, words string) {
	m := errLine().FindStringSubmatch(err.Error())
	if m == nil {
		return 1, err.Error()
	}
	line, _ = strconv.Atoi(m[1])
	return max(line, 1), m[2]
}

// errorLine finds the line of an error. yaml.v3 names the line where the group began that it was reading,
// which may be a hundred lines above; the first line without which the error is another one is the culprit.
func (f *File) errorLine(named int, words string) int {
	if strings.Contains(words, "end of stream") {
		return min(named, len(f.lines))
	}
	fails := func(n int) bool {
		_, err := documents([]byte(strings.Join(f.lines[:n], "\n")))
		if err == nil {
			return false
		}
		_, w := takeApart(err)
		return w == words
	}
	low, high := 1, len(f.lines)
	if !fails(high) {
		return min(named, len(f.lines))
	}
	for low < high {
		if mid := (low + high) / 2; fails(mid) {
			high = mid
		} else {
			low = mid + 1
		}
	}
	return low
}

// tabNear is the line of a tab in the indentation at, just above or just below an error; 0 without one.
func (f *File) tabNear(line int) int {
	for _, n := range []int{line, line - 1, line + 1} {
		if tabColumn(f.Line(n)) > 0 {
			return n
		}
	}
	return 0
}

// tabColumn is the column of the first tab in a line's indentation, 0 without one.
func tabColumn(line string) int {
	indent := line[:len(line)-len(strings.TrimLeft(line, " \t"))]
	return strings.IndexByte(indent, '\t') + 1
}
