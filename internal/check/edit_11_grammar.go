package check

import (
	"fmt"
	"strings"

	"guidepress/internal/lexicon"
	"guidepress/internal/source"
)

var edit11 = Rule{
	ID: "EDIT-11", Severity: source.Warning, English: true,
	What:   "Small grammar: a or an by the sound, no word twice, phrases that fit.",
	Why:    "Slips that spelling checks do not see.",
	Before: "The trial is performed on an outpatient procedure.",
	After:  "The trial is an outpatient procedure: you go home the same day.",
	Check:  checkGrammar,
}

// grammarSlip is a phrase that does not fit, and what to do.
type grammarSlip struct {
	pattern *pattern
	hint    string
}

var grammarSlips = []grammarSlip{
	{pat(`\bperform(?:ed|s)? on an? (?:[a-z]+ )?procedure\b`, "perform"), "write “is an outpatient procedure”"},
	{pat(`\b(?:can|could|may|might|must|should|will|would) (?:can|could|may|might|must|should|will|would)\b`, "can", "may", "must", "should", "will", "could", "would", "might"), "keep one of the two"},
	{pat(`\b(?:must|should|could|would|might) of\b`, " of"), "write “have”"},
	{pat(`\b(?:could|should|would|must|can|will|may|might|does|did|do) (?:not )?(?:has|had|having|goes|went|does|makes|made|takes|took|gives|gave)\b`, "has", "had", "having", "goes", "went", "does", "makes", "made", "takes", "took", "gives", "gave"), "use the base form of the verb"},
	{pat(`\b(?:a|an) (?:patients|doctors|pumps|injections|tubes|pills|doses|symptoms|cuts|nurses|people|children)\b`, "patients", "doctors", "pumps", "injections", "tubes", "pills", "doses", "symptoms", "cuts", "nurses", "people", "children"), "“a” needs one, not many"},
	{pat(`\b(?:these|those|many|several|few|both) (?:patient|doctor|pump|injection|tube|pill|dose|symptom|nurse|medicine|procedure)\b[^a-z-]*(?:$|[.,;]|is |was |has )`, "these", "those", "many", "several", "few", "both"), "use the plural"},
	{pat(`\b(?:you|we|they) (?:is|was|has|does|doesn['’]t|hasn['’]t|isn['’]t)\b`, " is", " was", " has", " doesn", " isn", " does"), "the verb does not fit"},
	{pat(`\b(?:(?:does|did|do) not|doesn['’]t|didn['’]t|don['’]t) (?:needs|helps|works|gets|wants|feels|lasts|means|heals|hurts|stops|starts)\b`, "needs", "helps", "works", "gets", "wants", "feels", "lasts", "means", "heals", "hurts", "stops", "starts"), "use the base form of the verb"},
	{pat(`\b(?:have|has|had) (?:went|saw|ate|came|began|took|gave|wrote|drove|fell|knew|grew|did)\b`, " went", " saw", " ate", " came", " began", " took", " gave", " wrote", " drove", " fell", " knew", " grew", " did"), "use the third form of the verb"},
	{pat(`\b(?:more|most) (?:better|easier|safer|faster|stronger|worse|bigger|smaller|easiest|safest|fastest|best|worst)\b`, "more ", "most "), "one of the two is enough"},
	{pat(`\b(?:informations|advices|equipments|bacterias|feedbacks|medicals|staffs)\b`, "informations", "advices", "equipments", "bacterias", "feedbacks", "medicals", "staffs"), "this word has no such plural"},
	{pat(`\bone of (?:the|our|your) (?:most |best )?(?:common |important |main |serious )?(?:reason|risk|treatment|doctor|nurse|symptom|cause|step|sign|side effect|problem)\b(?:[^a-z-]|$)`, "one of "), "use the plural: one of several"},
	{pat(`\b(?:a the|an the|your the|includes? are|may include are)\b`, "a the", "an the", "your the", "include are", "includes are"), "one word too many"},
	{pat(`\bthere is (?:many|several|few|two|three|four|some (?:risks|side effects|people))\b`, "there is "), "write “there are”"},
	{pat(`\b(?:this|it) (?:help|allow|reduce|prevent|include|cause|require|need) (?:to|the|you|your|us)\b`, "this help", "it help", "this allow", "it allow", "this reduce", "it reduce", "this prevent", "it prevent", "this include", "it include", "this cause", "it cause", "this require", "it require", "this need", "it need"), "the verb needs an s"},
	{pat(`\b(?:he|she|it) (?:are|were not|have|do not|don['’]t)\b`, " are", " were", " have", " do"), "the verb does not fit"},
	{pat(`\b(?:must|should) to (?:be|do|have|take|rest|go|get|call|stop|eat|drink|see|wear|keep|ask|tell|use)\b`, "must to ", "should to "), "leave out “to”"},
	{pat(`\b(?:to (?:able|unable|accurate)|for (?:[a-z]+ ){1,3}to (?:able|safe|accurate|effective))\b`, "to able", "to unable", "to accurate", "to safe", "to effective"), "a word is missing, such as “be”"},
}

func checkGrammar(s *Subject) []source.Problem {
	var out []source.Problem
	var live []grammarSlip
	for _, g := range grammarSlips {
		if s.mentions(g.pattern) {
			live = append(live, g)
		}
	}
	for _, t := range s.sentences() {
		if q, ok := t.disagrees(); ok {
			out = append(out, q)
		}
	}
	for _, p := range s.pieces() {
		if p.Role == Alt && p.Section == nil {
			continue
		}
		out = append(out, articles(p)...)
		out = append(out, doubled(p)...)
		if p.sentence() {
			for _, g := range live {
				for _, m := range g.pattern.in(p.Lower) {
					if !inverted(p, m) {
						out = append(out, p.problem(m.From, m.To, fmt.Sprintf("check “%s”", p.Text[m.From:m.To]), g.hint))
					}
				}
			}
		}
	}
	return out
}

// inverted lets "What you do does help", "how it does", "ask what they do have" and "if it have" after a verb pass: the
// pronoun is then the object of what stands before.
func inverted(p *Piece, m lexicon.Span) bool {
	before := strings.TrimRight(p.Lower[:m.From], " ")
	for _, w := range [...]string{"what", "of", "with", "for", "to", "around", "about", "near", "let", "make", "makes", "help", "helps", "how", "who", "and", "than", "like", "see", "have", "had", "did", "does", "do", "may", "can", "will", "should", "would", "could", "might", "must"} {
		if strings.HasSuffix(before, " "+w) || before == w {
			return true
		}
	}
	return false
}

var mayDouble = set("that had is very no so bye hear knock do you her")

// doubled finds a word that stands twice in a row.
func doubled(p *Piece) []source.Problem {
	var out []source.Problem
	for i := 1; i < len(p.Words); i++ {
		a, b := p.Words[i-1], p.Words[i]
		if a.Lower == b.Lower && !a.Number() && !mayDouble[a.Lower] && strings.TrimSpace(p.Text[a.To:b.From]) == "" && !b.Joined {
			out = append(out, p.problem(a.From, b.To, fmt.Sprintf("“%s” stands twice", p.Text[b.From:b.To]), "take one out"))
		}
	}
	return out
}
