package load

import (
	"fmt"

	"guidepress/internal/source"
)

// publications checks that the guides and offices that practice.yaml wants published are there.
func (l *loader) publications(entries []entry) {
	guides, places := map[string]bool{}, map[string]bool{"all": true}
	for _, e := range entries {
		guides[e.id] = true
	}
	for _, p := range l.p.Set.Locations {
		places[p.ID.Value] = true
	}
	for _, row := range l.p.Set.Practice.Publish {
		l.known(row.Guides, guides, "guide")
		l.known(row.Places, places, "office")
	}
}

func (l *loader) known(names []source.Text, known map[string]bool, what string) {
	for _, n := range names {
		if !known[n.Value] && !n.Empty() {
			l.report(n.Pos, n.Chars(), "unknown-id", fmt.Sprintf("there is no %s %q", what, n.Value), didYouMean(n.Value, sorted(known)))
		}
	}
}

// formerNames checks that a guide's former ids are not those of guides that exist, nor of two guides.
func (l *loader) formerNames(entries []entry) {
	owner := map[string]string{}
	for _, e := range entries {
		owner[e.id] = e.id
	}
	for _, g := range l.p.Set.Guides {
		for _, old := range g.Formerly {
			if o := owner[old.Value]; o != "" && (o != g.ID || old.Value == g.ID) {
				l.report(old.Pos, old.Chars(), "duplicate-id", fmt.Sprintf("the old id %q leads to the guide %q already", old.Value, o), "delete it here or there")
			}
			owner[old.Value] = g.ID
		}
	}
}
