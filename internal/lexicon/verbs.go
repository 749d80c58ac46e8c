package lexicon

import (
	"strings"
	"sync"
)

// irregularBase are base forms the list's affix flags do not show to be verbs.
var irregularBase = set("be have do go may can will shall must")

// irregular maps past participles to their base forms.
var irregular = pairs(`been be|done do|gone go|had have|made make|given give|taken take|put put|kept keep|
held hold|told tell|seen see|shown show|known know|found find|felt feel|left leave|sent send|brought bring|
caught catch|taught teach|bought buy|built build|cut cut|set set|let let|hurt hurt|read read|shut shut|
spread spread|split split|lost lose|meant mean|met meet|paid pay|said say|sold sell|worn wear|torn tear|
broken break|chosen choose|driven drive|eaten eat|fallen fall|forgotten forget|frozen freeze|gotten get|
hidden hide|ridden ride|risen rise|spoken speak|stolen steal|written write|drawn draw|grown grow|thrown throw|
begun begin|drunk drink|sunk sink|swollen swell|woken wake|laid lay|led lead|fed feed|heard hear|understood understand|
withdrawn withdraw|overseen oversee|undergone undergo|sewn sew|worn wear|bound bind|bent bend|stuck stick|
struck strike|hung hang|dealt deal|slept sleep|spent spend|thought think|won win|run run|come come|become become|reset reset`)

// irregularBases are the base forms of the irregular verbs.
var irregularBases = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{}
	for _, base := range irregular {
		m[base] = true
	}
	return m
})

// Participle is the base form when w can be a past participle, or "".
func Participle(w string) string {
	if base, ok := irregular[w]; ok {
		return base
	}
	stem, ok := strings.CutSuffix(w, "ed")
	if !ok || len(stem) < 2 {
		return ""
	}
	candidates := []string{stem + "e", stem}
	if y, ok := strings.CutSuffix(stem, "i"); ok {
		candidates = append(candidates, y+"y")
	}
	if n := len(stem); stem[n-1] == stem[n-2] {
		candidates = append(candidates, stem[:n-1])
	}
	for _, c := range candidates {
		if listed(c + "!") {
			return c
		}
	}
	return ""
}

// PastParticiple is the participle of a base form.
func PastParticiple(base string) string {
	for p, b := range irregular {
		if b == base {
			return p
		}
	}
	switch {
	case strings.HasSuffix(base, "e"):
		return base + "d"
	case len(base) > 1 && strings.HasSuffix(base, "y") && !strings.ContainsRune("aeiou", rune(base[len(base)-2])):
		return base[:len(base)-1] + "ied"
	}
	if doubled := base + base[len(base)-1:] + "ed"; listed(doubled) {
		return doubled
	}
	return base + "ed"
}

// CanBeVerb reports whether w may be a form of a verb: the base, -s, -ing, a past form. Many nouns may, so
// this serves to find the sentences that have no verb at all.
func CanBeVerb(w string) bool {
	if finite[w] || Verb(w) || Participle(w) != "" {
		return true
	}
	for _, cut := range [...][2]string{{"s", ""}, {"es", ""}, {"ies", "y"}, {"ing", ""}, {"ing", "e"}} {
		if stem, ok := strings.CutSuffix(w, cut[0]); ok && Verb(stem+cut[1]) {
			return true
		}
	}
	stem, ok := strings.CutSuffix(w, "ing")
	return ok && len(stem) > 2 && stem[len(stem)-1] == stem[len(stem)-2] && Verb(stem[:len(stem)-1])
}

var finite = set(`am is are was were be been being 's 're 'm has have had having does do did can could may might will
would shall should must isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't can't couldn't won't
wouldn't shouldn't it's that's there's what's who's here's he's she's you're we're they're i'm you'll we'll they'll
it'll you've we've they've i've let's cannot went came saw got gave took felt left lay rose fell began broke ran wore
wrote knew grew chose spoke woke ate drank sat stood slept kept held told said made sent met paid put cut set hurt let read`)

// Be lists the forms of "to be".
var Be = set("am is are was were be been being isn't aren't wasn't weren't you're we're they're it's")

// adjectives look like participles after "be" but say how something is, not what is done to it.
var adjectives = set(`tired worried scared concerned interested relaxed pleased excited used supposed married prepared
experienced related based located allowed able advanced limited involved needed left gone called named known
meant made come run become set hurt bound stuck swollen healed finished done complicated controlled crowded
dressed motivated satisfied surprised embarrassed confused frustrated annoyed bored depressed stressed exhausted
qualified skilled trained certified licensed retired disabled inflamed infected irritated damaged unchanged
undressed unwanted licensed devoted dedicated committed disappointed delighted determined covered awake red been had`)

// Passive reports whether the words from i on ("is", "not", "placed") are a passive verb: how many words it takes,
// or 0. Participles that have become adjectives do not count.
func Passive(words []Word, i int) int {
	if !Be[words[i].Lower] {
		return 0
	}
	for j := i + 1; j < len(words) && j <= i+3; j++ {
		w := words[j].Lower
		switch {
		case Participle(w) != "" && !adjectives[w]:
			return j - i + 1
		case w == "not" || w == "also" || w == "then" || w == "often" || w == "being" || w == "been" ||
			w == "always" || w == "never" || w == "sometimes" || strings.HasSuffix(w, "ly"):
		default:
			return 0
		}
	}
	return 0
}
