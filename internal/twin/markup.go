package twin

import (
	"html"
	"strings"

	"guidepress/internal/typeset"
)

// safe is HTML: what an author wrote becomes it only by text, so that "<" is shown and never obeyed.
type safe string

// markup writes HTML, indented, one block element a line.
type markup struct {
	b     strings.Builder
	stack []string
	shown strings.Builder
	lang  string
}

// text is what an author wrote: escaped, typewriter signs set right.
func (m *markup) text(s string) safe { return m.plain(typeset.Quotes(s, m.lang)) }

// plain is text that stays as it is.
func (m *markup) plain(s string) safe {
	m.shown.WriteString(s)
	m.shown.WriteByte('\n')
	return safe(html.EscapeString(s))
}

// start is a start tag; attributes are pairs of name and value.
func start(tag string, attrs []string) string {
	var b strings.Builder
	b.WriteString("<" + tag)
	for i := 0; i+1 < len(attrs); i += 2 {
		b.WriteString(" " + attrs[i] + `="` + html.EscapeString(attrs[i+1]) + `"`)
	}
	b.WriteString(">")
	return b.String()
}

// open starts an element that holds others.
func (m *markup) open(tag string, attrs ...string) {
	m.raw(safe(start(tag, attrs)))
	m.stack = append(m.stack, tag)
}

// close ends the element opened last.
func (m *markup) close() {
	n := len(m.stack) - 1
	tag := m.stack[n]
	m.stack = m.stack[:n]
	m.raw(safe("</" + tag + ">"))
}

// line is a whole element on one line.
func (m *markup) line(tag string, inner safe, attrs ...string) {
	m.raw(element(tag, inner, attrs...))
}

// raw writes a line of HTML.
func (m *markup) raw(s safe) {
	if s == "" {
		return
	}
	m.b.WriteString(strings.Repeat(" ", len(m.stack)))
	m.b.WriteString(string(s))
	m.b.WriteByte('\n')
}

// element is a whole element; an empty inner of an element that can hold nothing leaves out its end.
func element(tag string, inner safe, attrs ...string) safe {
	out := safe(start(tag, attrs)) + inner
	switch tag {
	case "meta", "link", "img", "input", "br", "source":
		return out
	}
	return out + safe("</"+tag+">")
}
