package load_test

import (
	"strings"
	"testing"

	"guidepress/internal/guide"
)

// Days that do not follow one another would be dated wrongly, and nobody would see it on a page.
func TestDaysFollowOneAnother(t *testing.T) {
	const head = "title: T\ntreatment: t\nprocedure: pump\nmain_message: M\nsections:\n  - kind: free\n    title: S\n    blocks:\n      - calendar:\n"
	for days, want := range map[string]string{
		"- {before: 7, do: [A]}\n- {do: [B]}\n- {after: 1, do: [C]}": "",
		"- {before: 1, do: [A]}\n- {before: 7, do: [B]}":             ":11:22: error: this day comes before the one above it [wrong-number]",
		"- {do: [A]}\n- {eat: [B]}":                                  "this day is the one before it [wrong-number]",
		"- {before: 1, after: 1, do: [A]}":                           "one day is both before and after the treatment [wrong-number]",
		"- {before: 1}":                                              "nothing is to be done on this day [missing-field]",
		"- {before: -1, do: [A]}":                                    "here should be a whole number from 0 to 1000 [wrong-type]",
	} {
		body := "          " + strings.ReplaceAll(days, "\n", "\n          ")
		got := report(open(t, project(t, map[string]string{"guides/test.yaml": head + body})))
		if want == "" && got != "" || !strings.Contains(got, want) {
			t.Errorf("%s:\n%s\nwant %s", days, got, want)
		}
	}
}

// A translation says a day anew by its number; what it leaves out stays, to be reported as not translated.
func TestADayIsKnownByItsNumber(t *testing.T) {
	p := open(t, project(t, map[string]string{
		"guides/test.yaml":    "title: T\ntreatment: t\nprocedure: pump\nmain_message: M\nsections:\n  - kind: free\n    title: S\n    blocks:\n      - id: c\n        calendar:\n          - {before: 7, do: [A]}\n          - {do: [B]}",
		"guides/test.es.yaml": "sections:\n  - kind: free\n    blocks:\n      - id: c\n        calendar:\n          - {do: [Be]}",
	}))
	for _, g := range p.Set.Guides {
		if g.Lang() != "es" {
			continue
		}
		days := g.Sections[0].Blocks[0].(*guide.Calendar).Days
		if len(days) != 2 || days[0].Do[0].Text.Source.Value != "A" || days[1].Do[0].Text.Source.Value != "Be" {
			t.Errorf("the Spanish calendar is %+v", days)
		}
		return
	}
	t.Error("there is no Spanish guide")
}

// A field that lacks what its kind needs would print as a bare line.
func TestFieldsHaveWhatTheirKindNeeds(t *testing.T) {
	const head = "title: T\ntreatment: t\nprocedure: pump\nmain_message: M\nsections:\n  - kind: free\n    title: S\n    blocks:\n      - form: F\n        fields:\n          - "
	for field, want := range map[string]string{
		"Name":                                  "",
		"{label: Side, options: [left, right]}": "",
		"{label: Sign, kind: signature, options: [left]}": `:11:54: error: "Sign" has words to tick and a line to write on [wrong-form]`,
		"{label: Name, kind: date, lines: 2}":             "a date has one line [wrong-form]",
		"{label: Name, lines: 40}":                        "a field has from 1 to 20 lines [wrong-number]",
		"{label: Name, kind: lin}":                        `"lin" is no field kind [unknown-word]`,
	} {
		got := report(open(t, project(t, map[string]string{"guides/test.yaml": head + field})))
		if want == "" && got != "" || !strings.Contains(got, want) {
			t.Errorf("%s:\n%s\nwant %s", field, got, want)
		}
	}
}

// Choices of which one has points and another a line could not be compared, and one without either would be an empty row.
func TestChoicesSayTheSameKindOfThing(t *testing.T) {
	const head = "title: T\ntreatment: t\nprocedure: pump\nmain_message: M\nsections:\n  - kind: free\n    title: S\n    blocks:\n      - choices:\n          - {name: A, what: B, good: [C], bad: [D]}\n          - "
	for choice, want := range map[string]string{
		"{name: E, what: F, good: [G], bad: [H]}": "",
		"{name: E, what: F, good: [G]}":           `"E" does not say both what is good and what is not [missing-field]`,
		"{name: E, what: F}":                      `"E" does not say both`,
	} {
		got := report(open(t, project(t, map[string]string{"guides/test.yaml": head + choice})))
		if want == "" && got != "" || !strings.Contains(got, want) {
			t.Errorf("%s:\n%s\nwant %s", choice, got, want)
		}
	}
}
