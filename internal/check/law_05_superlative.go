package check

import (
	"fmt"
	"strings"

	"guidepress/internal/source"
)

var law05 = Rule{
	ID: "LAW-05", Severity: source.Warning, English: true,
	What:   "No guarantee and no superlative about a treatment or the practice.",
	Why:    "Statements that cannot be verified or raise unjustified expectations are forbidden: COMAR 10.32.01.12 B(2) and (4); 18VAC85-20-30 E.",
	Before: "We offer the most effective treatment for your pain.",
	After:  "In one study, this treatment eased pain by half for 5 out of 10 people.",
	Check:  checkSuperlatives,
}

const (
	treatmentNoun = `(?:treatments?|therap(?:y|ies)|programs?|hospitals?|services?|experts?|solutions?|options?|procedures?|surger(?:y|ies)|care|relief|results?|outcomes?|medicines?|methods?|techniques?|technolog(?:y|ies)|equipment|repair|` +
		`doctors?|dentists?|specialists?|surgeons?|physicians?|team|staff|clinics?|practice|providers?|centers?)`
	between = `(?:[a-z][a-z-]* ){0,2}`
	wider   = `(?:[a-z][a-z-]* ){0,3}`
	ache    = `[^.;]{0,40}\b(?:pain|suffering|aches?|sciatica|migraines?|headaches|arthritis|symptoms?|snoring|varicose veins|problems?)\b`
	praise  = `(?:effective|advanced|up-to-date|experienced|trusted|modern|innovative|successful|reliable|accurate|precise|comprehensive|complete|skilled|qualified|respected|powerful|proven|durable|sophisticated|affordable)`
)

// superlatives are claims above all others, by the words that must stand in the text for one to be there: most guides have
// few of them, and need only those patterns. Those that name what they praise stand first.
var superlatives = []*pattern{
	pat(`\b(?:best (?:possible |quality )?`+wider+treatmentNoun+`|(?:finest|top|highest) (?:possible |quality )?`+between+treatmentNoun+`|(?:best|highest|finest)(?: possible)? (?:quality|standards?|levels?) of `+between+treatmentNoun+`|(?:the|our) very best(?:$|[.,;!]| and | in ))`,
		"best", "finest", "top ", "highest"),
	pat(`\bmost (?:`+praise+` (?:form|way|kind|type|approach|means|`+between+treatmentNoun+`)|`+praise+` `+between+`(?:available|in (?:town|the (?:state|country|area|region|world)))|up-to-date|trusted (?:name|choice)|(?:sought[- ]after|respected|gentle|skilled|caring|beloved|experienced|talented|honored) `+between+treatmentNoun+`)`, "most "),
	pat(`\b(?:latest (?:technolog(?:y|ies)|techniques?|advances|equipment)|(?:ideal|perfect) (?:treatment|therapy|solution|procedure|choice|option|way|cure))`, "latest", "ideal ", "perfect "),
	pat(`\b(?:(?:maximum|complete|total|permanent|instant|lasting) `+between+`relief|permanent (?:solution|fix|results?)|(?:completely|totally|perfectly|absolutely) (?:safe|harmless|pain[- ]free|without (?:risks?|side effects|pain)))`,
		"maximum", "complete", "total", "permanent", "instant", "lasting", "perfectly", "absolutely"),
	pat(`\b(?:(?:fastest|quickest|safest|easiest|surest) (?:way|path|route) (?:to|back to|out of) (?:[a-z]+ ){0,2}(?:relief|heal|recover\w*|better|health|pain|normal|life|feet|treat|lose|cure|end|stop|get rid)|(?:fastest|safest|newest|gentlest|finest|strongest) `+between+treatmentNoun+`)`,
		"fastest", "quickest", "safest", "easiest", "surest", "newest", "gentlest", "finest", "strongest"),
	pat(`\b(?:100 ?(?:%|percent) (?:safe|effective|successful|pain[- ]free|guaranteed|relief|success)|(?:risk|pain)[- ]free (?:life|procedure|treatment|living|future|surgery|experience|visit)|risk[- ]free|(?:be|live|become|are|walk out|wake up|go home|leave|keep|make) (?:[a-z]+ ){0,3}pain[- ]free|(?:quick|easy|simple|fast|safe),? (?:[a-z]+,? ){0,2}(?:and )?pain[- ]?free)`, "100", "pain-free", "pain free", "risk-free", "risk free"),
	pat(`\b(?:(?:nobody|no one|no other `+between+treatmentNoun+`|nothing(?: else)?) (?:else )?(?:comes? close|compares?|matches|measures? up|can match|beats|works better)|(?:nobody|no one|no other `+between+treatmentNoun+`) (?:else )?(?:[a-z]+ ){0,4}(?:does|do|offers?|treats?|performs?|gives?|provides?|has|can|cares?|gets?|heals?) [^.;]{0,40}\b(?:better|safer|faster|quicker|more (?:safely|gently|quickly)|this (?:well|fast|quickly|good|gently))\b|no (?:safer|better|gentler|faster|easier|surer|more effective) (?:way|place|choice|`+between+treatmentNoun+`)|(?:have|has) nothing to lose|no (?:limits?|limit) (?:to|on) what you)`,
		"nobody", "no one", "no other", "nothing ", "no safer", "no better", "no gentler", "no faster", "no easier", "no surer", "no more", "no limit"),
	pat(`\b(?:(?:feel|have|with) (?:no|zero) (?:pain|risks?|side effects|downtime|discomfort) (?:at all|whatsoever)|(?:there is|there are|with) (?:no|zero) (?:pain|risks?|side effects|downtime|discomfort)(?: at all| whatsoever|[.!]?$)|(?:no|zero|without) (?:any )?(?:risks?|side effects|downtime|downsides?|drawbacks?)\b[^a-z]*$|without (?:any )?effort|there (?:is|will be) no (?:pain|discomfort) (?:during|after|in|with|when|while|because)|(?:life|days?|future|living) (?:without|free (?:of|from)) (?:any )?pain)`,
		"no pain", "no risk", "no side", "no down", "no draw", "no discomfort", "zero ", "without ", "free of", "free from"),
	pat(`\b(?:always (?:works?|succeeds?|helps?|(?:successful|effective|safe))|never (?:fails?|(?:hurt|suffer|feel pain|be in pain|need [a-z ]{2,20}) again)|works? (?:every time|for everyone|for everybody|for every (?:patient|person|case|body|kind|type))|(?:every|all of our|all our|each of our|our) (?:patients?|people) (?:leaves?|walks? (?:out|away)|goes? home|go home|feels?|gets?|recovers?|heals?) [^.;]{0,30}\b(?:every time|happy|smiling|better|well|satisfied|delighted|pain[- ]free)|(?:everyone|everybody) (?:who [a-z ]{2,30} )?(?:feels|gets|is|recovers|heals|goes home|loves) (?:better|well|happy|it|satisfied))\b`,
		"always ", "never ", "every ", "everyone", "everybody", "all our", "all of our", "our patients", "each of our"),
	pat(`\b(?:voted (?:the )?(?:number one|no\. ?1|#1|best)|results (?:are|will be) (?:immediate|instant|permanent)|superior to (?:all|any|every|other)|we promise (?:you|that you|relief|results)|once[- ]and[- ]for[- ]all `+between+`(?:answer|cure|fix|solution|end|relief)|only `+between+treatmentNoun+` that (?:really|truly|actually) (?:works?|helps?|heals?)|(?:beats?|better than|(?:far|much|vastly|infinitely) (?:better|safer|gentler|faster|more effective) than) (?:the national average|(?:any|all|every|the) (?:other )?`+between+treatmentNoun+`|(?:open|traditional|ordinary|usual|any other) `+between+treatmentNoun+`))`,
		"voted", "results are", "results will", "superior to", "we promise", "once and", "once-and", "only ", "beat", "better than", "safer than", "gentler than", "faster than", "effective than"),
	pat(`\b(?:(?:say )?good-?bye to `+ache+`|(?:remov|eliminat|end|erase|stop|relie|fix|get rid|gone|goes|banish|beat|wipe|solve|put)\w*`+ache+` (?:forever|for good|for life|once and for all|permanently|period)|(?:wipes? out|erases?|banish(?:es)?|dissolves?) (?:every |all |your |the )?(?:`+between+`)?(?:pain|aches?|wrinkles?|spots?|scars?)|(?:put|puts) an end to `+between+`(?:pain|suffering|migraines?)|(?:pain|fat|wrinkles?|scars?|migraines?|veins?|spots?) (?:will |just |simply )*(?:vanish|disappear|melt away|be gone)(?:es|s)?\b|melts? `+between+`(?:fat|pain|pounds|years) away|(?:lasts?|works?) (?:a lifetime|forever|for life)|solves? (?:the|your) `+between+`problems? (?:for good|for life|forever))`,
		"goodbye", "good-bye", "forever", "for good", "for life", "lifetime", "once and", "permanently", "wipe", "erase", "banish", "an end to", "period", "vanish", "disappear", "melt"),
	pat(`\b(?:(?:works?|feels?|acts?) like magic|works? wonders|(?:feel|look|be) (?:like a (?:new|different|whole new) (?:person|man|woman|you)|(?:\d+|ten|twenty|five|years) (?:years )?younger)|get your (?:old )?life back|(?:new|fresh) lease on life|dreams? come true|fountain of youth|(?:the|an) answer (?:(?:that )?you(?:['’]ve| have)|to your prayers)|rave about|(?:success rates?|results?|outcomes?|reviews?|records?) (?:speaks?|speak) for (?:itself|themselves)|beat(?:s)? the national average|(?:count|rely|depend) on (?:[a-z]+ ){0,2}(?:lasting |good |great )?(?:relief|results|success)|(?:relief|results?|success|recovery|comfort) (?:[a-z]+ ){0,3}(?:is|are) (?:assured|certain|a sure thing)|proven way to|(?:vision|smile|bite|result|knee|skin|hearing|back) (?:will|can) be perfect|will (?:astound|amaze|astonish|thrill|delight) you|true healing|thing of the past|perfect (?:record|safety record)|second to (?:none|nobody|no one)|proven (?:successful|safe|effective)|(?:extremely|incredibly|exceptionally|remarkably|unbelievably) (?:good|safe|effective|successful|high))\b`,
		"like magic", "wonders", " like a ", "younger", "life back", "lease on", "come true", "fountain", "answer", "rave ", "speak", "national average", "count on", "rely on", "depend on", "assured", "certain", "sure thing", "proven way", "be perfect", "will a", "will thrill", "will delight", "true healing"),
	pat(`\b(?:(?:as )?good as new|throw (?:away|out) (?:your|those) (?:pills|cane|glasses|walker|crutches|brace|medicines?|contacts)|(?:a|the) (?:sure|safe) (?:bet|thing)|(?:is|are|was|be) (?:a )?(?:true |real )?(?:pleasure|delight|breeze|piece of cake|walk in the park|blessing)|in no time(?: at all)?\b|like clockwork|sets? (?:the|a new) (?:standard|bar)|(?:would|will) choose us|(?:trusted|chosen) by (?:thousands|hundreds|millions|everyone)|(?:thousands|hundreds) of (?:happy|satisfied|grateful) (?:patients|people|customers|smiles)|(?:effortless(?:ly)?|hassle[- ]free|flawless(?:ly)?|foolproof|fail-?safe|sure-?fire|top-?notch|first[- ]class|five[- ]star|best-in-class|unsurpassed|unbeatable|unequaled|unrivalled|superb|legendary|peerless)\b|(?:outstanding|exceptional|extraordinary|ultimate|superior|excellent|perfect|elite) `+between+`(?:benefits?|`+treatmentNoun+`)|(?:simply|truly|absolutely|really) (?:stunning|wonderful|perfect|outstanding|the best)|turns? back the clock|never look back|(?:life|lives) will never be the same|nobody does it better|(?:has|have) no equal|ahead of the (?:rest|competition)|masters? of (?:[a-z]+ ){0,2}(?:surgery|care|medicine|spine)|pioneers? (?:in|of) |second chance at life|dream (?:team|smile|body))`,
		"good as new", "throw ", " bet", "sure thing", "safe thing", "pleasure", "delight", "breeze", "piece of cake", "walk in the park", "blessing", "in no time", "clockwork", "the standard", "new standard", "the bar", "new bar", "choose us", "thousands", "hundreds", "millions", "trusted by", "chosen by", "effortless", "hassle", "flawless", "foolproof", "failsafe", "fail-safe",
		"surefire", "sure-fire", "notch", "first-class", "first class", "star", "in-class", "unsurpassed", "unbeatable", "unequaled", "unrivalled", "superb", "legendary", "peerless", "outstanding", "exceptional", "extraordinary", "ultimate", "superior ", "excellent ", "perfect ", "elite ", "stunning", "wonderful", "the best", "the clock", "look back", "be the same", "does it better", "no equal", "ahead of the", "master", "pioneer", "second chance", "dream "),
	pat(`\b(?:smart|kind|friendli|great|clean|warm|nic|bright|wis|happi|proud|healthi)est `+between+`(?:choice|decision|step|`+treatmentNoun+`)|\b(?:nobody|no one) (?:[a-z]+ )?(?:treats?|does|sees?|helps?|performs?|heals?|fixes|places?|implants?) more\b`,
		"est ", "nobody", "no one"),
	pat(`\b(?:can|will) (?:fix|heal|treat|repair|correct) (?:any|every|all) `+between+`(?:spine|back|knee|hip|joint|tooth|teeth|pain|problem|patient|condition)s?\b`,
		"fix any", "fix every", "fix all", "heal any", "heal every", "treat any", "treat every", "treat all", "repair any", "repair every", "correct any", "correct every"),
	pat(`\b(?:life[- ]changing|game[- ]chang(?:er|ing)|godsend|(?:truly|simply|absolutely|really) (?:amazing|incredible|remarkable|astonishing|unbelievable)|(?:amazing|incredible|astonishing|stunning|dramatic|unbelievable|fantastic|phenomenal|spectacular) `+between+`(?:results?|relief|outcomes?|success)|(?:premier|foremost|pre-?eminent) `+between+treatmentNoun+`)`,
		"changing", "game", "godsend", "amazing", "incredible", "remarkable", "astonishing", "unbelievable", "stunning", "dramatic", "fantastic", "phenomenal", "spectacular", "premier", "foremost", "eminent"),
	pat(`\b(?:state[- ]of[- ]the[- ]art|cutting[- ]edge|world[- ](?:class|renowned|leading|famous)|(?:the )?world['’]s (?:most|best|finest|leading|first|top)|(?:nationally|internationally)[- ]renowned|gold[- ]standard|second to none|unmatched|unparalleled|unrivaled|unlike any other|in a (?:league|class) of (?:its|their|our|his|her) own|award[- ]winning|(?:top|highest)[- ]rated|(?:has|have) perfected the art|number one (?:clinic|practice|doctors?|choice)|leading `+between+`(?:practice|clinic|specialists?|experts?|providers?|surgeons?)|leaders? in (?:[a-z]+ ){0,3}(?:care|surgery|medicine|replacement|relief|treatment|dentistry|health)|miracles?|breakthrough|revolutionary|revolutionized)`,
		"of the art", "of-the-art", "cutting", "world-", "world's", "world’s", "world class", "world renowned", "renowned", "gold", "second to", "unmatched", "unparalleled", "unrivaled", "unlike any", " of its own", " of their own", " of our own", " of his own", " of her own", "award", "rated", "perfected", "number one", "leading", "leader", "miracle", "breakthrough", "revolution"),
}

// guarantees promise an end.
var guarantees = pat(`\b(?:cures?|cured|curing|guarantee[sd]?|guaranteed|painless(?:ly)?)\b`, "cur", "guarantee", "painless")

func checkSuperlatives(s *Subject) []source.Problem {
	var out []source.Problem
	var live []*pattern
	for _, p := range superlatives {
		if s.mentions(p) {
			live = append(live, p)
		}
	}
	for _, t := range s.claims() {
		low := t.lower()
		for _, p := range live {
			for _, m := range p.in(low) {
				if from := t.Span.From + m.From; !t.denied(from) && !t.weighed(from, t.Span.From+m.To) {
					out = append(out, t.superlative(usual, from, t.Span.From+m.To))
				}
			}
		}
		for _, m := range guarantees.in(t.lower()) {
			if from := t.Span.From + m.From; !t.denied(from) && !t.factual(from, t.Span.From+m.To) {
				out = append(out, t.superlative(source.Error, from, t.Span.From+m.To))
			}
		}
	}
	return out
}

func (s Sentence) superlative(severity source.Severity, from, to int) source.Problem {
	return as(severity, s.problem(from, to, fmt.Sprintf("“%s” cannot be proven", s.Text[from:to]), "say what usually happens, and give a source"))
}

// doubts are words that keep what follows at a distance: "an unrealistic hope of a cure", "beware of anyone who …".
var doubts = set("unrealistic unlikely false myth myths beware claim claims promise promises promised hope hopes hoping hoped wish search searching seek seeking yet rather instead few")

// denied reports whether the sentence takes back or doubts what stands at the offset.
func (s Sentence) denied(off int) bool {
	if s.negated(off) {
		return !promiseOfNone.match(s.Lower[off:s.Span.To]) || negations[s.before(off, 1)] || negations[s.before(off, 2)]
	}
	for _, w := range s.Words {
		if w.From < off && doubts[w.Lower] {
			return true
		}
	}
	return false
}

// promiseOfNone are promises that are made with a negation.
var promiseOfNone = pat(`^(?:no|never|without|zero|nobody|no one|there (?:is|will be) no)\b`)

// before is the nth word before the offset, in lower case.
func (s Sentence) before(off, n int) string {
	for i := len(s.Words) - 1; i >= 0; i-- {
		if s.Words[i].From < off {
			if n--; n == 0 {
				return s.Words[i].Lower
			}
		}
	}
	return ""
}

var (
	forYou     = pat(`^[a-z -]*best (?:`+between+`)?\w+ for (?:you|your|me|my|each|them|every|whom)\b`, "best")
	careful    = set("suggest suggests advise advises may might could can depends depending find choose choosing decide deciding discuss determine plan pick which what whether recommend ask sometimes often usually possible")
	possessive = set("your my their his her")
	links      = set("to for of if when time in with about a and or is are you your the at it on by that this ways way person place")
	afterBT    = set("pain bleeding cancer seizure seizures infection infections case cases symptom symptoms dose doses medicine medication spasm spasms fever headache headaches")
)

// weighed reports whether a superlative is no claim: it is said with care ("may be the best option", "the best option
// depends on you"), praises nothing ("the best time for treatment", "for best results, …"), or is a term ("breakthrough pain").
func (s Sentence) weighed(from, to int) bool {
	hit := s.Lower[from:to]
	switch {
	case strings.HasPrefix(hit, "breakthrough"):
		return afterBT[s.after(to)]
	case strings.Contains(hit, "pain-free") || strings.Contains(hit, "pain free"):
		return s.said(from, to, set("until when if once while before unless"))
	case strings.HasPrefix(hit, "best"), strings.HasPrefix(hit, "most "), strings.HasPrefix(hit, "top "), strings.HasPrefix(hit, "highest "):
		return forYou.match(s.Lower[from:s.Span.To]) || s.said(from, to, careful) || joinedUp(hit) && !praisedQuality.match(hit) || possessive[s.before(from, 1)] || s.before(from, 1) == "for" && strings.Contains(hit, "result")
	case strings.HasPrefix(hit, "life-changing"), strings.HasPrefix(hit, "life changing"):
		return badNews[s.after(to)]
	case strings.HasPrefix(hit, "there "):
		return underSleep.match(s.lower())
	case strings.HasPrefix(hit, "life without"), strings.HasPrefix(hit, "only "):
		return s.said(from, to, careful) || s.said(from, to, negations)
	case strings.HasSuffix(hit, "result"), strings.HasSuffix(hit, "results"), lifelong.match(hit):
		return s.said(from, to, careful)
	}
	return false
}

// praisedQuality is a superlative whose noun comes behind "of": "the highest quality of care".
var praisedQuality = pat(`^(?:best|finest|highest)(?: possible)? (?:quality|standards?|levels?) of\b`)

// lifelong is what may well last, or be felt, and is promised only where nothing keeps it at a distance.
var lifelong = pat(`\b(?:lifetime|forever|for life|younger|like a|proven way|vanish|disappear|be perfect)`)

// badNews change lives as well; underSleep is why nothing hurts.
var (
	badNews    = set("injury injuries diagnosis event events illness disease accident accidents decision news loss")
	underSleep = pat(`\basleep\b|\bgeneral an(?:a)?esthe\w+|\bsleep through\b`, "asleep", "general", "sleep")
)

// after is the word after the offset, in lower case.
func (s Sentence) after(off int) string {
	for _, w := range s.Words {
		if w.From >= off {
			return w.Lower
		}
	}
	return ""
}

// said reports whether one of the words stands in the sentence outside the hit.
func (s Sentence) said(from, to int, any map[string]bool) bool {
	for _, w := range s.Words {
		if any[w.Lower] && (w.To <= from || w.From >= to && w.Lower != "can" && w.Lower != "may" && w.Lower != "possible") {
			return true
		}
	}
	return false
}

// joinedUp reports whether a link word stands between praise and noun, so that the praise is for something else.
func joinedUp(hit string) bool {
	words := strings.Fields(hit)
	for _, w := range words[1 : len(words)-1] {
		if links[w] {
			return true
		}
	}
	return false
}

var (
	curable = set("infection infections cancer cancers hepatitis tuberculosis strep pneumonia syphilis gonorrhea chlamydia scabies disease bacteria polyps")
	cured   = set("light lamp resin filling filling's cement glue plastic meat meats bacon ham composite gel")
)

// factual reports whether a cure is one that medicine knows, told with care ("surgery can cure early cancer"), the
// hardening of a filling, or a guarantee of something else ("not a guarantee of payment").
func (s Sentence) factual(from, to int) bool {
	hit := s.Lower[from:to]
	if strings.HasPrefix(hit, "cur") {
		return cureRate.match(s.lower()) || s.word(cured) || s.word(curable) && s.word(hedge)
	}
	return s.after(to) == "issue" || strings.HasPrefix(hit, "painless") && painlessSign[s.after(to)]
}

// cureRate is a number: it needs a source (EDU-10), and is no promise.
var cureRate = pat(`\bcure rates?\b|\b(?:percentage|rate|chance) of (?:a )?cure\b`, "cure")

// painlessSign are findings, which may well be painless ("a painless lump").
var painlessSign = set("lump lumps swelling swellings sore sores bleeding ulcer ulcers blood jaundice rash mass growth growths")

// claims are the sentences that state something, headings and labels among them; questions ask.
func (s *Subject) claims() []Sentence {
	if s.view.claims != nil {
		return s.view.claims
	}
	rest := s.sentences()
	for _, p := range s.pieces() {
		if !p.sentence() && p.Role != Alt && !p.askedAt(0) {
			s.view.claims = append(s.view.claims, Sentence{Piece: p, Words: p.Words, Span: spanOf(p)})
		}
		for len(rest) > 0 && rest[0].Piece == p {
			if !rest[0].asks() {
				s.view.claims = append(s.view.claims, rest[0])
			}
			rest = rest[1:]
		}
	}
	return s.view.claims
}
