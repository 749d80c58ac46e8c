package check

import (
	"fmt"
	"slices"
	"strings"

	"guidepress/internal/source"
)

// DefaultBudget is how many bytes a patient on a phone should have to download at most.
const DefaultBudget = 2_000_000

// Heavy is rule file-size: a web file heavier than its limit, with its heaviest pictures by name. It stands at the
// heaviest, or at the guide's file when there are none.
func Heavy(guide string, pics []Placed, size, limit int) source.Problem {
	pics = slices.Clone(pics)
	slices.SortStableFunc(pics, func(a, b Placed) int { return b.Bytes - a.Bytes })
	at := source.Pos{File: guide}
	var names []string
	for i, p := range pics[:min(3, len(pics))] {
		if i == 0 {
			at = p.At
		}
		names = append(names, fmt.Sprintf("%s (%.1f MB)", p.File, float64(p.Bytes)/1e6))
	}
	return source.Problem{
		Pos: at, Rule: "file-size", Severity: source.Error,
		Message: fmt.Sprintf("the file for the website has %.1f MB; %.1f MB are the limit", float64(size)/1e6, float64(limit)/1e6),
		Hint:    "use fewer or smaller pictures; the heaviest: " + strings.Join(names, ", "),
	}
}
