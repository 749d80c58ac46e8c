package markdown

import (
	"regexp"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// Two marks are our own: [^id] names a source, [texto]{lang=es} says that words are in another language.

var (
	citeMark  = regexp.MustCompile(`^\[\^([A-Za-z0-9][A-Za-z0-9_.-]*)\]`)
	langClose = regexp.MustCompile(`^\]\{lang=([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\}`)
)

// cite names a source.
type cite struct {
	ast.BaseInline
	id    string
	start int
}

var citeKind = ast.NewNodeKind("Cite")

func (*cite) Kind() ast.NodeKind { return citeKind }
func (n *cite) Dump(src []byte, lvl int) {
	ast.DumpHelper(n, src, lvl, map[string]string{"id": n.id}, nil)
}

type citeParser struct{}

func (citeParser) Trigger() []byte { return []byte{'['} }

func (citeParser) Parse(_ ast.Node, r text.Reader, _ parser.Context) ast.Node {
	line, segment := r.PeekLine()
	m := citeMark.FindSubmatch(line)
	if m == nil {
		return nil
	}
	r.Advance(len(m[0]))
	return &cite{id: string(m[1]), start: segment.Start}
}

// lang starts words in another language or, with an empty tag, ends them.
type lang struct {
	ast.BaseInline
	tag string
}

var langKind = ast.NewNodeKind("Lang")

func (*lang) Kind() ast.NodeKind { return langKind }
func (n *lang) Dump(src []byte, lvl int) {
	ast.DumpHelper(n, src, lvl, map[string]string{"tag": n.tag}, nil)
}

type langParser struct{}

func (langParser) Trigger() []byte { return []byte{'[', ']'} }

// langOpen is whether words in another language are being read.
var langOpen = parser.NewContextKey()

func (langParser) Parse(_ ast.Node, r text.Reader, pc parser.Context) ast.Node {
	line, segment := r.PeekLine()
	open, _ := pc.Get(langOpen).(bool)
	if line[0] == ']' {
		m := langClose.FindSubmatch(line)
		if m == nil || !open {
			return nil
		}
		pc.Set(langOpen, false)
		r.Advance(len(m[0]))
		return &lang{}
	}
	tag := closing(r.Source()[segment.Start+1:])
	if open || tag == "" {
		return nil
	}
	pc.Set(langOpen, true)
	r.Advance(1)
	return &lang{tag: tag}
}

// closing is the language that the bracket just opened closes with; "" when it is another bracket. The words
// end with their paragraph; 2,000 bytes are more than one should have.
func closing(src []byte) string {
	depth := 0
	for i := 0; i < len(src) && i < 2000; i++ {
		switch src[i] {
		case '\\':
			i++
		case '[':
			depth++
		case '\n':
			if i+1 < len(src) && src[i+1] == '\n' {
				return ""
			}
		case ']':
			if depth == 0 {
				if m := langClose.FindSubmatch(src[i:]); m != nil {
					return string(m[1])
				}
				return ""
			}
			depth--
		}
	}
	return ""
}
