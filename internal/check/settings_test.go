package check_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"guidepress/internal/check"
	"guidepress/internal/source"
)

func TestPracticeSettings(t *testing.T) {
	r, _ := try(t, "# practice.yaml\nother_formats: Other formats can be had.\nrules:\n  - {rule: LAW-02, severity: off, reason: The notice hangs in the office.}")
	if len(faults(r, "LAW-02")) > 0 {
		t.Error("a rule that is off still reports")
	}
	if want := (check.Off{Rule: "LAW-02", Reason: "The notice hangs in the office.", Hidden: 1}); !slices.Contains(r.Off, want) {
		t.Errorf("the report does not say what is off: %+v", r.Off)
	}
	r, _ = try(t, "# practice.yaml\nother_formats: Other formats can be had.\nrules:\n  - {rule: LAW-02, severity: warning, reason: Not yet.}")
	if p := faults(r, "LAW-02"); len(p) != 1 || p[0].Severity != source.Warning {
		t.Errorf("want one warning, got %v", p)
	}
}

func TestStatus(t *testing.T) {
	review := "author: A. Author\nreviewer: {name: B. Doctor, credentials: MD}\nstatus: reviewed\n"
	for name, c := range map[string]struct {
		keys   string
		faults int
		notice bool
	}{
		"no status is a draft":         {"version: \"1\"", 0, true},
		"a draft":                      {"status: draft", 0, true},
		"reviewed by nobody":           {"status: reviewed", 3, false},
		"reviewed":                     {review + "reviewed: 2026-10-01\nnext_review: 2028-10-01", 0, false},
		"reviewed too long ago":        {review + "reviewed: 2024-10-01\nnext_review: 2028-10-01", 1, false},
		"reviewed in the future":       {review + "reviewed: 2027-10-01\nnext_review: 2028-10-01", 1, false},
		"the next review has passed":   {review + "reviewed: 2025-10-01\nnext_review: 2026-10-01", 1, false},
		"24 months to the day, counts": {review + "reviewed: 2024-11-22\nnext_review: 2026-11-22", 0, false},
	} {
		r, _ := try(t, c.keys)
		if got := len(faults(r, "EDU-11")); got != c.faults {
			t.Errorf("%s: %d faults, want %d: %v", name, got, c.faults, faults(r, "EDU-11"))
		}
		notice := slices.ContainsFunc(r.Problems, func(p source.Problem) bool { return p.Rule == "EDU-11" && p.Severity == source.Notice })
		if notice != c.notice {
			t.Errorf("%s: notice %v, want %v", name, notice, c.notice)
		}
	}
}

// The notice of a draft speaks of its translation only where nobody has checked that.
func TestCheckedTranslationOfADraft(t *testing.T) {
	for keys, want := range map[string]bool{
		"translation: {translated_by: Ana Ruiz, date: 2026-11-22}":                         true,
		"translation: {translated_by: Ana Ruiz, reviewed_by: Luis Vega, date: 2026-11-22}": false,
	} {
		r, _ := try(t, "language: es\nstatus: draft\n"+keys)
		got := slices.ContainsFunc(r.Problems, func(p source.Problem) bool {
			return p.Rule == "EDU-11" && strings.Contains(p.Message, "translation not by a qualified person")
		})
		if got != want {
			t.Errorf("%s: speaks of the translation: %v, want %v", keys, got, want)
		}
	}
}

// A guide that was written in Spanish is not called an unchecked translation.
func TestADraftInSpanish(t *testing.T) {
	r, _ := try(t, "language: es\nstatus: draft")
	n := 0
	for _, p := range r.Problems {
		if p.Rule == "EDU-11" || p.Rule == "LAW-09" {
			n++
			if p.Severity != source.Notice || strings.Contains(p.Message, "translation") {
				t.Errorf("%+v", p)
			}
		}
		if rule, _ := check.Find(p.Rule); rule.English {
			t.Errorf("a Spanish guide is read as English: %s %s", p.Rule, p.Message)
		}
	}
	if n != 1 {
		t.Errorf("%d review problems, want one notice", n)
	}
}

func TestOnly(t *testing.T) {
	s := &check.Subject{Guide: page(t), Today: today}
	for _, p := range check.Run(s, "EDIT-01", "LAW-04").Problems {
		if p.Rule != "EDIT-01" && p.Rule != "LAW-04" {
			t.Errorf("%s was not asked for", p.Rule)
		}
	}
}

// TestScorecard: what a person must decide is an open box and in no sum.
func TestScorecard(t *testing.T) {
	card := check.Run(&check.Subject{Guide: page(t), Today: today}).Scorecard
	text := card.Text()
	for _, want := range []string{"reading grade 11.1 (aim for 6)", "Intrathecal Pump Trial", "17.2  page:62:177: The titration", "PEMAT-P: 1 of 14", "CDC CCI: 0 of 14", "[ ]      16 pictures that add to the text (a person decides)"} {
		if !strings.Contains(text, want) {
			t.Errorf("the scorecard lacks %q:\n%s", want, text)
		}
	}
	for _, s := range card.Sections {
		if len(s.Hardest) > 3 || len(s.Hardest) > 1 && s.Hardest[0].Grade < s.Hardest[1].Grade {
			t.Errorf("%s: the hardest sentences are %v", s.Title, s.Hardest)
		}
	}
	human := 0
	for _, i := range card.Items {
		if i.Verdict == check.Human {
			human++
		}
	}
	if human != 13 {
		t.Errorf("%d items are left to people, want 8 of PEMAT-P and 5 of the index", human)
	}
}

// TestTodayIsPassedIn: without a day no review is too old.
func TestTodayIsPassedIn(t *testing.T) {
	g := page(t)
	g.Status, g.Reviewed.Value = "reviewed", time.Date(2001, 1, 1, 0, 0, 0, 0, time.UTC)
	for _, p := range check.Run(&check.Subject{Guide: g}).Problems {
		if strings.Contains(p.Message, "older than") {
			t.Error(p.Message)
		}
	}
}

// TestExpandedFact: a fault inside a fact points to where the fact is called, not past the end of the line.
func TestExpandedFact(t *testing.T) {
	r, p := try(t, "Please read {{ insurance }} And take the medecine.")
	var q source.Problem
	for _, f := range faults(r, "EDIT-01") {
		q = f
	}
	line, _ := p.Files.Line(q.Pos.File, q.Pos.Line)
	if q.Len == 0 || !strings.HasPrefix(string([]rune(line)[q.Pos.Col-1:]), "medecine") {
		t.Errorf("%s in %q", q.Pos, line)
	}
}
