package check

import (
	"testing"

	"guidepress/internal/load"
)

// Our own guides speak to adults: running text between grades 3.5 and 6 (half a grade more where names of medicines are
// what is told). The signs to call about are as short as can be, and are not asked.
func TestOwnGuidesSpeakToAdults(t *testing.T) {
	p, err := load.Open("../..", load.Want{})
	if err != nil {
		t.Fatal(err)
	}
	defer p.Close()
	asked := 0
	for _, g := range p.Set.Guides {
		if g.Language.Value != "en" {
			continue
		}
		_, sections := (&Subject{Guide: g, Set: &p.Set}).measures()
		for _, m := range sections {
			if m.Words < gradeWords || m.section.Kind == "when-to-call" {
				continue
			}
			asked++
			if grade := m.FKGL(); grade < 3.4 || grade > goodGrade+0.5 {
				t.Errorf("%s, %q: grade %.1f", g.ID, m.section.Title.Value, grade)
			}
		}
	}
	if asked < 15 {
		t.Errorf("only %d parts were asked", asked)
	}
}
