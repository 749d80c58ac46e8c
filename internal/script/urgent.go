package script

import (
	"strings"

	"guidepress/internal/guide"
)

// longestUrgent is how long a sentence may be that is shown as a tag.
const longestUrgent = 30

// Urgent parts a paragraph that begins with a short sentence about 911, such as "Call 911.", into that sentence and the
// rest. It is nothing where the paragraph begins otherwise.
func Urgent(spans []guide.Span) (first guide.Span, rest []guide.Span) {
	if len(spans) == 0 || spans[0].Link != "" || spans[0].Cite != "" {
		return first, spans
	}
	text := spans[0].Text.Value
	end := len(text)
	if i := strings.Index(text, ". "); i >= 0 {
		end = i + 1
	} else if len(spans) > 1 || !strings.HasSuffix(text, ".") {
		return first, spans
	}
	if end > longestUrgent || !strings.Contains(text[:end], "911") {
		return first, spans
	}
	first = spans[0]
	first.Text, first.Bold = spans[0].Text.Slice(0, end), true
	if end < len(text) {
		next := spans[0]
		next.Text = next.Text.Slice(end, len(text))
		rest = append(rest, next)
	}
	return first, append(rest, spans[1:]...)
}
