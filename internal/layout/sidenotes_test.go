package layout

import (
	"fmt"
	"strings"
	"testing"

	"guidepress/internal/guide"
)

// Words beside the text that no page has room for stand behind it: none is lost, and none below the paper's edge.
func TestMarginNotesFindRoom(t *testing.T) {
	for _, brand := range []string{"warm", "clarity"} {
		in := project(t, brand)
		in.Guide = small(&guide.Prose{Text: rich("One line of text.")})
		s := &in.Guide.Sections[0]
		s.Aside = text("Words to know")
		for i := range 45 {
			s.Side = append(s.Side, guide.SideNote{Term: text(fmt.Sprintf("Term number %d", i)), Text: rich("what it means, in a few words")})
		}
		res := Layout(in.Told())
		got := read(t, res.Doc)
		for i := range s.Side {
			if want := s.Side[i].Term.Value; !strings.Contains(got+" ", want+" ") {
				t.Errorf("%s: %q is lost", brand, want)
			}
		}
		for _, p := range res.Doc.Pages {
			for _, mk := range p.Marks {
				for _, it := range mk.Items {
					below(t, brand, it, p.Size.H)
				}
			}
		}
	}
}
