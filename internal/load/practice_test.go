package load_test

import (
	"strings"
	"testing"
)

// A block that shows a list which practice.yaml does not have, or an entry that is not in it, would leave a hole.
func TestBlocksOfThePractice(t *testing.T) {
	const head = "kind: practice\ntitle: Us\nmain_message: M\nsections:\n  - kind: care\n    title: S\n    blocks:\n      - practice: "
	for block, want := range map[string]string{
		"plans":                           "",
		"promises\n        only: [wait]":  "",
		"promises\n        only: [weit]":  `there is no entry "weit" [unknown-id]`,
		"condition":                       `"condition" is no list of practice.yaml [unknown-word]`,
		"visit\n        only: [check-in]": `there is no entry "check-in" [unknown-id]`,
	} {
		got := report(open(t, project(t, map[string]string{"guides/test.yaml": head + block})))
		if want == "" && got != "" || !strings.Contains(got, want) {
			t.Errorf("%s:\n%s\nwant %s", block, got, want)
		}
	}
	bare := map[string]string{"guides/test.yaml": head + "prices", "guides/practice.yaml": "name: A\nphone: (240) 555-0100\nsite: https://a.example\nstates: [Maryland]\nwait_time: two weeks\ninsurance: B"}
	if got := report(open(t, project(t, bare))); !strings.Contains(got, "guides/practice.yaml says nothing of its prices [missing-field]") {
		t.Error(got)
	}
}

// What a treatment must say of itself is not asked of a guide about the practice, and asked of all others.
func TestKindOfGuide(t *testing.T) {
	const rest = "title: T\nmain_message: M\nsections:\n  - kind: free\n    title: S\n    blocks:\n      - prose: P"
	for head, want := range map[string]string{
		"kind: practice\n":  "",
		"kind: treatment\n": `this guide has no "treatment" [missing-field]`,
		"":                  `this guide has no "procedure" [missing-field]`,
		"kind: clinic\n":    `"clinic" is no guide kind [unknown-word]`,
	} {
		got := report(open(t, project(t, map[string]string{"guides/test.yaml": head + rest})))
		if want == "" && got != "" || !strings.Contains(got, want) {
			t.Errorf("%q:\n%s\nwant %s", head, got, want)
		}
	}
}
