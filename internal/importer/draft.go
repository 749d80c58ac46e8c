package importer

import (
	"fmt"
	"strings"
)

// draft is the guide to be written.
type draft struct {
	head     []string // the comment at the top
	root     *node
	missing  []string
	trailing []string // comments after the last section
	page     *page
	ids      map[string]int
	faqs     map[string]int
	name     string // for names of pictures; "" when they cannot be written
	pictures []Picture
	files    map[string]string // their names in the draft by those in the document
}

// draft makes a guide of a page.
func (p *page) draft(name string) *draft {
	d := &draft{root: new(node), page: p, ids: map[string]int{}, faqs: map[string]int{}, name: name, files: map[string]string{}}
	intro, parts := p.sections()
	intro, parts = p.place(intro, parts)
	d.metadata(intro)
	sections := listOf()
	sections.gap = true
	for i, s := range parts {
		n := d.section(s)
		n.gap = i > 0
		sections.vals = append(sections.vals, n)
	}
	if len(parts) == 0 {
		sections.vals = append(sections.vals, d.section(section{kind: "overview", title: "TODO: a heading", ours: true}))
	}
	d.root.with("sections", sections)
	d.absent(parts)
	d.header()
	return d
}

// The intro of a guide is a short paragraph or two. A longer one becomes a section.
const maxIntro = 120

// place settles what has no heading of its own: a long start of the page becomes a section, and questions that
// only search engines see go to the FAQs.
func (p *page) place(intro []item, parts []section) ([]item, []section) {
	if !short(intro) {
		parts = append([]section{{kind: "overview", title: "TODO: a heading for the start of the page", ours: true, items: intro}}, parts...)
		intro = nil
	}
	if len(p.hidden) == 0 {
		return intro, parts
	}
	at := -1
	for i, s := range parts {
		if s.kind == "faqs" {
			at = i
			break
		}
	}
	if at < 0 {
		parts = append(parts, section{kind: "faqs", title: "TODO: a heading for these questions", ours: true})
		at = len(parts) - 1
	}
	for _, q := range p.hidden {
		parts[at].items = append(parts[at].items, item{kind: panel, level: bold, runs: words(q.text), body: q.body})
	}
	return intro, parts
}

func short(items []item) bool {
	n := 0
	for _, it := range items {
		if it.kind != para && it.kind != bullets && it.kind != picture {
			return false
		}
		it.each(func(s string) { n += wordCount(s) })
	}
	return n <= maxIntro
}

// treatment is the name of the treatment as it stands in a sentence, guessed from the title.
func (p *page) treatment() string {
	name := notTreatment.ReplaceAllString(squeeze(p.title), "")
	loud := strings.ToUpper(name) == name && strings.Contains(name, " ")
	var words []string
	for w := range strings.FieldsSeq(name) {
		if loud || strings.ToUpper(w) != w {
			w = strings.ToLower(w)
		}
		words = append(words, w)
	}
	return trim(strings.Join(words, " "))
}

// notTreatment are the words of titles around the treatment's name.
var notTreatment = newPattern(`(?i)\s+(?:treatments?|guide|overview|procedure|treatment guide)\s*$|\s+(?:in|for|at|near)\s.*$|\s*[:|–—(].*$|^(?:what is|what are|about)\s+(?:an? |the )?|[?!.]+$`)

func (d *draft) metadata(intro []item) {
	p, g := d.page, d.root
	title := text(oneLine(p.title))
	if p.title == "" {
		title = text("TODO: the treatment's name, as it stands on the cover")
	} else if p.titled {
		title.saying(p.title)
	}
	g.with("title", title)
	treatment := text(oneLine(p.treatment()))
	treatment.note = "TODO: the name as it stands inside a sentence"
	if treatment.text == "" {
		treatment = text("TODO: the treatment's name inside a sentence")
	}
	g.with("treatment", treatment)
	kind, sure := procedureOf(p.title, strings.Join(p.words(), " "))
	procedure := text(kind)
	if !sure {
		procedure.note = "TODO: a guess; it decides which risks and sections the guide must have"
	}
	g.with("procedure", procedure).withText("language", d.language()).withText("status", "draft")
	message := text("TODO: one to three sentences that say what the reader must remember.")
	g.with("main_message", message)
	d.missing = append(d.missing, "main message")
	if len(intro) > 0 {
		d.intro(intro)
	}
}

func (d *draft) intro(items []item) {
	var comments []string
	var body []item
	for _, it := range items {
		if it.kind == picture {
			if file := d.file(it.pic); file != "" {
				it.pic.src = file
			}
			comments = append(comments, pictureComment(it.pic, "use it as cover: or in a figure block of a section")...)
		} else {
			body = append(body, it)
		}
	}
	if len(body) > 0 {
		n := proseNode(body)
		n.comments = comments
		d.root.with("intro", n)
		return
	}
	last := d.root.vals[len(d.root.vals)-1]
	last.comments = append(last.comments, comments...)
}

var langTag = newPattern(`^[a-zA-Z]{2,3}(?:-[A-Za-z0-9]{2,8})*$`)

func (d *draft) language() string {
	lang := strings.ReplaceAll(trim(d.page.lang), "_", "-")
	switch {
	case !langTag.MatchString(lang):
		return "en"
	case strings.HasPrefix(strings.ToLower(lang), "en"):
		return "en"
	}
	return strings.ToLower(lang[:2]) + lang[2:]
}

// section writes a part of the page.
func (d *draft) section(s section) *node {
	n := dict("kind", text(s.kind))
	if id := d.sectionID(s); id != s.kind {
		n.withText("id", id)
	}
	title := text(oneLine(s.title))
	if !s.ours {
		title.saying(s.title)
	}
	n.with("title", title)
	if s.kind == "faqs" {
		s.items = faqItems(s.items)
	}
	w := blocks{draft: d, faqs: s.kind == "faqs"}
	w.all(s.items)
	w.end()
	n.comments = append(n.comments, advice[s.kind]...)
	if len(w.out) == 0 {
		n.comments = append(append(n.comments, "TODO: no text stood under this heading."), w.pending...)
		return n
	}
	all := listOf(w.out...)
	all.after = w.pending
	return n.with("blocks", all)
}

// advice is what a section of a kind should become and cannot from a page's text.
var advice = map[string][]string{
	"risks":        {"TODO: write the risks as a risks: block, each with what it is and what to do about it."},
	"when-to-call": {"TODO: write the signs as a calls: block, those for a call to us and those for 911."},
	"sources":      {"TODO: write each of these under sources: with id, publisher, title, year and url."},
	"alternatives": {"TODO: write these as a choices: block, and add what happens without treatment."},
	"glossary":     {"TODO: write these as a terms: block."},
}

// oneLine makes a value for a field without marks: signs that would be taken for one stand behind a backslash, and two
// opening braces, which would name a fact, are parted.
func oneLine(s string) string {
	s = squeeze(s)
	for strings.Contains(s, "{{") {
		s = strings.ReplaceAll(s, "{{", "{ {")
	}
	marks := "" // those that the text could hold: one sign alone is a sign
	for _, sign := range "*_`" {
		if strings.Count(s, string(sign)) > 1 {
			marks += string(sign)
		}
	}
	if strings.ContainsAny(s, "]") && strings.ContainsAny(s, "[") && brackets.MatchString(s) {
		marks += "[]"
	}
	if strings.Contains(s, ">") {
		marks += "<"
	}
	return signsOf(s, marks)
}

// brackets are those that make a link, a source or words of another language.
var brackets = newPattern(`\]\(|\[\^|\]\{`)

// signsOf puts a backslash before signs, and doubles those that stood there.
func signsOf(s, signs string) string {
	var b strings.Builder
	slashes := 0
	for i, r := range s {
		if strings.ContainsRune("*_[]`<", r) && (slashes > 0 || strings.ContainsRune(signs, r) && !(r == '_' && between(s, i)) && !(r == '<' && !tagLike(s[i+1:]))) {
			b.WriteString(strings.Repeat(`\`, slashes+1))
		}
		if slashes++; r != '\\' {
			slashes = 0
		}
		b.WriteRune(r)
	}
	return b.String()
}

func shortened(s string, n int) string {
	s = squeeze(s)
	if r := []rune(s); len(r) > n {
		return string(r[:n]) + "…"
	}
	return s
}

// ledger compares the words of the page with those that found a place.
func (d *draft) ledger(words []string) error {
	count := map[string]int{}
	for _, w := range words {
		count[w]++
	}
	for _, w := range d.root.words() {
		count[w]--
	}
	for w, n := range count {
		if n != 0 {
			return fmt.Errorf("the word %q stands %+d times more often on the page than in the draft", w, n)
		}
	}
	return nil
}
