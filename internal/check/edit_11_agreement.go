package check

import (
	"fmt"

	"guidepress/internal/source"
)

// Subject and verb, and words that count, as they stand in guides: "the nurses checks", "many patient are", "will explains".
// Read word by word, since patterns that begin with words as common as these would have to be tried everywhere.
var (
	modalVerbs = set("can could may might must should will would")
	amid       = set("also then not often usually")
	verbsWithS = set("is was has does needs helps works gets wants feels lasts means heals hurts stops starts gives takes makes shows checks explains removes puts places keeps uses watches asks tells calls treats causes eases goes comes becomes reduces prevents includes requires allows begins tests examines cleans numbs guides covers pays sends brings leaves moves carries follows lets looks sees knows says depends wears reads eats drinks sleeps walks rests")
	verbs      = set("are have go need get feel take come do stay mean give make explain help check show tell remove put work want may can will")
	actor      = set("doctor nurse surgeon dentist patient pump medicine therapist bandage")
	actors     = set("doctors nurses surgeons patients dentists therapists people risks benefits symptoms effects complications options treatments medicines pills stitches injections shots bandages signs results pumps tubes")
	someone    = set("patient doctor nurse surgeon person woman man child adult symptom risk pill sign tube injection dose problem insurer plan hospital")
	openers    = set("the our your most some all side many")
	counting   = set("most many several few these those")
	single     = set("each every")
	several    = set("patients doctors nurses surgeons people pills doses weeks months days years hours tubes injections medicines symptoms appointments children women men")
	owners     = set("your my our their")
	persons    = set("they we he she i it you")
	auxiliary  = set("are is was were have has need can will may")
	pointing   = set("these those")
	notPlural  = set("is was has does")
)

// disagrees reports the first two words of the sentence that do not fit.
func (s Sentence) disagrees() (source.Problem, bool) {
	w := s.Words
	word := func(i int) string {
		if i < len(w) {
			return w[i].Lower
		}
		return ""
	}
	found := func(i, j int, hint string) (source.Problem, bool) {
		return s.problem(w[i].From, w[j].To, fmt.Sprintf("check “%s”", s.Text[w[i].From:w[j].To]), hint), true
	}
	i := 0
	for openers[word(i)] && i < 2 {
		i++
	}
	switch {
	case actors[word(i)] && verbsWithS[word(i+1)], word(0) == "this" && (word(1) == "are" || word(1) == "were" || word(1) == "have"), pointing[word(0)] && notPlural[word(1)]:
		if pointing[word(0)] || word(0) == "this" {
			i = 0
		}
		return found(i, i+1, "the verb does not fit")
	case i == 1 && actor[word(1)] && verbs[word(2)] && !modalVerbs[word(2)]:
		return found(1, 2, "the verb does not fit")
	}
	for i := range w {
		j := i + 1
		switch a := w[i].Lower; {
		case modalVerbs[a]:
			if amid[word(j)] {
				j++
			}
			if v := word(j); verbsWithS[v] && !notPlural[v] {
				return found(i, j, "use the base form of the verb")
			}
		case counting[a] && someone[word(j)] && verbs[word(j+1)]:
			return found(i, j+1, "use the plural")
		case single[a] && several[word(j)]:
			return found(i, j, "“each” and “every” need one, not many")
		case owners[a] && persons[word(j)] && auxiliary[word(j+1)]:
			return found(i, j+1, "one word too many")
		}
	}
	return source.Problem{}, false
}
