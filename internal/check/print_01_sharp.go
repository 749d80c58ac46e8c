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
	Paper bool       // it is printed there, and not looked at on a screen
	Bytes int
}

// Sharp is rule PRINT-01: a picture for paper needs 300 pixels an inch where it stands; under 150 it is no
// picture any more. On a screen it needs 150.
func Sharp(pic Placed) []source.Problem {
	if !pic.Paper {
		if pic.DPI >= 149.5 {
			return nil
		}
		return []source.Problem{{Pos: pic.At, Rule: "PRINT-01", Severity: source.Warning,
			Message: fmt.Sprintf("%s has %.0f pixels an inch where it stands; it will look blurred", pic.File, pic.DPI),
			Hint:    fmt.Sprintf("use a picture of at least %.0f x %.0f pixels, or a smaller size", pic.W/72*150, pic.H/72*150)}}
	}
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

// thinnest is how many times longer than wide a picture may be: at 25 it is a quarter of an inch high across a page.
const thinnest = 25

// Thin says that a picture is a mere line where it stands.
func Thin(pic Placed) []source.Problem {
	if pic.W <= thinnest*pic.H && pic.H <= thinnest*pic.W {
		return nil
	}
	return []source.Problem{{Pos: pic.At, Rule: "image-thin", Severity: source.Warning,
		Message: fmt.Sprintf("%s is only a line where it stands, %.0f by %.0f points", pic.File, pic.W, pic.H), Hint: "cut the picture to what it shows"}}
}
