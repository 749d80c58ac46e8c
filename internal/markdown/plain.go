package markdown

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"

	"guidepress/internal/source"
)

// plainHint says what to do about marks in a text that takes none.
const plainHint = "this text is a few words in one look: write it without marks, and put bold words, links and sources into the running text beside it"

// Plain reports each mark in a text that takes none, where it would be printed as it was typed.
func Plain(t source.Text) []source.Problem {
	if !strings.ContainsAny(t.Value, "*_[`<") {
		return nil
	}
	var problems []source.Problem
	src := []byte(t.Value)
	report := func(off, length int) {
		signs := strings.TrimSpace(t.Value[off : off+length])
		p := problem(t.At(off), length, "the signs "+signs+" would be printed as they are", plainHint)
		p.Severity = source.Warning // a name may hold a star: there is no other way to write it here
		problems = append(problems, p)
	}
	ast.Walk(inline.Parse(text.NewReader(src)), func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		off, length := mark(n, src)
		if length == 0 {
			return ast.WalkContinue, nil
		}
		report(off, length)
		return ast.WalkSkipChildren, nil
	})
	for _, stray := range []string{"**", "__", "](", "[^"} {
		if off := strings.Index(t.Value, stray); off >= 0 && len(problems) == 0 {
			report(off, len(stray))
		}
	}
	return problems
}

// mark is where a mark starts and how many of its signs name it; none where a node is no mark.
func mark(n ast.Node, src []byte) (off, length int) {
	switch n := n.(type) {
	case *ast.Emphasis:
		return start(n), n.Level
	case *ast.Link, *ast.AutoLink, *ast.CodeSpan, *ast.RawHTML:
		return start(n), 1
	case *ast.Image:
		return start(n), 2
	case *cite:
		return n.start, len("[^")
	case *lang:
		return max(0, bytes.Index(src, []byte("]{lang="))), len("]{lang=")
	}
	return 0, 0
}
