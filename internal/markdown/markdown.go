// Package markdown reads the marks in an author's texts: a text with the places of its characters comes in, a
// guide.Rich goes out, with a problem for each mark that has no meaning in a guide.
//
// No word is ever lost: what is not understood stays as it was typed. Quotes and dashes stay as typed, too;
// setting them right is for typeset. The package knows nothing of YAML and pages.
package markdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"guidepress/internal/guide"
	"guidepress/internal/source"
)

// Inline reads one paragraph: bold, italic, links, sources, languages, hard line breaks.
func Inline(t source.Text) (guide.Rich, []source.Problem) {
	r, problems := read(inline, t)
	if len(r.Paras) > 1 {
		problems = append(problems, problem(r.Paras[1].At, 1, "a second paragraph starts here, but this text is a single one", "join the two, or use a prose block"))
	}
	for _, at := range listLines(t) {
		problems = append(problems, problem(at, 1, "a list cannot stand in this text", "use a prose block, or write a sentence"))
	}
	return r, problems
}

// Block reads paragraphs, lists and sub-headings, with all that Inline reads inside them.
func Block(t source.Text) (guide.Rich, []source.Problem) { return read(block, t) }

// block knows the marks of CommonMark that a guide can hold, and those that authors try, which it reports.
// Left out on purpose: link definitions (they would swallow text), code by indentation (YAML texts are
// indented by accident) and headings by underlining.
var block = parser.NewParser(
	parser.WithBlockParsers(
		util.Prioritized(parser.NewThematicBreakParser(), 200),
		util.Prioritized(parser.NewListParser(), 300),
		util.Prioritized(parser.NewListItemParser(), 400),
		util.Prioritized(parser.NewFencedCodeBlockParser(), 700),
		util.Prioritized(parser.NewATXHeadingParser(), 600),
		util.Prioritized(parser.NewBlockquoteParser(), 800),
		util.Prioritized(parser.NewHTMLBlockParser(), 900),
		util.Prioritized(paragraph{parser.NewParagraphParser()}, 1000),
	),
	parser.WithInlineParsers(inlineParsers()...),
)

// inline knows no block but the paragraph: a fact such as "2019. A good year" is no list.
var inline = parser.NewParser(
	parser.WithBlockParsers(util.Prioritized(paragraph{parser.NewParagraphParser()}, 1000)),
	parser.WithInlineParsers(inlineParsers()...),
)

// paragraph takes lines that are indented, too: goldmark drops them where no parser for code wants them.
type paragraph struct{ parser.BlockParser }

func (paragraph) CanAcceptIndentedLine() bool { return true }

func inlineParsers() []util.PrioritizedValue {
	return []util.PrioritizedValue{
		util.Prioritized(parser.NewCodeSpanParser(), 100),
		util.Prioritized(citeParser{}, 140),
		util.Prioritized(langParser{}, 150),
		util.Prioritized(parser.NewLinkParser(), 200),
		util.Prioritized(parser.NewAutoLinkParser(), 300),
		util.Prioritized(parser.NewRawHTMLParser(), 400),
		util.Prioritized(parser.NewEmphasisParser(), 500),
	}
}

func read(p parser.Parser, t source.Text) (guide.Rich, []source.Problem) {
	src := []byte(t.Value)
	root := p.Parse(text.NewReader(src))
	w := &walker{src: src, places: newPlaces(t)}
	paras := w.blocks(root, 0)
	w.strayMarks(paras)
	return guide.Rich{Source: t, Paras: paras}, w.problems
}

func problem(at source.Pos, length int, message, hint string) source.Problem {
	return source.Problem{Pos: at, Len: length, Rule: "markdown", Message: message, Hint: hint}
}

// listLines are the places of lines that look like items of a list.
func listLines(t source.Text) []source.Pos {
	var at []source.Pos
	off := 0
	for line := range strings.Lines(t.Value) {
		if strings.HasPrefix(line, "- ") || strings.HasPrefix(line, "* ") {
			at = append(at, t.At(off))
		}
		off += len(line)
	}
	return at
}

// start is the offset where a node's first mark or character stands.
func start(n ast.Node) int { return max(n.Pos(), 0) }
