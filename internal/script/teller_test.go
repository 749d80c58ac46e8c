package script

import (
	"sync"
	"testing"

	"guidepress/internal/guide"
)

// Whoever asks is told the same, however many ask at once; the readers of an office are told their own.
func TestEachReaderIsToldOnce(t *testing.T) {
	set := &guide.Set{Practice: &guide.Practice{}, Locations: []guide.Location{{ID: text("a"), Name: text("A")}, {ID: text("b"), Name: text("B")}}}
	g, teller := &guide.Guide{}, NewTeller(set, nil)
	told := make([]*Script, 8)
	var wait sync.WaitGroup
	for i := range told {
		wait.Go(func() { told[i] = teller.Tell(g, nil) })
	}
	wait.Wait()
	for _, s := range told {
		if s != told[0] {
			t.Fatal("two scripts were made for the same readers")
		}
	}
	a, b := teller.Tell(g, &set.Locations[0]), teller.Tell(g, &set.Locations[1])
	if told[0].Own != nil || a.Own.Name.Value != "A" || b.Own.Name.Value != "B" {
		t.Errorf("the readers of all offices, of A and of B are told of %v, %v, %v", told[0].Own, a.Own, b.Own)
	}
	if again := teller.Tell(g, &guide.Location{ID: text("a")}); again != a {
		t.Error("an office is known by its id")
	}
	if teller.Tell(&guide.Guide{}, nil) == told[0] {
		t.Error("two guides are one script")
	}
}

// A file says the same of itself wherever it says it: a PDF, a page, a manifest.
func TestFilesSayWhatTheyAre(t *testing.T) {
	g := &guide.Guide{ID: "knee-shot", Title: text("Knee Shots"), Treatment: text("knee shot"), Language: text("es")}
	s := Make(g, &guide.Set{Practice: &guide.Practice{Name: text("Sample practice")}}, nil, nil)
	if p := s.About(); p.Heading() != "Knee Shots · Sample practice" || p.Lang != "es" || p.Keywords != "knee shot" || !p.Date.IsZero() {
		t.Errorf("%+v", p)
	}
	if name := FileName(g) + Tag(g); name != "knee-shot-treatment-guide.es" {
		t.Errorf("the file is called %s", name)
	}
	if Tag(&guide.Guide{}) != "" {
		t.Error("English is named in the names of files")
	}
}
