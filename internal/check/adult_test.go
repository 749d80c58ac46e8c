package check

import (
	"testing"

	"guidepress/internal/guide"
	"guidepress/internal/load"
)

// Our own guides speak to adults: running text between grades 3.5 and 6 (half a grade more where names of medicines are
// what is told). The signs to call about and the lines of a calendar are as short as can be, and are not asked.
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
			if m.Words < gradeWords || m.section.Kind == "when-to-call" || dated(m.section) {
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

// dated reports whether a section is a calendar.
func dated(s *guide.Section) bool {
	_, yes := s.Blocks[len(s.Blocks)-1].(*guide.Calendar)
	return yes
}
