package check

import (
	"fmt"

	"guidepress/internal/guide"
	"guidepress/internal/source"
)

var claim06 = Rule{
	ID: "CLAIM-06", Severity: source.Error, English: true,
	What:   "A sign of an emergency is never told to wait, and no advice can harm who follows it.",
	Why:    "Who reads “wait until the next day” beside chest pain may wait. The signs are those for which public health pages say to call 911 at once.",
	Before: "If you have chest pain, wait until the next day and call us.",
	After:  "If you have chest pain, call 911.",
	Check:  checkDanger,
}

var (
	emergency = pat(`\b(?:(?:baby|child) (?:stops?|has stopped|is not) (?:moving|breathing)|chest pain|chest tightness|(?:chest|heart) hurts|pain in (?:the|your) chest|(?:throat|tongue|lips?|face) (?:swells?(?: up)?|closes?|is swollen|gets? swollen)|(?:throat|chest) (?:feels?|gets?|is|becomes?) tight|(?:lips?|face|fingers?|leg|arm|foot|hand|skin) (?:that )?(?:turns?|goes|is|are|gets?|looks?) (?:cold and )?(?:blue|gr[ae]y)|trouble swallowing|(?:cannot|can['’]t) (?:stay awake|be woken)|(?:very|too) (?:sleepy|drowsy|confused)|(?:feel|are|is|get|become) (?:very )?confused|sudden confusion|(?:throw(?:ing)?|brings?|bringing|spit(?:ting)?) up blood|bleeding (?:soaks|runs|comes) through|bleeding soaks|(?:trouble|difficulty|hard|harder|problems?) breathing|short(?:ness)? of breath|can(?:not|['’]t) breathe|slow breathing|(?:will not|won['’]t|can(?:not|['’]t)) wake(?: up)?|hard to wake|pass(?:ing)? out|passed out|faint(?:ed|ing)|unconscious|seizures?|(?:face|arm|leg)s? (?:that )?(?:droops?|go(?:es)? weak)|slurred speech|trouble speaking|sudden (?:weakness|numbness|loss of (?:vision|sight)|vision loss|severe headache)|(?:cannot|can['’]t) (?:see|speak|move|pass urine|urinate|pee|feel (?:your|the) legs?)|(?:lose|losing|loss of) control of (?:your |the )?(?:bladder|bowels?)|(?:legs?|groin|crotch) (?:go(?:es)?|turns?|feels?|is|are) numb|numb(?:ness)? (?:in|around|between) (?:the |your )?(?:groin|genitals|crotch|legs)|bleeding (?:that )?(?:will not|won['’]t|does not|doesn['’]t) stop|heavy bleeding|cough(?:ing)? up blood|vomit(?:ing)? blood|swelling of (?:the |your )?(?:face|lips|tongue|throat)|swollen (?:face|lips|tongue|throat)|blue lips|stiff neck|thoughts? of (?:suicide|killing)|want to (?:die|kill))`,
		"chest", "breath", "wake", "pass", "faint", "unconscious", "seizure", "droop", "weak", "slurred", "speak", "sudden", "cannot", "bleeding", "blood", "swelling", "swollen", "swell", "closes", "blue", "gray", "grey", "tight", "swallowing", "awake", "woken", "sleepy", "drowsy", "confus", "stiff neck", "suicide", "killing", "want to", "control of", "numb", "t see", "t move", "moving")
	waiting = pat(`\b(?:wait (?:and see|it out|(?:\d+|one|two|three|a few|some|several) (?:days?|hours?|weeks?) before|until|till|an hour|\d+ (?:minutes|hours|days)|(?:one|two|three) (?:hours?|days?)|for (?:the|your|a day|some|\d+ (?:hours|days)|one day|two days)|a (?:day|few)|overnight|to see)|sleep it off|(?:call|see|tell|visit) (?:(?:us|your doctor|the office|our office|the clinic) )?(?:the )?(?:next|following|in the morning|tomorrow|on monday|during (?:office|business) hours|within (?:a|one|two|\d+) (?:days?|weeks?)|at your next)|(?:the next|the following) (?:day|morning|business day|working day|visit)|tomorrow|at your next (?:visit|appointment)|(?:is|are) (?:nothing (?:to worry about|unusual|serious|special)|no (?:cause|reason) for (?:worry|concern|alarm)|normal|harmless)|no need to (?:call|worry|hurry|tell (?:anyone|us|your doctor))|do not (?:call|worry|need to call)|don['’]t (?:call|worry)|no (?:rush|hurry)|give it (?:a|some|time|few)|a harmless|(?:common|normal) and (?:pass|go|will|soon|harm)|(?:pass(?:es)?|clears? up|settles?|goes away|go away|comes? back|gets? better|resolves?) (?:on its own|by itself|by themselves|soon|with time|in time|within)|(?:usually|often|mostly|always|tends? to|will|soon) (?:pass(?:es)?|clears?|settles?|goes? away|comes? back|gets? better|resolves?)|when you feel better|see how (?:you|it|things)|for a day or two|at home for|can be (?:checked|seen|looked at) (?:at|on|in|the))`,
		"wait", "sleep it off", "next", "following", "morning", "monday", "hours", "within", "tomorrow", "worry", "nothing", "concern", "alarm", "normal", "harmless", "no need", "not call", "t call", "no rush", "no hurry", "give it", "common and", "pass", "clear", "settle", "goes away", "go away", "come", "better", "resolve", "see how", "a day or two", "at home", "can be")
	// gravest signs leave no time to lie down; of a faint, to lie down is the right advice.
	gravest = pat(`\b(?:chest pain|chest tightness|(?:chest|heart) hurts|pain in (?:the|your) chest|(?:throat|tongue) (?:swells?|closes?)|(?:trouble|difficulty|hard|harder|problems?) breathing|short(?:ness)? of breath|can(?:not|['’]t) breathe|(?:face|arm|leg)s? (?:that )?(?:droops?|go(?:es)? weak|swells?)|slurred speech|trouble (?:speaking|swallowing)|(?:throat|chest) (?:feels?|gets?|is) tight|(?:cough|vomit|throw|spit)(?:ing)? (?:up )?blood|blue lips|(?:lips?|face|leg|arm|foot|hand) (?:that )?(?:turns?|goes|is|are) (?:cold and )?(?:blue|gr[ae]y)|(?:cannot|can['’]t) (?:stay awake|be woken|move|see|pass urine|urinate|pee)|(?:baby|child) (?:stops?|has stopped|is not) (?:moving|breathing|waking)|crushing|(?:very|too) (?:sleepy|drowsy|confused)|(?:feel|are|get) confused|bleeding (?:will not stop|soaks|that will not)|(?:cannot|can['’]t) breathe (?:well|deeply))`, "chest", "breath", "droop", "weak", "swell", "slurred", "speaking", "swallowing", "tight", "blood", "blue", "gray", "grey", "awake", "woken", "move", "see", "sleepy", "drowsy", "confused", "bleeding", "urin", "pee", "moving", "breathing", "crushing")
	resting = pat(`(?:^|[,;:] |\bthen |\bjust |\btry to |\band )(?:please |just |simply |try to |first )?(?:take (?:a nap|(?:some )?rest|an antacid|(?:a|another|one more|two|an) [a-z -]{0,20}(?:pill|tablet|aspirin|bath|shower|walk|breaths?))|lie down|get some (?:rest|sleep|air)|go to (?:bed|sleep)|(?:drink|sip|eat|suck|try|have|chew) (?:on )?(?:some |a |an |a glass of |your )?[a-z]+|rest\b|relax\b|sit\b|sleep\b|keep (?:calm|still|quiet|taking|going|walking|working)|rub\b|massage\b|stretch\b|exercise\b|open a window|put (?:on )?|(?:add|use) (?:more|an?|some)|ignore|stay (?:at home|in bed|calm))`,
		"take ", "lie down", "get some", "go to", "drink", "sip", "eat", "suck", "try", "have ", "chew", "rest", "relax", "sit", "sleep", "keep ", "open a", "put ", "add ", "use ", "ignore", "stay ", "rub", "massage", "stretch", "exercise")
	// helpCalled is what a sentence about such a sign says when it sends the reader to somebody.
	helpCalled = pat(`\b(?:calls?|phone|ring|tell|contact|doctor|hospital|ambulance|emergency|help|epipen|epinephrine|inhaler|nitroglycerin|naloxone|narcan|urgent)\b`)
	atOnce     = pat(`\b(?:911|999|112|right away|at once|immediately|emergency (?:room|department)|do not wait|don['’]t wait|never wait|not wait|not normal|not harmless)\b`)
)

func checkDanger(s *Subject) []source.Problem {
	var out []source.Problem
	for _, t := range s.claims() {
		low := t.lower()
		if !emergency.may(low) {
			continue
		}
		if grave, rest := gravest.in(low), resting.in(low); len(grave) > 0 && len(rest) > 0 && !helpCalled.match(low) && !atOnce.match(t.Lower) && !t.asks() && !t.negatedNear(t.Span.From+grave[0].From) && !t.negatedNear(t.Span.From+rest[0].From) {
			out = append(out, t.waits(grave[0].From, grave[0].To, rest[0].From, rest[0].To))
			continue
		}
		if !waiting.may(low) {
			continue
		}
		sign := emergency.in(low)
		if len(sign) == 0 {
			continue
		}
		wait := waiting.in(low)
		if len(wait) == 0 || atOnce.match(low) || t.negated(t.Span.From+sign[0].From) && t.negatedNear(t.Span.From+sign[0].From) {
			continue
		}
		out = append(out, t.waits(sign[0].From, sign[0].To, wait[0].From, wait[0].To))
	}
	return append(append(out, calmCalls(s)...), harmfulAdvice(s)...)
}

func (s Sentence) waits(from, to, waitFrom, waitTo int) source.Problem {
	at := s.Span.From
	return s.problem(at+waitFrom, at+waitTo, fmt.Sprintf("“%s” is a sign of an emergency, and “%s” lets the reader wait", s.Text[at+from:at+to], s.Text[at+waitFrom:at+waitTo]), "say “call 911”")
}

// negatedNear reports whether "no" or "not" stands right before the offset: "if you have no chest pain".
func (s Sentence) negatedNear(off int) bool {
	return negations[s.before(off, 1)] || negations[s.before(off, 2)]
}

// calmCalls finds signs of an emergency under a heading or title that asks to call the next day.
func calmCalls(s *Subject) []source.Problem {
	var out []source.Problem
	for _, p := range s.pieces() {
		if _, ok := p.Block.(*guide.Calls); ok || p.Role != Item || p.Head == "" || atOnce.match(p.Lower) {
			continue
		}
		if wait := waiting.in(asciiLower(p.Head)); len(wait) > 0 && !atOnce.match(asciiLower(p.Head)) {
			if sign := emergency.in(p.Lower); len(sign) > 0 {
				out = append(out, p.problem(sign[0].From, sign[0].To, fmt.Sprintf("“%s” is a sign of an emergency, and the heading “%s” lets the reader wait", p.Text[sign[0].From:sign[0].To], short(p.Head, 40)), "say “call 911”"))
			}
		}
	}
	return out
}
