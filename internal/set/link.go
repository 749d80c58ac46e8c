package set

import (
	"guidepress/internal/guide"
	"guidepress/internal/script"
	"strings"
)

// addresses follow links in print, where nobody can touch them.
func (m *Setter) addresses(spans []script.Run) []script.Run {
	if !m.medium.PrintURLs {
		return spans
	}
	var out []script.Run
	for i, s := range spans {
		out = append(out, s)
		goesOn := i+1 < len(spans) && spans[i+1].Link == s.Link
		if a := Address(s.Link); a != "" && !goesOn && !strings.Contains(s.Text.Value, a) {
			out = append(out, script.Run{Span: guide.Span{Text: script.Standing(" ("+a+")", s.Text), Lang: s.Lang}})
		}
	}
	return out
}

// Address is a link as people write it; "" for phone numbers and places in the guide.
func Address(link string) string {
	for _, scheme := range []string{"https://", "http://", "mailto:"} {
		if a, ok := strings.CutPrefix(link, scheme); ok {
			return strings.TrimSuffix(a, "/")
		}
	}
	return ""
}
