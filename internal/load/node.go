package load

import (
	"slices"
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"guidepress/internal/source"
)

// kind is what a node is.
type kind int

const (
	empty  kind = iota // nothing was written
	scalar             // one value
	list
	dict
)

// String names a kind in a sentence.
func (k kind) String() string {
	return [...]string{"nothing", "a single value", "a list", "a group of keys"}[k]
}

// node is a piece of a YAML file that knows its file, so that pieces of several files can be merged.
type node struct {
	file    *file
	pos     source.Pos
	kind    kind
	value   string     // of a scalar
	style   yaml.Style // of a scalar
	comment bool       // empty, because a comment begins where the value should stand
	keys    []*node    // of a dict
	vals    []*node    // of a dict or a list
	short   *node      // the short form (a plain value) that a dict was merged over
}

// get is the value of a key, or nil.
func (n *node) get(key string) *node {
	if i := n.index(key); i >= 0 {
		return n.vals[i]
	}
	return nil
}

func (n *node) index(key string) int {
	if n == nil || n.kind != dict {
		return -1
	}
	for i, k := range n.keys {
		if k.value == key {
			return i
		}
	}
	return -1
}

// text is the value of a key that holds a scalar, or "".
func (n *node) text(key string) string {
	if v := n.get(key); v != nil && v.kind == scalar {
		return v.value
	}
	return ""
}

// has reports whether a key is there with a value.
func (n *node) has(key string) bool {
	v := n.get(key)
	return v != nil && v.kind != empty
}

// set puts a value under a key, in place when the key exists.
func (n *node) set(key, val *node) {
	if i := n.index(key.value); i >= 0 {
		n.keys[i], n.vals[i] = key, val
		return
	}
	n.keys, n.vals = append(n.keys, key), append(n.vals, val)
}

// with is a copy of a dict with a value under a key.
func (n *node) with(key string, val *node) *node {
	out := *n
	out.keys, out.vals = slices.Clone(n.keys), slices.Clone(n.vals)
	out.set(&node{file: val.file, pos: val.pos, kind: scalar, value: key}, val)
	return &out
}

// width is how many characters to underline: of a dict its first key, of a scalar what stands on its first line.
func (n *node) width() int {
	switch {
	case n.kind == dict && len(n.keys) > 0:
		return n.keys[0].width()
	case n.kind == empty && n.comment:
		return utf8.RuneCountInString(n.file.line(n.pos.Line)) - n.pos.Col + 1
	case n.kind != scalar || n.style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0:
		return 1
	}
	w := utf8.RuneCountInString(n.value)
	if n.style&(yaml.SingleQuotedStyle|yaml.DoubleQuotedStyle) != 0 {
		w += 2
	}
	return max(1, min(w, utf8.RuneCountInString(strings.TrimRight(n.file.line(n.pos.Line), " "))-n.pos.Col+1))
}
