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
	onSkin       = pat(`\b(?:if|unless|until|some|(?:right|directly|straight) (?:on|onto|to)|bare|skin|longer|more than)\b`)
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
		{"ice", pat(`\b(?:put|use|apply|place|hold) (?:an? |some )?(?:ice|cold)(?: packs?)?\b|^ice (?:the|your)\b|\byou (?:can|may) (?:use |put )?ice\b`, "ice", "cold"), pat(mustNot+`(?:put|use|apply|place)? ?(?:any |an? )?(?:ice|cold packs?)\b`, "ice", "cold"), onSkin},
		{"heat", pat(`\b(?:put|use|apply|place) (?:an? |some )?(?:heat|heating pads?|warm packs?)\b`, "heat", "warm"), pat(mustNot+`(?:put|use|apply|place)? ?(?:any |an? )?(?:heat|heating pads?|warm packs?)\b`, "heat", "warm"), onSkin},
		takes("aspirin"), takes("ibuprofen"), takes("naproxen"), takes("acetaminophen"), takes("insulin"), takes("metformin"), takes("warfarin"), takesPillsFor("blood pressure"), takesPillsFor("diabetes"), takesPillsFor("heart"),
		{"drinking before the test", pat(`\b(?:drink|have|sip) (?:only |some )?(?:clear (?:fluids|liquids)|water)\b[^.]{0,40}\b(?:until|up to)\b[^.]{0,20}\bhours? before\b`, "clear", "water"),
			pat(`\b(?:drink nothing|nothing to (?:eat or )?drink|do not (?:eat or )?drink(?: anything)?|nothing by mouth)\b[^.]{0,30}\bafter midnight\b`, "midnight"), pat(`\b(?:if|unless|except|other than|but)\b`)},
		{"where the night is spent", pat(`\byou(?: can| will| may)? go home (?:on )?(?:the same|that|the very same) (?:day|evening)\b|\bit is an outpatient (?:procedure|surgery)\b`, "go home", "outpatient"),
			pat(`\byou (?:will |must |need to |have to )?(?:stay|spend|sleep) (?:[a-z]+ ){0,4}(?:overnight|(?:one|a|two|three|\d) nights?)\b`, "stay", "spend", "sleep"), pat(`\b(?:if|unless|some|most|many|may|might|can|could|sometimes|or|few|at home)\b`)},
		{"bandages", pat(mayDo+`(?:take off|remove) (?:the|your) (?:bandage|dressing)\b`, "bandage", "dressing"), pat(mustNot+`(?:take off|remove|removing) (?:the|your) (?:bandage|dressing)\b`, "bandage", "dressing"), conditions},
	}
)

// takes is a medicine that a reader is told to take and not to take.
func takes(medicine string) instruction { return taking(medicine, medicine, medicine) }

// takesPillsFor is the same of medicines that go by what they are for.
func takesPillsFor(what string) instruction {
	return taking(what+" pills", what+` (?:pills?|medicines?|medications?|tablets?)`, what)
}

func taking(title, words, need string) instruction {
	name := `(?:your |any )?` + words + `\b`
	return instruction{"taking " + title, pat(`\b(?:you (?:can|may|should|must) (?:also |still )?take|^take|^keep taking|^continue (?:taking|to take)|please take|and take) `+name, need),
		pat(mustNot+`(?:take |taking |use )?`+name+`|\bstop(?: taking| using)? `+name, need), conditions}
}

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
	for _, q := range append(opposites(s), bothWays(s)...) {
		if !alreadyOn(out, q.Pos) {
			out = append(out, q)
		}
	}
	return out
}

// alreadyOn reports whether a problem stands at the place.
func alreadyOn(out []source.Problem, at source.Pos) bool {
	for _, q := range out {
		if q.Pos == at {
			return true
		}
	}
	return false
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

// anyTime are instructions that contradict whatever times the two sentences name.
var anyTime = map[string]bool{"where the night is spent": true, "drinking before the test": true}

// opposite is the problem of the first two that speak of the same time.
func opposite(in instruction, yes, no []Sentence) (source.Problem, bool) {
	for _, a := range yes {
		for _, b := range no {
			if !anyTime[in.name] && !sameTime(a, b) {
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

var timeWords = pat(`\b(?:after midnight|before|after|during|until|within|(for) (?:at least |about |the (?:first|next) )?` + span + `|by|the (?:same|next|first|second) (?:day|night|morning|week)|` + span + `|(?:that|this|the) (?:day|night|morning|week)|right away|at once|soon|home|morning|night|first|then|once)\b`)

const span = `(?:\d+|one|two|three|four|five|six|seven|eight|ten|a few|several|an?) (?:hours?|days?|weeks?|months?)`

// sameTime reports whether two instructions are for the same time: both name none, or one names none and the other no stretch
// after which things change, or both name the same words. What begins before a ban has ended is for the same time, and what is
// to be done as always is for all times.
func sameTime(a, b Sentence) bool {
	if asAlways.match(a.lower()) || asAlways.match(b.lower()) || within(a, b) || within(b, a) {
		return true
	}
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

var (
	asAlways = pat(`\bas (?:you )?(?:always|usual|normal)\b`, "as ")
	banned   = pat(`\b(?:for|in) (?:at least |about |the (?:first|next) )?(\d+|one|two|three|four|five|six|seven|eight|ten|a|an) (hour|day|week|month)s?\b`, "for ", "in the ")
	begins   = pat(`\b(?:(the same day|that day|right away|at once)|(the next day|the day after|the next morning|tomorrow)|(?:after|in) (\d+|one|two|three|four|five|six|seven|eight|ten|a|an) (hour|day|week|month)s?)\b`, "day", "away", "once", "morning", "tomorrow", "after ", "in ")
)

// within reports whether b allows, from a day on, what a still bans then: "no shower for three days" and "you may shower the
// next day".
func within(a, b Sentence) bool {
	ban, start := banned.parts(a.lower()), begins.parts(b.lower())
	if ban == nil || start == nil || !mustNots.match(a.lower()) || mustNots.match(b.lower()) {
		return false
	}
	from := 0.0
	switch {
	case start[2] != "":
		from = 1
	case start[3] != "":
		from = days(start[3], start[4])
	}
	return from < days(ban[1], ban[2])
}

var mustNots = pat(mustNot)

func days(n, unit string) float64 {
	v, ok := amount(n)
	if !ok {
		v = 1 // a day, an hour
	}
	return v * unitDays[unit]
}

func timesOf(s Sentence) map[string]bool {
	m := map[string]bool{}
	low := s.lower()
	for _, hit := range timeWords.in(low) {
		words := strings.Fields(low[hit.From:hit.To])
		switch last := words[len(words)-1]; {
		case last == "morning" || last == "night" || len(words) == 2 && last == "day" && (words[0] == "the" || words[0] == "that"):
			m["morning"] = m["morning"] || last != "night" // the day of the visit
			m["night"] = m["night"] || last == "night"
		default:
			m[strings.Join(words, " ")] = true
		}
	}
	for _, w := range [...]string{"morning", "night"} {
		if !m[w] {
			delete(m, w)
		}
	}
	return m
}
