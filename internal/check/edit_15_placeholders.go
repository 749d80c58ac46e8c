package check

import (
	"fmt"
	"strings"

	"guidepress/internal/guide"
	"guidepress/internal/phone"
	"guidepress/internal/source"
)

var edit15 = Rule{
	ID: "EDIT-15", Severity: source.Error,
	What:   "Nothing is left to fill in; phone numbers are written alike; who is told to call or to come is told where.",
	Why:    "A guide with a gap goes out once and stays out.",
	Before: "TODO: describe the recovery.",
	After:  "You can walk the same day.",
	Check:  checkPlaceholders,
}

var (
	placeholder = pat(`\b(?:todo|tbd|tba|tk|lorem ipsum|fixme|xx+)\b|\[(?:[^\]]* )?(?:names?|dates?|numbers?|phone|insert|your|practice|doctors?|address|link|url|time|price|amount|city|here|text|x+|\.\.\.|…|fill|add|treatment|to come|tk)\b?[^\]]*\]|\{\{[^}]*\}\}|\b(?:insert|add|enter) [a-z ]{1,20} here\b|\byour (?:name|text|title|logo|photo|image|address|number) (?:goes )?here\b|_{4,}|<[a-z ]{3,30}>`,
		"todo", "tbd", "tba", "tk", "lorem", "fixme", "xx", "[", "{{", " here", "____", "<")
	callNow = pat(`\b(?:please call|call us|call our|contact us|give us a call|reach us)\b`, "call", "contact", "reach")
	comeNow = pat(`\b(?:(?:view|see|find|visit) (?:one of )?our (?:locations?|offices?)|conveniently located|locations? near you)\b`, "location", "office", "located")
)

func checkPlaceholders(s *Subject) []source.Problem {
	var out []source.Problem
	for _, p := range s.pieces() {
		if toDo.match(p.Lower) && p.Section == nil && p.Text == s.Guide.MainMessage.Plain() {
			continue // EDU-01 says so
		}
		for _, m := range placeholder.in(p.Lower) {
			hit := p.Text[m.From:m.To]
			if small := strings.ToLower(hit) == hit; small && len(hit) < 4 && hit[0] != '[' && hit[0] != '<' {
				continue
			}
			if s.everyday(hit) {
				continue
			}
			out = append(out, p.problem(m.From, m.To, fmt.Sprintf("“%s” is still to be filled in", short(hit, 40)), "fill it in, or take it out"))
		}
		for _, m := range phone.Find(p.Text) {
			if !m.Number.Plain() {
				out = append(out, p.problem(m.From, m.To, fmt.Sprintf("the number “%s” is written in a form of its own", p.Text[m.From:m.To]), "write "+m.Number.String()))
			}
		}
	}
	out = append(out, emptySections(s)...)
	return append(append(out, whereTo(s)...), statesWithoutOffice(s)...)
}

// everyday reports whether a mark for things to do is a word of the guide's language: Spanish "todo" means all.
func (s *Subject) everyday(hit string) bool {
	return !s.english() && strings.EqualFold(hit, "todo") && hit != "TODO"
}

func emptySections(s *Subject) []source.Problem {
	var out []source.Problem
	for i := range s.Guide.Sections {
		if sec := &s.Guide.Sections[i]; len(sec.Blocks) == 0 && sec.Lead.Empty() {
			out = append(out, on(sec.Title, "the section is empty", "fill it, or take it out"))
		}
	}
	return out
}

// whereTo finds texts that ask to call or to come in guides that say nowhere how.
func whereTo(s *Subject) []source.Problem {
	number, office := false, false
	s.blocks(func(_ *guide.Section, b guide.Block) {
		switch b.(type) {
		case *guide.Action, *guide.Calls:
			number = true
		case *guide.Offices:
			number, office = true, true
		}
	})
	var call, come *source.Problem
	for _, p := range s.pieces() {
		number = number || len(phone.Find(p.Text)) > 0
		note := func(q **source.Problem, pattern *pattern, message, hint string) {
			if m := pattern.in(p.Lower); *q == nil && len(m) > 0 {
				x := p.problem(m[0].From, m[0].To, message, hint)
				*q = &x
			}
		}
		note(&call, callNow, "the guide asks to call but gives no phone number", "write {{ phone }}, or add an action block")
		note(&come, comeNow, "the guide speaks of offices but gives no address", "add an offices block")
	}
	var out []source.Problem
	if call != nil && !number {
		out = append(out, *call)
	}
	if come != nil && !office {
		out = append(out, *come)
	}
	return out
}

// statesWithoutOffice finds states the practice names without an office there.
func statesWithoutOffice(s *Subject) []source.Problem {
	p := s.practice()
	if p == nil {
		return nil
	}
	have := map[string]bool{}
	for _, l := range s.Set.Locations {
		have[l.State.Value] = true
	}
	var out []source.Problem
	for _, state := range p.States {
		if !have[state.Value] {
			out = append(out, on(state, fmt.Sprintf("no office in %s is listed", state.Value), "add it to locations.yaml"))
		}
	}
	return out
}
