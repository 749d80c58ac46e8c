package importer

// section is a part of the page with a heading of its own.
type section struct {
	kind  string
	title string // "" for text without a heading
	ours  bool   // the heading is not the page's
	items []item
}

// atLeast so many headings of a level make it that of sections.
const atLeast = 2

// sections splits the flow at its headings: those of the highest level that occurs twice, and those above it.
// What stands before the first is the intro.
func (p *page) sections() (intro []item, out []section) {
	level := p.sectionLevel()
	questions := 0 // the level of the questions of an FAQ section; 0 before the first
	for _, it := range p.items {
		faq := len(out) > 0 && out[len(out)-1].kind == "faqs"
		switch {
		case it.kind == heading && it.level > bold:
			out = append(out, section{kind: "free", title: "TODO: a heading for what stood apart on the page", ours: true})
			continue
		case it.kind == heading && faq && it.asks() && (it.level > level || questions <= level):
			questions = max(it.level, 1)
		case it.kind == heading && it.level <= level:
			out = append(out, p.begin(it))
			questions = 0
			continue
		case it.kind == panel && faq:
			questions = bold
		case it.kind == panel && level == bold && !it.asks():
			out = append(out, p.begin(it))
			out[len(out)-1].items = it.body
			continue
		}
		if len(out) == 0 {
			intro = append(intro, it)
			continue
		}
		last := &out[len(out)-1]
		last.items = append(last.items, it)
	}
	return intro, joinHollow(out)
}

func (p *page) begin(h item) section {
	s := section{kind: kindOf(h.text(), p.treatment()), title: squeeze(h.text())}
	if s.kind == "" {
		s.kind = "free"
	}
	return s
}

func (p *page) sectionLevel() int {
	count := map[int]int{}
	for _, it := range p.items {
		switch {
		case it.kind == heading && it.level <= bold:
			count[it.level]++
		case it.kind == panel && !it.asks(): // a page all of panels
			count[bold]++
		}
	}
	first := 0
	for level := 1; level <= bold; level++ {
		if count[level] >= atLeast {
			return level
		}
		if count[level] > 0 && first == 0 {
			first = level
		}
	}
	return first
}

// joinHollow puts a heading with nothing under it together with the next when both are about the same, as in
// "Frequently asked questions" over "Questions about pumps"; the second becomes a sub-heading.
func joinHollow(list []section) []section {
	var out []section
	for _, s := range list {
		if n := len(out) - 1; n >= 0 && len(out[n].items) == 0 && out[n].kind == s.kind && s.kind != "free" {
			out[n].items = append([]item{{kind: heading, level: bold, runs: []run{{text: s.title}}}}, s.items...)
			continue
		}
		out = append(out, s)
	}
	return out
}

// faqItems makes panels of the questions in a section of FAQs that are headings or, where there are none, lines:
// what follows a question up to the next heading is its answer.
func faqItems(items []item) []item {
	var out []item
	items = withoutRunIn(items)
	level := questionLevel(items)
	byLine := !hasQuestions(items) // in other sections only behind the first question: the start may ask without meaning it
	for i := 0; i < len(items); i++ {
		it := items[i]
		byLine = byLine || it.kind == panel
		amongAsked := it.kind == heading && it.level == level && i+1 < len(items) && goesOn(items[i+1])
		isQuestion := it.kind == heading && it.asks() || amongAsked || byLine && lineAsks(items, i)
		if !isQuestion {
			out = append(out, it)
			continue
		}
		q := item{kind: panel, runs: it.runs}
		for i+1 < len(items) && goesOn(items[i+1]) && !(it.kind == para && lineAsks(items, i+1)) {
			i++
			q.body = append(q.body, items[i])
		}
		out = append(out, q)
	}
	return out
}

// withoutRunIn parts paragraphs that begin with a question in bold and go on with its answer.
func withoutRunIn(items []item) []item {
	var out []item
	for _, it := range items {
		n := 0
		for n < len(it.runs) && it.runs[n].bold {
			n++
		}
		question, answer := tidy(it.runs[:n]), tidy(it.runs[n:])
		if it.kind != para || !asks(plain(question)) || wordCount(plain(question)) > maxQuestion || wordCount(plain(answer)) == 0 {
			out = append(out, it)
			continue
		}
		out = append(out, item{kind: heading, level: bold, runs: unbold(question)}, item{kind: para, runs: answer})
	}
	return out
}

// questionLevel is the level of headings of which most ask: the others of that level are questions, too, that the
// author wrote without the mark. 0 when there is none.
func questionLevel(items []item) int {
	asking, all := map[int]int{}, map[int]int{}
	for _, it := range items {
		if it.kind == heading {
			all[it.level]++
			if it.asks() {
				asking[it.level]++
			}
		}
	}
	for level, n := range asking {
		if n > 1 && 2*n > all[level] {
			return level
		}
	}
	return 0
}

// goesOn reports whether an item can be part of an answer above it.
func goesOn(it item) bool { return it.kind != heading && it.kind != panel && !it.apart }

func hasQuestions(items []item) bool {
	for _, it := range items {
		if it.kind == panel || it.kind == heading && it.asks() {
			return true
		}
	}
	return false
}

// maxQuestion is the longest line taken for a question, in words.
const maxQuestion = 25

func lineAsks(items []item, i int) bool {
	it := items[i]
	return it.kind == para && it.asks() && wordCount(it.text()) <= maxQuestion && i+1 < len(items) &&
		(items[i+1].kind == para && !items[i+1].asks() || items[i+1].kind == bullets)
}
