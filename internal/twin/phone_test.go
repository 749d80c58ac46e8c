package twin_test

import (
	"strings"
	"testing"

	"guidepress/internal/guide"
	"guidepress/internal/twin"
)

// A number is dialled from the web page however its author wrote it, in fields and in running text.
func TestNumbersAreLinksInEveryForm(t *testing.T) {
	for number, uri := range map[string]string{"(240) 555-0100": "tel:+12405550100", "240.555.0100": "tel:+12405550100", "1-800-PAIN-DOC": "tel:+18007246362",
		"+44 20 7946 0958": "tel:+442079460958", "(240) 555-0100 ext. 12": "tel:+12405550100;ext=12"} {
		p := small(t)
		g := find(t, p, "en")
		in := input(p, g)
		p.Set.Practice.Phone.Value, p.Set.Practice.Language, p.Set.Practice.Formats = number, nil, guide.Rich{}
		g.Sections[0].Blocks = []guide.Block{&guide.Calls{}, &guide.Action{}, &guide.Prose{Text: guide.Rich{Paras: []guide.Para{{Spans: []guide.Span{guide.Own("Call " + number + ".")}}}}}}
		html := string(twin.Page(in).HTML)
		g.Sections = g.Sections[:1]
		// head, foot, bar, two blocks, a sentence; and twice the fact in the small guide's own texts
		if n := strings.Count(html, `href="`+uri+`"`); n < 6 {
			t.Errorf("%q leads to %s %d times, want 6", number, uri, n)
		}
	}
}
