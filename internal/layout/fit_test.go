package layout

import (
	"strings"
	"testing"

	"guidepress/internal/guide"
)

// TestWhatHasAFixedPlaceIsMeasured: texts that stand where the page has them are problems when they are too long,
// and no guide of the project has one.
func TestWhatHasAFixedPlaceIsMeasured(t *testing.T) {
	long := strings.Repeat("Words that go on and on. ", 40)
	for _, c := range []struct {
		name string
		with func(*Sample)
		want string
	}{
		{"promise", func(in *Sample) { in.Guide.Promise = rich(strings.Repeat(long, 3)) }, "title and promise"},
		{"audience", func(in *Sample) { in.Guide.Audience = text(long) }, "cover's foot"},
		{"main message", func(in *Sample) { in.Guide.MainMessage = rich(long) }, "at-a-glance page"},
		{"name", func(in *Sample) {
			p := *in.Practice
			p.Name = text(long[:240])
			in.Practice = &p
		}, "practice's name"},
		{"labels", func(in *Sample) {
			fig := &guide.Figure{Picture: guide.Picture{Src: text("pump-inside")}}
			for range 40 {
				fig.Labels = append(fig.Labels, guide.Label{Title: text("A part"), Point: guide.Anchor{X: 0.8, Y: 0.5}})
			}
			in.Guide.Sections[0].Blocks = append(in.Guide.Sections[0].Blocks, fig)
		}, "column of labels"},
	} {
		in := project(t, "warm")
		in.Guide = small(&guide.Prose{Text: rich("Text.")})
		if res := Layout(in.Told()); len(res.Problems) > 0 {
			t.Fatalf("the guide without a fault has one: %v", res.Problems[0])
		}
		c.with(&in)
		found := false
		for _, p := range Layout(in.Told()).Problems {
			found = found || p.Rule == "page-fit" && strings.Contains(p.Message, c.want)
		}
		if !found {
			t.Errorf("%s: no problem says %q", c.name, c.want)
		}
	}
}
