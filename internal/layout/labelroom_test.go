package layout_test

import (
	"testing"

	"guidepress/internal/guide"
	"guidepress/internal/layout"
)

// A label of four short lines of one word each, beside a picture that takes all the room, is read as a list of words. On
// a picture as wide as the page the file's units are points.
func TestPicturesLeaveLabelsAColumn(t *testing.T) {
	const least = 96
	seen := 0
	for _, brand := range []string{"warm", "clarity"} {
		wide := map[string]bool{}
		for _, g := range guides(t, brand) {
			for _, s := range g.Sections {
				for _, b := range s.Blocks {
					if f, ok := b.(*guide.Figure); ok && f.Width == "page" && len(f.Labels) > 0 {
						wide[f.Picture.Src.Value] = true
					}
				}
			}
		}
		for _, a := range layout.Project(t, brand).Brand.Art {
			for _, at := range a.Anchors {
				if at.LabelW == 0 || !wide[a.Name.Value] {
					continue
				}
				if seen++; at.LabelW < least {
					t.Errorf("%s: the label at %q of %q has a column of %.0f points, %d are the least", brand, at.Name.Value, a.Name.Value, at.LabelW, least)
				}
			}
		}
	}
	if seen < 20 {
		t.Errorf("only %d places of labels were seen", seen)
	}
}
