package desk

import (
	"context"
	"strings"
	"testing"
)

// Nearly all that a reader is told can be clicked, in every edition, and leads to the text that says it.
func TestWordsLeadToWhatWasWritten(t *testing.T) {
	root := project(t)
	s := newShelf(Options{Root: root})
	defer s.close()
	for _, name := range []string{"intrathecal-pump", "intrathecal-pump.es", "epidural-steroid-injection", "spinal-cord-stimulation"} {
		for _, edition := range []string{"web", "print", "large-print"} {
			v := View{Guide: name, Edition: edition}
			l, err := s.lay(context.Background(), v)
			if err != nil {
				t.Fatal(err)
			}
			st, _ := s.stage(v)
			tg, err := target(st, v)
			if err != nil {
				t.Fatal(err)
			}
			leaves := leavesOf(tg.Guide, st.Set.In(tg.Guide.Lang()))
			at := origins(l.doc, leaves)
			shown := map[string]bool{}
			for text, leaf := range at {
				shown[leaf.path] = true
				said, here := letters(leaf.plain), letters(text.Text)
				begins := strings.Contains(here, said[:min(len(said), 8)])                                       // behind the program's own words, such as "Say:"
				if strings.Contains(text.Text, ".com") || strings.HasPrefix(strings.TrimSpace(text.Text), "(") { // print sets a link's address or page behind it
					continue
				}
				if !begins && !strings.Contains(said, here) && strings.Trim(letters(text.Text), "0123456789") != "" {
					t.Fatalf("%s: %q leads to %s: %q", name, text.Text, leaf.path, leaf.plain)
				}
			}
			said, lost := 0, 0
			for _, leaf := range leaves {
				if !strings.HasPrefix(leaf.path, "sections/") || strings.Contains(leaf.kind, "Picture.") || letters(leaf.plain) == "" {
					continue
				}
				said++
				if !shown[leaf.path] {
					lost++
					t.Logf("%s %s: not on a page: %s (%s) %.60q", name, edition, leaf.path, leaf.kind, leaf.plain)
				}
			}
			if said < 100 || edition != "large-print" && lost*20 > said { // large print leaves the summaries out
				t.Errorf("%s %s: %d of %d texts of sections cannot be clicked", name, edition, lost, said)
			}
		}
	}
}
