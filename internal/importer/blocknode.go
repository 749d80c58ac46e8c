package importer

import "strings"

func tableNode(t table) *node {
	caption := text(oneLine(t.caption)).saying(t.caption)
	if caption.text == "" {
		caption.text = "TODO: what the table shows"
	}
	heads := listOf()
	for _, c := range t.heads {
		heads.vals = append(heads.vals, text(oneLine(plain(c))).saying(plain(c)))
	}
	n := dict("table", caption)
	if len(t.heads) == 0 && len(t.rows) > 0 {
		for range t.rows[0] {
			heads.vals = append(heads.vals, text("TODO: a heading"))
		}
	}
	rows := listOf()
	for _, row := range t.rows {
		cells := listOf()
		for _, c := range row {
			cells.vals = append(cells.vals, text(inlineMarkdown(c)).saying(plain(c)))
		}
		rows.vals = append(rows.vals, dict("cells", cells))
	}
	return n.with("columns", heads).with("rows", rows)
}

func termsNode(t table) *node {
	terms := listOf()
	for _, row := range t.rows {
		term := text(oneLine(plain(row[0]))).saying(plain(row[0]))
		terms.vals = append(terms.vals, dict("term", term).with("means", text(inlineMarkdown(row[1])).saying(plain(row[1]))))
	}
	return dict("terms", terms)
}

func quoteNode(it item) *node {
	by := text(oneLine(it.by)).saying(it.by)
	if by.text == "" {
		by.text = "TODO: who said it"
	}
	return dict("quote", text(inlineMarkdown(it.runs)).saying(it.text())).with("by", by)
}

// split parts a paragraph or a list that is longer than the loader takes.
func split(it item) []item {
	if size(it) <= 4*maxProse {
		return []item{it}
	}
	var out []item
	if it.kind == bullets {
		for i, body := range it.list.items {
			one := it
			one.list.items, one.list.start = [][]item{body}, max(it.list.start, 1)+i
			out = append(out, one)
		}
		return out
	}
	for _, r := range it.runs {
		for len(r.text) > maxProse {
			cut := strings.LastIndexByte(r.text[:maxProse], ' ')
			if cut <= 0 {
				break
			}
			head := r
			head.text = r.text[:cut]
			out = append(out, item{kind: para, runs: []run{head}})
			r.text = r.text[cut+1:]
		}
		out = append(out, item{kind: para, runs: []run{r}})
	}
	return out
}
