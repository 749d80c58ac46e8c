package layout

import (
	"math"
	"strings"
	"testing"

	"guidepress/internal/display"
	"guidepress/internal/guide"
	"guidepress/internal/source"
)

// below reports words that stand under the paper's edge.
func below(t *testing.T, what string, it display.Item, height float64) {
	t.Helper()
	if x, ok := it.(*display.Text); ok && x.Y > height {
		t.Errorf("%s: %q stands at %.0f of %.0f points", what, x.Text, x.Y, height)
	}
}

// A running head repeats a part's title: what is wrong with that is told where that part's title was written.
func TestRunningHeadsKnowTheirPart(t *testing.T) {
	in := project(t, "warm")
	at := func(line int, s string) source.Text {
		return source.Text{Value: s, Pos: source.Pos{File: "guides/x.yaml", Line: line, Col: 5}}
	}
	var long []guide.Block
	for range 60 {
		long = append(long, &guide.Prose{Text: rich("A paragraph that fills a line of its own.")})
	}
	in.Guide = small(long...)
	first := &in.Guide.Sections[0]
	first.Title, first.Short = at(1, "The first part"), at(2, "First")
	in.Guide.Sections = append(in.Guide.Sections, guide.Section{Kind: "risks", Title: at(3, "The second part"), Short: at(4, "Second ☎"), Blocks: long})
	problems := Layout(in.Told()).Problems
	if len(problems) == 0 {
		t.Fatal("a sign that the face lacks is no problem")
	}
	for _, p := range problems {
		if p.Pos.Line != 4 {
			t.Errorf("line %d is blamed for what stands in line 4: %s", p.Pos.Line, p.Message)
		}
	}
}

// Whom to call stands in the middle of the foot, where the second half of the page's columns begins, or past a long title.
func TestWhomToCallStandsInTheSecondHalf(t *testing.T) {
	in := project(t, "clarity")
	in.Edition = Edition{Name: "print", DPI: 300, PrintURLs: true, NamePages: true}
	in.Guide = small(&guide.Prose{Text: rich("Text.")})
	in.Guide.Title = source.Text{Value: "Short"}
	g := in.Brand.Grid
	middle, found := g.Left+g.Full()/2+g.Gutter/2, 0
	for _, page := range Layout(in.Told()).Doc.Pages {
		for _, m := range page.Marks {
			for _, it := range m.Items {
				if x, ok := it.(*display.Text); ok && strings.HasPrefix(x.Text, "Questions? Call") {
					found++
					if math.Abs(x.X-middle) > 0.01 {
						t.Errorf("whom to call stands at %.2f, not %.2f", x.X, middle)
					}
				}
			}
		}
	}
	if found == 0 {
		t.Error("no foot says whom to call")
	}
}
