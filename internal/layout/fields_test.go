package layout

import (
	"slices"
	"strings"
	"testing"

	"guidepress/internal/display"
	"guidepress/internal/guide"
)

// What is filled in can be typed where the edition has fields, each with its label and apart from the others; a signature is
// a line for a pen in all of them.
func TestWhatIsFilledInIsTyped(t *testing.T) {
	in := project(t, "warm")
	in.Guide = small(&guide.ForYou{}, &guide.FillIn{Title: text("Before you sign"), Fields: []guide.Field{
		{Label: text("What I asked"), Lines: guide.Int{Value: 2, Set: true}},
		{Label: text("I want a copy"), Options: append(guide.Field{}.Options, text("yes"), text("no"))},
		{Label: text("Signature"), Kind: "signature"},
	}})
	for _, typed := range []bool{true, false} {
		in.Edition.Fields = typed
		d := Layout(in.Told()).Doc
		var labels []string
		for _, p := range d.Pages {
			for i, f := range p.Fields {
				labels = append(labels, f.Label)
				if f.Node == nil || f.Node.Tag != display.TagForm || len(f.Node.Kids) > 0 || f.Name == "" {
					t.Errorf("the field %q is %+v", f.Label, f)
				}
				if f.Rect.W < 10 || f.Rect.H < 10 || f.Rect.X < 0 || f.Rect.Right() > p.Size.W || f.Rect.Bottom() > p.Size.H {
					t.Errorf("the field %q stands at %v", f.Label, f.Rect)
				}
				for _, other := range p.Fields[:i] {
					if f.Rect.X < other.Rect.Right() && other.Rect.X < f.Rect.Right() && f.Rect.Y < other.Rect.Bottom() && other.Rect.Y < f.Rect.Bottom() {
						t.Errorf("%q lies over %q", f.Label, other.Label)
					}
				}
			}
		}
		if !typed && len(labels) > 0 {
			t.Errorf("on paper these can be typed: %v", labels)
		}
		for _, want := range []string{"Name", "Side: left", "What I asked, line 2 of 2", "I want a copy: no"} {
			if typed && !slices.Contains(labels, want) {
				t.Errorf("%q cannot be typed: %v", want, labels)
			}
		}
		if slices.ContainsFunc(labels, func(l string) bool { return strings.Contains(l, "Signature") }) {
			t.Error("a signature is typed")
		}
	}
}
