package check

import (
	"fmt"
	"slices"
	"strings"

	"guidepress/internal/source"
)

var claim03 = Rule{
	ID: "CLAIM-03", Severity: source.Warning, English: true,
	What:   "The label fits the procedure, the same people do it everywhere, and it reaches the same place everywhere.",
	Why:    "“Minimally invasive” and “general anesthesia, two incisions, eight weeks” do not go together.",
	Before: "It is a minimally invasive procedure. You get general anesthesia. The surgeon makes two cuts.",
	After:  "It is surgery with two cuts. You get general anesthesia.",
	Check: func(s *Subject) []source.Problem {
		return append(append(label(s), performers(s)...), targets(s)...)
	},
}

var (
	minimally = pat(`\bminimally[- ]invasive\b`, "minimally")
	// scopes are ways of operating that are called minimally invasive by right, whatever puts the patient to sleep.
	scopes = pat(`\b(?:laparoscop|arthroscop|endoscop|robot|keyhole|catheter-based)`, "scop", "robot", "keyhole", "catheter-based")
)

// heavy are the marks of a larger operation; one alone does not speak against the label.
var heavy = []*pattern{
	pat(`\bgeneral an(?:a)?esthe(?:sia|tic)\b`, "general"),
	pat(`\b(?:another|two|second|large) (?:small )?(?:incisions?|cuts?)\b`, "incision", "cut"),
	pat(`\b(?:6|six|8|eight)[- –to]*(?:8|eight)? weeks\b|\bwhile you (?:heal|recover) (?:for|over) \w+ weeks\b`, "weeks"),
	pat(`\b(?:stay|spend) (?:in the hospital )?(?:for )?(?:two|three|four|2|3|4)(?: to \w+|[-–]\d)? (?:nights|days)\b`, "nights", "days"),
}

// label compares the friendly label with what the guide tells of the procedure.
func label(s *Subject) []source.Problem {
	if !s.mentions(minimally) {
		return nil
	}
	var claim *source.Problem
	facts := make([]*source.Problem, len(heavy))
	for _, t := range s.claims() {
		note := func(q **source.Problem, pattern *pattern) {
			if m := pattern.in(t.lower()); *q == nil && len(m) > 0 && !t.negated(t.Span.From+m[0].From) {
				x := t.problem(t.Span.From+m[0].From, t.Span.From+m[0].To, t.Text[t.Span.From+m[0].From:t.Span.From+m[0].To], "")
				*q = &x
			}
		}
		if scopes.match(t.lower()) {
			return nil
		}
		if s.about(t) {
			note(&claim, minimally)
		}
		for i, h := range heavy {
			note(&facts[i], h)
		}
	}
	facts = slices.DeleteFunc(facts, func(f *source.Problem) bool { return f == nil })
	if claim == nil || len(facts) < 2 {
		return nil
	}
	claim.Message = fmt.Sprintf("“minimally invasive” does not go together with “%s” (line %d) and “%s” (line %d)", facts[0].Message, facts[0].Pos.Line, facts[1].Message, facts[1].Pos.Line)
	claim.Hint = "ask a clinician which word fits"
	return []source.Problem{*claim}
}

// about reports whether a claim speaks of the guide's own treatment, by itself or with its heading.
func (s *Subject) about(t Sentence) bool {
	words := strings.Fields(asciiLower(s.Guide.Treatment.Value))
	text := t.Lower + " " + asciiLower(t.Head)
	return len(words) > 0 && (strings.Contains(text, words[len(words)-1]) || strings.Contains(t.lower(), "procedure"))
}

var (
	specialty = pat(`\b(neurosurgeon|anesthesiologist|physiatrist|orthopedic surgeon|neurologist|radiologist|pain doctor|pain specialist)s?\b`,
		"neurosurgeon", "anesthesiologist", "physiatrist", "orthopedic", "neurologist", "radiologist", "pain doctor", "pain specialist")
	performs = pat(`\b(?:implants?|offer(?:s|ed)?|performs?|performed by|does (?:the|your)|places? (?:the|your)|placed by|puts? (?:the|your|in))\b`,
		"implant", "offer", "perform", "does", "place", "put")
)

// performers compares who places, performs or offers the treatment.
func performers(s *Subject) []source.Problem {
	if !s.mentions(specialty) {
		return nil
	}
	var first []string
	var line int
	for _, t := range s.claims() {
		low := t.lower()
		if !performs.match(low) || t.Role == Heading || !s.names(t) {
			continue
		}
		var who []string
		var at source.Problem
		for i, m := range specialty.in(low) {
			who = append(who, low[m.From:m.To])
			if i == 0 {
				at = t.problem(t.Span.From+m.From, t.Span.From+m.To, "", "")
			}
		}
		if len(who) == 0 {
			continue
		}
		slices.Sort(who)
		if first == nil {
			first, line = who, at.Pos.Line
		} else if !overlaps(first, who) || len(first) == 1 && len(who) > 2 || len(who) == 1 && len(first) > 2 {
			at.Message = fmt.Sprintf("here it is done by %s, in line %d by %s", strings.Join(who, ", "), line, strings.Join(first, ", "))
			at.Hint = "ask a clinician who does it, and say the same everywhere"
			return []source.Problem{at}
		}
	}
	return nil
}

// names reports whether a sentence itself speaks of the treatment by its last word, as an anesthesiologist who places a
// drip does not.
func (s *Subject) names(t Sentence) bool {
	words := strings.Fields(asciiLower(s.Guide.Treatment.Value))
	return len(words) > 0 && strings.Contains(t.lower(), singular(words[len(words)-1]))
}

func overlaps(a, b []string) bool {
	return slices.ContainsFunc(a, func(x string) bool { return slices.Contains(b, x) })
}

var (
	toCord   = pat(`\b(?:medic\w+|drugs?|doses?)\b[^.]{0,40}\b(?:in)?to the spinal cord\b`, "spinal cord")
	toSpace  = pat(`\b(?:in)?to the (?:intrathecal space|(?:spinal )?fluid|space (?:that|around))`, "intrathecal space", "fluid", "space")
	delivery = pat(`\b(?:administers?|delivers?|sends?|gives?|puts?|pumps?)\b`, "administer", "deliver", "send", "give", "put", "pump")
)

// targets compares where the medicine goes: the cord itself and the space around it are not the same.
func targets(s *Subject) []source.Problem {
	if !s.mentions(toCord) {
		return nil
	}
	var cord *source.Problem
	space := 0
	for _, t := range s.claims() {
		low := t.lower()
		if !delivery.match(low) {
			continue
		}
		if m := toCord.in(low); len(m) > 0 && cord == nil {
			q := t.problem(t.Span.From+m[0].From, t.Span.From+m[0].To, "", "")
			cord = &q
		} else if toSpace.match(low) && space == 0 {
			space = t.At(t.Span.From).Line
		}
	}
	if cord == nil || space == 0 {
		return nil
	}
	cord.Message = fmt.Sprintf("here the medicine goes to the spinal cord, in line %d into the space around it", space)
	cord.Hint = "ask a clinician, and say the same everywhere"
	return []source.Problem{*cord}
}
