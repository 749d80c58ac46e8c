package typeset

import (
	"strings"
	"testing"
)

// A soft hyphen is a chance to break a word. It is seen where a line ends with it, and is nothing elsewhere.
func TestSoftHyphens(t *testing.T) {
	got := lines("We hold Donau\u00addampf\u00adschiff\u00adfahrt for you", Options{Measure: 120})
	if all := strings.Join(got, "|"); strings.Count(all, "\u00ad|") == 0 || strings.Count(all, "\u00ad") != strings.Count(all, "\u00ad|") {
		t.Errorf("%q", got)
	}
	if _, excess := Paragraph([]Run{body("pneumono\u00adultra\u00admicroscopic\u00adsilico\u00advolcano\u00adconiosis")}, Options{Measure: 90}); excess != nil {
		t.Errorf("%v stands out beside soft hyphens", excess)
	}
	for _, end := range []string{"word\u00ad", "word\u00ad next word"} {
		for m := 30.0; m < 90; m += 5 {
			if got := strings.Join(lines(end, Options{Measure: m}), "|"); strings.Contains(got, "\u00ad") {
				t.Errorf("at %v pt a hyphen is seen in %q", m, got)
			}
		}
	}
	set, _ := Paragraph([]Run{body("Donau\u00addampf")}, Options{Measure: 50})
	plain, _ := Paragraph([]Run{body("Donau")}, Options{})
	if len(set) != 2 || set[0].Width <= plain[0].Width {
		t.Errorf("the hyphen takes no room: %v", set)
	}
}

// An address may be cut anywhere where nothing else fits; a word may not.
func TestAddressesFitAnyColumn(t *testing.T) {
	form := "(docs.google.com/forms/d/e/1FAIpQLSdK7w9Vn2mYx4TzQb8RcJh3UeLp6sGf0aWo5iDkMtNvXyBqHg/viewform)"
	for _, m := range []float64{90, 160, 300} {
		set, excess := Paragraph([]Run{body("Fill in our form " + form + " now.")}, Options{Measure: m})
		if excess != nil {
			t.Errorf("at %v pt: %v", m, excess)
		}
		if got := strings.ReplaceAll(strings.Join(texts(set), ""), " ", ""); !strings.Contains(got, form) {
			t.Errorf("at %v pt the address is %s", m, got)
		}
	}
	if _, excess := Paragraph([]Run{body("Pneumonoultramicroscopicsilicovolcanoconiosis")}, Options{Measure: 90}); excess == nil {
		t.Error("a word was cut where nobody allowed it")
	}
}
