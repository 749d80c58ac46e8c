package load_test

import "testing"

// Letters that a program has parted into a base and an accent are put together, and what follows them keeps its place.
func TestPartedLetters(t *testing.T) {
	p := open(t, project(t, map[string]string{"guides/test.yaml": start + "intro: We see Mun\u0303oz at the cafe\u0301 now.\n"}))
	text := p.Set.Guides[0].Intro.Source
	if text.Value != "We see Mu\u00f1oz at the caf\u00e9 now." {
		t.Errorf("%q", text.Value)
	}
	if at := text.At(len(text.Value) - len("now.")); at.Col != len("intro: We see Mun~oz at the cafe' ")+1 {
		t.Errorf("what stands behind parted letters is said to stand at %v", at)
	}
}
