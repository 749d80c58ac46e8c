// Package check is what a guide must satisfy before it is built: one rule a file, all of them named in order in
// Rules.
//
// A loaded guide comes in with its practice and brand; problems with positions, hints and a scorecard come
// out. The package knows no YAML, no layout and no PDF, and it never asks for the time: today is passed in.
package check

import (
	"slices"
	"time"

	"guidepress/internal/brand"
	"guidepress/internal/guide"
	"guidepress/internal/script"
	"guidepress/internal/source"
)

// Subject is what is checked. Its views (pieces of text, sentences, words) are made once, when first asked
// for, and shared by the rules. A Subject serves one goroutine.
type Subject struct {
	Guide  *guide.Guide
	Set    *guide.Set     // the project the guide belongs to; its Practice may be nil
	Brand  *brand.Brand   // nil when unknown
	Teller *script.Teller // of that project; with nil the rules make one of their own
	Today  time.Time

	view view
}

// Report is the outcome of a check.
type Report struct {
	Problems  []source.Problem // in the order of the files
	Off       []Off
	Silent    []string // rules that read English and were not asked, because the guide is in another language
	Scorecard Scorecard
	Until     time.Time // the day on which the same words may be judged otherwise; zero for never
}

// Off is a rule that the practice switched off, and how many problems it would have shown.
type Off struct {
	Rule   string
	Reason string
	Hidden int
}

// Run checks a guide. With ids it reports those rules only; all of them run, because the scorecard needs them.
func Run(s *Subject, only ...string) Report {
	var r Report
	if s.Set != nil {
		s.Set = s.Set.In(s.Guide.Lang())
	}
	s.Today = dayOf(s.Today)
	s.view.found = map[string][]source.Problem{}
	for _, rule := range Rules {
		if rule.English && !s.english() {
			r.Silent = append(r.Silent, rule.ID)
			continue
		}
		if rule.Care && s.Guide.AboutPractice() {
			continue
		}
		problems := rule.run(s)
		s.view.found[rule.ID] = slices.Clone(problems)
		if len(only) > 0 && !contains(only, rule.ID) {
			continue
		}
		switch set := s.setting(rule.ID); {
		case set == nil:
			r.Problems = append(r.Problems, problems...)
		case set.Severity == "off":
			r.Off = append(r.Off, Off{rule.ID, set.Reason.Value, len(problems)})
		default:
			r.Problems = append(r.Problems, graded(problems, string(set.Severity))...)
		}
	}
	if len(only) == 0 || contains(only, "remark-open") {
		r.Problems = append(r.Problems, remarks(s)...)
	}
	for i := range r.Problems {
		if r.Problems[i].Pos.IsZero() { // about something that is not there, not even with its heading
			r.Problems[i].Pos.File = s.Guide.At.File
		}
	}
	r.Problems = source.Sort(r.Problems)
	r.Scorecard = score(s)
	r.Until = until(s)
	return r
}

// setting is what the practice wrote about a rule, or nil.
func (s *Subject) setting(id string) *guide.RuleSetting {
	if p := s.practice(); p != nil {
		for i := range p.Rules {
			if p.Rules[i].Rule.Value == id {
				return &p.Rules[i]
			}
		}
	}
	return nil
}

// graded gives every problem the severity the practice chose. Notices say how things are and stay notices.
func graded(problems []source.Problem, word string) []source.Problem {
	for _, severity := range []source.Severity{source.Error, source.Warning, source.Info} {
		if severity.String() != word {
			continue
		}
		for i := range problems {
			if problems[i].Severity != source.Notice {
				problems[i].Severity = severity
			}
		}
	}
	return problems
}

func (s *Subject) practice() *guide.Practice {
	if s.Set == nil {
		return nil
	}
	return s.Set.Practice
}

// draft reports whether no clinician has reviewed the guide yet.
func (s *Subject) draft() bool { return s.Guide.Status != "reviewed" }

// english reports whether the rules about English words apply.
func (s *Subject) english() bool { return s.language() == "en" }

// language is the guide's language without country or script.
func (s *Subject) language() string { return guide.Tags(s.Guide.Lang())[0] }

func contains(list []string, s string) bool {
	for _, x := range list {
		if x == s {
			return true
		}
	}
	return false
}
