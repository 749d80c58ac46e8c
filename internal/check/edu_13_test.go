package check

import (
	"strings"
	"testing"

	"guidepress/internal/guide"
)

// TestChangedLeafIsNamed asks that each way in which a signed leaf can change has words of its own, with what was signed.
func TestChangedLeafIsNamed(t *testing.T) {
	for want, c := range map[string]guide.Change{
		"“3 in 100” was signed, and now stands here “1 in 100”":                      {Was: "3 in 100", Is: "1 in 100"},
		"“1 in 100” is new since the guide was signed":                               {Is: "1 in 100"},
		"“3 in 100” was signed, and is gone":                                         {Was: "3 in 100"},
		"the original no longer says “3 in 100”":                                     {Was: "3 in 100", Original: true},
		"the original said “3 in 100” when this was signed, and now says “1 in 100”": {Was: "3 in 100", Is: "1 in 100", Original: true},
	} {
		c.Path = "risks/bleeding"
		p := changed(&guide.Guide{}, c, "guidepress review pump --sign")
		if p.Message != want {
			t.Errorf("%q, not %q", p.Message, want)
		}
		if !strings.Contains(p.Hint, "--sign --leaf risks/bleeding") {
			t.Errorf("the hint does not say how to have the leaf signed: %s", p.Hint)
		}
	}
}
