// Package yaml reads YAML with exact places.
//
// In come the bytes of a file. Out goes a tree whose every piece knows where it stands, down to the characters of a
// text, and what is wrong with the file in words for somebody who does not know YAML. The package must not know what
// a guide is.
package yaml

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

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

// parser reads one file and tells what is wrong with it.
type parser struct {
	file *File
	add  func(source.Problem)
}

func (p *parser) report(at source.Pos, length int, rule, message, hint string) {
	p.add(source.Problem{Pos: at, Len: length, Rule: rule, Message: message, Hint: hint})
}

// Parse is the tree of a file; nil, with a problem added, when there is nothing in it to use.
func Parse(name string, data []byte, add func(source.Problem)) *Node {
	p := &parser{&File{name: name}, add}
	if is := disguised(data); is != "" {
		p.report(source.Pos{File: name}, 0, "bad-utf8", "this is no plain text but "+is, "save it as plain text with the encoding UTF-8")
		return nil
	}
	p.file = newFile(name, strings.Split(p.clean(string(data)), "\n"))
	if strings.TrimSpace(strings.Join(p.file.lines, "")) == "" {
		p.report(source.Pos{File: name}, 0, "empty-file", "the file is empty", "")
		return nil
	}
	return p.tree()
}

func (p *parser) tree() *Node {
	docs, err := documents([]byte(strings.Join(p.file.lines, "\n")))
	if err != nil {
		p.syntax(err)
		return nil
	}
	if len(docs) > 1 {
		p.report(source.Pos{File: p.file.name, Line: docs[1].Line, Col: 1}, 3, "many-documents",
			"a second YAML document starts here", "delete the line ---; a file holds one guide")
	}
	g := grower{parser: p}
	if len(docs) == 0 || len(docs[0].Content) == 0 {
		return p.hollow()
	}
	root := g.grow(docs[0].Content[0], 0)
	if root.Kind == Empty {
		return p.hollow()
	}
	if root.Kind != Dict {
		p.report(root.Pos, root.Width(), "wrong-type", "the file should hold keys such as \"title:\", but it holds "+root.Kind.String(), "")
		return nil
	}
	return root
}

func (p *parser) hollow() *Node {
	p.report(source.Pos{File: p.file.name}, 0, "empty-file", "the file holds nothing but comments", "")
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
	*parser
	within  int // aliases we are inside of
	aliased int // nodes made there
	stopped bool
}

func (g *grower) grow(y *yaml.Node, depth int) *Node {
	n := &Node{File: g.file, Pos: source.Pos{File: g.file.name, Line: y.Line, Col: y.Column}}
	if g.stopped || g.over(n, depth) {
		return n
	}
	switch y.Kind {
	case yaml.AliasNode:
		return g.alias(y, depth)
	case yaml.ScalarNode:
		g.scalar(n, y)
	case yaml.SequenceNode:
		n.Kind = List
		for _, c := range y.Content {
			n.Vals = append(n.Vals, g.grow(c, depth+1))
		}
	case yaml.MappingNode:
		n.Kind = Dict
		g.pairs(n, y, depth)
	}
	return n
}

// over counts a node against the limits and reports the first that is passed.
func (g *grower) over(n *Node, depth int) bool {
	if g.within > 0 {
		g.aliased++
	}
	switch {
	case depth > maxDepth:
		g.report(n.Pos, 1, "too-deep", tooDeep, "")
	case g.aliased > maxAliased:
		g.report(n.Pos, 1, "alias-bomb", fmt.Sprintf("the aliases (*name) of this file stand for more than %d values", maxAliased), "write the values out, or use guides/shared.yaml")
	default:
		return false
	}
	g.stopped = true
	return true
}

// alias grows what an alias stands for. One that stands inside its own anchor ends at the limit of depth.
func (g *grower) alias(y *yaml.Node, depth int) *Node {
	g.within++
	defer func() { g.within-- }()
	return g.grow(y.Alias, depth+1)
}

func (g *grower) scalar(n *Node, y *yaml.Node) {
	if y.Style&yaml.TaggedStyle != 0 {
		g.report(n.Pos, len(y.Tag), "wrong-type", fmt.Sprintf("the YAML tag %s is not used here", y.Tag), "delete it; to make a value a text, put it in quotes")
	}
	n.Kind, n.Value, n.style = Scalar, y.Value, y.Style
	switch {
	case y.Style != 0:
	case y.Tag == "!!null":
		n.Kind = Empty
	default:
		g.swallows(y)
	}
}

func (g *grower) pairs(n *Node, y *yaml.Node, depth int) {
	if len(y.Content) > 2*maxKeys {
		g.report(n.Pos, 1, "too-many", fmt.Sprintf("one group holds more than %d keys", maxKeys), "")
		return
	}
	var merged []*Node
	for i := 0; i+1 < len(y.Content) && !g.stopped; i += 2 {
		key, val := g.grow(y.Content[i], depth+1), g.grow(y.Content[i+1], depth+1)
		if y.Content[i].Tag == "!!merge" {
			merged = append(merged, val)
			continue
		}
		if key.Kind != Scalar {
			g.report(key.Pos, key.Width(), "wrong-type", "a key should be a word, but here it is "+key.Kind.String(), "")
			continue
		}
		if val.Kind == Empty {
			val.whereEmpty(key)
		}
		if first := n.Index(key.Value); first >= 0 {
			g.duplicate(n.Keys[first], key)
			continue
		}
		n.Set(key, val)
	}
	for _, from := range merged {
		g.mergeKey(n, from)
	}
}

func (g *grower) duplicate(first, again *Node) {
	g.report(again.Pos, again.Width(), "duplicate-key", fmt.Sprintf("%q is written twice; first in line %d", again.Value, first.Pos.Line),
		"keep one of the two; a new item of a list starts with \"- \"")
}

// mergeKey carries out "<<: *name": keys that are written win.
func (g *grower) mergeKey(n, from *Node) {
	sources := []*Node{from}
	if from.Kind == List {
		sources = from.Vals
	}
	for _, s := range sources {
		if s.Kind != Dict {
			g.report(s.Pos, s.Width(), "wrong-type", "after << an alias of a group of keys should stand", "")
			continue
		}
		for i, k := range s.Keys {
			if n.Index(k.Value) < 0 {
				n.Set(k, s.Vals[i])
			}
		}
	}
}

// whereEmpty places a value that is not there: at the comment that stands in its place, or at its key.
func (n *Node) whereEmpty(key *Node) {
	n.Pos = key.Pos
	line := key.File.Line(key.Pos.Line)
	tail := strings.TrimLeft(line[key.File.offset(key.Pos.Line, key.Pos.Col+key.Width()):], " :\t")
	if strings.HasPrefix(tail, "#") {
		n.Comment = true
		n.Pos.Col = key.File.chars(key.Pos.Line) - utf8.RuneCountInString(tail) + 1
	}
}
