package check

import (
	"fmt"

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
	treatmentNoun = `(?:treatments?|therap(?:y|ies)|solutions?|options?|procedures?|care|relief|results?|outcomes?|medicines?|methods?|techniques?|technology|doctors?|specialists?|surgeons?|physicians?|team|staff|clinics?|practice|providers?|centers?)`
	between       = `(?:[a-z][a-z-]* ){0,2}`
)

var (
	superlatives = pat(`\b(?:best (?:possible )?`+between+treatmentNoun+`|most (?:effective|advanced|up-to-date|experienced|trusted|modern|innovative|successful) `+between+treatmentNoun+
		`|most up-to-date|ideal (?:treatment|therapy|solution|procedure|choice|option|way|cure)|(?:maximum|complete|total|permanent|instant|lasting) `+between+`relief`+
		`|100 ?(?:%|percent) (?:safe|effective|successful|pain[- ]free|guaranteed|relief)|completely safe|totally safe|risk[- ]free|pain[- ]free (?:life|procedure|treatment|living|future)`+
		`|state[- ]of[- ]the[- ]art|cutting[- ]edge|world[- ]class|second to none|unmatched|unparalleled|number one (?:clinic|practice|doctors?)|leading `+between+`(?:practice|clinic|specialists|experts|providers?)|miracles?|breakthrough|revolutionary)`,
		"best", "most ", "ideal ", "relief", "100", "safe", "risk", "pain", "art", "edge", "world", "second", "unmatched", "unparalleled", "number one", "leading", "miracle", "breakthrough", "revolutionary")
	guarantees = pat(`\b(?:cures?|cured|curing|guarantee[sd]?|guaranteed|painless(?:ly)?)\b`, "cur", "guarantee", "painless")
	bestForYou = pat(`^[a-z -]*best (?:`+between+`)?\w+ for (?:you|your|me|my|each|them|every)\b|\b(?:at|your|do|our) best\b`, "best")
)

func checkSuperlatives(s *Subject) []source.Problem {
	var out []source.Problem
	for _, t := range s.claims() {
		for _, m := range superlatives.in(t.lower()) {
			if from := t.Span.From + m.From; !t.negated(from) && !bestForYou.match(t.Lower[from:t.Span.To]) {
				out = append(out, t.superlative(usual, from, t.Span.From+m.To))
			}
		}
		for _, m := range guarantees.in(t.lower()) {
			if from := t.Span.From + m.From; !t.negated(from) {
				out = append(out, t.superlative(source.Error, from, t.Span.From+m.To))
			}
		}
	}
	return out
}

func (s Sentence) superlative(severity source.Severity, from, to int) source.Problem {
	return as(severity, s.problem(from, to, fmt.Sprintf("“%s” cannot be proven", s.Text[from:to]), "say what usually happens, and give a source"))
}

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
