package load

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"

	"gopkg.in/yaml.v3"

	"guidepress/internal/source"
)

// Limits of a tree. A guide nests some 12 levels deep; its anchors, if any, stand for a handful of lines.
const (
	maxDepth   = 64
	maxAliased = 20_000
	maxKeys    = 1_000 // of one group
)

var tooDeep = fmt.Sprintf("lists and keys are nested more than %d deep", maxDepth)

// tree parses a YAML file; nil, with a problem reported, when there is nothing in it to use.
func (l *loader) tree(name string) *node {
	if n, done := l.trees[name]; done {
		return n
	}
	l.trees[name] = nil
	if f := l.open(name); f != nil {
		l.trees[name] = l.parse(f)
	}
	return l.trees[name]
}

func (l *loader) parse(f *file) *node {
	docs, err := documents([]byte(strings.Join(f.lines, "\n")))
	if err != nil {
		l.syntax(f, err)
		return nil
	}
	if len(docs) > 1 {
		l.report(source.Pos{File: f.name, Line: docs[1].Line, Col: 1}, 3, "many-documents",
			"a second YAML document starts here", "delete the line ---; a file holds one guide")
	}
	g := grower{loader: l, file: f}
	if len(docs) == 0 || len(docs[0].Content) == 0 {
		return l.hollow(f)
	}
	root := g.grow(docs[0].Content[0], 0)
	if root.kind == empty {
		return l.hollow(f)
	}
	if root.kind != dict {
		l.report(root.pos, root.width(), "wrong-type", "the file should hold keys such as \"title:\", but it holds "+root.kind.String(), "")
		return nil
	}
	return root
}

func (l *loader) hollow(f *file) *node {
	l.report(source.Pos{File: f.name}, 0, "empty-file", "the file holds nothing but comments", "")
	return nil
}

// documents parses the first two documents of a file. yaml.v3 turns its own panics into errors; the recover
// is for those it forgets.
func documents(data []byte) (docs []*yaml.Node, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("yaml: %v", r)
		}
	}()
	d := yaml.NewDecoder(bytes.NewReader(data))
	for len(docs) < 2 {
		var n yaml.Node
		if err := d.Decode(&n); errors.Is(err, io.EOF) {
			return docs, nil
		} else if err != nil {
			return nil, err
		}
		docs = append(docs, &n)
	}
	return docs, nil
}

// grower turns the parser's nodes into ours: aliases replaced by what they stand for, merge keys carried out,
// both within bounds.
type grower struct {
	*loader
	file    *file
	within  int // aliases we are inside of
	aliased int // nodes made there
	stopped bool
}

func (g *grower) grow(y *yaml.Node, depth int) *node {
	n := &node{file: g.file, pos: source.Pos{File: g.file.name, Line: y.Line, Col: y.Column}}
	if g.stopped || g.over(n, depth) {
		return n
	}
	switch y.Kind {
	case yaml.AliasNode:
		return g.alias(y, depth)
	case yaml.ScalarNode:
		g.scalar(n, y)
	case yaml.SequenceNode:
		n.kind = list
		for _, c := range y.Content {
			n.vals = append(n.vals, g.grow(c, depth+1))
		}
	case yaml.MappingNode:
		n.kind = dict
		g.pairs(n, y, depth)
	}
	return n
}

// over counts a node against the limits and reports the first that is passed.
func (g *grower) over(n *node, depth int) bool {
	if g.within > 0 {
		g.aliased++
	}
	switch {
	case depth > maxDepth:
		g.report(n.pos, 1, "too-deep", tooDeep, "")
	case g.aliased > maxAliased:
		g.report(n.pos, 1, "alias-bomb", fmt.Sprintf("the aliases (*name) of this file stand for more than %d values", maxAliased), "write the values out, or use guides/shared.yaml")
	default:
		return false
	}
	g.stopped = true
	return true
}

// alias grows what an alias stands for. One that stands inside its own anchor ends at the limit of depth.
func (g *grower) alias(y *yaml.Node, depth int) *node {
	g.within++
	defer func() { g.within-- }()
	return g.grow(y.Alias, depth+1)
}

func (g *grower) scalar(n *node, y *yaml.Node) {
	if y.Style&yaml.TaggedStyle != 0 {
		g.report(n.pos, len(y.Tag), "wrong-type", fmt.Sprintf("the YAML tag %s is not used here", y.Tag), "delete it; to make a value a text, put it in quotes")
	}
	n.kind, n.value, n.style = scalar, y.Value, y.Style
	switch {
	case y.Style != 0:
	case y.Tag == "!!null":
		n.kind = empty
	default:
		g.swallows(y)
	}
}

func (g *grower) pairs(n *node, y *yaml.Node, depth int) {
	if len(y.Content) > 2*maxKeys {
		g.report(n.pos, 1, "too-many", fmt.Sprintf("one group holds more than %d keys", maxKeys), "")
		return
	}
	var merged []*node
	for i := 0; i+1 < len(y.Content) && !g.stopped; i += 2 {
		key, val := g.grow(y.Content[i], depth+1), g.grow(y.Content[i+1], depth+1)
		if y.Content[i].Tag == "!!merge" {
			merged = append(merged, val)
			continue
		}
		if key.kind != scalar {
			g.report(key.pos, key.width(), "wrong-type", "a key should be a word, but here it is "+key.kind.String(), "")
			continue
		}
		if val.kind == empty {
			val.whereEmpty(key)
		}
		if first := n.index(key.value); first >= 0 {
			g.duplicate(n.keys[first], key)
			continue
		}
		n.set(key, val)
	}
	for _, from := range merged {
		g.mergeKey(n, from)
	}
}

func (g *grower) duplicate(first, again *node) {
	g.report(again.pos, again.width(), "duplicate-key", fmt.Sprintf("%q is written twice; first in line %d", again.value, first.pos.Line),
		"keep one of the two; a new item of a list starts with \"- \"")
}

// mergeKey carries out "<<: *name": keys that are written win.
func (g *grower) mergeKey(n, from *node) {
	sources := []*node{from}
	if from.kind == list {
		sources = from.vals
	}
	for _, s := range sources {
		if s.kind != dict {
			g.report(s.pos, s.width(), "wrong-type", "after << an alias of a group of keys should stand", "")
			continue
		}
		for i, k := range s.keys {
			if n.index(k.value) < 0 {
				n.set(k, s.vals[i])
			}
		}
	}
}

// whereEmpty places a value that is not there: at the comment that stands in its place, or at its key.
func (n *node) whereEmpty(key *node) {
	n.pos = key.pos
	line := key.file.line(key.pos.Line)
	rest := []rune(line)
	from := min(key.pos.Col-1+key.width(), len(rest))
	tail := strings.TrimLeft(string(rest[from:]), " :\t")
	if strings.HasPrefix(tail, "#") {
		n.comment = true
		n.pos.Col = len(rest) - len([]rune(tail)) + 1
	}
}
