package layout

import (
	"strings"
	"testing"

	"guidepress/internal/guide"
)

// A number can be dialled from the page however its author wrote it, in fields and in running text.
func TestNumbersAreLinksInEveryForm(t *testing.T) {
	count := func(number string) int {
		in := project(t, "warm")
		p := *in.Practice
		p.Phone = text(number)
		in.Practice = &p
		in.Guide = small(&guide.Calls{Us: []guide.Item{{Text: rich("Pain")}}, Emergency: []guide.Item{{Text: rich("No breath")}}}, &guide.Prose{Text: rich("Call " + number + " today.")})
		in.Guide.Sections = append(in.Guide.Sections, guide.Section{Kind: "get-started", Title: text("Next"), Blocks: []guide.Block{&guide.Action{Title: text("Call us")}}})
		n := 0
		for _, page := range Layout(in.Told()).Doc.Pages {
			for _, l := range page.Links {
				if strings.HasPrefix(l.URI, "tel:") {
					n++
				}
			}
		}
		return n
	}
	want := count("(240) 555-0100")
	if want < 3 {
		t.Fatalf("%d links", want)
	}
	for _, number := range []string{"240-555-0100", "240.555.0100", "1-800-555-0100", "+1 240 555 0100", "1-800-PAIN-DOC", "+44 20 7946 0958", "(240) 555-0100 ext. 12"} {
		if got := count(number); got != want {
			t.Errorf("%q is a link %d times, want %d", number, got, want)
		}
	}
}
