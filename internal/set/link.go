package set

import (
	"fmt"
	"guidepress/internal/guide"
	"guidepress/internal/script"
	"strings"
)

// addresses follow links in print, where nobody can touch them: the page of what stands in the guide itself.
func (m *Setter) addresses(spans []script.Run) []script.Run {
	if !m.medium.PrintURLs && m.pages == nil {
		return spans
	}
	var out []script.Run
	for i, s := range spans {
		out = append(out, s)
		goesOn := i+1 < len(spans) && spans[i+1].Link == s.Link
		if page := m.pages[strings.TrimPrefix(s.Link, "#")]; page > 0 && s.Cite == "" && strings.HasPrefix(s.Link, "#") && !goesOn {
			words := " (" + strings.ReplaceAll(fmt.Sprintf(m.w.OnPage, page), " ", "\u00a0") + ")"
			out = append(out, script.Run{Span: guide.Span{Text: script.Standing(words, s.Text)}})
		}
		if a := Address(s.Link); m.medium.PrintURLs && a != "" && !goesOn && !strings.Contains(s.Text.Value, a) {
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
