package layout

import (
	"testing"

	"guidepress/internal/guide"
)

// What savings promise comes true: a guide with so many paras less has no more pages than they say.
func TestALineThatCostsAPage(t *testing.T) {
	in := project(t, "warm")
	in.Savings = true
	of := func(paras int) Result {
		blocks := make([]guide.Block, paras)
		for i := range blocks {
			blocks[i] = &guide.Prose{Text: rich("A text that takes two lines where a page has a margin column: it is about as long as what people write in a guide.")}
		}
		in.Guide = small(blocks...)
		return Layout(in.Told())
	}
	found := 0
	for paras := 20; paras < 26; paras++ {
		res := of(paras)
		for _, s := range res.Savings {
			found++
			if s.From != len(res.Doc.Pages) {
				t.Errorf("%d paragraphs: there are %d pages, not %d", paras, len(res.Doc.Pages), s.From)
			}
			if got := len(of(paras - s.Lines).Doc.Pages); got > s.To {
				t.Errorf("%d paragraphs less than %d make %d pages, not %d", s.Lines, paras, got, s.To)
			}
		}
	}
	if found == 0 {
		t.Error("no line ever costs a page")
	}
}
