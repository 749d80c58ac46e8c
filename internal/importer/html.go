package importer

import (
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// reader walks the page's main part and gathers items.
type reader struct {
	p        *page
	doc      *html.Node
	main     *html.Node
	landed   bool // main is a landmark, not the whole body
	text     string
	ids      map[string]*html.Node
	panels   map[*html.Node]*html.Node // what a title opens
	opened   map[*html.Node]bool       // the panels among them
	holders  map[*html.Node]bool       // what is around a title
	repeated map[*html.Node]bool       // second titles of a panel
	taken    map[*html.Node]bool       // text that was read or dropped
	shown    map[string]bool           // pictures
	related  map[*html.Node]bool       // ways to other pages
	variants int                       // looked for
	sites    []string                  // names of the website
	items    []item
	inline   []run
	after    []item // pictures inside a paragraph come after it
	listing  int    // lists we are in
}

// style is what holds for the text inside an element.
type style struct {
	bold, italic bool
	link         string
}

// readHTML reads a page. The parser refuses nesting deeper than 512 elements; of such a page the bare text is
// read.
func readHTML(text string) *page {
	doc, err := html.ParseWithOptions(strings.NewReader(text), html.ParseOptionEnableScripting(false))
	if err != nil {
		return readPlain(bareText(text))
	}
	if !fromDocs(doc) && !fromWord(doc) { // words in pieces are whole there
		setApart(doc)
	}
	return readTree(doc)
}

// readTree reads a page of which the tree is known.
func readTree(doc *html.Node) *page {
	r := newReader(doc)
	r.head()
	r.findMain()
	if r.p.tooMuch = r.beyond(); r.p.tooMuch {
		return r.p
	}
	r.findPanels()
	r.outside(find(doc, atom.Body))
	r.findRelated()
	r.eyebrows()
	r.blocks(r.main, style{})
	r.flush()
	r.leftover()
	r.p.items = catalogued(settle(r.items))
	r.structured()
	r.entitle()
	return r.p
}

func newReader(doc *html.Node) *reader {
	r := &reader{p: &page{}, doc: doc, taken: map[*html.Node]bool{}, shown: map[string]bool{}, ids: map[string]*html.Node{},
		panels: map[*html.Node]*html.Node{}, opened: map[*html.Node]bool{}, holders: map[*html.Node]bool{}, repeated: map[*html.Node]bool{}, related: map[*html.Node]bool{}}
	for n := range all(doc) {
		if id := attr(n, "id"); id != "" && r.ids[id] == nil {
			r.ids[id] = n
		}
	}
	return r
}

// beyond reports whether the main part is more than a treatment's page can be.
func (r *reader) beyond() bool {
	elements := 0
	for range all(r.main) {
		if elements++; elements > maxElements {
			return true
		}
	}
	return wordsIn(r.main, maxWords+1) > maxWords
}

// blocks reads what is in an element.
func (r *reader) blocks(n *html.Node, s style) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		r.node(c, s)
	}
}

func (r *reader) node(n *html.Node, s style) {
	switch n.Type {
	case html.TextNode:
		r.taken[n] = true
		r.inline = append(r.inline, run{text: clean(n.Data), bold: s.bold, italic: s.italic, link: s.link})
	case html.ElementNode:
		r.element(n, s)
	}
}

func (r *reader) element(n *html.Node, s style) {
	if hasAttr(n, apart) {
		r.flush()
		r.items = append(r.items, item{kind: heading, level: 1 + bold})
	}
	switch why := r.without(n); {
	case silent[n.DataAtom] || r.opened[n]:
	case r.panels[n] != nil:
		r.panel(n, r.panels[n])
	case why != "":
		r.drop(why, n)
	case headingLevel(n) > 0:
		r.heading(n, headingLevel(n))
	default:
		r.byTag(n, s)
	}
}

// without says why an element is left out; "" for one that is read.
func (r *reader) without(n *html.Node) string {
	switch {
	case silent[n.DataAtom] || r.opened[n] || r.panels[n] != nil:
		return ""
	case hasAttr(n, leftOut):
		return attr(n, leftOut)
	case r.related[n]:
		return "more of the website"
	case r.repeated[n]:
		return "repeated for another screen"
	case r.holders[n]:
		return ""
	}
	return r.furniture(n)
}

func (r *reader) byTag(n *html.Node, s style) {
	switch n.DataAtom {
	case atom.Br:
		r.inline = append(r.inline, run{brk: true})
	case atom.Img:
		r.image(n)
	case atom.Iframe, atom.Video, atom.Audio, atom.Embed, atom.Object:
		r.embedded(n)
	case atom.Ul, atom.Ol, atom.Menu, atom.Dl:
		r.flush()
		r.list(n)
	case atom.Li:
		r.stray(n)
	case atom.Table:
		r.flush()
		r.table(n)
	case atom.Details:
		r.details(n)
	case atom.Blockquote:
		r.quote(n)
	case atom.Pre:
		r.preformatted(n)
	case atom.Figcaption:
		r.captioned(n)
	default:
		if captionName.MatchString(attr(n, "class")) && blockTags[n.DataAtom] {
			r.captioned(n)
			return
		}
		r.generic(n, s)
	}
}

// generic reads an element that only groups or styles. A link around whole blocks would make links of
// paragraphs, so it ends at the first block.
func (r *reader) generic(n *html.Node, s style) {
	if blockTags[n.DataAtom] {
		r.flush()
		s.link = ""
		r.blocks(n, s)
		r.flush()
		return
	}
	switch n.DataAtom {
	case atom.B, atom.Strong:
		s.bold = true
	case atom.I, atom.Em, atom.Cite:
		s.italic = true
	case atom.A:
		s.link = r.link(attr(n, "href"))
	}
	if boldCSS.MatchString(attr(n, "style")) {
		s.bold = true
	}
	r.blocks(n, s)
}

func headingLevel(n *html.Node) int {
	switch n.DataAtom {
	case atom.P, atom.Div:
		if m := headingClass.FindStringSubmatch(attr(n, "class")); m != nil && headingLike(squeeze(textOf(n))) {
			return int(m[1][0] - '0')
		}
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		return int(n.Data[1] - '0')
	}
	if attr(n, "role") != "heading" {
		return 0
	}
	if level, err := strconv.Atoi(attr(n, "aria-level")); err == nil && level >= 1 && level <= 6 {
		return level
	}
	return 2
}

// headingClass makes a paragraph look like a heading in a much used style sheet.
var headingClass = newPattern(`(?:^|\s)h([1-6])(?:$|\s)`)

// maxHeading is the longest heading in words. What is longer is a paragraph in large letters.
const maxHeading = 30

func (r *reader) heading(n *html.Node, level int) {
	r.flush()
	for _, it := range r.within(func() { r.listing++; r.blocks(n, style{}); r.listing-- }) {
		if it.kind == para || it.kind == heading {
			it.kind, it.level = heading, level
			for i := range it.runs {
				it.runs[i].bold = false
			}
			if wordCount(it.text()) > maxHeading {
				it.kind = para
			}
		}
		r.items = append(r.items, it)
	}
}

// within is what f reads, apart from what was read before.
func (r *reader) within(f func()) []item {
	before := r.items
	r.items = nil
	f()
	r.flush()
	read := r.items
	r.items = before
	return read
}

// flush ends a paragraph.
func (r *reader) flush() {
	for _, runs := range paragraphs(r.inline) {
		if r.listing > 0 {
			r.items = append(r.items, item{kind: para, runs: runs})
		} else {
			r.items = append(r.items, byLines(runs)...)
		}
	}
	r.items = append(r.items, r.after...)
	r.inline, r.after = nil, nil
}

// paragraphs splits text at empty lines, which is what two breaks make.
func paragraphs(runs []run) [][]run {
	var out [][]run
	from, breaks := 0, 0
	add := func(to int) {
		if t := tidy(runs[from:to]); len(t) > 0 {
			out = append(out, t)
		}
		from = to
	}
	for i, r := range runs {
		switch {
		case r.brk:
			if breaks++; breaks == 2 {
				add(i)
			}
		case trim(r.text) != "":
			breaks = 0
		}
	}
	add(len(runs))
	return out
}

// take marks all text of an element as read.
func (r *reader) take(n *html.Node) {
	if n.Type == html.TextNode {
		r.taken[n] = true
	}
	for c := range all(n) {
		if c.Type == html.TextNode {
			r.taken[c] = true
		}
	}
}

// drop leaves an element out and says so.
func (r *reader) drop(what string, n *html.Node) {
	r.take(n)
	r.note(what, textOf(n))
}

// note lists a text that is left out.
func (r *reader) note(what, text string) {
	if t := squeeze(clean(text)); wordCount(t) > 0 {
		r.p.dropped = append(r.p.dropped, Dropped{what, t})
	}
}

// leftover reads the text that none of the above came to, so that whatever a page is built like no word is lost.
func (r *reader) leftover() {
	var rest []item
	for n := range all(r.main) {
		if n.Type == html.TextNode && !r.taken[n] && wordCount(n.Data) > 0 && !inSilent(n, r.main) {
			rest = append(rest, item{kind: para, runs: tidy([]run{{text: clean(n.Data)}})})
		}
	}
	if len(rest) > 0 {
		r.items = append(r.items, item{kind: heading, level: 1 + bold})
		r.items = append(r.items, rest...)
	}
}
