package twin

import (
	"encoding/json"
	"fmt"

	"guidepress/internal/brand"
	"guidepress/internal/guide"
	"guidepress/internal/phrase"
	"guidepress/internal/script"
	"guidepress/internal/source"
)

// List is all that the page with the list of guides needs.
type List struct {
	Practice  *guide.Practice
	Offices   []guide.Location
	Places    string // as in Input
	Brand     *brand.Brand
	Lang      string
	Read      func(name string) ([]byte, error)
	Asset     func(name string, data []byte) string
	Style     string
	Preload   []string
	Canonical string
	Guides    []Listed
}

// Listed is a guide in the list. Covers are its cover in rising sizes.
type Listed struct {
	Script    *script.Script
	Address   string
	Full      string
	Downloads []Download
	Covers    []Variant
	Leads     bool // the next one is its translation
}

// Index makes the page with the list of guides.
func Index(l List) Result {
	none := &guide.Guide{Status: "reviewed", Seal: guide.Seal{File: "none"}} // the head says of each guide how far it is
	none.Language.Value = l.Lang
	told := script.Make(none, &guide.Set{Practice: l.Practice, Locations: l.Offices}, l.Brand, nil)
	in := Input{Script: told, Brand: l.Brand, Read: l.Read, Asset: l.Asset, Style: l.Style, Preload: l.Preload, Home: "index.html", Canonical: l.Canonical, Places: l.Places}
	p := newPage(in)
	p.lists = true
	p.g.Title.Value = p.web.Guides
	p.g.MainMessage = guide.Rich{Paras: []guide.Para{{Spans: []guide.Span{guide.Own(p.web.GuidesText)}}}}
	p.index(l)
	return Result{[]byte(p.b.String()), p.shown.String(), source.Sort(append(p.problems, p.icons.problems...))}
}

func (p *page) index(l List) {
	p.raw("<!doctype html>")
	p.open("html", "lang", p.lang, "class", p.shapeNames())
	p.open("head")
	p.line("meta", "", "charset", "utf-8")
	p.line("meta", "", "name", "viewport", "content", "width=device-width, initial-scale=1")
	p.line("title", p.text(p.s.About().Heading()))
	p.line("meta", "", "name", "description", "content", p.web.GuidesText)
	if l.Canonical != "" {
		p.line("link", "", "rel", "canonical", "href", l.Canonical)
	}
	p.shared(p.web.Guides, p.web.GuidesText)
	for _, f := range l.Preload {
		p.line("link", "", "rel", "preload", "href", f, "as", "font", "type", "font/woff", "crossorigin", "")
	}
	p.line("link", "", "rel", "stylesheet", "href", l.Style)
	p.sign()
	p.scripts()
	p.listData(l)
	p.close()
	p.open("body")
	p.masthead()
	p.open("main", "id", "guide", "tabindex", "-1", "class", "grid list")
	p.open("div", "class", "full")
	p.line("h1", p.text(p.web.Guides))
	p.line("p", p.text(p.web.GuidesText), "class", "lead")
	p.open("ul", "class", "guides")
	for i := range l.Guides {
		p.listed(&l.Guides[i], i == 0)
	}
	p.close()
	p.close()
	if l.Places != "" {
		p.officesAt(&guide.Offices{Title: script.Own(p.web.Nearest.Title, source.Pos{})}, 2)
	}
	p.close()
	p.open("footer", "class", "foot")
	p.raw(p.wave())
	p.open("div", "class", "foot-columns")
	for _, c := range p.s.Closing {
		if c.Subject != script.About {
			p.closing(c)
		}
	}
	p.close()
	p.line("p", p.said(l.Practice.Name)+" · "+p.tel(script.Number(l.Practice.Phone)), "class", "imprint")
	p.close()
	p.raw(p.icons.sheet())
	p.close()
	p.close()
}

// listed is one guide: its cover, its name, what it promises, where to read it. It speaks the guide's own
// language.
func (p *page) listed(g *Listed, first bool) {
	attrs := []string{}
	if lang := g.Script.Guide.Lang(); lang != p.lang {
		attrs = append(attrs, "lang", lang)
	}
	if g.Leads {
		attrs = append(attrs, "class", "leads")
	}
	in := p.in
	in.Script, in.Downloads = g.Script, g.Downloads
	one := newPage(in) // with the guide's words
	one.stack = p.stack
	one.open("li", attrs...)
	one.line("div", one.thumb(g, first), "class", "thumb")
	one.open("div")
	one.line("h2", element("a", one.said(g.Script.Guide.Title), "href", g.Address))
	one.line("p", one.text(one.s.Status()), "class", "status")
	one.line("p", one.inline(g.Script.Guide.Promise), "class", "promise")
	one.line("p", element("a", one.text(one.web.Read), "class", "button", "href", g.Address, "aria-label", fmt.Sprintf(one.web.ReadNamed, g.Script.Guide.Title.Value)))
	one.downloads()
	one.close()
	one.close()
	p.b.WriteString(one.b.String())
	p.shown.WriteString(one.shown.String())
}

// thumb is the cover; it says nothing that the title beside it does not.
func (p *page) thumb(g *Listed, first bool) safe {
	if len(g.Covers) == 0 {
		return ""
	}
	set := ""
	for i, v := range g.Covers {
		if i > 0 {
			set += ", "
		}
		set += fmt.Sprintf("%s %dw", v.Address, v.W)
	}
	v := g.Covers[min(1, len(g.Covers)-1)]
	img := []string{"src", v.Address, "srcset", set, "sizes", "15rem", "alt", "", "width", fmt.Sprint(v.W), "height", fmt.Sprint(v.H)}
	if !first {
		img = append(img, "loading", "lazy", "decoding", "async")
	}
	return element("img", "", img...)
}

func (p *page) listData(l List) {
	var items []any
	for i, g := range l.Guides {
		items = append(items, map[string]any{"@type": "ListItem", "position": i + 1, "name": g.Script.Guide.Title.Value, "url": g.Full})
	}
	publisher := map[string]any{"@type": "MedicalOrganization", "name": l.Practice.Name.Value, "url": l.Practice.Site.Value, "telephone": script.Number(l.Practice.Phone).Text.Value}
	if p.finds() { // the offices stand on the page
		if clinics := p.clinics(false); len(clinics) > 0 {
			publisher["department"] = clinics
		}
	}
	data := map[string]any{"@context": "https://schema.org", "@type": "CollectionPage", "name": p.web.Guides, "inLanguage": p.lang,
		"publisher":  publisher,
		"mainEntity": map[string]any{"@type": "ItemList", "itemListElement": items}}
	text, err := json.Marshal(data)
	if err != nil {
		return
	}
	p.raw(`<script type="application/ld+json">` + safe(text) + `</script>`)
}

// Stub is the page left at the old address of a renamed guide.
func Stub(lang, title, to string) []byte {
	w := phrase.ForWeb(lang)
	m := markup{lang: lang}
	m.raw("<!doctype html>")
	m.open("html", "lang", lang)
	m.open("head")
	m.line("meta", "", "charset", "utf-8")
	m.line("title", m.text(w.Moved))
	m.line("meta", "", "http-equiv", "refresh", "content", "0;url="+to)
	m.line("link", "", "rel", "canonical", "href", to)
	m.line("meta", "", "name", "robots", "content", "noindex")
	m.close()
	m.open("body")
	m.line("p", m.text(w.Moved+": ")+element("a", m.text(title), "href", to))
	m.close()
	m.close()
	return []byte(m.b.String())
}
