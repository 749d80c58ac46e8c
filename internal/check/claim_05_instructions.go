package check

import (
	"fmt"
	"strings"

	"guidepress/internal/source"
)

var claim05 = Rule{
	ID: "CLAIM-05", Severity: source.Error, English: true,
	What:   "A guide does not tell the reader to do a thing in one place and not to do it in another.",
	Why:    "“Stop your blood thinners” and “do not stop your blood thinners” cannot both be followed, and one of the two can harm.",
	Before: "Stop your blood thinners five days before. Do not stop your blood thinners before the test.",
	After:  "Ask us which of your blood thinners to stop, and when. Do not stop one by yourself.",
	Check:  checkInstructions,
}

// instruction is a thing that a guide may tell to do or not to do. When both are told, the times must differ: "before" and
// "after" are not the same time, and a day is not a week.
type instruction struct {
	name   string
	yes    *pattern
	no     *pattern
	unless *pattern // a sentence that says this tells of a case of its own
}

const (
	mayDo   = `\b(?:you (?:can|may|will be able to|are free to)|it is (?:fine|ok|okay|safe) to|feel free to)(?: also| still| then)? `
	mustNot = `\b(?:do not|don['’]t|never|you (?:can ?not|can['’]t|may not|must not|should not|shouldn['’]t)|you (?:will|['’]ll) not be able to|it is not safe to|avoid|no) (?:try to )?`
	thinner = `(?:your |any |all |the )?(?:blood[- ]thinners?|blood[- ]thinning medicines?|aspirin|warfarin|clopidogrel|apixaban|anticoagulants?)`
)

var (
	conditions   = pat(`\b(?:if|unless|until|without asking|without talking|without first|on your own|by yourself|ask (?:us|your|whether|which)|some|certain|unless we|only when|suddenly)\b`)
	instructions = []instruction{
		{"blood thinners", pat(`\b(?:stop|hold|pause|discontinue)(?: taking)? `+thinner, "stop", "hold", "pause", "discontinue"), pat(`\b(?:do not|don['’]t|never|must not|should not) (?:stop|skip|hold|pause)(?: taking)? `+thinner+`|\b(?:keep|continue|go on)(?: on)? taking `+thinner, "stop", "skip", "hold", "pause", "taking"), conditions},
		{"driving", pat(mayDo+`(?:drive|drive (?:yourself )?home)\b`, "drive"), pat(mustNot+`(?:drive|driving)\b|\b(?:someone|an adult|a friend) (?:must|has to|needs to) drive you`, "driv"), conditions},
		{"eating", pat(mayDo+`(?:eat|have (?:a light )?(?:breakfast|food|a meal|a snack))\b|\beat (?:a (?:light |small )?(?:breakfast|meal)|breakfast|as usual|normally)\b`, "eat", "breakfast", "food", "meal", "snack"), pat(mustNot+`eat(?:ing)?\b|\bnothing to eat\b|\beat nothing\b|\bno food\b|\bnothing by mouth\b|\bhave nothing\b[^.]{0,20}\bafter midnight\b`, "eat", "food", "mouth", "midnight"), conditions},
		{"drinking", pat(mayDo+`drink\b[^.]{0,20}`, "drink"), pat(mustNot+`(?:eat or )?drink\b|\bnothing to (?:eat or )?drink\b|\bnothing by mouth\b`, "drink", "mouth"), pat(`\bclear\b|\bwater\b|\balcohol\b|\bwine\b|\bbeer\b|\bsips?\b|` + `\b(?:if|unless|until|some|certain)\b`)},
		{"showers", pat(mayDo+`(?:take a |have a )?shower\b`, "shower"), pat(mustNot+`(?:take a |have a )?shower(?:ing|s)?\b`, "shower"), conditions},
		{"baths", pat(mayDo+`(?:take a |have a )?(?:bath|bathe|swim)\b`, "bath", "swim"), pat(mustNot+`(?:take a |have a )?(?:bath|baths|bathe|swim)\b`, "bath", "swim"), conditions},
		{"lifting", pat(mayDo+`lift\b`, "lift"), pat(mustNot+`lift(?:ing)?\b`, "lift"), pat(`\b(?:heavy|light|\d+|more than|less than|pounds?|lbs?|if|unless|until)\b`)},
		{"going back to work", pat(mayDo+`(?:go back to|return to) work\b`, "work"), pat(mustNot+`(?:go back to|return to) work\b`, "work"), pat(`\b(?:desk|heavy|light|office|physical|manual|if|unless|until)\b`)},
		{"alcohol", pat(mayDo+`(?:drink|have) (?:alcohol|wine|beer)\b`, "alcohol", "wine", "beer"), pat(mustNot+`(?:drink |have )?(?:any )?(?:alcohol|wine|beer)\b`, "alcohol", "wine", "beer"), conditions},
		{"contact lenses", pat(mayDo+`wear (?:your )?contact lenses\b`, "contact"), pat(mustNot+`wear(?:ing)? (?:your )?contact lenses\b`, "contact"), conditions},
		{"bandages", pat(mayDo+`(?:take off|remove) (?:the|your) (?:bandage|dressing)\b`, "bandage", "dressing"), pat(mustNot+`(?:take off|remove|removing) (?:the|your) (?:bandage|dressing)\b`, "bandage", "dressing"), conditions},
	}
)

func checkInstructions(s *Subject) []source.Problem {
	var out []source.Problem
	for _, in := range instructions {
		if !s.mentions(in.yes) || !s.mentions(in.no) {
			continue
		}
		yes, no := s.told(in.yes, in), s.told(in.no, in)
		if q, ok := opposite(in, yes, no); ok {
			out = append(out, q)
		}
	}
	return out
}

// told are the sentences that give the instruction, those of a case of their own left out.
func (s *Subject) told(p *pattern, in instruction) []Sentence {
	var out []Sentence
	for _, t := range s.claims() {
		low := t.lower()
		if hits := p.in(low); len(hits) > 0 && !in.unless.match(low) && (p == in.no || !t.negated(t.Span.From+hits[0].From+1) && !in.no.match(low)) {
			out = append(out, t)
		}
	}
	return out
}

// opposite is the problem of the first two that speak of the same time.
func opposite(in instruction, yes, no []Sentence) (source.Problem, bool) {
	for _, a := range yes {
		for _, b := range no {
			if !sameTime(a, b) {
				continue
			}
			if a.At(a.Span.From).Line > b.At(b.Span.From).Line {
				a, b = b, a
			}
			q := b.problem(b.Span.From, b.Span.To, fmt.Sprintf("“%s” and “%s” (line %d) say the opposite about %s", short(b.String(), 60), short(a.String(), 60), a.At(a.Span.From).Line, in.name), "ask a clinician which is right, and say the same everywhere")
			return q, true
		}
	}
	return source.Problem{}, false
}

var timeWords = pat(`\b(?:after midnight|before|after|during|until|within|for|by|the (?:same|next|first|second) (?:day|night|morning|week)|(?:\d+|one|two|three|four|five|six|a few|several|an?) (?:hours?|days?|weeks?|months?)|(?:that|this|the) (?:day|night|morning|week)|right away|at once|soon|home|morning|night|first|then|once)\b`)

// sameTime reports whether two instructions are for the same time: both name none, or one names none and the other no stretch
// after which things change, or both name the same words.
func sameTime(a, b Sentence) bool {
	ta, tb := timesOf(a), timesOf(b)
	if len(ta) == 0 || len(tb) == 0 {
		return !ta["after"] && !tb["after"] && !ta["until"] && !tb["until"] && !ta["for"] && !tb["for"] && !ta["then"] && !tb["then"]
	}
	for t := range ta {
		if !tb[t] {
			return ta["before"] && tb["before"] || ta["home"] && tb["home"] || ta["after midnight"] && tb["morning"] || ta["morning"] && tb["after midnight"]
		}
	}
	return true
}

func timesOf(s Sentence) map[string]bool {
	m := map[string]bool{}
	low := s.lower()
	for _, hit := range timeWords.in(low) {
		words := strings.Fields(low[hit.From:hit.To])
		if last := words[len(words)-1]; last == "morning" || last == "night" {
			m[last] = true
		} else {
			m[strings.Join(words, " ")] = true
		}
	}
	return m
}
