package markdown

import (
	"testing"

	"guidepress/internal/source"
)

func TestPlain(t *testing.T) {
	for words, want := range map[string]int{ // the column of the mark, 0 where there is none
		"The **needle** goes in":      5,
		"*Small* cut":                 1,
		"A __strong__ word":           3,
		"See [the risks](#risks)":     5,
		"A fact[^fda]":                7,
		"Say [hola]{lang=es}":         10,
		"Press `Enter`":               7,
		"A <b>bold</b> word":          3,
		"Write to <help@example.com>": 10,
		"![Pump](pump.jpg)":           1,
		"Half ** open":                6,
		"5 * 3 and 2 * 4":             0,
		"A [note] in brackets":        0,
		"snake_case_name":             0,
		"Under 5 < 6":                 0,
		"Pain_ and _more":             0,
		"Ends with a star*":           0,
		"Call (240) 555-0100":         0,
		"2019. A good year":           0,
		"- no list, and # no heading": 0,
		"1 (of 2) and [3](":           16,
	} {
		at := source.Pos{File: "guides/a.yaml", Line: 3, Col: 1}
		got := 0
		if _, p := Plain(source.Text{Value: words, Pos: at}); len(p) > 0 {
			got = p[0].Pos.Col
		}
		if got != want {
			t.Errorf("%q: a mark in column %d, want %d", words, got, want)
		}
	}
}

// A sign behind a backslash is the sign, and what stands behind it keeps its place.
func TestPlainSigns(t *testing.T) {
	for words, want := range map[string]string{
		`M\*A\*S\*H`:                  "M*A*S*H",
		`\*\*New\*\* pumps`:           "**New** pumps",
		`\[words\](#risks)`:           "[words](#risks)",
		`A fact\[^fda]`:               "A fact[^fda]",
		"A \\`pump\\`":                "A `pump`",
		`Under \<b>`:                  "Under <b>",
		`C:\files and 1\2`:            `C:\files and 1\2`,
		`Back\\\*`:                    `Back\*`,
		`Ends in \`:                   `Ends in \`,
		`5 * 3 and a star* for notes`: "5 * 3 and a star* for notes",
	} {
		got, problems := Plain(source.Text{Value: words, Pos: source.Pos{File: "guides/a.yaml", Line: 3, Col: 1}})
		if got.Value != want || len(problems) > 0 {
			t.Errorf("%s: %q, want %q; %v", words, got.Value, want, problems)
		}
	}
	got, _ := Plain(source.Text{Value: `A\*B cathaeter`, Pos: source.Pos{File: "guides/a.yaml", Line: 3, Col: 10}})
	if at := got.At(len("A*B ")); at.Col != 10+len(`A\*B `) {
		t.Errorf("the word behind the star is said to stand in column %d", at.Col)
	}
}
