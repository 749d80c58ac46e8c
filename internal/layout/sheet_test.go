package layout

import (
	"strings"
	"testing"
)

// A sheet has sections alone: no cover, no contents, no closing words, and its title is its one heading of the first level.
func TestASheetHasSectionsAlone(t *testing.T) {
	for _, brand := range []string{"warm", "clarity"} {
		in := project(t, brand)
		in.Guide = small()
		whole := len(Layout(in.Told()).Doc.Pages)
		in.Edition.Sheet = true
		r := Layout(in.Told())
		if len(r.Problems) > 0 || len(r.Doc.Pages) >= whole {
			t.Errorf("%s: %d pages of %d, %v", brand, len(r.Doc.Pages), whole, r.Problems)
		}
		words := read(t, r.Doc)
		if !strings.Contains(words, in.Guide.Title.Value) || strings.Contains(words, "does not replace") {
			t.Errorf("%s: the sheet says %s", brand, words)
		}
		if n := strings.Count(structure(t, in), "H1"); n != 1 {
			t.Errorf("%s: %d headings of the first level", brand, n)
		}
	}
}
