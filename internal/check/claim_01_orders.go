package check

import "strings"

// Amounts are told in orders and leave, too: "keep the bandage on for 24 hours", "you can go back to work after 2 days", "up to
// 3 times a year", "call us if your fever is over 101".

const (
	roughly = `(?:(about|around|up to|at least|roughly|some|the (?:first|next)|no more than) )?`
	amounts = `(` + numeral + `)(?:(?: ?[-–] ?| to | or )(` + numeral + `))?`
	spans   = ` (minutes?|hours?|days?|weeks?|months?|years?)\b`
)

var (
	// ordered: what to do, how long, and the rest.
	ordered = pat(`^(?:please |then )?((?:keep|leave|wear|ice|rest|lie|stay|fast|press|hold|walk|do not (?:drive|lift|bathe|swim|shower|bend|fly|smoke|run|climb|eat|drink|take))\b[^.;,]{0,40}?) for `+roughly+amounts+spans+`([^.;]*)`,
		"keep", "leave", "wear", "ice", "rest", "lie", "stay", "fast", "press", "hold", "walk", "do not")
	// allowed: what may be done, from when on, and the rest.
	allowed = pat(`^(?:you|most people|most patients|patients|people) (?:can|may|will be able to|are able to|should be able to) ([a-z][^.;,]{2,40}?) (?:in|after|within) `+roughly+amounts+spans+`([^.;]*)`,
		" can ", " may ", " able to ")
	// oftenTold: how often something is done in a time.
	oftenTold = pat(`\b((?:[a-z]+ )?(?:shots?|injections?|pills?|tablets?|doses?|drops|infusions?|refills?|treatments?|patch(?:es)?|spray))\b[^.;]{0,40}?\b`+roughly+amounts+` times (?:a|per|each|every|in a) (day|week|month|year)\b([^.;]*)`, " times ")
	// feverAt: from which temperature on somebody is to be called.
	feverAt  = pat(`\bfevers?\b[^.;]{0,30}?\b(?:is |of |over |above |than |reaches |at |to )+(\d{2,3}(?:\.\d+)?)(?: ?°| degrees| ?f\b|[,;)]|\.? |\.?$)`, "fever")
	callsUs  = pat(`\b(?:calls?|tell|ring|phone|contact|see|needs?|get help|go to|emergency|911)\b`)
	callsFor = pat(`\b(?:911|emergency|999)\b`)
	children = pat(`\b(?:child\w*|baby|babies|infants?|newborns?|adults?)\b`)
)

// ordered reads the amount of an order; of two with the same words both cannot be meant.
func (s Sentence) ordered() (figure, bool) {
	low := s.lower()
	if m := feverAt.re; feverAt.may(low) {
		return s.fever(m().FindStringSubmatchIndex(low))
	}
	for _, p := range [...]*pattern{ordered, allowed, oftenTold} {
		if !p.may(low) {
			continue
		}
		m := p.re().FindStringSubmatchIndex(low)
		if m == nil {
			continue
		}
		part := func(i int) string {
			if m[2*i] < 0 {
				return ""
			}
			return strings.TrimSpace(low[m[2*i]:m[2*i+1]])
		}
		from, ok := amount(part(3))
		if !ok {
			continue
		}
		to, ok := amount(part(4))
		if !ok {
			to = from
		}
		f := figure{of: subject(part(1)) + " do", unit: singular(part(5)), rest: reduced(part(6)), from: from, to: to, about: part(2) != "" && p != oftenTold}
		if p == oftenTold {
			f.of, f.unit = withoutArticle(f.of), "times a "+f.unit
			f.about = false
		}
		f.words = s.Text[s.Span.From+m[6] : s.Span.From+m[11]]
		f.at = s.problem(s.Span.From+m[6], s.Span.From+m[11], "", "")
		return f, true
	}
	return figure{}, false
}

// fever is a temperature at which the same person is to be called for the same reader.
func (s Sentence) fever(m []int) (figure, bool) {
	low := s.lower()
	if m == nil || !callsUs.match(low) && !callsUs.match(asciiLower(s.Head)) {
		return figure{}, false
	}
	degrees, ok := amount(low[m[2]:m[3]])
	if !ok || degrees < 95 { // Celsius, or no temperature
		return figure{}, false
	}
	whom := "us"
	if callsFor.match(low) || callsFor.match(asciiLower(s.Head)) {
		whom = "911"
	}
	at := s.problem(s.Span.From+m[2], s.Span.From+m[3], "", "")
	return figure{of: "a fever to call about", unit: "°F", rest: whom + " " + strings.Join(children.re().FindAllString(low, -1), " "), from: degrees, to: degrees, words: low[m[2]:m[3]], at: at}, true
}

func withoutArticle(words string) string {
	for _, article := range [...]string{"the ", "a ", "an ", "your ", "our ", "this ", "each "} {
		words = strings.TrimPrefix(words, article)
	}
	return words
}
