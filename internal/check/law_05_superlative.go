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
	ache    = `[^.;]{0,40}\b(?:pain|aches?|sciatica|migraines?|headaches|arthritis|symptoms?|snoring|varicose veins|problems?)\b`
	praise  = `(?:effective|advanced|up-to-date|experienced|trusted|modern|innovative|successful|reliable|accurate|precise|comprehensive|complete|skilled|qualified|respected|powerful|proven|durable|sophisticated|affordable)`
)

// superlatives are claims above all others. In the first group stand those that name what they praise.
var superlatives = pat(`\b(?:best (?:possible |quality )?`+wider+treatmentNoun+`|(?:finest|top|highest) (?:possible |quality )?`+between+treatmentNoun+`|(?:best|highest|finest)(?: possible)? (?:quality|standards?|levels?) of `+between+treatmentNoun+`|most `+praise+` (?:form|way|kind|type|approach|means|`+between+treatmentNoun+`)|most `+praise+` `+between+`(?:available|in the (?:state|country|area|region|world))`+
	`|most up-to-date|latest (?:technolog(?:y|ies)|techniques?|advances|equipment)|(?:ideal|perfect) (?:treatment|therapy|solution|procedure|choice|option|way|cure)`+
	`|(?:maximum|complete|total|permanent|instant|lasting) `+between+`relief|permanent (?:solution|fix|results?)|(?:fastest|quickest|safest|easiest|surest) (?:way|path|route) (?:to|back to|out of) (?:[a-z]+ ){0,2}(?:relief|heal|recover\w*|better|health|pain|normal|life|feet|treat|lose|cure|end|stop|get rid)`+
	`|(?:fastest|safest|newest|gentlest|finest|strongest) `+between+treatmentNoun+
	`|100 ?(?:%|percent) (?:safe|effective|successful|pain[- ]free|guaranteed|relief|success)|(?:completely|totally|perfectly|absolutely) (?:safe|harmless|pain[- ]free)|(?:risk|pain)[- ]free (?:life|procedure|treatment|living|future|surgery|experience|visit)|risk[- ]free`+
	`|(?:nobody|no one|no other `+between+treatmentNoun+`) (?:else )?(?:comes? close|compares?|matches|measures? up|can match)|(?:be|live|become|are|walk out|wake up|go home|leave) (?:[a-z]+ ){0,3}pain[- ]free|voted (?:the )?(?:number one|no\. ?1|#1|best)|never (?:hurt|suffer|feel pain|be in pain) again|results (?:are|will be) (?:immediate|instant|permanent)|superior to (?:all|any|every|other)|most trusted (?:name|choice)|we promise (?:you|that you|relief|results)|once[- ]and[- ]for[- ]all `+between+`(?:answer|cure|fix|solution|end|relief)|no (?:limits?|limit) (?:to|on) what you|(?:feel|have) no (?:pain|risks?|side effects|downtime) (?:at all|whatsoever)|(?:there is|there are|with) no (?:pain|risks?|side effects|downtime)(?: at all| whatsoever|[.!]?$)|(?:no|zero|without) (?:risks?|side effects|downtime)\b[^a-z]*$`+
	`|(?:always works?|never fails?|works? (?:every time|for everyone|for everybody))|better than (?:any|all|every) (?:other )?`+between+treatmentNoun+
	`|(?:nobody|no one|no other `+between+treatmentNoun+`) (?:else )?(?:does|do|offers?|treats?|performs?|gives?|provides?|has|can|cares?) [^.;]{0,40}\b(?:better|safer|faster|more (?:safely|gently))\b|no (?:safer|better|gentler|faster|easier|surer|more effective) (?:way|place|`+between+treatmentNoun+`)|only `+between+treatmentNoun+` that (?:really|truly|actually) (?:works?|helps?|heals?)`+
	`|(?:say )?good-?bye to `+ache+`|(?:remov|eliminat|end|erase|stop|relie|fix|get rid|gone|goes|banish|beat)\w*`+ache+` (?:forever|for good|once and for all|permanently)|works? for every (?:patient|person|case|body|kind|type)`+
	`|(?:life|days?|future|living) (?:without|free (?:of|from)) (?:any )?pain|there (?:is|will be) no (?:pain|discomfort) (?:during|after|in|with|when|while|because)`+
	`|life[- ]changing|game[- ]chang(?:er|ing)|godsend|(?:truly|simply|absolutely|really) (?:amazing|incredible|remarkable|astonishing|unbelievable)|(?:amazing|incredible|astonishing|stunning|dramatic|unbelievable|fantastic|phenomenal|spectacular) `+between+`(?:results?|relief|outcomes?|success)|(?:premier|foremost|pre-?eminent) `+between+treatmentNoun+
	`|state[- ]of[- ]the[- ]art|cutting[- ]edge|world[- ](?:class|renowned|leading)|gold[- ]standard|second to none|unmatched|unparalleled|unrivaled|number one (?:clinic|practice|doctors?|choice)|leading `+between+`(?:practice|clinic|specialists?|experts?|providers?|surgeons?)|miracles?|breakthrough|revolutionary|revolutionized)`,
	"best", "finest", "top ", "highest", "most ", "latest", "ideal ", "perfect", "complete", "maximum", "total", "instant", "lasting", "permanent", "fastest", "quickest", "safest", "easiest", "surest", "newest", "gentlest", "strongest",
	"100", "absolutely", "pain-free", "pain free", "risk-free", "risk free", "no limit", "no pain", "no risk", "no side", "no downtime", "zero ", "without risk", "without side", "without downtime", "always work", "never fail", "every time", "for every", "better than",
	"of the art", "of-the-art", "cutting", "world-", "world class", "world renowned", "gold", "second to", "unmatched", "unparalleled", "unrivaled", "number one", "leading", "miracle", "breakthrough", "revolution",
	"nobody", "no one", "no other", "no safer", "no better", "no gentler", "no faster", "no easier", "no surer", "no more", "only ", "goodbye", "good-bye", "forever", "for good", "once and", "once-and", "voted", " again", "results are", "results will", "superior to", "we promise", "permanently", "without", "free of", "free from", "no discomfort",
	"changing", "game", "godsend", "amazing", "incredible", "remarkable", "astonishing", "unbelievable", "stunning", "dramatic", "fantastic", "phenomenal", "spectacular", "premier", "foremost", "eminent")

// guarantees promise an end.
var guarantees = pat(`\b(?:cures?|cured|curing|guarantee[sd]?|guaranteed|painless(?:ly)?)\b`, "cur", "guarantee", "painless")

func checkSuperlatives(s *Subject) []source.Problem {
	var out []source.Problem
	for _, t := range s.claims() {
		for _, m := range superlatives.in(t.lower()) {
			if from := t.Span.From + m.From; !t.denied(from) && !t.weighed(from, t.Span.From+m.To) {
				out = append(out, t.superlative(usual, from, t.Span.From+m.To))
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
	careful    = set("may might could can depends depending find choose choosing decide deciding discuss determine plan pick which what whether recommend ask sometimes often usually possible")
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
	case strings.HasSuffix(hit, "result"), strings.HasSuffix(hit, "results"):
		return s.said(from, to, careful)
	}
	return false
}

// praisedQuality is a superlative whose noun comes behind "of": "the highest quality of care".
var praisedQuality = pat(`^(?:best|finest|highest)(?: possible)? (?:quality|standards?|levels?) of\b`)

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
