package script

import (
	"regexp"
	"strings"

	"guidepress/internal/guide"
)

// written is a web or mail address as people type it.
var written = regexp.MustCompile(`(?i)\b(?:https?://[^\s<>"“”]+|www\.[a-z0-9-]+\.[^\s<>"“”]+|[a-z0-9._%+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,})`)

// Addresses makes the web and mail addresses in running text into links.
func Addresses(spans []guide.Span) []guide.Span {
	return linked(spans, func(text string) []hit {
		if !strings.ContainsAny(text, "/@") && !strings.Contains(strings.ToLower(text), "www.") {
			return nil
		}
		var hits []hit
		for _, at := range written.FindAllStringIndex(text, -1) {
			address := ended(text[at[0]:at[1]])
			hits = append(hits, hit{at[0], at[0] + len(address), href(address)})
		}
		return hits
	})
}

// ended is an address without the signs of the sentence around it. A bracket belongs to it where it was opened in it.
func ended(address string) string {
	for {
		cut := strings.TrimRight(address, ".,;:!?'’…*_")
		if strings.HasSuffix(cut, ")") && strings.Count(cut, "(") < strings.Count(cut, ")") {
			cut = strings.TrimSuffix(cut, ")")
		}
		if cut == address {
			return address
		}
		address = cut
	}
}

// href is where an address leads.
func href(address string) string {
	switch {
	case strings.Contains(address, "://"):
		return address
	case strings.HasPrefix(strings.ToLower(address), "www."):
		return "https://" + address
	}
	return "mailto:" + address
}
