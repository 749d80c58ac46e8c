package check

import (
	"fmt"
	"strings"

	"guidepress/internal/guide"
	"guidepress/internal/lexicon"
	"guidepress/internal/source"
)

var edit03 = Rule{
	ID: "EDIT-03", Severity: source.Error, English: true,
	What:   "Sentences are whole: they end, have a verb, and close what they open.",
	Why:    "A sentence cut off leaves readers guessing.",
	Before: "We find out if a pump is right for. Call us.",
	After:  "We find out if a pump is right for you. Call us.",
	Check:  checkCutOff,
}

var (
	cutFor  = pat(`\b(?:right|good|suitable|safe|best|suited|ideal|fit|ready) (for)[.!?]`, " for")
	dangles = set("the a an and or your our their my because than if although whose every")
)

func checkCutOff(s *Subject) []source.Problem {
	var out []source.Problem
	for _, t := range s.sentences() {
		if t.Role == Quote || len(t.Words) < 3 {
			continue
		}
		last := t.Words[len(t.Words)-1]
		low := t.lower()
		switch hits := cutFor.in(low); {
		case len(hits) > 0 && !strings.Contains(low, "what ") && !strings.Contains(low, "who"):
			out = append(out, t.problem(t.Span.From+hits[0].From, t.Span.From+hits[0].To, "a word is missing after “for”", "say for whom, as in “right for you”"))
		case ended(low) && dangles[last.Lower] && t.Role == Para:
			out = append(out, t.problem(last.From, last.To, fmt.Sprintf("the sentence ends with “%s”", t.Text[last.From:last.To]), "finish it"))
		case verbless(t):
			out = append(out, t.problem(t.Span.From, t.Words[0].To, "this sentence has no verb", "say what happens, or join it to the sentence before"))
		}
	}
	for _, p := range s.pieces() {
		out = append(out, unclosed(p)...)
	}
	return out
}

func ended(sentence string) bool {
	return strings.HasSuffix(sentence, ".") || strings.HasSuffix(sentence, "!")
}

// verbless reports whether a sentence of running text lacks any word that could be a verb. Answers, leads and
// captions may be mere phrases.
func verbless(t Sentence) bool {
	if _, ok := t.Block.(*guide.Prose); !ok || t.Role != Para || len(t.Words) < 5 || !ended(t.String()) {
		return false
	}
	for _, w := range t.Words {
		if lexicon.CanBeVerb(w.Lower) || strings.ContainsAny(w.Lower, "'") {
			return false
		}
	}
	return true
}

// unclosed finds an opening bracket or quotation mark without its partner in the same paragraph.
func unclosed(p *Piece) []source.Problem {
	var out []source.Problem
	for _, pair := range [...][2]string{{"(", ")"}, {"“", "”"}, {"[", "]"}} {
		depth, open := 0, 0
		for i := range p.Text {
			switch {
			case strings.HasPrefix(p.Text[i:], pair[0]):
				if depth == 0 {
					open = i
				}
				depth++
			case strings.HasPrefix(p.Text[i:], pair[1]):
				depth = max(depth-1, 0)
			}
		}
		if depth > 0 {
			out = append(out, p.problem(open, open+len(pair[0]), fmt.Sprintf("%s is never closed", pair[0]), "add "+pair[1]))
		}
	}
	return out
}
