package layout

import (
	"testing"

	"guidepress/internal/display"
)

// Whoever links to a guide may name any part or block of it: the address leads where the bookmark and the page's own
// links lead.
func TestEveryPartHasAnAddress(t *testing.T) {
	for _, brand := range []string{"warm", "clarity"} {
		in := project(t, brand)
		doc := Layout(in.Told()).Doc
		to := map[string]display.Dest{}
		for _, n := range doc.Names {
			to[n.Name] = n.To
		}
		marks := map[display.Dest]bool{}
		for _, b := range doc.Outline {
			marks[b.To] = true
		}
		for i := range in.Guide.Sections {
			s := &in.Guide.Sections[i]
			d, ok := to[s.Name()]
			if !ok || to["section-"+s.Name()] != d || !marks[d] {
				t.Errorf("%s: the part %s is at %v (%v), and no bookmark leads there", brand, s.Name(), d, ok)
			}
			for _, b := range s.Blocks {
				name := b.Named()
				if d, ok := to[name]; name != "" && (!ok || d.Page == 0) {
					t.Errorf("%s: the block %s is at %v (%v)", brand, name, d, ok)
				}
			}
		}
	}
}
