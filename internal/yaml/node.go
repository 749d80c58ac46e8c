package yaml

import (
	"slices"
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"guidepress/internal/source"
)

// Kind is what a node is.
type Kind int

const (
	Empty  Kind = iota // nothing was written
	Scalar             // one value
	List
	Dict
)

// String names a kind in a sentence.
func (k Kind) String() string {
	return [...]string{"nothing", "a single value", "a list", "a group of keys"}[k]
}

// Node is a piece of a YAML file that knows its file, so that pieces of several files can be merged.
type Node struct {
	File    *File
	Pos     source.Pos
	Kind    Kind
	Value   string     // of a scalar
	style   yaml.Style // of a scalar
	Comment bool       // empty, because a comment begins where the value should stand
	Keys    []*Node    // of a dict
	Vals    []*Node    // of a dict or a list
	Short   *Node      // the short form (a plain value) that a dict was merged over
}

// Get is the value of a key, or nil.
func (n *Node) Get(key string) *Node {
	if i := n.Index(key); i >= 0 {
		return n.Vals[i]
	}
	return nil
}

// Index is the place of a key, -1 for none.
func (n *Node) Index(key string) int {
	if n == nil || n.Kind != Dict {
		return -1
	}
	for i, k := range n.Keys {
		if k.Value == key {
			return i
		}
	}
	return -1
}

// Text is the value of a key that holds a scalar, or "".
func (n *Node) Text(key string) string {
	if v := n.Get(key); v != nil && v.Kind == Scalar {
		return v.Value
	}
	return ""
}

// Has reports whether a key is there with a value.
func (n *Node) Has(key string) bool {
	v := n.Get(key)
	return v != nil && v.Kind != Empty
}

// Set puts a value under a key, in place when the key exists.
func (n *Node) Set(key, val *Node) {
	if i := n.Index(key.Value); i >= 0 {
		n.Keys[i], n.Vals[i] = key, val
		return
	}
	n.Keys, n.Vals = append(n.Keys, key), append(n.Vals, val)
}

// With is a copy of a dict with a value under a key.
func (n *Node) With(key string, val *Node) *Node {
	out := *n
	out.Keys, out.Vals = slices.Clone(n.Keys), slices.Clone(n.Vals)
	out.Set(&Node{File: val.File, Pos: val.Pos, Kind: Scalar, Value: key}, val)
	return &out
}

// Width is how many characters to underline: of a dict its first key, of a scalar what stands on its first line.
func (n *Node) Width() int {
	switch {
	case n.Kind == Dict && len(n.Keys) > 0:
		return n.Keys[0].Width()
	case n.Kind == Empty && n.Comment:
		return n.File.chars(n.Pos.Line) - n.Pos.Col + 1
	case n.Kind != Scalar || n.style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0:
		return 1
	}
	w := utf8.RuneCountInString(n.Value)
	if n.style&(yaml.SingleQuotedStyle|yaml.DoubleQuotedStyle) != 0 {
		w += 2
	}
	text := n.File.Line(n.Pos.Line)
	blank := len(text) - len(strings.TrimRight(text, " "))
	return max(1, min(w, n.File.chars(n.Pos.Line)-blank-n.Pos.Col+1))
}
