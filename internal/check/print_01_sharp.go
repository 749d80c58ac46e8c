package check

import (
	"fmt"

	"guidepress/internal/source"
)

// Placed is a picture as it stands on a page.
type Placed struct {
	File  string
	At    source.Pos // where it was asked for
	W, H  float64    // in points
	DPI   float64    // what the file has there
	Bytes int
}

// Sharp is rule PRINT-01: a picture for paper needs 300 pixels an inch where it stands; under 150 it is no
// picture any more.
func Sharp(pic Placed) []source.Problem {
	p := source.Problem{Pos: pic.At, Rule: "PRINT-01", Severity: source.Warning,
		Message: fmt.Sprintf("%s has %.0f pixels an inch where it stands; it will look soft on paper", pic.File, pic.DPI),
		Hint:    fmt.Sprintf("use a picture of at least %.0f x %.0f pixels", pic.W/72*300, pic.H/72*300)}
	switch {
	case pic.DPI < 149.5:
		p.Severity = source.Error
		p.Message = fmt.Sprintf("%s has %.0f pixels an inch where it stands; it will look blurred on paper", pic.File, pic.DPI)
	case pic.DPI >= 299.5:
		return nil
	}
	return []source.Problem{p}
}
