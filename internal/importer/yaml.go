package importer

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
)

// node is a value of the YAML to be written. The loader owns the YAML library, and reading is all it does; what
// is written here is so little of YAML that three forms suffice: plain, double quoted and literal.
type node struct {
	comments []string // lines above the value's key or dash
	note     string   // a comment behind the value
	text     string
	bare     bool // the text is no text: true, a number
	keys     []string
	vals     []*node
	list     bool
	after    []string // lines below a list
	gap      bool     // an empty line above
	says     []string // the words of the page in it
}

func text(s string) *node { return &node{text: s} }

func listOf(items ...*node) *node { return &node{list: true, vals: items} }

// dict starts a group of keys.
func dict(key string, val *node) *node { return new(node).with(key, val) }

func (n *node) with(key string, val *node) *node {
	n.keys, n.vals = append(n.keys, key), append(n.vals, val)
	return n
}

func (n *node) withText(key, s string) *node { return n.with(key, text(s)) }

// saying notes which words of the page a value holds.
func (n *node) saying(s string) *node {
	n.says = append(n.says, wordsOf(s)...)
	return n
}

// write writes the value of a key or a dash that stands at an indentation.
func (n *node) write(b *strings.Builder, depth int) {
	pad := strings.Repeat("  ", depth)
	switch {
	case n.list:
		b.WriteByte('\n')
		for _, v := range n.vals {
			v.above(b, pad)
			b.WriteString(pad + "-")
			v.write(b, depth+1)
		}
		(&node{comments: n.after}).comment(b, pad)
	case len(n.keys) > 0:
		n.pairs(b, depth, depth > 0)
	default:
		n.scalar(b, pad)
	}
}

// pairs writes a group of keys. The first of a list's item stands on the line of its dash.
func (n *node) pairs(b *strings.Builder, depth int, dashed bool) {
	pad := strings.Repeat("  ", depth)
	for i, key := range n.keys {
		if i == 0 && dashed {
			b.WriteByte(' ')
		} else {
			n.vals[i].above(b, pad)
			b.WriteString(pad)
		}
		b.WriteString(key + ":")
		if v := n.vals[i]; len(v.keys) > 0 {
			b.WriteByte('\n')
			v.pairs(b, depth+1, false)
		} else {
			v.write(b, depth+1)
		}
	}
}

// above writes what stands over a value: an empty line, comments.
func (n *node) above(b *strings.Builder, pad string) {
	if n.gap {
		b.WriteByte('\n')
	}
	n.comment(b, pad)
}

func (n *node) comment(b *strings.Builder, pad string) {
	for _, line := range n.comments {
		b.WriteString(strings.TrimRight(pad+"# "+line, " ") + "\n")
	}
}

func (n *node) scalar(b *strings.Builder, pad string) {
	note := ""
	if n.note != "" {
		note = " # " + n.note
	}
	if n.bare {
		b.WriteString(" " + n.text + note + "\n")
		return
	}
	if !strings.Contains(n.text, "\n") {
		b.WriteString(" " + quoted(n.text) + note + "\n")
		return
	}
	b.WriteString(" |" + note + "\n")
	for line := range strings.SplitSeq(n.text, "\n") {
		if line != "" {
			line = pad + line
		}
		b.WriteString(line + "\n")
	}
}

// likeOther are plain texts that YAML takes for something else than text.
var likeOther = newPattern(`(?i)^(?:~|null|true|false|yes|no|on|off|y|n|[-+.]?[0-9][-+0-9_.,:eEx]*|\.(?:inf|nan)|<<|=|[0-9]{4}-[0-9]{2}-[0-9]{2}.*)$`)

// quoted writes a text on one line, in quotes only when YAML would not read it as it is.
func quoted(s string) string {
	if s == "" || likeOther.MatchString(s) || strings.ContainsAny(s[:1], "-?:,[]{}#&*!|>'\"%@` ") ||
		strings.Contains(s, ": ") || strings.Contains(s, " #") || strings.HasSuffix(s, ":") || strings.HasSuffix(s, " ") ||
		strings.ContainsFunc(s, func(r rune) bool { return unicode.IsControl(r) || r == '\u00a0' }) {
		return doubleQuoted(s)
	}
	return s
}

func doubleQuoted(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '\n':
			b.WriteString(`\n`)
		case unicode.IsControl(r):
			fmt.Fprintf(&b, `\x%02x`, r)
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}

// words are all words of the page in a value.
func (n *node) words() []string {
	out := slices.Clone(n.says)
	for _, v := range n.vals {
		out = append(out, v.words()...)
	}
	return out
}
