package layout

import (
	"fmt"
	"strings"
	"testing"

	"guidepress/internal/display"
	"guidepress/internal/guide"
)

// The notice of free language help is asked for in 16 languages. All of them are on paper, whatever the brand's
// closing area holds.
func TestSixteenLanguagesFindRoom(t *testing.T) {
	for _, name := range []string{"warm", "clarity"} {
		in := project(t, name)
		practice := *in.Practice
		practice.Language = nil
		for i := range 16 {
			practice.Language = append(practice.Language, guide.Notice{Lang: text("es"), Name: text("Español"),
				Text: text(fmt.Sprintf("Puede recibir ayuda gratis en español, y apoyos gratis si no ve, no oye o no habla bien. Llame al %d.", 100+i))})
		}
		in.Practice = &practice
		doc := Layout(in.Told()).Doc
		got := read(t, doc)
		for i := range 16 {
			if want := fmt.Sprintf("Llame al %d.", 100+i); !strings.Contains(strings.ReplaceAll(got, "\u00a0", " "), want) {
				t.Errorf("%s: %q is not in the document", name, want)
			}
		}
		for i, p := range doc.Pages {
			for _, mk := range p.Marks {
				onPaper(t, fmt.Sprintf("%s: page %d", name, i+1), mk.Items, p.Size.H)
			}
		}
	}
}

func onPaper(t *testing.T, where string, items []display.Item, height float64) {
	t.Helper()
	for _, it := range items {
		switch it := it.(type) {
		case *display.Group:
			onPaper(t, where, it.Items, height)
		case *display.Text:
			if it.Y < 0 || it.Y > height {
				t.Errorf("%s: %q stands at %.0f, off the page", where, it.Text, it.Y)
			}
		}
	}
}
