package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Slips with one right answer are mended in the file, all else stays; a second time there is nothing to mend.
func TestCheckMendsWhatHasOneRightAnswer(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "practice")
	if _, errs, code := told(t, "init", dir); code != exitMade {
		t.Fatal(errs)
	}
	file := filepath.Join(dir, "guides", "sample-steroid-injection.yaml")
	good, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	const from, slips = "You may hurt more before you hurt less.", "You may hurt more , before you hurt less  for 2-3 days."
	const mended = "You may hurt more, before you hurt less for 2–3 days."
	if !strings.Contains(string(good), from) {
		t.Fatal("the sample says it in another way")
	}
	bad := strings.Replace(string(good), from, slips, 1)
	if err := os.WriteFile(file, []byte(bad), 0o644); err != nil {
		t.Fatal(err)
	}
	out, _, _ := told(t, "check", "--root", dir, "--format", "sarif", "sample-steroid-injection")
	var log struct {
		Runs []struct{ Results []sarifResult }
	}
	if err := json.Unmarshal([]byte(out), &log); err != nil {
		t.Fatal(err)
	}
	fixes := 0
	for _, r := range log.Runs[0].Results {
		fixes += len(r.Fixes)
		if len(r.Fixes) > 0 && r.Fixes[0].Changes[0].Replacements[0].Deleted != *r.Locations[0].Physical.Region {
			t.Errorf("%s mends another place than it names: %+v", r.RuleID, r)
		}
	}
	if fixes != 3 {
		t.Errorf("SARIF carries %d mends, want 3", fixes)
	}
	_, errs, _ := told(t, "check", "--root", dir, "--fix", "sample-steroid-injection")
	if strings.Count(errs, "is now") != 3 {
		t.Errorf("said: %s", errs)
	}
	now, err := os.ReadFile(file)
	if err != nil || string(now) != strings.Replace(string(good), from, mended, 1) {
		t.Errorf("the file is not what it was but for the mends: %v", err)
	}
	if _, errs, _ = told(t, "check", "--root", dir, "--fix", "sample-steroid-injection"); strings.Contains(errs, "is now") {
		t.Errorf("again: %s", errs)
	}
}
