package script

import (
	"testing"

	"guidepress/internal/guide"
)

// Two sources beside each other are two: a sign parts their numbers, each with a link of its own.
func TestAdjacentSources(t *testing.T) {
	g := &guide.Guide{Title: text("A"), Sources: []guide.Source{{ID: text("a"), Title: text("First")}, {ID: text("b"), Title: text("Second")}}}
	s := Make(g, practice(), nil, nil)
	runs := s.Runs([]guide.Span{{Text: text("Words.")}, {Cite: "a"}, {Cite: "b"}, {Text: text(" More")}, {Cite: "b"}})
	var got string
	for _, r := range runs {
		switch {
		case r.Between:
			got += "|" + r.Text.Value
		case r.Source > 0:
			got += "|" + r.Link
		default:
			got += "|" + r.Text.Value
		}
	}
	if want := "|Words.|#source-a|,|#source-b| More|#source-b"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// A link stays one across bold words: each of its runs says the whole.
func TestLinkAcrossBoldWords(t *testing.T) {
	s := Make(&guide.Guide{Title: text("A")}, practice(), nil, nil)
	to := "https://www.example.com/a"
	runs := s.Runs([]guide.Span{{Text: text("visits"), Bold: true, Link: to}, {Text: text(" here"), Link: to}, {Text: text(" and ")}, {Text: text("there"), Link: to}})
	if len(runs) != 4 || runs[0].Say != runs[1].Say || runs[0].Say == runs[3].Say {
		t.Errorf("%+v", runs)
	}
}
