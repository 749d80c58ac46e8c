package lexicon

import "testing"

func TestSpanishSyllables(t *testing.T) {
	for w, want := range map[string]int{"bomba": 2, "día": 2, "leer": 2, "cuidado": 3, "médico": 3, "guía": 2, "quien": 1, "muy": 1, "medicina": 4, "ciudad": 2, "país": 2, "agua": 2, "y": 1, "operación": 4, "energía": 4, "aéreo": 4, "pingüino": 3, "hueso": 2, "río": 2, "viaje": 2} {
		if got := SpanishSyllables(w); got != want {
			t.Errorf("%s: %d syllables, want %d", w, got, want)
		}
	}
}

func TestSpanishMeasures(t *testing.T) {
	m := Spanish{Sentences: 10, Words: 100, Syllables: 200}
	if got := m.INFLESZ(); got < 72.2 || got > 72.3 { // 206.835 − 124.6 − 10
		t.Errorf("INFLESZ %.2f, want 72.24", got)
	}
	if got := m.FernandezHuerta(); got < 76.6 || got > 76.7 { // 206.84 − 120 − 10.2
		t.Errorf("Fernández-Huerta %.2f, want 76.64", got)
	}
}
