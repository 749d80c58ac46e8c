package twin

import (
	_ "embed"

	"guidepress/internal/guide"
)

//go:embed fill.js
var fillScript []byte

// fills reports whether a reader can write something on the page.
func (p *page) fills() bool {
	for _, part := range p.s.Parts {
		for _, b := range part.Section.Blocks {
			switch b.(type) {
			case *guide.Calendar, *guide.FillIn, *guide.ForYou:
				return true
			}
		}
	}
	return false
}

// scripts are those that the page needs, and a policy with which the browser itself sees to it that nothing typed leaves the page.
func (p *page) scripts() {
	fills, finds := p.fills(), p.finds()
	if !fills && !finds {
		return
	}
	p.line("meta", "", "http-equiv", "Content-Security-Policy", "content", "connect-src 'none'; form-action 'none'")
	if fills {
		p.line("script", "", "src", p.in.Asset("fill.js", fillScript), "defer", "")
	}
	if finds {
		p.line("script", "", "src", p.in.Asset("nearest.js", nearestScript), "defer", "")
	}
}
