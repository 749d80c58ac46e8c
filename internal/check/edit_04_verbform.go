package check

import (
	"fmt"

	"guidepress/internal/lexicon"
	"guidepress/internal/source"
)

var edit04 = Rule{
	ID: "EDIT-04", Severity: source.Error, English: true,
	What:   "Verbs have the right form after “be”.",
	Why:    "A wrong form stops the reader.",
	Before: "Appointments can be schedule by phone.",
	After:  "Appointments can be scheduled by phone.",
	Check:  checkVerbForm,
}

var modals = set("can could may might must shall should will would to")

// doable are verbs whose base form cannot stand after "be": they are no adjectives and no nouns without an article.
var doable = set(`schedule perform place implant adjust refill insert remove program give take replace reduce increase repeat
	deliver administer inject cover discuss arrange cancel attach connect manage prescribe provide recommend relieve store
	evaluate examine explain perform complete improve treat prevent choose write bring send keep ask tell call bill
	require obtain decide determine achieve describe develop disconnect drain drop follow include inform involve lower
	notify observe offer operate prepare receive refer schedule separate suggest wash use cause check turn`)

// alsoNouns may stand after "be" as nouns or adjectives: "there may be cause for worry", "to be separate".
var alsoNouns = set("cause place turn complete separate lower cover drop check offer program drain call bill increase use")

func checkVerbForm(s *Subject) []source.Problem {
	var out []source.Problem
	for _, t := range s.sentences() {
		for i := 1; i+1 < len(t.Words); i++ {
			verb := t.Words[i+1]
			if t.Words[i].Lower != "be" || !modals[t.Words[i-1].Lower] || !doable[verb.Lower] || t.there(i) {
				continue
			}
			if alsoNouns[verb.Lower] && !adverbial[t.next(i+2)] {
				continue
			}
			right := lexicon.PastParticiple(verb.Lower)
			out = append(out, t.problem(verb.From, verb.To, fmt.Sprintf("“be %s” is not right", t.Text[verb.From:verb.To]), fmt.Sprintf("should it be “be %s”?", right)))
		}
	}
	return out
}

// adverbial words follow a participle: "can be used by", "may be called when".
var adverbial = set("by in at on with through using during before after when")

// there reports whether "there" is the subject of the "be" at i.
func (s Sentence) there(i int) bool { return i >= 2 && s.Words[i-2].Lower == "there" }

func (s Sentence) next(i int) string {
	if i < len(s.Words) {
		return s.Words[i].Lower
	}
	return ""
}
