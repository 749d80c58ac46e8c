package check

import (
	"strings"
	"testing"

	"guidepress/internal/source"
)

// TestSameNumbers: what an English text and its translation say of numbers, and what must be reported: "error", "warning"
// or nothing.
func TestSameNumbers(t *testing.T) {
	for _, c := range []struct{ en, es, want string }{
		{"About 1 out of 100 get it.", "Le pasa a 4 de cada 100.", "error"},
		{"3 to 4 out of 10", "3 a 4 de cada 10", ""},
		{"for 2 weeks", "por dos semanas", ""},
		{"for two weeks", "por tres semanas", "warning"},
		{"for 2 weeks", "por 2 meses", "error"},
		{"Take 5 mg.", "Tome 5 mcg.", "error"},
		{"Take 2.5 mg.", "Tome 2,5 mg.", ""},
		{"1,000 people", "1.000 personas", ""},
		{"1,000 people", "1,000 personas", ""},
		{"2 inches long", "5 cm de largo", ""},
		{"2 inches long", "2 cm de largo", "error"},
		{"up to 101 °F", "hasta 38.3 °C", ""},
		{"up to 101 °F", "hasta 41 °C", "error"},
		{"50 percent", "50 por ciento", ""},
		{"50%", "el 50 %", ""},
		{"half the pain", "la mitad del dolor", ""},
		{"Both sides hurt.", "Los dos lados duelen.", ""},
		{"Keep both cuts dry.", "Mantenga secos los cortes.", ""},
		{"One cut on the back", "Un corte en la espalda", ""},
		{"Call (240) 555-0100.", "Llame al (240) 555-0100.", ""},
		{"Call (240) 555-0100.", "Llame al (240) 555-0199.", "error"},
		{"Call 240-555-0100.", "Llame al (240) 555-0100.", ""},
		{"6 weeks to 6 months", "de 6 semanas a 6 meses", ""},
		{"every 6 hours", "cada 6 horas", ""},
		{"every 4 to 6 hours", "cada 4 horas", "error"},
		{"It helps.", "Ayuda en 3 días.", "error"},
		{"Do not stop your blood thinner.", "Deje su anticoagulante.", "error"},
		{"Do not stop taking it.", "Deje de tomarlo.", "error"},
		{"Do not stop taking it.", "No deje de tomarlo.", ""},
		{"Do not smoke.", "Deje de fumar.", ""},
		{"Do not drive for a day.", "Maneje por un día.", "error"},
		{"Do not drive for a day.", "No maneje por un día.", ""},
		{"Never crush the pill.", "Nunca triture la pastilla.", ""},
		{"Never crush the pill.", "Triture la pastilla.", "error"},
		{"Drive home.", "No maneje a casa.", "error"},
		{"Stay off ladders.", "No suba escaleras.", ""},
		{"Too sleepy to wake up", "Tanto sueño que no puede despertar", ""},
	} {
		p := pairOfTexts{source.Text{Value: c.es}, false, c.es, c.en}
		got := ""
		for _, q := range append(p.numbers("es", "en"), p.warnings("es", "en")...) {
			if got = "error"; q.Severity == source.Warning {
				got = "warning"
			}
		}
		if got != c.want {
			t.Errorf("%q and %q: %q, want %q", c.en, c.es, got, c.want)
		}
	}
}

// A list that has not as many items in both languages is compared as a whole, and its numbers are not blamed on the
// wrong items.
func TestNumbersOfAList(t *testing.T) {
	a, _ := quantities("Rest for 2 days\nNo work for 3 weeks", "en")
	b, _ := quantities("Descanse\nDos días\nNo trabaje por 3 semanas", "es")
	if more, less := unmatched(b, a); len(more)+len(less) > 0 {
		t.Errorf("more %v, less %v", more, less)
	}
	if n, _ := quantities(strings.Repeat("dos ", 3), "es"); len(n) != 3 {
		t.Errorf("%d numbers, want 3", len(n))
	}
}

// A heading may be put in another way; but where it gives a number, that is the same.
func TestNumbersOfHeadings(t *testing.T) {
	for es, want := range map[string]source.Severity{"Cuándo llamar": source.Warning, "Llame al 912": usual} {
		p := pairOfTexts{source.Text{Value: es}, true, es, "Call us, or call 911"}
		if got := p.numbers("es", "en"); len(got) != 1 || got[0].Severity != want {
			t.Errorf("%s: %v", es, got)
		}
	}
}
