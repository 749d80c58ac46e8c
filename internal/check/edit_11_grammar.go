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

var grammarSlips = []struct {
	pattern *pattern
	hint    string
}{
	{pat(`\bperform(?:ed|s)? on an? (?:[a-z]+ )?procedure\b`, "perform"), "write “is an outpatient procedure”"},
	{pat(`\b(?:can|could|may|might|must|should|will|would) (?:can|could|may|might|must|should|will|would)\b`, "can", "may", "must", "should", "will", "could", "would", "might"), "keep one of the two"},
	{pat(`\b(?:must|should|could|would|might) of\b`, " of"), "write “have”"},
	{pat(`\b(?:could|should|would|must|can|will|may|might|does|did|do) (?:not )?(?:has|had|having|goes|went|does|makes|made|takes|took|gives|gave)\b`, "has", "had", "having", "goes", "went", "does", "makes", "made", "takes", "took", "gives", "gave"), "use the base form of the verb"},
	{pat(`\b(?:a|an) (?:patients|doctors|pumps|injections|tubes|pills|doses|symptoms|cuts|nurses|people|children)\b`, "patients", "doctors", "pumps", "injections", "tubes", "pills", "doses", "symptoms", "cuts", "nurses", "people", "children"), "“a” needs one, not many"},
	{pat(`\b(?:these|those|many|several|few|both) (?:patient|doctor|pump|injection|tube|pill|dose|symptom|nurse|medicine|procedure)\b[^a-z-]*(?:$|[.,;]|is |was |has )`, "these", "those", "many", "several", "few", "both"), "use the plural"},
	{pat(`\b(?:you|we|they) (?:is|was|has|does|doesn['’]t|hasn['’]t|isn['’]t)\b`, " is", " was", " has", " doesn", " isn", " does"), "the verb does not fit"},
	{pat(`\b(?:he|she|it) (?:are|were not|have|do not|don['’]t)\b`, " are", " were", " have", " do"), "the verb does not fit"},
}

func checkGrammar(s *Subject) []source.Problem {
	var out []source.Problem
	for _, p := range s.pieces() {
		if p.Role == Alt && p.Section == nil {
			continue
		}
		out = append(out, articles(p)...)
		out = append(out, doubled(p)...)
		if p.sentence() {
			for _, g := range grammarSlips {
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

func articles(p *Piece) []source.Problem {
	var out []source.Problem
	for i := 0; i+1 < len(p.Words); i++ {
		a, b := p.Words[i], p.Words[i+1]
		if a.Lower != "a" && a.Lower != "an" || a.To+1 != b.From || p.Text[a.To] == '-' || a.Capital && i > 0 && !p.opens(i) || a.Joined {
			continue
		}
		if want := article(p.Text[b.From:b.To]); want != a.Lower {
			out = append(out, p.problem(a.From, b.To, fmt.Sprintf("“%s” should be “%s %s”", p.Text[a.From:b.To], want, p.Text[b.From:b.To]), "it goes by the sound of the next word"))
		}
	}
	return out
}

// consonantStart are words that are written with a vowel and spoken with a consonant ("a unit", "a one-time visit"),
// vowelStart the other way round ("an hour").
var (
	consonantStart = []string{"uni", "use", "usu", "usa", "uti", "ure", "uri", "eu", "ewe", "one", "once", "ubiq", "ufo"}
	vowelStart     = []string{"hour", "honest", "honor", "heir"}
	notConsonant   = []string{"unin", "unim", "unid", "unill"}
)

func soundsVowel(word string) bool {
	w := strings.ToLower(word)
	if strings.ToUpper(word) == word && len(word) > 1 && len(word) < 5 && word[0] > '9' { // spelled letter by letter
		return strings.ContainsRune("aefhilmnorsx", rune(w[0]))
	}
	switch {
	case w == "8" || w == "11" || w == "18" || strings.HasPrefix(w, "8") && len(w) < 3:
		return true
	case w[0] >= '0' && w[0] <= '9':
		return false
	case w == "x":
		return true
	case hasPrefix(w, vowelStart):
		return true
	case hasPrefix(w, notConsonant):
		return true
	case hasPrefix(w, consonantStart):
		return false
	}
	return strings.ContainsRune("aeiou", rune(w[0]))
}

func hasPrefix(w string, list []string) bool {
	for _, p := range list {
		if strings.HasPrefix(w, p) {
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
