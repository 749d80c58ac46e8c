package importer

// blocks writes the items of a section as blocks.
type blocks struct {
	*draft
	faqs    bool // the section is one of questions
	asking  bool // most panels of the section are
	prose   []item
	asked   *node    // the faqs block being filled
	pending []string // comments for the next block
	out     []*node
}

func (w *blocks) all(items []item) {
	w.asking = mostAsk(items)
	for i := 0; i < len(items); i++ {
		next := item{}
		if i+1 < len(items) {
			next = items[i+1]
		}
		switch it := items[i]; {
		case it.caption && it.kind == para && next.kind == grid && next.table.caption == "": // Word sets them above
			next.table.caption = it.text()
			w.item(next)
			i++
		case it.kind == picture && w.figure(it.pic, next):
			if next.caption {
				i++
			}
		default:
			w.item(it)
		}
	}
}

// mostAsk reports whether most of a section's panels are questions; then those without the mark are, too.
func mostAsk(items []item) bool {
	asking, panels := 0, 0
	for _, it := range items {
		if it.kind == panel {
			panels++
			if it.asks() {
				asking++
			}
		}
	}
	return asking > 1 && 2*asking > panels
}

// figure writes a picture that came with the document, with the caption below it; false when there is no file.
func (w *blocks) figure(pic image, below item) bool {
	file := w.file(pic)
	if file == "" {
		return false
	}
	n := figure(file, pic)
	if below.caption && below.kind == para {
		n.with("caption", text(inlineMarkdown(below.runs)).saying(below.text()))
	}
	w.add(n)
	return true
}

func (w *blocks) item(it item) {
	switch it.kind {
	case para, bullets:
		w.running(it)
	case heading:
		if t := oneLine(it.text()); t != "" {
			w.add(dict("heading", text(t).saying(it.text())))
		}
	case picture:
		w.end()
		w.pending = append(w.pending, pictureComment(it.pic, "write a figure block here")...)
	case grid:
		w.add(tableNode(it.table))
	case glossary:
		w.add(termsNode(it.table))
	case quotation:
		w.add(quoteNode(it))
	case panel:
		w.panel(it)
	}
}

// The loader takes texts of up to 32 KB; a prose block of 4 KB is longer than a page.
const maxProse = 4 << 10

// running gathers paragraphs and lists into a prose block. Two lists in a row would be read as one.
func (w *blocks) running(it item) {
	w.endFAQs()
	if n := len(w.prose); n > 0 && (it.kind == bullets && w.prose[n-1].kind == bullets || size(w.prose...)+size(it) > maxProse) {
		w.endProse()
	}
	for _, part := range split(it) {
		if size(part) > maxProse {
			w.endProse()
		}
		w.prose = append(w.prose, part)
	}
}

func size(items ...item) int {
	n := 0
	for _, it := range items {
		it.each(func(s string) { n += len(s) })
	}
	return n
}

func (w *blocks) end() {
	w.endProse()
	w.endFAQs()
}

func (w *blocks) endProse() {
	if len(w.prose) > 0 {
		prose := w.prose
		w.prose = nil
		w.add(dict("prose", proseNode(prose)))
	}
}

func (w *blocks) endFAQs() {
	if asked := w.asked; asked != nil {
		w.asked = nil
		w.add(dict("faqs", asked))
	}
}

func (w *blocks) add(n *node) {
	w.end()
	n.comments = append(w.pending, n.comments...)
	w.pending = nil
	w.out = append(w.out, n)
}

// measure is how wide texts are wrapped: with their indentation they fit the 120 columns of the shipped guides.
const measure = 104

func proseNode(items []item) *node {
	n := text(markdownBlocks(items, measure))
	for _, it := range items {
		it.each(func(s string) { n.saying(s) })
	}
	return n
}

// panel writes a question with its answer, or a title with what it opens.
func (w *blocks) panel(it item) {
	if !w.faqs && !it.asks() && !w.asking {
		it.kind, it.level = heading, bold
		w.item(it)
		w.all(it.body)
		return
	}
	answer, rest := answerOf(it.body)
	w.endProse()
	if w.asked == nil {
		w.asked = listOf()
	}
	entry := dict("id", text(unique(w.draft.faqs, slug(it.text(), "question"))))
	entry.with("question", text(oneLine(it.text())).saying(it.text()))
	if len(answer) > 0 {
		entry.with("answer", proseNode(answer))
	} else {
		entry.withText("answer", "TODO: the page gives no answer here.")
	}
	if it.level == bold && it.kind == panel && w.isHidden(it) {
		entry.comments = []string{"This question stands only in the page's data for search engines."}
	}
	w.asked.vals = append(w.asked.vals, entry)
	if len(rest) > 0 {
		w.endFAQs()
		w.pending = append(w.pending, "TODO: the answer to "+doubleQuoted(shortened(it.text(), 80))+" goes on here.")
		w.all(rest)
	}
}

func (w *blocks) isHidden(it item) bool {
	for _, q := range w.page.hidden {
		if q.text == it.text() {
			return true
		}
	}
	return false
}

// answerOf is what of a panel's body can stand in an answer: paragraphs and lists up to the first of anything
// else. Sub-headings of an answer are bold lines.
func answerOf(body []item) (answer, rest []item) {
	for i, it := range body {
		if it.kind == heading && it.text() != "" {
			it.kind = para
			for k := range it.runs {
				it.runs[k].bold = true
			}
		}
		adjacent := i > 0 && it.kind == bullets && body[i-1].kind == bullets
		if it.kind != para && it.kind != bullets || adjacent || size(answer...)+size(it) > maxProse {
			return answer, body[i:]
		}
		answer = append(answer, it)
	}
	return answer, nil
}
