package script

import (
	"testing"

	"guidepress/internal/guide"
	"guidepress/internal/source"
)

func TestUrgent(t *testing.T) {
	for text, want := range map[string]string{
		"Call 911. Sleep pills make it worse.":     "Call 911.",
		"Llame al 911. Las pastillas lo empeoran.": "Llame al 911.",
		"Call 911.": "Call 911.",
		"Call us the same day. At night, call 911.":                   "",
		"Call 911 when you cannot wake up or have trouble breathing.": "",
		"Call us.": "",
	} {
		first, rest := Urgent([]guide.Span{{Text: source.Text{Value: text}}})
		said := first.Text.Value
		for _, s := range rest {
			said += s.Text.Value
		}
		if first.Text.Value != want || said != text {
			t.Errorf("%q begins with %q, in all %q; want %q", text, first.Text.Value, said, want)
		}
	}
}
