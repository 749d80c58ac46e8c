package edition

import (
	"testing"

	"guidepress/internal/phrase"
)

// Every edition but the guide as such has a name for the people who download it, in each language of the program.
func TestEveryEditionHasAName(t *testing.T) {
	for _, w := range phrase.Languages {
		for _, e := range All {
			if name := w.Web.Editions[e.Name]; (name == "") != e.Main() {
				t.Errorf("in %s the edition %s is called %q", w.Lang, e.Name, name)
			}
		}
		if len(w.Web.Editions) != len(All)-1 {
			t.Errorf("%s names %d editions, there are %d", w.Lang, len(w.Web.Editions), len(All)-1)
		}
	}
}

// The first edition is made where no other is asked for, and a website offers it.
func TestTheFirstEdition(t *testing.T) {
	if offered := Offered(); len(offered) == 0 || offered[0] != All[0].Name {
		t.Errorf("a website offers %v", offered)
	}
	if e, ok := Get(All[0].Name); !ok || !e.Main() {
		t.Error("the first edition is not the main one")
	}
}
