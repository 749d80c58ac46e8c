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

// fillHead has the page's script, and a policy with which the browser itself sees to it that nothing typed leaves the page.
func (p *page) fillHead() {
	if !p.fills() {
		return
	}
	p.line("meta", "", "http-equiv", "Content-Security-Policy", "content", "connect-src 'none'; form-action 'none'")
	p.line("script", "", "src", p.in.Asset("fill.js", fillScript), "defer", "")
}
