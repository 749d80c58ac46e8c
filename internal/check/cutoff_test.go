package check_test

import (
	"strings"
	"testing"
)

// TestOpenBracketIsFound asks that the outermost bracket without a partner is the one that is shown.
func TestOpenBracketIsFound(t *testing.T) {
	const before = len("      - prose: >- ") // the column where the example's words begin
	for _, text := range []string{"You may go home |(with a driver.", "You may (or not) go home |(with a driver.", "Go home |(with a (good driver."} {
		from := strings.Index(text, "|")
		r, _ := try(t, strings.Replace(text, "|", "", 1))
		found := faults(r, "EDIT-03")
		if len(found) != 1 || found[0].Pos.Col != before+from || found[0].Len != 1 {
			t.Errorf("%q: %v", text, found)
		}
	}
}
