package typeset

import "testing"

func TestQuotes(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"double quotes", `She said "yes" to it.`, `She said “yes” to it.`},
		{"at both ends", `"Yes."`, `“Yes.”`},
		{"in brackets", `("trial")`, `(“trial”)`},
		{"after a dash", `one—"two"—three`, `one—“two”—three`},
		{"before a comma", `the "pump", as`, `the “pump”, as`},
		{"apostrophe", `don't, it's, patients' rights`, `don’t, it’s, patients’ rights`},
		{"single quotes", `the so-called 'pump' here`, `the so-called ‘pump’ here`},
		{"nested", `"He said 'yes' twice"`, `“He said ‘yes’ twice”`},
		{"nested at the start", `"'Yes,' he said."`, `“‘Yes,’ he said.”`},
		{"nested at the end", `'She said "yes"'`, `‘She said “yes”’`},
		{"two in a row", `"one" "two"`, `“one” “two”`},
		{"elision", `'til, 'tis, rock 'n' roll`, `’til, ’tis, rock ’n’ roll`},
		{"decade", `the '90s`, `the ’90s`},
		{"year", `class of '98`, `class of ’98`},
		{"inches", `a 6" scar`, `a 6" scar`},
		{"feet and inches", `5'10" tall`, `5'10" tall`},
		{"quote that ends in a number", `"about 6"`, `“about 6”`},
		{"typed curly ones stay", `“yes” ‘no’ don’t „ja“`, `“yes” ‘no’ don’t „ja“`},
		{"typed and straight mixed", `“yes" he said`, `“yes” he said`},
		{"before an ellipsis", `"...and so"`, `“…and so”`},
		{"broken off by a dash", `"Wait—" he said`, `“Wait—” he said`},
		{"after a slash", `"and"/"or"`, `“and”/“or”`},
		{"after a hyphen", `non-"drug" care`, `non-“drug” care`},
		{"spaces inside", `say " yes " now`, `say “ yes ” now`},
		{"spaces inside single quotes", `say ' yes ' now`, `say ‘ yes ’ now`},
		{"elisions of every sort", `'em, 'twas, 'cause, 'bout, 'round`, `’em, ’twas, ’cause, ’bout, ’round`},
		{"a number in single quotes", `'123' and '45' here`, `‘123’ and ‘45’ here`},
		{"feet", `6' tall`, `6’ tall`},
		{"inches after an open quote", `"a scar of 6" he said`, `“a scar of 6” he said`},
		{"apostrophe after a curly quote closed", `“it” isn't "that"`, `“it” isn’t “that”`},
		{"one closed too many", `yes” and "no"`, `yes” and “no”`},
		{"possessive in single quotes", `'Ann's pump' is here`, `‘Ann’s pump’ is here`},
		{"Spanish question", `"¿Duele?"`, `“¿Duele?”`},
	}
	for _, tt := range tests {
		if got := Quotes(tt.in, "en"); got != tt.want {
			t.Errorf("%s: %s became %s, want %s", tt.name, tt.in, got, tt.want)
		}
	}
	if got := Quotes(`los 'n' y "sí"`, "es"); got != `los ‘n’ y “sí”` {
		t.Errorf("Spanish knows no elisions: %s", got)
	}
}

func TestDashes(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"two hyphens", "pump--which", "pump–which"},
		{"two hyphens, spaced", "pump -- which", "pump – which"},
		{"three hyphens", "pump---which", "pump—which"},
		{"a drawn rule", "-----", "-----"},
		{"spaced hyphen", "pump - which", "pump – which"},
		{"list sign at the start", "- item", "- item"},
		{"range", "6-8 weeks", "6–8 weeks"},
		{"range in brackets", "(6-8)", "(6–8)"},
		{"range at the end", "for 6-8.", "for 6–8."},
		{"range with a sign", "20-30% of", "20–30% of"},
		{"hours", "Open 9-5", "Open 9–5"},
		{"phone", "555-0100", "555-0100"},
		{"phone with area", "240-555-0100", "240-555-0100"},
		{"phone in brackets", "(240) 555-010", "(240) 555-010"},
		{"date", "2026-11-22", "2026-11-22"},
		{"short date", "11-22-26", "11-22-26"},
		{"code", "COVID-19", "COVID-19"},
		{"vertebrae", "T10-L1, L4-5, C5-6", "T10-L1, L4-5, C5-6"},
		{"no range", "50-50", "50-50"},
		{"decimals", "1.5-2.5", "1.5-2.5"},
		{"a range of hundreds", "100-150 mg", "100–150 mg"},
		{"four digits", "2025-2026", "2025-2026"},
		{"fractions", "1/2-3, 5-6/7", "1/2-3, 5-6/7"},
		{"numbers of parts", "#5-6, 5-6#, 3=5-6, x_5-6", "#5-6, 5-6#, 3=5-6, x_5-6"},
		{"a range before a time", "9-5:30", "9-5:30"},
		{"a range before a colon", "6-8: rest", "6–8: rest"},
		{"a range after a comma", "1,5-6", "1,5-6"},
		{"letters behind", "5-6b", "5-6b"},
		{"hyphen before a line's end", "a -\nb", "a –\nb"},
		{"four hyphens", "a ---- b", "a ---- b"},
		{"compound", "24-hour follow-up", "24-hour follow-up"},
		{"typed dashes stay", "6–8 — so", "6–8 — so"},
		{"address", "https://a.org/x--y/6-8", "https://a.org/x--y/6-8"},
	}
	for _, tt := range tests {
		if got := Quotes(tt.in, "en"); got != tt.want {
			t.Errorf("%s: %s became %s, want %s", tt.name, tt.in, got, tt.want)
		}
	}
}

func TestPointsAndSpaces(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"ellipsis", "and so...", "and so…"},
		{"line to fill in", "Name ......", "Name ......"},
		{"typed ellipsis stays", "so…", "so…"},
		{"double spaces", "One.  Two.   Three.", "One. Two. Three."},
		{"tab", "a\tb", "a b"},
		{"no-break spaces stay", "6\u00a0weeks", "6\u00a0weeks"},
		{"mail address", "o'neil@example.org", "o'neil@example.org"},
		{"quoted address", `"www.example.org/it's"`, `“www.example.org/it's”`},
	}
	for _, tt := range tests {
		if got := Quotes(tt.in, "en"); got != tt.want {
			t.Errorf("%s: %q became %q, want %q", tt.name, tt.in, got, tt.want)
		}
	}
}

func TestTypographicAcrossRuns(t *testing.T) {
	tests := []struct {
		name     string
		in, want []string
	}{
		{"a quote around a bold word", []string{`say "`, `yes`, `" now`}, []string{`say “`, `yes`, `” now`}},
		{"a possessive after a link", []string{`the pump`, `'s size`}, []string{`the pump`, `’s size`}},
		{"a quote that opens a run", []string{`say `, `"yes"`}, []string{`say `, `“yes”`}},
		{"a range in two runs", []string{`6`, `-8 weeks`}, []string{`6`, `–8 weeks`}},
		{"a space on both sides of a seam", []string{`one `, ` two`}, []string{`one `, `two`}},
		{"hyphens of two runs are not one dash", []string{`one-`, `-two`}, []string{`one-`, `-two`}},
	}
	for _, tt := range tests {
		var runs []Run
		for i, s := range tt.in {
			runs = append(runs, Run{Text: s, Key: i})
		}
		for i, r := range Typographic(runs, "en") {
			if r.Text != tt.want[i] || r.Key != i {
				t.Errorf("%s: run %d is %q, want %q", tt.name, i, r.Text, tt.want[i])
			}
		}
		if runs[0].Text != tt.in[0] {
			t.Errorf("%s: the input was changed", tt.name)
		}
	}
	after := Typographic([]Run{{Text: `He said`, Break: true}, {Text: `"yes"`}}, "en")
	if after[1].Text != "“yes”" {
		t.Errorf("after a hard break a quote opens: %s", after[1].Text)
	}
}
