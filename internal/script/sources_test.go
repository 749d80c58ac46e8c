package script

import (
	"testing"

	"guidepress/internal/guide"
)

// Sources are numbered as a reader meets them, whatever the order of the list; what nobody cites comes last.
func TestSourcesAreNumberedByFirstMention(t *testing.T) {
	para := guide.Para{Spans: []guide.Span{{Text: text("Pumps help.")}, {Cite: "c"}}, List: &guide.List{Items: [][]guide.Para{{{Spans: []guide.Span{{Cite: "a"}, {Cite: "c"}}}}}}}
	g := &guide.Guide{Title: text("A"), MainMessage: guide.Rich{Source: text("Pumps help."), Paras: []guide.Para{para}},
		Sources: []guide.Source{{ID: text("a"), Title: text("First")}, {ID: text("b"), Title: text("Second"), Year: text("no date")}, {ID: text("c"), Title: text("Third")}}}
	s := Make(g, practice(), nil, nil)
	got := ""
	for i, src := range s.Sources {
		if src.Number != i+1 {
			t.Errorf("%s has the number %d in place %d", src.ID, src.Number, i+1)
		}
		got += src.ID
	}
	if got != "cab" {
		t.Errorf("the order is %s, want cab", got)
	}
	if words := s.Sources[2].Words; words[2].Text.Value != ". No date." {
		t.Errorf("a source without a date says %q", words[2].Text.Value)
	}
}
