package desk

import "testing"

// How hard a text reads is told on the scale of its language, and nothing is told of no words or of a language without one.
func TestReadingOnTheScaleOfTheLanguage(t *testing.T) {
	o := open(t, project(t))
	for _, c := range []struct {
		lang, text     string
		grade, inflesz bool
	}{
		{"en", "The pump holds medicine for your back. You come back for more in a month.", true, false},
		{"es", "La bomba guarda la medicina. Usted vuelve en un mes por más.", false, true},
		{"es", "", false, false},
		{"fr", "La pompe contient le médicament.", false, false},
	} {
		var got struct{ Grade, INFLESZ float64 }
		if status, said := o.post("grade", map[string]string{"text": c.text, "lang": c.lang}, &got); status != 200 {
			t.Fatalf("%d %s", status, said)
		}
		if got.Grade > 0 != c.grade || got.INFLESZ > 0 != c.inflesz {
			t.Errorf("%s %q: %+v", c.lang, c.text, got)
		}
	}
}
