package check_test

import "testing"

// A plain word comes as a mend that a person chooses, small or large as the hard one stands; a choice of words comes as words alone.
func TestAPlainWordMends(t *testing.T) {
	for text, want := range map[string]string{
		"Commence with the walk.":       "Begin",
		"You may discontinue the pill.": "stop",
	} {
		r, _ := try(t, text)
		found := faults(r, "READ-07")
		if len(found) != 1 || found[0].Fix.New != want || found[0].Fix.Sure {
			t.Errorf("%q: %+v", text, found)
		}
	}
}
