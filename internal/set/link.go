package set

import (
	"fmt"
	"guidepress/internal/guide"
	"strings"
)

// spoken says where a link leads.
func (m *Setter) spoken(href, text string) string {
	switch {
	case strings.HasPrefix(href, "tel:"):
		return fmt.Sprintf(m.w.CallNumber, text)
	case strings.HasPrefix(href, "mailto:"):
		return fmt.Sprintf(m.w.WriteTo, strings.TrimPrefix(href, "mailto:"))
	case strings.HasPrefix(href, "#"):
		return fmt.Sprintf(m.w.GoTo, text)
	}
	return fmt.Sprintf(m.w.Opens, text+", "+strings.TrimPrefix(strings.TrimPrefix(href, "https://"), "www."))
}

// addresses follow links in print, where nobody can touch them.
func (m *Setter) addresses(spans []guide.Span) []guide.Span {
	if !m.medium.PrintURLs {
		return spans
	}
	var out []guide.Span
	for i, s := range spans {
		out = append(out, s)
		goesOn := i+1 < len(spans) && spans[i+1].Link == s.Link
		if a := Address(s.Link); a != "" && !goesOn && !strings.Contains(s.Text, a) {
			out = append(out, guide.Span{Text: " (" + a + ")", At: s.At})
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
