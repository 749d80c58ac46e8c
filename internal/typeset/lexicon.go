package typeset

import (
	"strings"

	"guidepress/internal/phrase"
)

// lexicon lists the words of a language that ask for company, in lower case and without punctuation.
type lexicon struct{ classes map[string]class }

// lexicons are made from the words of each language that there is.
var lexicons = gather()

func gather() map[string]*lexicon {
	all := map[string]*lexicon{}
	for _, w := range phrase.Languages {
		c := w.Company
		all[w.Lang] = newLexicon(map[class]string{unit: c.Unit, title: c.Title, abbreviated: c.Abbreviated, counter: c.Counter,
			short: c.Short, credential: c.Credential, among: c.Among})
	}
	return all
}

func newLexicon(lists map[class]string) *lexicon {
	l := &lexicon{map[string]class{}}
	for c, words := range lists {
		for _, w := range strings.Fields(words) {
			l.classes[w] |= c
		}
	}
	return l
}

// lexiconFor is the list for a language tag; English where there is none.
func lexiconFor(lang string) *lexicon {
	primary, _, _ := strings.Cut(lang, "-")
	if l, ok := lexicons[strings.ToLower(primary)]; ok {
		return l
	}
	return lexicons["en"]
}
