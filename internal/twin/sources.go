package twin

import (
	"fmt"

	"guidepress/internal/guide"
	"guidepress/internal/script"
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
	for _, s := range p.s.Sources {
		words := p.spans(s.Words)
		if p.cited[s.ID] > 0 {
			back := fmt.Sprintf(p.web.BackTo, s.Number)
			words += " " + element("a", "↩", "class", "back", "href", "#cite-"+s.ID, "aria-label", back)
		}
		p.line("li", words, "id", script.SourceName(s.ID))
	}
	p.close()
}

// leftoverSources ends a guide that cites sources and has no list of them.
func (p *page) leftoverSources() {
	if len(p.s.Sources) == 0 || p.listsSources() {
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
