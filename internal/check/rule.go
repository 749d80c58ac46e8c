package check

import (
	"guidepress/internal/source"
)

// Rule is one thing a guide must satisfy.
type Rule struct {
	ID       string
	Severity source.Severity // of its problems, unless Check says otherwise
	English  bool            // it reads English and is silent in guides of another language
	Care     bool            // it asks what a guide about a treatment must tell, and is silent in one about the practice
	What     string          // what it asks, in a sentence
	Why      string          // the reason, and the source of the demand
	Before   string          // an example that breaks it: text, or YAML of a guide
	After    string          // the same, repaired
	Check    func(*Subject) []source.Problem
}

// usual stands for the rule's own severity until run replaces it.
const usual source.Severity = -1

func (r Rule) run(s *Subject) []source.Problem {
	problems := r.Check(s)
	for i := range problems {
		problems[i].Rule = r.ID
		if problems[i].Severity == usual {
			problems[i].Severity = r.Severity
		}
	}
	return problems
}

// at is a problem at a place of the file.
func at(pos source.Pos, message, hint string) source.Problem {
	return source.Problem{Pos: pos, Severity: usual, Message: message, Hint: hint}
}

// on is a problem with a whole value.
func on(t source.Text, message, hint string) source.Problem {
	p := at(t.Pos, message, hint)
	p.Len = t.Chars()
	return p
}

// as gives a problem another severity than its rule's.
func as(severity source.Severity, p source.Problem) source.Problem {
	p.Severity = severity
	return p
}

// Find is the rule with this id.
func Find(id string) (Rule, bool) {
	for _, r := range Rules {
		if r.ID == id {
			return r, true
		}
	}
	return Rule{}, false
}
