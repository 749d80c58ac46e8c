package twin

import (
	"testing"

	"guidepress/internal/brand"
	"guidepress/internal/guide"
	"guidepress/internal/script"
	"guidepress/internal/source"
)

// A link inside leads to the section or the block of that name, and is one also across bold words.
func TestLinksInside(t *testing.T) {
	block := &guide.Prose{}
	block.ID = source.Text{Value: "after"}
	g := &guide.Guide{Sections: []guide.Section{{Kind: "risks", Blocks: []guide.Block{block}}}}
	p := newPage(Input{Script: script.Make(g, &guide.Set{Practice: &guide.Practice{}}, &brand.Brand{}, nil), Brand: &brand.Brand{}})
	bold, plain := guide.Own("after "), guide.Own("a refill")
	bold.Bold, bold.Link, plain.Link = true, "#after", "#after"
	if got := p.spans([]guide.Span{bold, plain}); got != `<a href="#block-after"><strong>after </strong>a refill</a>` {
		t.Errorf("a link to a block: %s", got)
	}
	plain.Link = "#risks"
	if got := p.spans([]guide.Span{plain}); got != `<a href="#section-risks">a refill</a>` {
		t.Errorf("a link to a section: %s", got)
	}
}
