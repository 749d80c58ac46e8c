package load

import (
	"slices"
	"testing"

	"guidepress/internal/face"
	"guidepress/internal/truetype"
)

// The table of built-in faces saves reading six files at each start: it says what they say.
func TestBuiltInFacesAreWhatTheirFilesSay(t *testing.T) {
	if len(weights) != len(builtIn) {
		t.Errorf("%d weights of %d faces", len(weights), len(builtIn))
	}
	for name, d := range weights {
		data, ok := face.Builtin(name)
		if !ok || !slices.Contains(builtIn, name) {
			t.Errorf("there is no built-in face %s", name)
			continue
		}
		file, err := truetype.Describe(data)
		if err != nil {
			t.Fatal(err)
		}
		if file.Weight != d.Weight || file.Italic != d.Italic {
			t.Errorf("%s is %v, its file says %v", name, d, file)
		}
	}
}
