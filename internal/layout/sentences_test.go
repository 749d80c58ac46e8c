package layout

import (
	"testing"

	"guidepress/internal/guide"
	"guidepress/internal/source"
)

func TestLargeWordsArePartedBySentences(t *testing.T) {
	for text, want := range map[string]string{
		"A small pump helps. You try it first.":       "A small pump helps.|You try it first.",
		"Is it for you? Ask us. We listen.":           "Is it for you?|Ask us.|We listen.",
		"The U.S. Food and Drug Administration warns": "The U.S. Food and Drug Administration warns",
		"Ask Dr. Sample first.":                       "Ask Dr. Sample first.",
		"¿Le sirve? ¡Pregunte!":                       "¿Le sirve?|¡Pregunte!",
		"We open at 8 a.m. Call us first.":            "We open at 8 a.m. Call us first.",
		"":                                            "",
	} {
		got := ""
		for _, s := range bySentence(guide.Span{Text: source.Text{Value: text}}) {
			if s.Break {
				got += "|"
			}
			got += s.Text.Value
		}
		if got != want {
			t.Errorf("%q is parted as %q, want %q", text, got, want)
		}
	}
}
