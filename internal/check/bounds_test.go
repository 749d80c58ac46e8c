package check_test

import (
	"fmt"
	"testing"

	"guidepress/internal/check"
	"guidepress/internal/guide"
)

// Three to seven key points are what readers remember; the bounds themselves are well.
func TestHowManyKeyPoints(t *testing.T) {
	for n, ok := range map[int]bool{0: false, 2: false, 3: true, 7: true, 8: false} {
		g := page(t)
		g.KeyPoints = nil
		for i := range n {
			g.KeyPoints = append(g.KeyPoints, guide.Rich{Paras: []guide.Para{{Spans: []guide.Span{guide.Own(fmt.Sprintf("Point %d is short.", i))}}}})
		}
		if found := faults(check.Run(&check.Subject{Guide: g, Set: &guide.Set{}, Today: today}), "EDU-02"); (len(found) == 0) != ok {
			t.Errorf("%d key points: %v", n, found)
		}
	}
}

// Who is asked to call is told where; a number in running text is enough.
func TestAskedToCallWhere(t *testing.T) {
	said := func(text string) (n int) {
		prose := &guide.Prose{Text: guide.Rich{Paras: []guide.Para{{Spans: []guide.Span{guide.Own(text)}}}}}
		g := &guide.Guide{Sections: []guide.Section{{Kind: "overview", Blocks: []guide.Block{prose}}}}
		for _, p := range faults(check.Run(&check.Subject{Guide: g, Set: &guide.Set{}, Today: today}), "EDIT-15") {
			if p.Message == "the guide asks to call but gives no phone number" {
				n++
			}
		}
		return n
	}
	if said("Call us today to set up a visit.") != 1 {
		t.Error("a guide that gives no number asks to call, and nothing is said")
	}
	if said("Call us today to set up a visit. Our number is (240) 555-0100.") != 0 {
		t.Error("a number in a text is not seen")
	}
}
