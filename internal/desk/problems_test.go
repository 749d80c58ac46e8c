package desk

import (
	"testing"
	"time"

	"guidepress/internal/guide"
)

// Each text of the Spanish pump guide has its English beside it, and what nobody has translated says that it waits.
func TestTheOriginalStandsBeside(t *testing.T) {
	o := open(t, project(t))
	g, set, _, err := o.guideOf(View{Guide: "intrathecal-pump.es", Edition: "web"})
	if err != nil {
		t.Fatal(err)
	}
	found, all := 0, 0
	for _, l := range leavesOf(g, set) {
		if l.text.Pos.File != "guides/intrathecal-pump.es.yaml" {
			continue
		}
		all++
		if english, waits := beside(g, set, l); english != "" && !waits {
			found++
		}
	}
	if found < all*95/100 || all < 80 {
		t.Errorf("%d of %d texts have their original beside them", found, all)
	}
	g = &guide.Guide{Original: g.Original}
	if _, waits := beside(g, set, leavesOf(g.Original, set)[0]); !waits {
		t.Error("a text of the original is taken for a translation")
	}
}

// The rules are asked about all guides, and a problem in what they share is told once.
func TestProblemsOfAllGuides(t *testing.T) {
	o := open(t, project(t))
	o.change("guides/intrathecal-pump.yaml", "We numb your back, and", "We numb your back , and")
	go o.checker.run(t.Context(), o.hub)
	var all everywhere
	for range 600 {
		if o.get("all", &all); all.Asked == all.Guides {
			break
		}
		time.Sleep(50 * time.Millisecond)
	}
	slips, seen := 0, map[problem]int{}
	for _, p := range all.Problems {
		if p.Sure && p.Guide == "intrathecal-pump" && p.Path != "" {
			slips++
		}
		p.Path, p.Excerpt = "", ""
		if seen[p.problem]++; seen[p.problem] > 1 {
			t.Errorf("told twice: %+v", p)
		}
	}
	if all.Asked != all.Guides || slips == 0 {
		t.Errorf("%d of %d guides, %d slips among %d problems", all.Asked, all.Guides, slips, len(all.Problems))
	}
}
