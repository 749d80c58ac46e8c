package script

import (
	"testing"

	"guidepress/internal/guide"
)

// Addresses lead somewhere without the signs of the sentence around them.
func TestAddressesInText(t *testing.T) {
	for text, want := range map[string]string{
		"See https://en.wikipedia.org/wiki/Needle_(medical). Or": "https://en.wikipedia.org/wiki/Needle_(medical)",
		"Or (https://www.example.com/visit).":                    "https://www.example.com/visit",
		"See www.example.com/book, or call":                      "https://www.example.com/book",
		"Mail help@example.com.":                                 "mailto:help@example.com",
		"“https://example.com/a”":                                "https://example.com/a",
		"Is it https://example.com/a?":                           "https://example.com/a",
		"5 mg/day @ home, and/or example.com":                    "",
	} {
		got := ""
		for _, s := range Addresses([]guide.Span{guide.Own(text)}) {
			got += s.Link
		}
		if got != want {
			t.Errorf("%s leads to %q, want %q", text, got, want)
		}
	}
}
