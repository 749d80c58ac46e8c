package layout

import (
	"strings"
	"testing"

	"guidepress/internal/guide"
)

// Characters that come along when a text is pasted are set in a plainer form, not refused.
func TestPastedCharacters(t *testing.T) {
	in := project(t, "warm")
	in.Guide = small(&guide.Prose{Text: rich("The \ufb01nal \ufb02ow, pain\u2060free, an X\u2011ray and a heart\ufe0f. Open Settings \u2192 Camera.")})
	res := Layout(in.Told())
	for _, p := range res.Problems {
		t.Errorf("%s", p.Message)
	}
	got := read(t, res.Doc)
	for _, want := range []string{"final flow", "painfree", "ray and a heart.", "Settings › Camera"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not in %s", want, got)
		}
	}
}
