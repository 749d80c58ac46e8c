package layout_test

import (
	"testing"

	"guidepress/internal/edition"
	"guidepress/internal/guide"
	"guidepress/internal/layout"
	"guidepress/internal/load"
)

// TestWhereAWalkShouldEndIsWhereItEnds: how much air a part gets, and whether it starts on a page of its own, is
// decided by a trial; a trial that is wrong by a line leaves a page half empty.
func TestWhereAWalkShouldEndIsWhereItEnds(t *testing.T) {
	walks := 0
	for _, brand := range []string{"warm", "clarity"} {
		in := layout.Project(t, brand)
		given := in.Brand
		for _, g := range guides(t, brand) {
			in.Guide = g
			for _, e := range edition.All {
				in.Brand, in.Edition = e.Brand(given), e.Layout
				for _, place := range []*guide.Location{nil, &in.Locations[0]} {
					if place != nil && e.Name != "print" {
						continue
					}
					in.Place = place
					for _, w := range layout.Walks(in.Told()) {
						if walks++; w.WantPage != w.GotPage || w.WantFoot != w.GotFoot {
							t.Errorf("%s %s, %s, %s: should have ended %d pages on at %.2f, did %d on at %.2f",
								brand, g.ID, g.Lang(), e.Name, w.WantPage, w.WantFoot, w.GotPage, w.GotFoot)
						}
					}
				}
			}
		}
	}
	if walks < 500 {
		t.Errorf("only %d walks were seen", walks)
	}
}

func guides(t *testing.T, brand string) []*guide.Guide {
	t.Helper()
	p, err := load.Open("../..", load.Want{Brand: brand})
	if err != nil {
		t.Fatal(err)
	}
	defer p.Close()
	return p.Set.Guides
}
