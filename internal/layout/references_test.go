package layout

import (
	"fmt"
	"strings"
	"testing"

	"guidepress/internal/guide"
)

// A reference to a section or a block leads to the page where that stands, and on paper names it.
func TestReferencesLeadToTheirPages(t *testing.T) {
	link := func(to string) guide.Rich {
		r := rich("the words")
		r.Source.Value = "[the words](#" + to + ")"
		r.Paras[0].Spans[0].Link = "#" + to
		return r
	}
	after := &guide.Callout{Kind: "care", Title: text("After the shot"), Text: rich("Rest.")}
	after.ID = text("after")
	for _, to := range []string{"risks", "after"} {
		in := project(t, "warm")
		in.Guide = small(&guide.Prose{Text: link(to)})
		in.Guide.Sections = append(in.Guide.Sections, guide.Section{Kind: "risks", Title: text("What can go wrong"), Blocks: []guide.Block{&guide.Prose{Text: rich("It can bleed.")}, after}})
		doc := Layout(in.Told()).Doc
		want := pageWith(doc, map[string]string{"risks": "It can bleed.", "after": "After the shot"}[to]) + 1
		found := false
		for _, p := range doc.Pages {
			for _, l := range p.Links {
				if strings.Contains(l.Contents, "the words") {
					found = true
					if l.To.Page+1 != want {
						t.Errorf("the link to %s leads to page %d, want %d", to, l.To.Page+1, want)
					}
				}
			}
		}
		if !found {
			t.Errorf("there is no link to %s", to)
		}
		in.Edition = Edition{Name: "print", DPI: 300, PrintURLs: true, NamePages: true}
		doc = Layout(in.Told()).Doc
		page := pageWith(doc, map[string]string{"risks": "It can bleed.", "after": "After the shot"}[to]) + 1
		if got := read(t, doc); !strings.Contains(got, fmt.Sprintf("the words (page %d)", page)) {
			t.Errorf("on paper the reference to %s does not name page %d: %s", to, page, got)
		}
	}
}
