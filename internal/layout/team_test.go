package layout

import (
	"testing"

	"guidepress/internal/display"
	"guidepress/internal/guide"
	"guidepress/internal/script"
	"guidepress/internal/set"
)

// A name that fits a line is not torn for the letters behind it, and the heading says both.
func TestLettersStandBelowANameThatTheyDoNotFitBeside(t *testing.T) {
	m := newMaker(project(t, "warm").Told())
	for _, c := range []struct {
		name, letters string
		lines         []int // of each piece
	}{
		{"Ann Lee", "MD", []int{1}},
		{"Ann Lee", "", []int{1}},
		{"Mei-Lin Sample", "MD, PhD, FASA", []int{1, 1}},
		{"Mei-Lin Sample", "MD, MPH, DABA, DABPM, FIPP, CIPS", []int{1, 2}},
		{"Maximiliane Sample-Featherstonehaugh", "NP", []int{2}}, // the name itself goes on
	} {
		p := &guide.Person{Name: text(c.name), Credentials: text(c.letters)}
		full := p.Name
		if c.letters != "" {
			full = text(c.name + ", " + c.letters)
		}
		head := &display.Node{Tag: display.TagH3}
		var got []int
		for _, ws := range m.fullName(script.Member{Person: p, Full: full}, head, set.Wish{Measure: 160}) {
			got = append(got, len(ws.Lines))
		}
		if len(got) != len(c.lines) {
			t.Errorf("%s, %s stands in %v lines, want %v", c.name, c.letters, got, c.lines)
			continue
		}
		for i := range got {
			if got[i] != c.lines[i] {
				t.Errorf("%s, %s stands in %v lines, want %v", c.name, c.letters, got, c.lines)
			}
		}
		if len(got) == 2 && len(head.Kids) != 2 {
			t.Errorf("%s: the heading has %d parts", c.name, len(head.Kids))
		}
	}
}
