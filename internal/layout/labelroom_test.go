package layout_test

import (
	"testing"

	"guidepress/internal/layout"
)

// A label of four short lines of one word each, beside a picture that takes all the room, is read as a list of words.
func TestPicturesLeaveLabelsAColumn(t *testing.T) {
	const least = 96
	seen := 0
	for _, brand := range []string{"warm", "clarity"} {
		for _, a := range layout.Project(t, brand).Brand.Art {
			for _, at := range a.Anchors {
				if at.LabelW == 0 {
					continue
				}
				if seen++; at.LabelW < least {
					t.Errorf("%s: the label at %q of %q has a column of %.0f points, %d are the least", brand, at.Name.Value, a.Name.Value, at.LabelW, least)
				}
			}
		}
	}
	if seen == 0 {
		t.Error("no picture says where its labels stand")
	}
}
