package load

import (
	"fmt"
	"slices"

	"guidepress/internal/guide"
	"guidepress/internal/source"
	"guidepress/internal/yaml"
)

// sets are what was read in every language.
func (l *loader) sets() []*guide.Set {
	all := []*guide.Set{&l.p.Set}
	for _, lang := range sorted(l.p.Set.Languages) {
		all = append(all, l.p.Set.Languages[lang])
	}
	return all
}

// publications checks that what practice.yaml wants published is there: editions, guides, languages and offices.
func (l *loader) publications(rows []guide.Publication, entries []entry, want Want) {
	guides, places, editions := map[string]bool{}, map[string]bool{"all": true}, map[string]bool{"all": true}
	for _, e := range entries {
		guides[e.id] = true
	}
	for _, p := range l.p.Set.Locations {
		places[p.ID.Value] = true
	}
	for _, name := range want.Editions {
		editions[name] = true
	}
	for _, row := range rows {
		l.known(row.Guides, guides, "guide")
		l.known(row.Places, places, "office")
		if len(want.Editions) > 0 {
			l.known(row.Editions, editions, "edition")
		}
		l.known(row.Languages, l.languages(row.Languages, entries), "guide in the language")
	}
}

// languages are those in which there are guides, picked or not. A guide that was not picked is looked at for its
// language alone, and only when a wanted one is not among the others'.
func (l *loader) languages(wanted []source.Text, entries []entry) map[string]bool {
	known := map[string]bool{"all": true}
	for _, e := range entries {
		if g := l.decoded[e.file]; g != nil {
			known[g.Lang()] = true
		} else if e.lang != "" {
			known[e.lang] = true
		}
	}
	if !slices.ContainsFunc(wanted, func(t source.Text) bool { return !known[t.Value] }) {
		return known
	}
	for _, e := range entries {
		if e.lang == "" && l.decoded[e.file] == nil {
			known[e.speaks(l.glance(e.file))] = true
		}
	}
	return known
}

// glance is a file's tree; what is wrong with it is for those who want the file.
func (l *loader) glance(file string) *yaml.Node {
	data, err := readFile(l.p.fsys, file, maxYAML)
	if err != nil {
		return nil
	}
	return yaml.Parse(file, data, func(source.Problem) {})
}

// ruleNames checks that a practice sets only rules that there are.
func (l *loader) ruleNames(set []guide.RuleSetting, rules []string) {
	known := map[string]bool{}
	for _, id := range rules {
		known[id] = true
	}
	for _, s := range set {
		if len(known) > 0 {
			l.known([]source.Text{s.Rule}, known, "rule")
		}
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
	var ids []string
	for _, e := range entries {
		ids = append(ids, e.id)
	}
	l.addAll(FormerNames(l.p.Set.Guides, ids))
}

// FormerNames finds former ids that are those of guides that exist, or of two guides.
// Whoever loads guides by and by asks once more for all of them; ids are of all guides there are.
func FormerNames(guides []*guide.Guide, ids []string) []source.Problem {
	var out []source.Problem
	owner := map[string]string{}
	for _, id := range ids {
		owner[id] = id
	}
	for _, g := range guides {
		for _, old := range g.Formerly {
			if o := owner[old.Value]; o != "" && (o != g.ID || old.Value == g.ID) {
				out = append(out, source.Problem{Pos: old.Pos, Len: old.Chars(), Rule: "duplicate-id",
					Message: fmt.Sprintf("the old id %q leads to the guide %q already", old.Value, o), Hint: "delete it here or there"})
			}
			owner[old.Value] = g.ID
		}
	}
	return out
}
