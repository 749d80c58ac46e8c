package importer

import (
	"net/url"
	"strings"
	"unicode"
)

// page is what a saved page says, without its markup.
type page struct {
	file     string
	title    string // the heading of the page
	titled   bool   // the title stands in the main text (and is not only in the window's bar)
	lang     string
	address  *url.URL // where the page is on the web; nil when it does not say
	items    []item
	hidden   []question // questions in the page's data for search engines
	dropped  []Dropped
	media    func(src string) []byte // pictures that came with it; nil when none did
	tooMuch  bool                    // more than a treatment's page can be
	scripted bool                    // there are scripts, but hardly any text
}

type kind int

const (
	para    kind = iota
	heading      // level 1 to 6; bold is the level of a paragraph that is all bold
	bullets
	grid    // a table
	picture // or something else that is embedded
	quotation
	glossary // words and what they mean, the rows of a table
	panel    // a title that opens and what it opens: mostly a question and its answer
)

// bold is the level of a paragraph that is all bold and stands as a heading.
const bold = 7

// item is a piece of the page in its order.
type item struct {
	kind  kind
	level int
	runs  []run // of a para, heading or quotation; the title of a panel
	list  list
	table table
	pic   image
	by    string // of a quotation
	body  []item // of a panel
	apart bool   // it is no part of an answer above

	caption bool // of a picture
}

// run is a stretch of text in one style. A break has no text.
type run struct {
	text         string
	bold, italic bool
	link         string
	brk          bool
}

type list struct {
	ordered bool
	typed   bool // by signs at the start of lines
	start   int
	items   [][]item // of paragraphs and lists
}

type table struct {
	caption string
	heads   [][]run // nil when the table has no head
	rows    [][][]run
}

// image is a picture that a page shows; embedded, a video or a map.
type image struct {
	src, alt   string
	embedded   bool
	decorative bool
}

type question struct {
	text string
	body []item
}

// plain is the text of runs without marks.
func plain(runs []run) string {
	var b strings.Builder
	for _, r := range runs {
		if r.brk {
			b.WriteByte(' ')
		}
		b.WriteString(r.text)
	}
	return b.String()
}

func (i item) text() string { return plain(i.runs) }

func (i item) asks() bool { return asks(i.text()) }

// each calls f with every text of the item, those of its parts included.
func (i item) each(f func(string)) {
	f(i.text())
	f(i.by)
	f(i.table.caption)
	for _, c := range i.table.heads {
		f(plain(c))
	}
	for _, row := range i.table.rows {
		for _, c := range row {
			f(plain(c))
		}
	}
	for _, parts := range append(i.list.items, i.body) {
		for _, p := range parts {
			p.each(f)
		}
	}
}

// withoutHollow makes paragraphs of headings that are only signs, and drops those that are nothing.
func withoutHollow(items []item) []item {
	var out []item
	for _, it := range items {
		if it.kind == heading && it.level <= bold && wordCount(it.text()) == 0 {
			it.kind = para
			if trim(it.text()) == "" {
				continue
			}
		}
		out = append(out, it)
	}
	return out
}

// words are all words of the page's main text.
func (p *page) words() []string {
	var all []string
	if p.titled {
		all = wordsOf(p.title)
	}
	for _, i := range p.items {
		i.each(func(s string) { all = append(all, wordsOf(s)...) })
	}
	for _, q := range p.hidden {
		all = append(all, wordsOf(q.text)...)
		for _, i := range q.body {
			i.each(func(s string) { all = append(all, wordsOf(s)...) })
		}
	}
	return all
}

// wordsOf are the runs of letters and digits of a text.
func wordsOf(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) })
}

func wordCount(s string) int { return len(wordsOf(s)) }

// spaces are those that HTML runs together. A space that does not break is a character an author set.
var spaces = newPattern(`[ \t\n\r\f]+`)

func squeeze(s string) string { return trim(spaces.ReplaceAllString(s, " ")) }

func trim(s string) string { return strings.Trim(s, " \t\n\u00a0") }

// tidy joins runs of one style, runs spaces together as a browser does and trims the ends.
func tidy(runs []run) []run {
	var out []run
	space := true // nothing or a space stands before
	for _, r := range runs {
		if r.brk {
			if len(out) > 0 && !out[len(out)-1].brk {
				out, space = append(out, r), true
			}
			continue
		}
		r.text = spaces.ReplaceAllString(r.text, " ")
		if space {
			r.text = strings.TrimLeft(r.text, " ")
		}
		if r.text == "" {
			continue
		}
		space = strings.HasSuffix(r.text, " ")
		if n := len(out); n > 0 && out[n-1].same(r) {
			out[n-1].text += r.text
		} else {
			out = append(out, r)
		}
	}
	return trimRuns(out)
}

func (r run) same(o run) bool {
	return !r.brk && !o.brk && r.bold == o.bold && r.italic == o.italic && r.link == o.link
}

// trimRuns cuts spaces and breaks from the ends and spaces before a break.
func trimRuns(runs []run) []run {
	for i := range runs {
		if i+1 < len(runs) && runs[i+1].brk {
			runs[i].text = strings.TrimRight(runs[i].text, " \u00a0")
		}
	}
	for len(runs) > 0 {
		last := &runs[len(runs)-1]
		if last.text = strings.TrimRight(last.text, " \u00a0"); last.text != "" {
			break
		}
		runs = runs[:len(runs)-1]
	}
	for len(runs) > 0 {
		if runs[0].text = strings.TrimLeft(runs[0].text, " \u00a0"); runs[0].text != "" {
			break
		}
		runs = runs[1:]
	}
	return runs
}

// lines splits runs at their breaks.
func lines(runs []run) [][]run {
	var out [][]run
	from := 0
	for i, r := range runs {
		if r.brk {
			out, from = append(out, tidy(runs[from:i])), i+1
		}
	}
	return append(out, tidy(runs[from:]))
}
