package check_test

import (
	"testing"
	"time"

	"guidepress/internal/check"
	"guidepress/internal/load"
)

// A build that nobody changed is made anew on the day after the last one of its prices, where the guide shows them: else
// they would stay on the website without a word.
func TestPricesThatEndAreADayToLookAgain(t *testing.T) {
	p, err := load.Open("../..", load.Want{})
	if err != nil {
		t.Fatal(err)
	}
	defer p.Close()
	last := p.Set.Practice.Prices.Until.Value
	for _, g := range p.Set.Guides {
		r := check.Run(&check.Subject{Guide: g, Set: &p.Set, Brand: p.Brand, Today: last})
		next := last.AddDate(0, 0, 1)
		if shows := g.AboutPractice(); r.Until.Equal(next) != shows {
			t.Errorf("%s: on the last day of the prices the next day to look again is %s", g.ID, r.Until.Format(time.DateOnly))
		}
	}
}
