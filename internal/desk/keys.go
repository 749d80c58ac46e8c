package desk

import (
	"slices"
	"strings"

	"guidepress/internal/source"
	"guidepress/internal/yaml"
)

// A key of a group is written, changed and taken away by its own lines; every other byte stays. The reader of the files is
// the judge, as it is of texts: the groups must be the same but for that one key.

// setKey gives a key of the group at a place a value, as written; "" takes the key away. order are the keys that the group
// may have: a new one stands behind those that come before it.
func setKey(data []byte, at source.Pos, key string, values []string, order []string) ([]byte, error) {
	tree := parsed(at.File, data)
	d := dictAt(tree, at)
	if d == nil || len(d.Keys) == 0 {
		return nil, errNoPlace
	}
	g := groupOf(string(data), d)
	if g == nil {
		return nil, errFlow
	}
	if len(values) == 0 {
		values = []string{""}
	}
	for _, v := range values {
		out := []byte(g.with(key, v, order))
		if sameBut(tree, parsed(at.File, out), d, key, v != "") {
			return out, nil
		}
	}
	return nil, errNoPlace
}

// dictAt is the group that begins at a place.
func dictAt(n *yaml.Node, at source.Pos) *yaml.Node {
	if n == nil || n.Kind == yaml.Dict && n.Pos == at {
		return n
	}
	for _, v := range n.Vals {
		if found := dictAt(v, at); found != nil {
			return found
		}
	}
	return nil
}

// group is where the keys of a group stand.
type group struct {
	lines  []string // of the file, with their ends
	keys   []string
	spans  [][2]int // the lines of each key
	indent int
	dashed bool // the first key stands behind a dash
	end    string
}

func groupOf(data string, d *yaml.Node) *group {
	g := &group{lines: strings.SplitAfter(data, "\n"), indent: d.Keys[0].Pos.Col - 1, end: "\n"}
	if strings.Contains(data, "\r\n") {
		g.end = "\r\n"
	}
	for i, k := range d.Keys {
		line := k.Pos.Line - 1
		if line >= len(g.lines) || k.Pos.Col-1 != g.indent || len(g.spans) > 0 && line < g.spans[len(g.spans)-1][1] {
			return nil // in one line, in braces
		}
		text := []rune(strings.TrimPrefix(g.lines[line], "\ufeff"))
		lead := strings.TrimSpace(string(text[:min(g.indent, len(text))]))
		if i == 0 {
			g.dashed = lead != ""
		}
		if strings.Trim(lead, "- ") != "" || i > 0 && lead != "" {
			return nil
		}
		last := line
		for n := line + 1; n < len(g.lines); n++ {
			text := strings.TrimRight(g.lines[n], "\r\n")
			if strings.TrimSpace(text) == "" {
				continue
			}
			in := indent(text)
			list := d.Vals[i].Kind == yaml.List && in == g.indent && strings.HasPrefix(text[in:], "- ") && d.Vals[i].Pos.Col-1 == g.indent
			if in <= g.indent && !list {
				break
			}
			last = n
		}
		g.keys = append(g.keys, k.Value)
		g.spans = append(g.spans, [2]int{line, last + 1})
	}
	return g
}

// with is the file with another value of a key.
func (g *group) with(key, value string, order []string) string {
	if last := &g.lines[len(g.lines)-1]; *last != "" {
		*last += g.end
	}
	pad := strings.Repeat(" ", g.indent)
	line := pad + key + ": " + value + g.end
	if first, rest, more := strings.Cut(value, "\n"); more { // a group or a block of its own
		line = strings.TrimRight(pad+key+": "+first, " ") + g.end
		for l := range strings.SplitSeq(rest, "\n") {
			line += strings.TrimRight(pad+"  "+l, " ") + g.end
		}
	}
	i := slices.Index(g.keys, key)
	switch {
	case i >= 0 && value == "":
		from, to := g.spans[i][0], g.spans[i][1]
		if i == 0 && g.dashed {
			return strings.Join(g.lines, "") // an item keeps its first key
		}
		return strings.Join(slices.Concat(g.lines[:from], g.lines[to:]), "")
	case i >= 0:
		from, to := g.spans[i][0], g.spans[i][1]
		if i == 0 && g.dashed {
			r := []rune(g.lines[from])
			line = string(r[:g.indent]) + strings.TrimPrefix(line, pad)
		}
		return strings.Join(slices.Concat(g.lines[:from], []string{line}, g.lines[to:]), "")
	case value == "":
		return strings.Join(g.lines, "")
	}
	behind := g.spans[0][1]
	for _, k := range order {
		if k == key {
			break
		}
		if n := slices.Index(g.keys, k); n >= 0 && g.spans[n][1] > behind {
			behind = g.spans[n][1]
		}
	}
	return strings.Join(slices.Concat(g.lines[:behind], []string{line}, g.lines[behind:]), "")
}

// sameBut reports whether two trees differ in one key of one group alone, and that is there, or gone.
func sameBut(a, b, but *yaml.Node, key string, there bool) bool {
	return alike(a, b, func(n *yaml.Node) bool { return n == but }, func(n *yaml.Node) bool {
		return n.Kind == but.Kind && n.Has(key) == there && sameKeys(but, n, key)
	})
}

func sameKeys(a, b *yaml.Node, but string) bool {
	n := 0
	for i, k := range a.Keys {
		if k.Value == but {
			continue
		}
		n++
		if v := b.Get(k.Value); v == nil || !sameBut(a.Vals[i], v, nil, "", false) {
			return false
		}
	}
	for _, k := range b.Keys {
		if k.Value != but {
			n--
		}
	}
	return n == 0
}

// inWords are the ways to write a text, the plainest first.
func inWords(text string) []string {
	s := scalar{}
	quoted, _ := s.quoted(text)
	if strings.Contains(text, "\n") || strings.TrimSpace(text) != text {
		return []string{quoted}
	}
	return []string{text, quoted}
}
