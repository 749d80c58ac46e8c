package twin

import (
	"fmt"

	"guidepress/internal/guide"
)

func (p *page) sourceList(b *guide.SourceList) {
	p.open("div", anchor(b, "class", "block")...)
	if !b.Title.Empty() {
		p.line("h3", p.said(b.Title))
	}
	p.sources()
	p.close()
}

// sources are the notes that the small numbers lead to, each with the way back to where it was first cited.
func (p *page) sources() {
	p.open("ol", "class", "sources")
	for i, s := range p.g.Sources {
		words := p.said(s.Publisher) + ". " + element("a", p.said(s.Title), "href", s.URL.Value) + ", " + p.said(s.Year) + "."
		if p.cited[s.ID.Value] > 0 {
			back := fmt.Sprintf(p.web.BackTo, i+1)
			words += " " + element("a", "↩", "class", "back", "href", "#cite-"+s.ID.Value, "aria-label", back)
		}
		p.line("li", words, "id", sourceID(s.ID.Value))
	}
	p.close()
}

// leftoverSources ends a guide that cites sources and has no list of them.
func (p *page) leftoverSources() {
	if len(p.g.Sources) == 0 || p.listsSources() {
		return
	}
	p.open("section", "class", "part", "id", "sources")
	p.open("div", "class", "grid")
	p.open("div", "class", "opener")
	p.line("h2", p.text(p.w.Sources))
	p.close()
	p.sources()
	p.close()
	p.close()
}

func (p *page) listsSources() bool {
	for _, s := range p.g.Sections {
		for _, b := range s.Blocks {
			if _, ok := b.(*guide.SourceList); ok {
				return true
			}
		}
	}
	return false
}
