package check

import (
	"regexp"
	"testing"

	"guidepress/internal/guide"
	"guidepress/internal/load"
)

// Who says so stands beside what may harm and beside every amount: each risk of our own guides has a source, and each
// sentence with a figure has one in its block or repeats a figure that has.
func TestOwnGuidesSayWhoSaysSo(t *testing.T) {
	p, err := load.Open("../..", load.Want{})
	if err != nil {
		t.Fatal(err)
	}
	defer p.Close()
	risks, amounts := 0, 0
	for _, g := range p.Set.Guides {
		if g.AboutPractice() {
			continue
		}
		s := &Subject{Guide: g, Set: &p.Set}
		s.blocks(func(_ *guide.Section, b guide.Block) {
			block, ok := b.(*guide.Risks)
			if !ok {
				return
			}
			for _, r := range block.Risks {
				risks++
				if !cites(r.Text.Paras) && !cites(r.Do.Paras) {
					t.Errorf("%s:%d: nobody is named who says so", r.At.File, r.At.Line)
				}
			}
		})
		known := s.citedNumbers()
		for _, x := range s.sentences() {
			if !x.Piece.prose() || s.citedNearby(x.Piece) || example.MatchString(x.Text[x.Span.From:x.Span.To]) {
				continue
			}
			for _, w := range x.Words {
				if !w.Number() || w.Lower == "911" || !x.Piece.typed(w.From) {
					continue
				}
				amounts++
				if !known[w.Lower] {
					at := x.Piece.At(w.From)
					t.Errorf("%s:%d: who says %q?", at.File, at.Line, x.Text[x.Span.From:x.Span.To])
				}
			}
		}
	}
	if risks < 35 || amounts < 2 {
		t.Errorf("%d risks and %d amounts were asked", risks, amounts)
	}
}

// example is a sum done for the reader, or a scale that is explained.
var example = regexp.MustCompile(`^If your pain was an 8|^Si su dolor era de 8|from 0 to 10|de 0 a 10`)
