package check

import (
	"fmt"

	"guidepress/internal/lexicon"
	"guidepress/internal/source"
)

var edit02 = Rule{
	ID: "EDIT-02", Severity: source.Error, English: true,
	What:   "No word that is right by itself and wrong here: with for will, less for fewer, form for from.",
	Why:    "Spelling checks pass over them.",
	Before: "Our specialists with thoroughly evaluate your pain.",
	After:  "Our specialists will thoroughly evaluate your pain.",
	Check:  checkRealWords,
}

// slip is a pattern with a group around the wrong word, and the right one.
type slip struct {
	pattern *pattern
	right   string
}

const (
	bodyNoun = `(?:doctor|pain|pump|body|nurse|symptoms|back|skin|appointment|insurance|medicine|health|care|surgeon|plan|life|visit|spine|leg|treatment)`
	plurals  = `(?:effects|pills|doses|visits|days|weeks|months|symptoms|problems|risks|medicines|medications|appointments|trips|complications|injections|shots|people|patients|restrictions|incisions|cuts|calories|hours|appointments|drugs|refills|opioids|options|steps|tablets|surgeries)`
)

var slips = []slip{
	{pat(`\b(less) (?:[a-z][a-z-]* ){0,2}`+plurals+`\b`, "less "), "fewer"},
	{pat(`\b(?:more|less|fewer|rather|greater|larger|longer|shorter|older|younger) (then)\b|\b(?:more|less|fewer|better|worse) (?:[a-z]+ )?(then) (?:before|usual|ever|other|the other|most)\b`, " then"), "than"},
	{pat(`\b(it['’]s) (?:own|side effects|battery|reservoir|tip|surface|job|dose)\b`, "it's", "it’s"), "its"},
	{pat(`\b(its) (?:a|an|not|been|okay|ok)\b`, "its "), "it’s"},
	{pat(`\b(its) (?:important|best|common|normal|possible|safe|hard|easy|recommended|time) (?:to|that|for)\b`, "its "), "it’s"},
	{pat(`\b(?:away|relief|suffer|suffering|suffers|recover|recovering|come|comes|far|apart|removed|different|result|results) (form)\b`, " form"), "from"},
	{pat(`\bfill (?:in|out) (?:the|this|a|your|our) (from)\b`, " from"), "form"},
	{pat(`\b(you['’]re) `+bodyNoun+`\b`, "you're", "you’re"), "your"},
	{pat(`\b(your) (?:welcome|going to|able to|unable|not|allowed)\b`, "your "), "you’re"},
	{pat(`\b(?:an|no|any|little|some|full) (affect)\b`, "affect"), "effect"},
	{pat(`\b(?:you|we|they|it|i) (make) (?:take|need|have|be|also|want)\b`, " make "), "may"},
	{pat(`\bside[- ](affects?)\b|\bthe (affects) of\b`, "affect"), "effect"},
	{pat(`\b(?:pump|stimulator|clinical|test|successful|screening|permanent) (trails?)\b|\b(trail) (?:period|procedure|lead|pump|stimulator)\b`, "trail"), "trial"},
	{pat(`\b(loose) (?:weight|control|feeling|consciousness|blood|sleep)\b`, "loose "), "lose"},
	{pat(`\b(breath) (?:deeply|slowly|normally|easily|in and out)\b|\b(?:to|can|cannot|help you|hard to|trouble to) (breath)\b[^a-z-]*(?:$|[.,!?;]|and|well|normally)`, "breath"), "breathe"},
	{pat(`\b(?:our|many|most|other|all) (patience)\b`, "patience"), "patients"},
	{pat(`\b(?:can|may|will|could|should|we|they) (advice)\b`, "advice"), "advise"},
	{pat(`\b(does) of (?:medicine|medication|the drug|morphine|steroid)\b`, "does of"), "dose"},
	{pat(`\b(?:will|would|should|could|might|can|may) (of) (?:been|had|done|a)\b`, " of "), "have"},
	{pat(`\b(?:has|have|had|was|were|can) (lead) to\b`, " lead to"), "led"},
	{pat(`\b(prostrate) (?:cancer|gland|exam|surgery|problems?|biopsy)\b|\b(?:enlarged|your|the) (prostrate)\b`, "prostrate"), "prostate"},
	{pat(`\b(?:pain|food|symptom|sleep|headache|bladder|keep a|keep your) (dairy)\b`, "dairy"), "diary"},
	{pat(`\b(?:know|ask|decide|sure|depends on|see|check|matters?|tell us) (weather)\b`, "weather"), "whether"},
	{pat(`\b(?:to|will|can|may|must|helps?|wounds?|cuts?|bones?) (heel)\b`, " heel"), "heal"},
	{pat(`\bcontrast (die)\b`, "contrast die"), "dye"},
	{pat(`\b(?:varicose|spider|leg|blood|into a|in a|through a) (v(?:ai|a)nes?|vains?)\b`, " va"), "vein"},
	{pat(`\b(?:injection|surgical|surgery|incision|wound|bleeding) (sight|cite)s?\b`, " sight", " cite"), "site"},
	{pat(`\b(?:below|above|around|from) (?:the|your) (waste)\b|\b(waste) (?:down|high)\b`, "waste"), "waist"},
	{pat(`\b(?:open|close|rinse|dry|in|by) (?:your |the )?(moth)\b`, " moth"), "mouth"},
	{pat(`\b(?:chest|back|knee|neck|leg|hip|joint|nerve|less|relieve|relieves|chronic) (pane|pian)\b`, " pane", " pian"), "pain"},
	{pat(`\b(brake) (?:a|the|your) (?:bone|hip|leg|arm|tooth|wrist)\b`, "brake "), "break"},
	{pat(`\b(?:the|your) (hole) (?:body|day|night|week|process|family|time)\b`, " hole "), "whole"},
	{pat(`\ba (quite) (?:place|room|area|spot)\b`, " quite "), "quiet"},
	{pat(`\b(principle) (?:cause|reason|doctor|surgeon|risk|side)\b`, "principle"), "principal"},
	{pat(`\b(?:you|we|they|patients|people|it) (maybe) (?:have|feel|need|able|asked|given|sore|tired|used|done|a)\b`, " maybe "), "may or may be"},
	{pat(`\b(?:nurse|doctor|surgeon|pharmacist) (of) (?:doctor|nurse|surgeon|pharmacist)\b`, " of "), "or"},
	{pat(`\b(?:to|will|may|might|could) (loose) (?:your|the|some|a)\b`, " loose "), "lose"},
	{pat(`\b(there) own\b|\b(?:with|from|by|about) (there) (?:doctor|surgeon|family|life|body)\b`, "there "), "their"},
	{pat(`\b(?:is|are|not|be|feel|far|way) (to) (?:much|high|low|late|tired|weak|tight|fast|slow)\b`, " to "), "too"},
	{pat(`\b(?:is|are|you|not) (suppose) to\b`, "suppose to"), "supposed"},
	{pat(`\b(?:be|is|are|am|not|been|being|you['’]re) (aloud) to\b`, "aloud"), "allowed"},
	{pat(`\b(with out) (?:food|water|pain|surgery|help|medicine|asking|talking|calling|your|the|a|an|any)\b`, "with out"), "without"},
	{pat(`\b(?:will|can|to|may|please|should|and|must|nurse|doctor) (right) (?:it|them|this|that|everything|(?:your|the|any) [a-z]+) down\b`, " right "), "write"},
	{pat(`\b(?:the|your|his|her|my) (write) (?:leg|arm|side|knee|hip|hand|eye|ear|foot|shoulder|lung|kidney)\b`, " write "), "right"},
	{pat(`\b(?:rate|pain|wound|skin|leg|arm|this|there|medicine|dose|test|visit|area|site|swelling|doctor|nurse|surgery|procedure|shot|voice|breath|you|they|it) (maybe) (?:fast|slow|high|low|sore|tender|red|swollen|numb|weak|tired|normal|safe|possible|required|needed|worse|better|due|too|a|an|able|asked|given|used|done|less|more)\b`, " maybe "), "may be"},
	{pat(`\b(?:are|is|have|has|had|take|takes|taking|taken|with|eat|drink|of) (to) (?:many|few|big|small|often|soon|quickly|slowly)\b`, " to "), "too"},
	{pat(`\b(?:go|goes|going|gone|went|throw|wash|wear|wears|right) (a way)\b`, " a way"), "away"},
	{pat(`\b(?:and|first,?) (than) (?:slowly )?(?:call|take|heal|apply|rest|dry|rinse|stop|start|go|come|put|wash)\b`, " than "), "then"},
	{pat(`\b(bowl) (?:movements?|prep|preparation|habits?|problems?)\b`, "bowl "), "bowel"},
	{pat(`\b(?:feel|feels|feeling|felt|become|very|too|so) (week)(?:[.,!?;]| or | and |$)`, " week"), "weak"},
	{pat(`\b(?:a|one|each|every|next|last|first) (weak) (?:later|after|before|of|until)\b`, " weak "), "week"},
	{pat(`\b(?:you|to|may|might|or) (past) out\b`, " past out"), "pass"},
	{pat(`\b(defiantly)\b`, "defiantly"), "definitely"},
	{pat(`\b(?:we|will|to|they) (except) (?:most|many|your|new)\b|\b(?:is|are) (excepted) (?:here|by us|by our)\b`, "except"), "accept"},
	{pat(`\b(they['’]re) (?:own|doctor|pain|medicine|body|visit)\b`, "they're", "they’re"), "their"},
	{pat(`\b(?:is|are) (their) (?:a|an|any)\b`, " their "), "there"},
	{pat(`\b(bare) (?:with us|in mind|weight)\b|\bweight[- ](baring)\b`, "bare ", "baring"), "bear"},
	{pat(`\b(soar) (?:throat|muscles?|back|neck|spot|leg|arm)\b`, "soar "), "sore"},
	{pat(`\b(?:in|use|using|other) (pubic) (?:places?|transport\w*|health|restrooms?|pools?)\b`, "pubic"), "public"},
	{pat(`\b(singed) (?:form|consent|by|copy)\b`, "singed"), "signed"},
	{pat(`\b(?:medical|good|doctor['’]s|some|expert|our) (advise)\b(?:[.,;]| (?:from|about|on)|$)`, "advise"), "advice"},
	{pat(`(?:,|\b(?:works?|lasts?|safe|fine|well|good|okay|away|uneventful|normal)) (along as)\b`, "along as"), "as long as"},
	{pat(`\b(?:is|are|was|were|be|been|then|often|usually|being) (preformed)\b`, "preformed"), "performed"},
	{pat(`\b(?:stop|stops|stopping|quit|avoid|avoids|avoiding|skip|skipping) (?:[a-z]+ ){0,3}(all together)\b`, "all together"), "altogether"},
	{pat(`\b(?:wash|brush|raise|lift|move|bend|rest|close|open|hold|rinse|take|bring|use|wear|cover|check|ask|tell|see|with|on|in|to|of|from|over|under|around|before|after) (you) (?:hands?|teeth|arms?|legs?|knees?|eyes?|mouth|breakfast|dinner|lunch|meals?|doctor|surgeon|nurse|dentist|skin|wound|stitches|bandage|medicines?|appointment|surgery|insurance|pharmacist|hip|foot|feet|head|neck|shoulder|visit)\b`, " you hand", " you teeth", " you arm", " you leg", " you knee", " you eye", " you mouth", " you breakfast", " you dinner", " you lunch", " you meal", " you doctor", " you surgeon", " you nurse", " you dentist", " you skin", " you wound", " you stitches", " you bandage", " you medicine", " you appointment", " you surgery", " you insurance", " you pharmacist", " you hip", " you foot", " you feet", " you head", " you neck", " you shoulder", " you visit"), "your"},
	{pat(`\b(?:if|when|until|that|and|or|as|because|so) (?:you|they|we|people|patients) (loose)\b`, "you loose", "they loose", "we loose", "people loose", "patients loose"), "lose"},
	{pat(`\b(?:will|can|must|should|to) (due) (?:the|a|your|this|that|an)\b`, "will due", "can due", "must due", "should due", "to due"), "do"},
	{pat(`\b(?:go|goes|went|come|comes|calm|slow|lie) (done)\b(?: in| after| by| within| with|[.,;])`, "go done", "goes done", "went done", "come done", "comes done", "calm done", "slow done", "lie done"), "down"},
	{pat(`\b(?:not|never|or|to|cannot|can) (life) (?:heavy|anything|objects|weights|your|the|any|over|more)\b`, "not life", "never life", "or life", "to life", "cannot life", "can life"), "lift"},
	{pat(`\b(?:the|your|a|clean) (would) (?:clean|dry|covered|heals?|is|care|with|site|has|looks|gets|may|can|will|and|or)\b`, "the would", "your would", "a would", "clean would"), "wound"},
	{pat(`\b(?:few|two|three|four|six|eight|several|some|many|\d+) (ours)\b`, " ours"), "hours"},
	{pat(`\b(?:may|will|can|to|you|not|might|could) (fell) (?:dizzy|sick|tired|sleepy|better|worse|weak|numb|pain|sore|cold|hot|well|a|some|like|any)\b`, " fell "), "feel"},
	{pat(`\b(lose) (?:clothes|clothing|bandage|stools?|bowels?|socks|shirt)\b|\b(lose)-fitting\b`, "lose ", "lose-"), "loose"},
	{pat(`\b(form) (?:midnight|now on|the hospital|your doctor|the pharmacy|your pharmacy|head to|time to time)\b`, "form "), "from"},
	{pat(`\b(?:will|can|cuts?|wounds?|skin) (head) (?:in|within|well|faster|fully|on its own)\b`, " head in", " head within", " head well", " head faster", " head fully", " head on its"), "heal"},
	{pat(`\b(chance) (?:your|the|a) (?:bandage|dressing|dose|clothes|medicine|plan|appointment|position)\b`, "chance "), "change"},
	{pat(`\b(?:test|scan|x-ray|mri|exam|picture|image|screen) (shoes)\b`, " shoes"), "shows"},
	{pat(`\b(tine)s?\b`, " tine"), "time"},
	{pat(`\b(?:an?|the|your) (?:ice|cold|hot|heat) (back)\b(?:[.,;]| on| to| for| and|$)`, "ice back", "cold back", "hot back", "heat back"), "pack"},
	{pat(`\b(?:insurance|plan|medicare|medicaid) (?:may|will|does|might|can)(?: not)? (over)\b`, "not over", "may over", "will over", "does over", "might over", "can over"), "cover"},
	{pat(`(?:^|\b(?:please|to|and|then|you|not|can|may|must) )(tack) (?:your|the|a|one|two|it|this)\b`, "tack "), "take"},
	{pat(`\b(?:not|never|to|or|you|without) (tough) (?:the|your|it)\b`, " tough "), "touch"},
	{pat(`(?:^|\b(?:to|and|must|should|not|please|will) )(where) (?:a|an|your|the|loose) (?:mask|brace|glasses|clothes|clothing|sling|patch|shoes|gown|bandage|shield|loose)\b`, "where a ", "where an ", "where your", "where the ", "where loose"), "wear"},
	{pat(`\b(?:please|to|must|should|and|not|you) (weight) (?:for|until|in|here|at least)\b`, " weight "), "wait"},
	{pat(`\b(?:come|arrive|stay|wait|click|start|sign|work) (hear)\b`, "come hear", "arrive hear", "stay hear", "wait hear", "click hear", "start hear", "sign hear", "work hear"), "here"},
	{pat(`\b(buy) mouth\b`, "buy mouth"), "by"},
	{pat(`\b(?:we|you|will|to|can) (meat) (?:with|you|your|the)\b`, " meat "), "meet"},
	{pat(`\b(?:on your|on their|on its|your|their) (won)\b`, "your won", "their won", "its won"), "own"},
	{pat(`\b(?:come|comes|taken|find|carry|carried) (our) (?:of|soon|after|and|if|how|what|why|more)\b`, "come our", "comes our", "taken our", "find our", "carry our", "carried our"), "out"},
	{pat(`\b(?:wears?|wore|worn|turn|turned|shut|falls?) (of)(?: after| in| within|[.,;])`, "wear of", "wears of", "wore of", "worn of", "turn of", "turned of", "shut of", "falls of", "fall of"), "off"},
	{pat(`\b(?:family|your|and|or) (fiends?)\b`, " fiend"), "friend"},
	{pat(`\b(?:leave|send|text) (?:us )?(?:a )?(massage)\b`, "massage"), "message"},
	{pat(`\b(?:right|until|from) (know)(?:[.,;]| on\b|$)`, "right know", "until know", "from know"), "now"},
	{pat(`\b(knew) (?:pain|medicine|medicines|symptoms|patients?|pump|weakness|numbness)\b`, "knew "), "new"},
	{pat(`\b(?:back|knee|chest|neck|nerve|leg|joint|shoulder) (pin)\b`, "back pin", "knee pin", "chest pin", "neck pin", "nerve pin", "leg pin", "joint pin", "shoulder pin"), "pain"},
	{pat(`\bas (lung) as\b|\b(lung) (?:time|term)\b|\bhow (lung) (?:it|will|does|do|you|is)\b`, "lung "), "long"},
	{pat(`\bthe (fist) (?:day|days|week|weeks|visit|dose|time|few|night|two|three|step)\b`, "the fist "), "first"},
	{pat(`\b(?:one|a|each|every|per|two|three|six|several|few|\d+) (moths?)\b`, " moth"), "month"},
	{pat(`\b(tree) (?:days|weeks|months|times|hours|pills|years|to four)\b`, "tree "), "three"},
	{pat(`\b(?:before|after|when|of) (staring) (?:a|the|your|any|this|treatment|therapy|medicine)\b`, "staring "), "starting"},
	{pat(`\b(?:go|goes|going|put|puts|passes?|passed|sent|placed|breathe|slides?|moves?) (though) (?:a|an|the|your|this|these|small|one)\b`, " though "), "through"},
	{pat(`\b(averse) (?:effects?|reactions?|events?)\b`, "averse "), "adverse"},
	{pat(`\b(proscribed) (?:by|medicines?|medications?|pills?|drugs?|dose|pain)\b|\b(?:doctor|have|has|was|is|are|been|as) (proscribed)\b`, "proscribed"), "prescribed"},
	{pat(`\bfirst (aide)\b|\bhearing (aides?)\b`, " aide"), "aid"},
	{pat(`\b(mucus) membranes?\b`, "mucus membrane"), "mucous"},
	{pat(`\b(access) (?:bleeding|weight|fluid|skin|hair|fat|blood)\b`, "access "), "excess"},
	{pat(`\b(?:medical|trained|hospital|nursing|office) (personal)(?:[.,;]| (?:will|who|can|and|are)\b|$)`, " personal"), "personnel"},
	{pat(`\bcold (sweets?)\b`, "cold sweet"), "sweat"},
	{pat(`\bsore (through|threat)s?\b`, "sore thr"), "throat"},
	{pat(`\b(?:take|use|wear|put on|change) (?:the|your|a) (?:clean )?(bandaid|banded|bondage)\b`, "ban", "bondage"), "bandage"},
}

func checkRealWords(s *Subject) []source.Problem {
	var out []source.Problem
	var live []slip
	for _, slip := range slips {
		if s.mentions(slip.pattern) {
			live = append(live, slip)
		}
	}
	for _, p := range s.pieces() {
		for _, slip := range live {
			for _, m := range slip.pattern.in(p.Lower) {
				if falseSlip(p, m) {
					continue
				}
				out = append(out, p.problem(m.From, m.To, fmt.Sprintf("“%s” should probably be “%s”", p.Text[m.From:m.To], slip.right), "read the sentence once more"))
			}
		}
		for _, q := range smallWords(p) {
			if !alreadyAt(out, q.Pos) {
				out = append(out, q)
			}
		}
		if i, ok := withForWill(p); ok {
			w := p.Words[i]
			out = append(out, p.problem(w.From, w.To, "“with” should probably be “will”", "read the sentence once more"))
		}
	}
	return out
}

// alreadyAt reports whether one of the last problems stands at the place.
func alreadyAt(out []source.Problem, at source.Pos) bool {
	for i := len(out) - 1; i >= 0 && i > len(out)-4; i-- {
		if out[i].Pos == at {
			return true
		}
	}
	return false
}

var countedAfterLess = set("than and or of in is if when the a to for with often")

// falseSlip lets "less than two weeks", "less pain and side effects" and "can lead to" pass.
func falseSlip(p *Piece, m lexicon.Span) bool {
	for i, w := range p.Words {
		if w.From != m.From {
			continue
		}
		switch w.Lower {
		case "you": // "before you visit us"
			return i > 0 && (p.Words[i-1].Lower == "before" || p.Words[i-1].Lower == "after") && (alsoVerbs[next(p, i+1)] || next(p, i+1) == "visit")
		case "less":
			return i > 0 && p.Words[i-1].Lower == "or" || countedAfterLess[next(p, i+1)] || countedAfterLess[next(p, i+2)] && !plural[next(p, i+1)]
		case "lead":
			return i > 0 && p.Words[i-1].Lower == "can"
		}
	}
	return false
}

var plural = set("effects pills doses visits days weeks months symptoms problems risks medicines medications trips complications injections shots people patients cuts hours drugs refills")

func next(p *Piece, i int) string {
	if i < len(p.Words) {
		return p.Words[i].Lower
	}
	return ""
}

// lyWords end in -ly and are no adverbs of manner.
var lyWords = set("early only family daily weekly monthly yearly likely elderly friendly lovely costly july italy")

// withForWill finds a plural noun, "with", an adverb and a base verb: "specialists with thoroughly evaluate".
func withForWill(p *Piece) (int, bool) {
	for i := 1; i+2 < len(p.Words); i++ {
		noun, adverb, verb := p.Words[i-1].Lower, p.Words[i+1].Lower, p.Words[i+2].Lower
		if p.Words[i].Lower == "with" && len(noun) > 3 && noun[len(noun)-1] == 's' &&
			len(adverb) > 4 && adverb[len(adverb)-2:] == "ly" && !lyWords[adverb] && plainVerbs[verb] {
			return i, true
		}
	}
	return 0, false
}

// plainVerbs are base forms that are rarely nouns or adjectives, so that "doctors with highly skilled care" passes.
var plainVerbs = set(`evaluate examine explain discuss assess determine decide choose recommend provide give take make perform
	administer implant insert inject remove treat relieve reduce improve adjust monitor review consider create develop
	deliver ensure listen learn manage prescribe answer address help work guide schedule check test`)
