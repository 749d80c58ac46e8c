package load_test

import (
	"strings"
	"testing"

	"guidepress/internal/load"
	"guidepress/internal/source"
)

// The repository's own guides must load without a problem in both brands.
func TestOwnGuides(t *testing.T) {
	for _, brand := range []string{"warm", "clarity"} {
		p, err := load.Open("../..", load.Want{Brand: brand})
		if err != nil {
			t.Fatal(err)
		}
		defer p.Close()
		if len(p.Problems) > 0 {
			var b strings.Builder
			source.Print(&b, p.Files, p.Problems)
			t.Errorf("with the brand %s:\n%s", brand, b.String())
		}
		if len(p.Set.Guides) == 0 || p.Brand == nil {
			t.Errorf("with the brand %s: %d guides, brand %v", brand, len(p.Set.Guides), p.Brand)
		}
	}
}
