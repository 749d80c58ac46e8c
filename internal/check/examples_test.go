package check_test

import (
	"os"
	"strings"
	"testing"

	"guidepress/internal/check"
	"guidepress/internal/source"
)

// TestExamples: what the manual shows as wrong is reported, and what it shows as right is not.
func TestExamples(t *testing.T) {
	for _, r := range check.Rules {
		t.Run(r.ID, func(t *testing.T) {
			before, _ := try(t, r.Before)
			if len(faults(before, r.ID)) == 0 {
				t.Errorf("nothing is wrong with\n%s", r.Before)
			}
			after, p := try(t, r.After)
			var b strings.Builder
			source.Print(&b, p.Files, faults(after, r.ID))
			if b.Len() > 0 {
				t.Errorf("the repaired example is reported:\n%s\n%s", r.After, b.String())
			}
		})
	}
}

// TestSoundGuide: a small guide with everything a guide needs is let through.
func TestSoundGuide(t *testing.T) {
	r, p := try(t, "version: \"1\"")
	for _, q := range r.Problems {
		if q.Severity == source.Error || q.Severity == source.Warning {
			var b strings.Builder
			source.Print(&b, p.Files, []source.Problem{q})
			t.Error(b.String())
		}
	}
}

// TestManual: docs/rules.md is what the rules say. UPDATE=1 writes it anew.
func TestManual(t *testing.T) {
	const name = "../../docs/rules.md"
	if os.Getenv("UPDATE") != "" {
		if err := os.MkdirAll("../../docs", 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(check.Manual()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(name)
	if err != nil || string(got) != check.Manual() {
		t.Errorf("docs/rules.md is out of date; run UPDATE=1 go test ./internal/check -run Manual (%v)", err)
	}
}

func TestCatalogue(t *testing.T) {
	seen := map[string]bool{}
	last := ""
	for _, r := range check.Rules {
		if seen[r.ID] {
			t.Errorf("%s is listed twice", r.ID)
		}
		seen[r.ID] = true
		if r.What == "" || r.Why == "" || r.Before == "" || r.After == "" || r.Check == nil {
			t.Errorf("%s says too little about itself", r.ID)
		}
		if group, _, _ := strings.Cut(r.ID, "-"); strings.HasPrefix(last, group+"-") && r.ID < last {
			t.Errorf("%s stands after %s", r.ID, last)
		}
		last = r.ID
		line, _, _ := strings.Cut(r.After, "\n")
		if text, ok := check.Explain(strings.ToLower(r.ID)); !ok || !strings.Contains(text, line) {
			t.Errorf("%s is not explained", r.ID)
		}
	}
	if len(check.Rules) != 73 {
		t.Errorf("%d rules, want 73: 10 A11Y, 11 LAW (LAW-03 is about two PDFs), 16 EDU, 11 READ, 16 EDIT, 6 CLAIM, 3 TRANS", len(check.Rules))
	}
}
