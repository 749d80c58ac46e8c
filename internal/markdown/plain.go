package markdown

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"

	"guidepress/internal/source"
)

// plainHint says what to do about marks in a text that takes none.
const plainHint = `this text is a few words in one look: write it without marks, and put bold words, links and sources into the running text beside it; a sign that is meant stands behind a backslash, as in A\*B`

// plainSigns are those that begin or end a mark; behind a backslash they are signs like any other.
const plainSigns = "*_[]`<"

// Plain is a text that takes no marks, as it is printed: \* is a star. Each mark in it would be printed as it was
// typed, and is a problem.
func Plain(t source.Text) (source.Text, []source.Problem) {
	if !strings.ContainsAny(t.Value, plainSigns) {
		return t, nil
	}
	var problems []source.Problem
	src := []byte(t.Value)
	report := func(off, length int) {
		signs := strings.TrimSpace(t.Value[off : off+length])
		problems = append(problems, problem(t.At(off), length, "the signs "+signs+" would be printed as they are", plainHint))
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
		if off := strings.Index(t.Value, stray); off >= 0 && len(problems) == 0 && (off == 0 || t.Value[off-1] != '\\') {
			report(off, len(stray))
		}
	}
	return unescaped(t), problems
}

// unescaped leaves out the backslash before each sign that stands behind one. Of several backslashes before a sign
// each two are one.
func unescaped(t source.Text) source.Text {
	var out source.Text
	from, slashes := 0, 0
	for i := range len(t.Value) {
		switch c := t.Value[i]; {
		case c == '\\':
			slashes++
			continue
		case slashes > 0 && strings.IndexByte(plainSigns, c) >= 0:
			out.Append(t.Slice(from, i-(slashes+1)/2))
			from = i
		}
		slashes = 0
	}
	if from == 0 {
		return t
	}
	out.Append(t.Slice(from, len(t.Value)))
	return out
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
