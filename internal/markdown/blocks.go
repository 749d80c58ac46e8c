package markdown

import (
	"fmt"
	"strings"

	"github.com/yuin/goldmark/ast"

	"guidepress/internal/guide"
	"guidepress/internal/source"
)

// walker turns a goldmark tree into paragraphs.
type walker struct {
	src      []byte
	places   places
	problems []source.Problem

	spans []guide.Span // of the paragraph being read
	style guide.Span   // the marks in force
	gap   bool         // the next text begins a new span whatever its style
}

func (w *walker) refuse(off, length int, message, hint string) {
	w.problems = append(w.problems, problem(w.places.peek(off), length, message, hint))
}

// blocks reads the blocks inside one, lists of them at most two deep.
func (w *walker) blocks(parent ast.Node, lists int) []guide.Para {
	var paras []guide.Para
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		paras = append(paras, w.block(n, lists)...)
	}
	return paras
}

func (w *walker) block(n ast.Node, lists int) []guide.Para {
	switch n := n.(type) {
	case *ast.Paragraph, *ast.TextBlock:
		w.tableRow(n)
		return w.paragraph(n, 0)
	case *ast.Heading:
		return w.heading(n, lists)
	case *ast.List:
		return w.list(n, lists)
	case *ast.ThematicBreak:
		w.refuse(start(n), 3, "a line across the page cannot be drawn by hand", "start a new block, or a new section")
	case *ast.Blockquote:
		w.refuse(start(n), 1, "a quotation has a block of its own", "use a quote block: - quote: ...")
		return w.blocks(n, lists)
	case *ast.FencedCodeBlock:
		w.refuse(start(n), 3, "code cannot stand in a guide", "write it as a plain paragraph")
		return w.verbatim(n)
	case *ast.HTMLBlock:
		w.refuse(start(n), 1, "HTML is not read", "use the blocks of guides/README.md: table, figure, callout ...")
		return w.verbatim(n)
	}
	return nil
}

// verbatim keeps the lines of a block that is not understood.
func (w *walker) verbatim(n ast.Node) []guide.Para {
	w.begin()
	for i := range n.Lines().Len() {
		line := n.Lines().At(i)
		w.text(line.Start, line.Stop, true)
		w.gap = true
	}
	if html, ok := n.(*ast.HTMLBlock); ok && html.HasClosure() {
		w.text(html.ClosureLine.Start, html.ClosureLine.Stop, true)
	}
	return w.finish(0)
}

func (w *walker) paragraph(n ast.Node, level int) []guide.Para {
	w.begin()
	w.inlines(n)
	return w.finish(level)
}

func (w *walker) begin() { w.spans, w.style, w.gap = nil, guide.Span{}, false }

// finish is the paragraph read, if there is anything in it.
func (w *walker) finish(level int) []guide.Para {
	spans := w.spans
	w.spans = nil
	for len(spans) > 0 && spans[len(spans)-1].Break {
		spans = spans[:len(spans)-1]
	}
	if len(spans) == 0 {
		return nil
	}
	last := &spans[len(spans)-1]
	last.Text = last.Text.Slice(0, len(strings.TrimRight(last.Text.Value, " \n")))
	return []guide.Para{{At: spans[0].Text.Pos, Level: level, Spans: spans}}
}

func (w *walker) heading(n *ast.Heading, lists int) []guide.Para {
	level := n.Level
	if lists > 0 {
		w.refuse(start(n), 1, "a sub-heading cannot stand in a list", "write the words in bold")
		return w.paragraph(n, 0)
	}
	if level < 3 || level > 4 {
		w.refuse(start(n), 1, fmt.Sprintf("a heading of level %d cannot stand here", level), "write ### for a sub-heading; the section's title is the heading above it")
		level = 3
	}
	return w.paragraph(n, level)
}

func (w *walker) list(n *ast.List, lists int) []guide.Para {
	if lists == 2 {
		w.refuse(start(n), 1, "a list inside a list inside a list is hard to follow", "at most two levels")
	}
	l := &guide.List{Ordered: n.IsOrdered(), Start: n.Start}
	para := guide.Para{At: w.places.peek(start(n)), List: l}
	for item := n.FirstChild(); item != nil; item = item.NextSibling() {
		l.Items = append(l.Items, w.blocks(item, lists+1))
	}
	return []guide.Para{para}
}

// tableRow reports a paragraph that is meant as a table.
func (w *walker) tableRow(n ast.Node) {
	if n.Lines().Len() == 0 {
		return
	}
	line := n.Lines().At(0)
	s := strings.TrimSpace(string(line.Value(w.src)))
	if strings.HasPrefix(s, "|") && strings.Count(s, "|") > 1 {
		w.refuse(line.Start, 1, "a table has a block of its own", "use a table block: - table: ... with columns: and rows:")
	}
}
