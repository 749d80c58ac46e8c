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
	// stays: how long a thing is there, told by what it does, and the rest.
	stays = pat(`^(?:the |a |an |your |our |each )?((?:[a-z-]+ ){1,3}?)(?:usually |often |typically |will |can |may |should )*(wears? off|comes? (?:off|out)|stays? (?:on|in)|falls? (?:off|out)|dissolves?|goes? away|is (?:taken (?:off|out)|removed)|are (?:taken (?:off|out)|removed)) (?:in|after|for|within) `+roughly+amounts+spans+`([^.;]*)`,
		"wear", "come", "stay", "fall", "dissolve", "away", "taken", "removed")
	// needs: what the reader needs, how long, and the rest.
	needs = pat(`^you (?:will |may |must )?(?:need|use|wear|have) ((?:[a-z-]+ ){1,4}?)for `+roughly+amounts+spans+`([^.;]*)`, "you need", "you will", "you may", "you must", "you use", "you wear", "you have")
	// waits: how long to wait before a thing is done.
	waits = pat(`^(?:please )?wait `+roughly+amounts+spans+` before (?:you )?([a-z][^.;]*)`, "wait ")
	// each: what is taken every so many hours; limits: how much may be lifted; costs: what a thing costs; chance: how many of how many.
	eachTime = pat(`^(?:please )?(?:take|use|apply|put in|give) ([a-z][a-z ]{2,30}?) every `+roughly+amounts+spans+`([^.;]*)`, " every ")
	limits   = pat(`^(?:do not|don['’]t|never|you must not|you should not) lift (?:anything )?(?:more than|over|heavier than|above) (`+numeral+`) (pounds|lbs|kilos)\b([^.;]*)`, "lift ")
	priced   = pat(`^(?:the |a |an |your |our |each )?((?:[a-z-]+ ){1,4}?)costs? (?:about |only |just )?\$ ?(\d[\d,]*)\b([^.;]*)`, "cost")
	ratio    = pat(`\b(`+numeral+`) (?:out of|in|of) (?:every )?(\d[\d,]*|ten|twenty|hundred)\b(?: (?:people|patients|women|men|children|cases))?([^.;]*)`, " out of ", " in ", " of ")
	measured = pat(`\b((?:blood )?sugar|blood pressure|pulse|heart rate|temperature|oxygen)\b[^.;]{0,20}?\b(?:is |goes |rises |falls |drops |of )*(above|over|below|under|higher than|lower than) (\d{2,3}(?:\.\d+)?)\b`, "sugar", "pressure", "pulse", "heart rate", "temperature", "oxygen")
	// often: how often in a day a thing is taken.
	dailyTimes = pat(`^(?:please )?(?:take|use|apply|put in|change|rinse|clean|give) ([a-z][a-z ]{2,30}?) (once|twice|(?:`+numeral+`) times) (?:a|per|each|every) (day|week|month)\b([^.;]*)`, " a day", " per day", " each day", " every day", " a week", " per week", " a month")

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
	if f, ok := s.told(low); ok {
		return f, true
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

// leaving are the verbs of one end, told as what stays and what goes.
var leaving = set("comes come stays stay falls fall is are dissolves dissolve")

// told reads amounts that have a form of their own: what stays on or comes off, what is needed, waited, lifted, paid, or how many
// of how many.
func (s Sentence) told(low string) (figure, bool) {
	try := func(p *pattern) ([]int, func(i int) string) {
		if !p.may(low) {
			return nil, nil
		}
		m := p.re().FindStringSubmatchIndex(low)
		return m, func(i int) string {
			if m[2*i] < 0 {
				return ""
			}
			return strings.TrimSpace(low[m[2*i]:m[2*i+1]])
		}
	}
	made := func(m []int, first, last int, of, unit, rest, from, to string, about bool) (figure, bool) {
		a, ok := amount(strings.ReplaceAll(from, ",", ""))
		if !ok {
			return figure{}, false
		}
		b, ok := amount(to)
		if !ok {
			b = a
		}
		start, end := s.Span.From+m[2*first], s.Span.From+m[2*last+1]
		return figure{of: of, unit: unit, rest: reduced(rest), from: a, to: b, about: about, words: s.Text[start:end], at: s.problem(start, end, "", "")}, true
	}
	if m, part := try(stays); m != nil {
		verb := part(2)
		if leaving[strings.Fields(verb)[0]] {
			verb = "stays"
		}
		return made(m, 4, 6, subject(part(1))+" "+verb, singular(part(6)), part(7), part(4), part(5), part(3) != "")
	}
	if m, part := try(needs); m != nil {
		return made(m, 3, 5, subject(withoutArticle(part(1)))+" need", singular(part(5)), part(6), part(3), part(4), part(2) != "")
	}
	if m, part := try(waits); m != nil {
		return made(m, 2, 4, "the wait for", singular(part(4)), part(5), part(2), part(3), part(1) != "")
	}
	if m, part := try(eachTime); m != nil {
		return made(m, 3, 5, withoutArticle(part(1))+" each", singular(part(5)), part(6), part(3), part(4), part(2) != "")
	}
	if m, part := try(limits); m != nil {
		return made(m, 1, 2, "the lifting limit", part(2), part(3), part(1), "", false)
	}
	if m, part := try(priced); m != nil {
		return made(m, 2, 2, subject(part(1))+" cost", "dollars", part(3), part(2), "", false)
	}
	if m, part := try(measured); m != nil && (callsUs.match(low) || callsFor.match(low)) {
		whom := "us"
		if callsFor.match(low) {
			whom = "911"
		}
		return made(m, 3, 3, part(1)+" "+part(2)+" to call about", "number", whom, part(3), "", false)
	}
	if m, part := try(dailyTimes); m != nil {
		n := map[string]string{"once": "1", "twice": "2"}[part(2)]
		if n == "" {
			n = strings.TrimSuffix(part(2), " times")
		}
		return made(m, 2, 3, withoutArticle(part(1))+" taken", "times a "+part(3), part(4), n, "", false)
	}
	if m, part := try(ratio); m != nil && !ofSome.match(low) {
		n, ok := amount(strings.ReplaceAll(part(2), ",", ""))
		if part(2) == "twenty" {
			n, ok = 20, true
		}
		if part(2) == "hundred" {
			n, ok = 100, true
		}
		before := reduced(low[:m[2]])
		of := strings.TrimSpace(before + " " + reduced(part(3)))
		if f, fine := made(m, 1, 2, of+" chance", "of all", "", part(1), "", strings.Contains(low, "about ")); fine && ok && n > f.from && of != "" {
			f.from, f.to = f.from/n, f.to/n
			return f, true
		}
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
