package check

import (
	"slices"

	"guidepress/internal/guide"
)

// Needs reports whether a guide would lack something that the rules ask for if this section were left out.
func Needs(g *guide.Guide, sec *guide.Section) bool {
	if g.AboutPractice() {
		return false
	}
	rest := func(is func(*guide.Section) bool) bool {
		for i := range g.Sections {
			if o := &g.Sections[i]; o != sec && is(o) {
				return true
			}
		}
		return false
	}
	for _, p := range parts(g.Procedure) {
		has := func(o *guide.Section) bool { return slices.Contains(p.kinds, o.Kind) }
		if has(sec) && !rest(has) {
			return true
		}
	}
	return holds[*guide.Risks](sec) && !rest(holds[*guide.Risks]) ||
		g.Procedure != "medicine" && g.Procedure != "therapy" && holds[*guide.Calls](sec) && !rest(holds[*guide.Calls])
}

func holds[B guide.Block](sec *guide.Section) bool {
	return slices.ContainsFunc(sec.Blocks, func(b guide.Block) bool { _, is := b.(B); return is })
}

// Fewest is how many items the rules want in a list of a guide, by its key; 0 where they do not count. Risks and choices
// are wanted by name, too: none of them can be spared.
func Fewest(key string) int {
	const all = 1 << 16
	return map[string]int{"key_points": fewestPoints, "calls": enoughSigns, "emergency": enoughSigns, "risks": all, "choices": all, "sources": enoughSources, "ask": enoughQuestions}[key]
}
