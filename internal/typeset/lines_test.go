package typeset

import (
	"math"
	"strings"
	"testing"
)

// parted reports whether a word that fits every line was ever cut.
func parted(word string) bool {
	text := "Some words stand here before " + word + " and some more of them follow it here."
	for m := 120.0; m < 420; m += 1.5 {
		if !strings.Contains(strings.Join(lines(text, Options{Measure: m}), "|"), word) {
			return true
		}
	}
	return false
}

// A compound may break after its hyphen; codes, names of places and short prefixes may not.
func TestCompounds(t *testing.T) {
	for _, word := range []string{"patient-controlled", "long-acting", "long\u2010acting", "over-the-counter", "“battery-powered”"} {
		if !parted(word) {
			t.Errorf("%q never breaks after its hyphen", word)
		}
	}
	for _, word := range []string{
		"e-mail", "T10-L1-code", "COVID-vaccine19", "well-to-do", "ask-me@example.org", "yes/no-answer", "snake_case-word", "x=long-word", "abc\u2010de\u2010words",
	} {
		if parted(word) {
			t.Errorf("%q was broken", word)
		}
	}
}

// Where an address must be cut, the cut comes after a sign that joins its parts, rather outside the name of the site,
// and leaves no single letter and no closing sign alone.
func TestWhereAddressesAreCut(t *testing.T) {
	tests := []struct {
		text    string
		measure float64
		want    string
	}{
		{"https://www.example.org/patients/pumps", 160, "https://www.example.org/|patients/pumps"},
		{"https://www.example.org/patients/pumps", 120, "https://www.example.|org/patients/pumps"},
		{"https://example.org/a?topic=trial&page=2.", 150, "https://example.org/a?|topic=trial&page=2."},
		{"(https://www.example.org/patient-guides/)", 165, "(https://www.example.org/|patient-guides/)"},
	}
	for _, tt := range tests {
		if got := strings.Join(lines(tt.text, Options{Measure: tt.measure}), "|"); got != tt.want {
			t.Errorf("at %v pt: %s, want %s", tt.measure, got, tt.want)
		}
	}
}

// A line is as wide as its ink: what kerning and tracking put after the last letter would push flush right figures off
// the edge.
func TestWidthEndsWithTheLastLetter(t *testing.T) {
	style := Style{Face: roboto(), Size: 20, Tracking: 100}
	set, _ := Paragraph([]Run{{Text: "abc abc", Style: style}}, Options{Measure: 45})
	want := 0.0
	for _, r := range "abc" {
		want += roboto().Advance(r) * 20 / 1000
	}
	want += 2 * 100 * 20.0 / 1000 // between three letters there are two spaces
	for i, l := range set {
		if math.Abs(l.Width-want) > 0.3 { // and a little kerning
			t.Errorf("line %d is %.2f wide, want about %.2f", i, l.Width, want)
		}
	}
	if len(set) != 2 {
		t.Errorf("%d lines", len(set))
	}
}

// A tab is as wide as a space, in the size of its own run.
func TestTabsAreSpaces(t *testing.T) {
	tab, _ := Paragraph([]Run{body("one\ttwo")}, Options{})
	space, _ := Paragraph([]Run{body("one two")}, Options{})
	if math.Abs(tab[0].Width-space[0].Width) > 0.5 {
		t.Errorf("%.2f wide with a tab, %.2f with a space", tab[0].Width, space[0].Width)
	}
}

// A picture beside the text may narrow any line of it, not the first alone: what fits the wide lines and not the narrow
// one is told as too wide only if it stands there.
func TestANarrowLineFurtherDown(t *testing.T) {
	const url = "https://www.example.org/patients/intrathecal-pump"
	shape := func(line int) float64 {
		if line == 2 {
			return 120
		}
		return 330
	}
	text := pump[:110] + " See " + url + " for more, and for the other guides that we wrote about this."
	set, excess := Paragraph([]Run{body(text)}, Options{Measure: 330, Shape: shape})
	if len(excess) > 0 {
		t.Errorf("%v sticks out of %q", excess, texts(set))
	}
	for i, l := range set {
		if l.Width > shape(i)+tolerance {
			t.Errorf("line %d is %.1f wide: %q", i, l.Width, texts(set)[i])
		}
	}
	set, excess = Paragraph([]Run{body("word")}, Options{Measure: 330, Shape: func(int) float64 { return 0 }})
	if len(set) != 1 || len(excess) != 1 {
		t.Errorf("where there is no room: %d lines, %d too wide", len(set), len(excess))
	}
	if got, excess := Paragraph([]Run{body(pump)}, Options{Measure: math.NaN()}); len(got) != 1 || excess != nil {
		t.Errorf("a measure that is no number: %d lines, %v", len(got), excess)
	}
}

// Text in a language nobody wrote a list for is set like English; a tag with a region is its language.
func TestLanguages(t *testing.T) {
	checkTogether(t, "Dra. Pérez", "es-US", true)
	checkTogether(t, "Dra. Pérez", "ES", true)
	checkTogether(t, "página 4", "en", false)
	checkTogether(t, "6 weeks", "fr", true)
}

// A paragraph ends in a line of some length where that is to be had: one short word, or a tenth of a line, reads as a
// leftover.
func TestLastLines(t *testing.T) {
	for m := 200.0; m < 420; m++ {
		set, _ := Paragraph([]Run{body(pump)}, Options{Measure: m})
		if last := set[len(set)-1]; last.Width < m/4 {
			t.Errorf("at %v pt the last line, %q, fills %.0f %%", m, texts(set)[len(set)-1], 100*last.Width/m)
		}
	}
}

// Small words do not end a line where the edge is hardly worse without: it happens a third less often than by
// filling line after line.
func TestSmallWordsMoveDown(t *testing.T) {
	ours, theirs := 0, 0
	for m := 200.0; m < 420; m++ {
		ours += small(lines(pump, Options{Measure: m}))
		theirs += small(filled(pump, m))
	}
	if ours > theirs*2/3 {
		t.Errorf("%d lines end in a small word, %d without any care", ours, theirs)
	}
}

// small counts the lines that end in a small word, the last not being one of them.
func small(lines []string) (n int) {
	for _, l := range lines[:len(lines)-1] {
		switch l[strings.LastIndex(l, " ")+1:] {
		case "the", "of", "a", "An", "to", "your", "is", "you":
			n++
		}
	}
	return n
}
