package importer

import (
	"strconv"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// table reads a table. One that only lays out a page (old pages are built so) is read cell by cell.
func (r *reader) table(n *html.Node) {
	rows := tableRows(n)
	if r.layout(n, rows) {
		r.blocks(n, style{})
		r.flush()
		return
	}
	it := item{kind: grid, table: table{caption: r.caption(n)}}
	var apart []item
	columns, spans := 0, map[int]int{} // how many more rows a cell of each column reaches down
	for i, tr := range rows {
		var cells [][]run
		for _, td := range tr {
			for spans[len(cells)] > 0 {
				spans[len(cells)]--
				cells = append(cells, nil)
			}
			runs, pictures := r.cell(td)
			apart = append(apart, pictures...)
			down := span(td, "rowspan") - 1
			for range span(td, "colspan") {
				spans[len(cells)] = down
				cells = append(cells, runs)
				runs = nil
			}
		}
		columns = max(columns, len(cells))
		if i == 0 && isHead(tr) {
			it.table.heads = cells
		} else if len(cells) > 0 {
			it.table.rows = append(it.table.rows, cells)
		}
	}
	it.table.square(columns)
	r.items = append(append(r.items, it), apart...)
}

// square gives all rows the same number of cells.
func (t *table) square(columns int) {
	for len(t.heads) > 0 && len(t.heads) < columns {
		t.heads = append(t.heads, nil)
	}
	for i := range t.rows {
		for len(t.rows[i]) < columns {
			t.rows[i] = append(t.rows[i], nil)
		}
	}
}

// tableRows are the cells by rows.
func tableRows(n *html.Node) [][]*html.Node {
	var rows [][]*html.Node
	for tr := range all(n) {
		if tr.DataAtom != atom.Tr {
			continue
		}
		var cells []*html.Node
		for c := tr.FirstChild; c != nil; c = c.NextSibling {
			if c.DataAtom == atom.Td || c.DataAtom == atom.Th {
				cells = append(cells, c)
			}
		}
		if len(cells) > 0 {
			rows = append(rows, cells)
		}
	}
	return rows
}

// A cell of a table has a few words and no structure; a table of a guide has two columns or more and at least
// two rows.
const (
	maxCell    = 60
	maxColumns = 12
)

func (r *reader) layout(n *html.Node, rows [][]*html.Node) bool {
	role := attr(n, "role")
	if role == "presentation" || role == "none" || len(rows) < 2 || r.listing > 0 {
		return true
	}
	if c := captionOf(n); c != nil && (has(c, func(x *html.Node) bool { return blockTags[x.DataAtom] }) || wordCount(textOf(c)) > maxCell) {
		return true
	}
	widest := 0
	for _, tr := range rows {
		widest = max(widest, len(tr))
		for _, td := range tr {
			if wordCount(textOf(td)) > maxCell || has(td, r.structure) || span(td, "colspan") > maxColumns {
				return true
			}
		}
	}
	return widest < 2 || widest > maxColumns
}

// structure tells what a cell of a table cannot hold.
func (r *reader) structure(n *html.Node) bool {
	return headingLevel(n) > 0 || listTags[n.DataAtom] || n.DataAtom == atom.Li || n.DataAtom == atom.Table || n.DataAtom == atom.Form || n.DataAtom == atom.Iframe || r.laysOut(n)
}

func captionOf(n *html.Node) *html.Node {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.DataAtom == atom.Caption {
			return c
		}
	}
	return nil
}

func (r *reader) caption(n *html.Node) string {
	c := captionOf(n)
	if c == nil {
		return ""
	}
	r.take(c)
	return squeeze(clean(textOf(c)))
}

func span(n *html.Node, key string) int {
	v, err := strconv.Atoi(attr(n, key))
	if err != nil || v < 1 {
		return 1
	}
	return min(v, maxColumns+1)
}

// isHead tells a row of heads: all cells are <th>, or the row stands in <thead>.
func isHead(tr []*html.Node) bool {
	for _, c := range tr {
		if c.DataAtom != atom.Th && c.Parent.Parent.DataAtom != atom.Thead {
			return false
		}
	}
	return len(tr) > 0
}

// cell is a cell's text in one paragraph.
func (r *reader) cell(n *html.Node) (runs []run, apart []item) {
	r.listing++
	defer func() { r.listing-- }()
	for _, it := range r.within(func() { r.blocks(n, style{}) }) {
		if it.kind == picture {
			apart = append(apart, it)
			continue
		}
		if len(runs) > 0 {
			runs = append(runs, run{text: " "})
		}
		for _, x := range it.runs {
			if x.brk {
				x = run{text: " "}
			}
			runs = append(runs, x)
		}
	}
	return tidy(runs), apart
}
