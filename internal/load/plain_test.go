package load_test

import (
	"strings"
	"testing"
)

// A mark in a text of a few words is named where it stands; the same mark in a running text is read.
func TestMarksInShortTexts(t *testing.T) {
	for _, c := range []struct{ guide, mark string }{
		{strings.Replace(start, "title: ", "title: '**A**' # ", 1), "**"},
		{start + "audience: For *all*", "*"},
		{guideOf("{steps: [{title: 'See [it](#risks)'}]}"), "["},
		{guideOf("{faqs: [{question: 'Is it **safe**?', answer: Yes.}]}"), "**"},
		{guideOf("{table: 'A [^fda] table', columns: [A, B], rows: [[a, b]]}"), "[^"},
		{guideOf("{table: T, columns: [A, '*B*'], rows: [[a, b]]}"), "*"},
		{guideOf("{terms: [{term: '__Pump__', means: A pump.}]}"), "__"},
		{guideOf("{choices: [{name: '<b>Pills</b>', what: W, think: T}]}"), "<"},
		{guideOf("{figure: {src: cover, alt: 'A `pump`'}}"), "`"},
	} {
		got := report(open(t, project(t, map[string]string{"guides/test.yaml": c.guide})))
		if !strings.Contains(got, "would be printed as they are") || !strings.Contains(got, "[markdown]") {
			t.Errorf("%s is not named in\n%s\n%s", c.mark, c.guide, got)
		}
	}
	for _, good := range []string{start + "promise: 'A **bold** word'", guideOf("{steps: [{title: 5 * 3 * 2, text: 'See *it*'}]}"), guideOf("{notes: 'Side [A]'}")} {
		if got := report(open(t, project(t, map[string]string{"guides/test.yaml": good}))); strings.Contains(got, "would be printed") {
			t.Errorf("refused: %s", got)
		}
	}
}

// A copy that somebody left, or an office program's lock, keeps no guide from being built.
func TestStrayFiles(t *testing.T) {
	p := open(t, project(t, map[string]string{"guides/test.yaml": start, "guides/test copy.yaml": "x: [", "guides/~$test.yaml": "\x00"}))
	got := report(p)
	if len(p.Set.Guides) == 0 || !strings.Contains(got, "test copy.yaml") || strings.Contains(got, "~$") {
		t.Errorf("%d guides; %s", len(p.Set.Guides), got)
	}
	for _, q := range p.Problems {
		if q.Pos.File == "guides/test copy.yaml" && q.Severity.String() != "warning" {
			t.Errorf("a stray copy is an %s", q.Severity)
		}
	}
}
