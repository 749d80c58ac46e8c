package importer

import (
	"slices"
	"strings"

	"golang.org/x/net/html/atom"
)

// entitle finds the page's title: its first heading of the first level that says what the page is about, in the
// main part or above it, or what the window's bar says without the name of the website. A heading in the main
// part is taken out of the flow.
func (r *reader) entitle() {
	barred := r.barTitle()
	for i, it := range r.p.items {
		if it.kind != heading || it.level != 1 {
			continue
		}
		if r.siteName(it.text()) && barred != "" {
			continue
		}
		if barred == "" || !generic(it.text()) && !r.slogan(it.text(), barred) {
			r.takeTitle(i)
			return
		}
		if !generic(it.text()) {
			r.p.items[i].kind = para
		}
	}
	for h := range all(r.doc) {
		if h.DataAtom == atom.H1 && !inside(h, r.main) && r.p.title == "" {
			if t := squeeze(clean(textOf(h))); wordCount(t) > 0 && !r.siteName(t) && !(generic(t) && barred != "") {
				r.p.title = t
			}
		}
	}
	if r.p.title == "" {
		r.p.title = barred
	}
	r.withoutSiteHeads()
	if first := r.firstHeading(); first >= 0 && (r.p.title == "" || holdsWords(r.p.title, r.p.items[first].text())) {
		r.takeTitle(first)
	}
}

// holdsWords reports whether a title begins with all words of a heading that names the treatment: "Knee Injection" in
// "Knee Injection in Easton".
func holdsWords(title, head string) bool {
	name := strings.TrimRight(folded(head), " ")
	return kindOf(head, "") == "" && wordCount(head) > 0 && strings.HasPrefix(folded(title), name+" ") || sameThing(title, head)
}

func (r *reader) takeTitle(i int) {
	r.p.title, r.p.titled = r.p.items[i].text(), true
	r.p.items = slices.Delete(slices.Clone(r.p.items), i, i+1)
	r.withoutSiteHeads()
}

// firstHeading is the place of the heading that starts the page, -1 when something else does or it asks. One of
// several of its level is that of a section, unless it is what the window's bar says.
func (r *reader) firstHeading() int {
	for i, it := range r.p.items {
		switch {
		case it.kind == heading && it.level <= bold:
			if it.level == bold && !holdsWords(r.p.title, it.text()) {
				return -1
			}
			if r.p.title == "" && (it.asks() || kindOf(it.text(), "") != "") {
				return -1
			}
			return i
		case it.kind != picture && furnitureLine(it.text()) == "":
			return -1
		}
	}
	return -1
}

// withoutSiteHeads lists headings that are only the name of the website.
func (r *reader) withoutSiteHeads() {
	r.p.items = slices.DeleteFunc(r.p.items, func(it item) bool {
		site := it.kind == heading && it.level == 1 && r.siteName(it.text())
		if site {
			r.note("name of the website", it.text())
		}
		return site
	})
}

// slogan reports whether a heading says nothing of what the window's bar says the page is about, and the text
// speaks of that.
func (r *reader) slogan(head, barred string) bool {
	for _, w := range wordsOf(strings.ToLower(barred)) {
		if len(w) > 3 && strings.Contains(folded(head), " "+w[:len(w)-1]) {
			return false
		}
	}
	return r.spoken(barred) > 2*r.spoken(head)+2
}

// generic are titles that say nothing about a treatment.
var genericTitle = line(`welcome.*|home( ?page)?|(our )?(treatments?|services?|procedures?|conditions?|articles?|blog|news|resources|library|details|information|overview|about( us)?|faqs?|patients?|pages?)|(patient|health|medical|procedure|treatment|treatments|surgery|general|more|service|clinical) ?(and |& )?(information|education|resources|guides?|library|center|details|services|procedures|care|overview|instructions|leaflets?|faqs?)|untitled( document)?|document|index|page|new page|title`)

func generic(s string) bool { return genericTitle.MatchString(squeeze(s)) }

// barTitle is what the window's bar or the page's data for social media say, without the website's name.
func (r *reader) barTitle() string {
	var said []string
	if t := find(r.doc, atom.Title); t != nil && t.FirstChild != nil {
		said = append(said, t.FirstChild.Data)
	}
	said = append(said, r.meta("og:title"), r.meta("twitter:title"))
	for _, s := range said {
		if t := r.withoutSite(squeeze(clean(s))); wordCount(t) > 0 && !generic(t) && !r.siteName(t) {
			return t
		}
	}
	return ""
}

func (r *reader) meta(name string) string {
	for n := range all(r.doc) {
		if n.DataAtom == atom.Meta && (attr(n, "property") == name || attr(n, "name") == name) {
			return attr(n, "content")
		}
	}
	return ""
}

// titleParts splits at the signs that websites put between the name of the page and their own.
var titleParts = newPattern(`\s+[|–—»«·•:>~/-]+\s+|\s*[|»«•]\s*|\s+::\s+`)

// withoutSite chooses the part of a title that names the page: not the website's name and no word for all pages;
// of several, the one that stands in a heading, or else the one whose words stand most often in the text.
func (r *reader) withoutSite(s string) string {
	parts := titleParts.Split(s, -1)
	if len(parts) == 1 {
		return s
	}
	best, most := "", -1
	for _, p := range parts {
		p = trim(p)
		if wordCount(p) == 0 || generic(p) || r.siteName(p) {
			continue
		}
		if n := r.spoken(p); n > most {
			best, most = p, n
		}
	}
	return best
}

// spoken is how well a title fits the page: a heading with the same words weighs more than any word.
func (r *reader) spoken(title string) int {
	if r.text == "" {
		r.text = folded(textOf(r.main))
	}
	n := 0
	for _, w := range wordsOf(strings.ToLower(title)) {
		if len(w) > 3 {
			n += min(strings.Count(r.text, " "+w+" "), 50)
		}
	}
	n /= max(wordCount(title), 1)
	for _, it := range r.p.items {
		switch {
		case it.kind != heading || it.level == 1 && r.siteName(it.text()):
		case sameThing(it.text(), title):
			n += 1000
		case holdsWords(title, it.text()):
			n += 500
		}
	}
	return n
}
