package check

import (
	"strings"

	"guidepress/internal/guide"
)

// riskKind is a kind of harm and the words that show it.
type riskKind struct {
	name  string
	words *pattern
}

// riskKinds are the harms that texts for patients tell of. "Blood thinners" are no bleeding.
var riskKinds = []riskKind{
	{"infection", pat(`\binfect\w*|\bsepsis\b`, "infect", "sepsis")},
	{"bleeding", bleeding},
	{"blood clots", pat(`\b(?:blood )?clots?\b|\bembol\w+|\bthrombo\w+`, "clot", "embol", "thrombo")},
	{"harm to nerves", pat(`\bnerve (?:damage|injur\w+|harm)|\b(?:damage|injur\w+|harm) to (?:a |the |your )?nerves?|\bnumb\w*|\bweak\w*|\bparaly\w+|\btingl\w+`, "nerve", "numb", "weak", "paraly", "tingl")},
	{"an allergic reaction", pat(`\ballerg\w+|\banaphyla\w+|\bhives\b|\brash\b`, "allerg", "anaphyla", "hives", "rash")},
	{"problems with anesthesia", pat(`\ban(?:a)?esthe(?:sia|tic)\b|\bsedation\b|\bbreathing\b|\bbreath\b|\bwheez\w+|\bshock\b`, "esthe", "sedation", "breath", "wheez", "shock")},
	{"itching or gas", pat(`\bitch\w*|\bsneez\w+|\bbloat\w+|\bconstipat\w+|\bdiarrh\w+`, "itch", "sneez", "bloat", "constipat", "diarrh")},
	{"worse sight or hearing", pat(`\b(?:worsen\w*|worse|loss|blur\w*)\b[^.]{0,20}\b(?:vision|sight|hearing)\b|\bhalos?\b|\bglare\b`, "vision", "sight", "hearing", "halo", "glare")},
	{"a hole or tear", pat(`\bperforat\w+|\bpunctur\w+|\btears?\b|\btorn\b|\bholes?\b|\bruptur\w+|\bfractur\w+`, "perforat", "punctur", "tear", "torn", "hole", "ruptur", "fractur")},
	{"pain or soreness", pat(`\bpain\w*|\bsore\w*|\bcramp\w*|\bdiscomfort\b|\bstiff\w*`, "pain", "sore", "cramp", "discomfort", "stiff")},
	{"swelling or scars", pat(`\bswell\w*|\bswollen\b|\binflam\w+|\bscar\w*|\bredness\b`, "swell", "swollen", "inflam", "scar", "redness")},
	{"headache or nausea", pat(`\bheadaches?\b|\bnausea\b|\bvomit\w*|\bdizz\w+|\bfaint\w*`, "headache", "nausea", "vomit", "dizz", "faint")},
	{"something that slips out of place", pat(`\bdislocat\w+|\bdislodg\w+|\bdisplac\w+|\bmigrat(?:e|es|ed|ing|ion)\b|\bout of place\b`, "dislocat", "dislodg", "displac", "migrat", "out of place")},
	{"fever", pat(`\bfevers?\b|\bchills\b`, "fever", "chills")},
	{"trouble passing urine", pat(`\b(?:urinary )?retention\b|\b(?:unable to|cannot|can['’]t|trouble|hard to) (?:pass(?:ing)? (?:urine|water)|urinat\w+|pee(?:ing)?)\b`, "retention", "urin", "pee", "water")},
	{"slow healing", pat(`\b(?:delayed|slow|slower|poor|bad)(?: [a-z]+)? healing\b|\bheal(?:s|ing)? (?:slowly|poorly|badly)\b`, "healing", "heal")},
	{"narrowing again", pat(`\b(?:re-?narrow\w*|restenosis|narrows? again|clos(?:e|es|ing) (?:up )?again|block(?:s|ed|ing)? (?:up )?again)\b`, "narrow", "restenosis", "again")},
	{"a further operation", pat(`\b(?:another|second|further|repeat|urgent|emergency|bypass|revision|one more|corrective) (?:surgery|operation|procedure)\b`, "surgery", "operation", "procedure")},
	{"burns", pat(`\bburn(?:s|ed|t)\b|\bskin burn\b`, "burn")},
	{"an uneven heartbeat", pat(`\b(?:irregular|uneven|abnormal) (?:heart ?beats?|heart rhythms?)\b|\barrhythmias?\b`, "irregular", "uneven", "abnormal", "arrhythmia")},
	{"failure", pat(`\bfail\w*|\bloos\w+|\bleak\w*|\bbreak\w*|\bwears? out\b|\brejection\b|\bmove\w*|\bnot (?:work|help|heal)\w*`, "fail", "loos", "leak", "break", "wear", "rejection", "move", "not ")},
	{"harm to an organ", pat(`\bstroke\b|\bheart attack\b|\bblindness\b|\b(?:vision|sight|hearing) loss\b|\bloss of (?:vision|sight|hearing)\b|\b(?:kidney|liver|lung) (?:damage|failure|problems?)\b|\bdeaths?\b|\bdie\b`, "stroke", "heart", "blindness", "loss", "damage", "failure", "problem", "death", "die")},
}

// bleeding is told of by bleeding itself, not by blood thinners, blood tests or blood pressure.
var bleeding = pat(`\bbleed\w*|\bbruis\w+|\bha?ematoma\w*|\bha?emorrhag\w+|\b(?:lose|loss of|losing) (?:too much )?blood\b|\bblood (?:loss|pools?|can pool|may pool|collects?|can collect|leaks?|can leak)\b|\bpool of blood\b|\bblood in (?:the |your )?(?:urine|stools?|semen|spit|saliva|vomit|phlegm)\b`, "bleed", "bruis", "matoma", "morrhag", "blood")

// riskTalk are the words of a text that tells of harm.
var riskTalk = pat(`\brisks?\b|\bcomplications?\b|\bside effects?\b|\bgo(?:es)? wrong\b|\bdangers?\b|\badverse\b|\breactions?\b|\b(?:possible|serious|rare|common) problems?\b|\bproblems? (?:may|can|include|that can)\b|\b(?:may|can|could|might) (?:also |rarely |sometimes )?(?:cause|lead to|result in|fail|tear|break|loosen|bleed|happen|occur|develop)\b|\bcausing\b|\brarely\b`,
	"risk", "complication", "side effect", "wrong", "danger", "adverse", "reaction", "problem", "cause", "lead to", "result in", "fail", "tear", "break", "loosen", "bleed", "happen", "occur", "develop", "rarely")

// toldRisks counts the harms a guide tells of, wherever it does: in risks blocks, in prose, or in a list under a heading or
// opening line that speaks of risks.
func (s *Subject) toldRisks() int {
	if s.view.risks == nil {
		n := s.countRisks()
		s.view.risks = &n
	}
	return *s.view.risks
}

func (s *Subject) countRisks() int {
	kinds := map[string]bool{}
	listed := 0
	opened := false // a list of risks follows
	for _, p := range s.pieces() {
		if p.Role == Item && (opened || riskHead.match(asciiLower(p.Head))) && !p.askedAt(0) {
			listed++
		}
		if p.Role == Para || p.Role == Heading {
			opened = strings.HasSuffix(strings.TrimSpace(p.Text), ":") && riskHead.match(p.Lower)
		}
		if _, block := p.Block.(*guide.Risks); block || p.Section != nil && p.Section.Kind == "risks" || signs(p) || p.sentence() && !p.askedAt(0) && s.talksOfRisk(p) {
			for _, k := range riskKinds {
				if !kinds[k.name] && k.words.match(p.Lower) {
					kinds[k.name] = true
				}
			}
		}
	}
	return max(riskCount(s), listed, len(kinds))
}

// talksOfRisk remembers of each piece whether it tells of harm; three rules ask.
func (s *Subject) talksOfRisk(p *Piece) bool {
	if s.view.risky == nil {
		s.view.risky = map[*Piece]bool{}
	}
	yes, known := s.view.risky[p]
	if !known {
		yes = riskTalk.match(p.Lower)
		s.view.risky[p] = yes
	}
	return yes
}

// riskHead are headings and opening lines of lists of risks.
var riskHead = pat(`\brisks?\b|\bcomplications?\b|\bside effects?\b|\bgo wrong\b|\bdangers?\b|\badverse\b|\bwhat can happen\b`, "risk", "complication", "side effect", "wrong", "danger", "adverse", "what can happen")

// signs reports whether a piece is one of the signs to call about that a list in the text gives. Those of a calls block say
// when to call, and are no substitute for the risks.
func signs(p *Piece) bool {
	_, calls := p.Block.(*guide.Calls)
	return !calls && p.Role == Item && callHead.match(asciiLower(p.Head))
}

// callHead are headings over signs to call about.
var callHead = pat(`\b(?:when to|please|always) (?:call|seek|contact|see|get|tell|ring)\b|^(?:call|contact|ring|tell) (?:us|your|the|911)\b`, "call", "seek", "contact", "see", "get", "tell", "ring")

// inRisks reports whether a piece stands where a guide tells of harm.
func inRisks(p *Piece) bool {
	switch p.Block.(type) {
	case *guide.Risks, *guide.Calls, *guide.Callout:
		return true
	}
	return p.Section != nil && (p.Section.Kind == "risks" || p.Section.Kind == "daily-life" || p.Section.Kind == "when-to-call")
}
