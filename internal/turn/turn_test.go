package turn

import (
	"slices"
	"testing"

	"guidepress/internal/display"
	"guidepress/internal/geom"
)

func TestImpose(t *testing.T) {
	doc := &display.Document{Root: &display.Node{Tag: display.TagDocument}}
	for i := range 8 {
		text := &display.Text{X: 40, Y: 50, Text: string(rune('1' + i))}
		doc.Pages = append(doc.Pages, display.Page{Size: geom.Size{W: 396, H: 612}, Label: string(rune('1' + i)), Marks: []display.Mark{{Items: []display.Item{text}}}})
	}
	Impose(doc)
	// Fold and staple two sheets: 8|1, 2|7, 6|3, 4|5.
	var got []string
	for _, p := range doc.Pages {
		var sides [2]string
		for _, m := range p.Marks {
			t := m.Items[0].(*display.Group).Items[0].(*display.Text)
			sides[int(t.X/396)] = t.Text
		}
		got = append(got, sides[0]+"|"+sides[1])
		if want := sides[0] + ", " + sides[1]; p.Label != want {
			t.Errorf("a side of %s is called %q", want, p.Label)
		}
	}
	if want := []string{"8|1", "2|7", "6|3", "4|5"}; !slices.Equal(got, want) {
		t.Errorf("the sheets carry %v, want %v", got, want)
	}
}

func TestGrayKeepsLuminance(t *testing.T) {
	for _, c := range []struct{ in, want display.Color }{
		{display.Color{R: 255, G: 255, B: 255}, display.Color{R: 255, G: 255, B: 255}},
		{display.Color{}, display.Color{}},
		{display.Color{R: 171, G: 75, B: 41}, display.Color{R: 104, G: 104, B: 104}}, // terracotta: L 0.138
	} {
		if got := grayOf(c.in); got != c.want {
			t.Errorf("%v becomes %v, want %v", c.in, got, c.want)
		}
	}
}
