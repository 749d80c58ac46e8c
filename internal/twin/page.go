package twin

import (
	"fmt"
	"path"
	"strings"

	"guidepress/internal/brand"
	"guidepress/internal/display"
	"guidepress/internal/geom"
	"guidepress/internal/script"
	"guidepress/internal/svg"
)

// document writes the page from top to foot.
func (p *page) document() {
	p.raw("<!doctype html>")
	p.open("html", "lang", p.g.Lang(), "class", p.shapeNames())
	p.head()
	if paper := p.s.Paper(); paper != "" {
		p.open("body", "class", "on-"+string(paper))
	} else {
		p.open("body")
	}
	p.masthead()
	p.open("main", "id", "guide", "tabindex", "-1")
	p.cover()
	p.glance()
	p.contents()
	for _, part := range p.s.Parts {
		p.section(part)
	}
	p.leftoverSources()
	p.close()
	p.foot()
	p.quick()
	p.raw(p.icons.sheet())
	p.close()
	p.close()
}

// shapeNames tell the style sheet which of the known shapes the brand takes.
func (p *page) shapeNames() string { return shapeNames(p.in.Brand) }

func (p *page) head() {
	g, about := p.g, p.s.About()
	p.open("head")
	p.line("meta", "", "charset", "utf-8")
	p.line("meta", "", "name", "viewport", "content", "width=device-width, initial-scale=1")
	p.line("title", p.text(about.Heading()))
	p.line("meta", "", "name", "description", "content", script.Describe(g))
	if script.Draft(g) { // what no clinician has checked is for those who have its address
		p.line("meta", "", "name", "robots", "content", "noindex")
	}
	if p.in.Canonical != "" {
		p.line("link", "", "rel", "canonical", "href", p.in.Canonical)
	}
	for _, o := range p.in.Others {
		p.line("link", "", "rel", "alternate", "hreflang", o.Lang, "href", o.Full)
	}
	for _, d := range p.in.Downloads {
		p.line("link", "", "rel", "alternate", "type", "application/pdf", "href", d.Address, "title", p.editionName(d.Edition))
	}
	p.shared(about.Title, script.Describe(g))
	for _, f := range p.in.Preload {
		p.line("link", "", "rel", "preload", "href", f, "as", "font", "type", "font/woff", "crossorigin", "")
	}
	p.line("link", "", "rel", "stylesheet", "href", p.in.Style)
	p.sign()
	p.scripts()
	p.jsonLD()
	p.close()
}

// shared is what a link to the page looks like in a message (Open Graph).
func (p *page) shared(title, description string) {
	for _, m := range [][2]string{{"og:type", "article"}, {"og:title", title}, {"og:description", description}, {"og:locale", strings.ReplaceAll(p.g.Lang(), "-", "_")},
		{"og:url", p.in.Canonical}, {"og:image", p.in.Image}} {
		if m[1] != "" {
			p.line("meta", "", "property", m[0], "content", m[1])
		}
	}
	p.line("meta", "", "name", "theme-color", "content", hexColor(p.in.Brand.Roles.CoverTop), "media", "(prefers-color-scheme: light)")
	p.line("meta", "", "name", "theme-color", "content", hexColor(p.in.Brand.Night().Roles.CoverTop), "media", "(prefers-color-scheme: dark)")
}

// masthead: the way past it, the practice, its number.
func (p *page) masthead() {
	p.line("a", p.text(p.web.Skip), "class", "skip", "href", "#guide")
	p.open("header")
	if script.Draft(p.g) {
		p.line("p", p.icons.use("caution")+p.text(p.s.Warning()), "class", "draft")
	}
	p.open("div", "class", "mast")
	name := p.said(p.s.Practice.Name)
	if logo, class := p.logo(); logo != nil {
		size := brand.MarkSize(geom.Size{W: logo.w, H: logo.h})
		side := func(points float64) string { return fmt.Sprintf("%.0f", points*32/26) }
		name = element("img", "", "src", logo.address, "alt", "", "width", side(size.W), "height", side(size.H), "class", class) + name
	}
	p.line("a", name, "class", "practice", "href", p.in.Home)
	p.line("p", element("span", p.text(p.web.Call), "class", "call-word")+" "+p.tel(p.s.Phone(p.s.Practice.Phone)), "class", "mast-call")
	p.close()
	p.close()
}

// sign is the practice's mark in the browser's tab.
func (p *page) sign() {
	if logo, _ := p.logo(); logo != nil {
		p.line("link", "", "rel", "icon", "type", "image/svg+xml", "href", logo.address)
	}
}

// logo is the practice's mark, and the class of one that needs a light card on the masthead; nil where there is none.
func (p *page) logo() (*art, string) {
	b := p.in.Brand
	ground := b.Roles.CoverTop
	name := b.MarkFor(ground)
	if name.Empty() {
		return nil, ""
	}
	file := "assets/brands/" + b.Name + "/" + name.Value
	data, err := p.in.Read(file)
	if err != nil {
		return nil, ""
	}
	read := svg.Bitmap
	if strings.EqualFold(path.Ext(file), ".svg") {
		read = svg.Parse
	}
	d, problems := read(file, data)
	p.problems = append(p.problems, problems...)
	if d == nil || len(problems) > 0 {
		return nil, ""
	}
	a := &art{}
	if d = d.Trimmed(); d == nil || p.clean(a, file, d) != nil {
		return nil, ""
	}
	class := "mark"
	if !d.Half(func(c display.Color) bool { return brand.Tells(brand.Color{R: c.R, G: c.G, B: c.B}, ground) }) {
		class = "mark card"
	}
	return a, class
}

// quick is the bar at the foot of a phone's screen.
func (p *page) quick() {
	p.open("nav", "class", "quick", "aria-label", p.web.Quick)
	p.line("a", p.icons.use("notes")+p.text(p.web.Top), "href", "#contents")
	p.line("a", p.icons.use("phone")+p.text(p.web.Call), "href", p.s.Phone(p.s.Practice.Phone).Link)
	p.close()
}

// editionName is what a download is called; the web edition needs no name of its own.
func (p *page) editionName(name string) string {
	if called := p.web.Editions[name]; called != "" {
		return called
	}
	return p.web.Download
}

// pdfFacts is a PDF in a few words: "PDF, 14 pages, 0.9 MB".
func (p *page) pdfFacts(d Download) string { return "PDF, " + pagesAndSize(p.web, d) }

// downloads are the PDFs: a button for the first, links for the others.
func (p *page) downloads() {
	if len(p.in.Downloads) == 0 {
		return
	}
	p.open("ul", "class", "downloads")
	for i, d := range p.in.Downloads {
		words := element("strong", p.text(p.editionName(d.Edition))) + " " + element("span", p.text(p.pdfFacts(d)))
		class := "download"
		if i == 0 {
			class = "download main"
			words = p.downloadSign() + element("span", words)
		}
		p.line("li", element("a", words, "class", class, "href", d.Address, "type", "application/pdf", "download", ""))
	}
	p.close()
}

// downloadSign is an arrow into a tray.
func (p *page) downloadSign() safe {
	return `<svg class="arrow" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="M12 4v11m-5-4.5 5 5 5-5M5 20h14" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/></svg>`
}
